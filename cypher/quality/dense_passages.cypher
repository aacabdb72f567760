// title: 提到事物最多的段落 / Passages that name the most things
// question: 规划里哪些段落信息最密，值得先读？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 20 — 最多返回的行数
// returns: things — 提到的不同事物数，名称中所含的名称不计
// returns: names — 提到的事物
// returns: text — 段落
// returns: section — 所在章节
// returns: plan — 规划
// example: 9 | [某高新区, 某实验室] | 支持某高新区建设某实验室…… | 第三章 … | Plan/…
MATCH (passage:Passage)-[m:MENTIONS]->(item:Thing)
WHERE passage.plans[0] CONTAINS $plan
  AND NOT EXISTS { MATCH (passage)-[n:MENTIONS]->(:Thing) WHERE n.start <= m.start AND m.end <= n.end AND n.end - n.start > m.end - m.start }
WITH passage, item, min(m.start) AS place ORDER BY place, item.id
WITH passage, collect(item.name) AS names
RETURN size(names) AS things, names, passage.text AS text, passage.sections[0] AS section, passage.plans[0] AS plan
ORDER BY things DESC, plan, passage.start, passage.id
LIMIT $limit
