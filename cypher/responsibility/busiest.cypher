// title: 承担任务最多的机构 / Bodies that lead most
// question: 哪些机构牵头和负责的举措最多（按二者之和）？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: lead — 牵头的举措数
// returns: responsible — 负责的举措数
// returns: cooperating — 配合的举措数
// returns: plans — 涉及的规划数
// example: 鄂尔多斯市科学技术局 | 3 | 12 | 4 | 2
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN r.plans WHERE p CONTAINS $plan)
UNWIND r.plans AS plan
WITH actor, task.id AS measure, r.role AS role, plan
WITH actor,
     count(DISTINCT CASE role WHEN 'lead' THEN measure END) AS lead,
     count(DISTINCT CASE role WHEN 'responsible' THEN measure END) AS responsible,
     count(DISTINCT CASE role WHEN 'cooperating' THEN measure END) AS cooperating,
     count(DISTINCT plan) AS plans
RETURN actor.name AS body, lead, responsible, cooperating, plans
ORDER BY lead + responsible DESC, lead DESC, cooperating DESC, body, actor.id
LIMIT $limit
