// title: 同一职能部门在各级的任务量 / One kind of office at every level of plan
// question: 某个条线的部门（如科技、财政）在各级规划里各承担多少任务？
// params: office string e.g. "工业和信息化" — 部门名称中的文字
// params: limit integer = 100 — 最多返回的行数
// returns: level — 规划层级：province 自治区或省、city 市、county 旗县区、zone 开发区
// returns: body — 部门
// returns: lead — 牵头的举措数
// returns: responsible — 负责的举措数
// returns: cooperating — 配合的举措数
// returns: plan — 规划
// example: city | 某市财政局 | 1 | 2 | 4 | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($office, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node:GovernmentBody)-[r:RESPONSIBLE_FOR]->(task:Measure)
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(node.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($office), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND r.basis = 'stated'
WITH node AS actor, task.plans[0] AS stated,
     count(DISTINCT CASE r.role WHEN 'lead' THEN task.id END) AS lead,
     count(DISTINCT CASE r.role WHEN 'responsible' THEN task.id END) AS responsible,
     count(DISTINCT CASE r.role WHEN 'cooperating' THEN task.id END) AS cooperating
MATCH (document:Plan) WHERE document.id = stated
RETURN document.level AS level, actor.name AS body, lead, responsible, cooperating, document.id AS plan
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id, lead + responsible + cooperating DESC, actor.id
LIMIT $limit
