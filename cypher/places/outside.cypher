// title: 规划提到的外地 / Places elsewhere that a plan speaks of
// question: 各规划提到哪些外地的省市，不算机构名称里的地名？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: place — 外地
// returns: passages — 提到它的段落数
// returns: quote — 首个提到它的段落
// returns: section — 段落所在章节
// returns: plan — 规划
// example: 榆林市 | 1 | 加强与榆林市、延安市的协同创新…… | 二、重点任务/（四）… | Plan/…
MATCH (elsewhere:Region)<-[m:MENTIONS]-(passage:Passage)
WHERE elsewhere.code IS NOT NULL AND passage.plans[0] CONTAINS $plan
  AND NOT EXISTS { MATCH (passage)-[n:MENTIONS]->(:Thing) WHERE n.start <= m.start AND m.end <= n.end AND n.end - n.start > m.end - m.start }
WITH elsewhere, passage ORDER BY passage.start, passage.id
WITH elsewhere, passage.plans[0] AS stated, collect(DISTINCT passage) AS found
MATCH (document:Plan)-[:APPLIES_TO]->(home:Region)
WHERE document.id = stated AND home.code IS NOT NULL
  AND NOT EXISTS { MATCH (home)-[:CONTAINS*0..4]->(elsewhere) } AND NOT EXISTS { MATCH (elsewhere)-[:CONTAINS*0..4]->(home) }
RETURN elsewhere.name AS place, size(found) AS passages, found[0].text AS quote, found[0].sections[0] AS section, document.id AS plan
ORDER BY document.id, passages DESC, elsewhere.id
LIMIT $limit
