// title: 各规划分工写得多细 / How finely plans divide the work
// question: 各规划有多少任务写明了责任单位，其中多少写明牵头、配合、时限和责任人？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: level — 规划层级：province 自治区或省、city 市、county 旗县区、zone 开发区
// returns: plan — 规划
// returns: named — 写明责任单位的任务数
// returns: with_lead — 其中写明牵头单位的
// returns: with_cooperating — 其中写明配合单位的
// returns: with_deadline — 其中写明完成时限的
// returns: with_person — 其中写明责任人的
// returns: bodies — 写到的责任单位数
// example: city | 某市“十四五”科技创新规划 | 20 | 12 | 10 | 5 | 1 | 18
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND task.plans[0] CONTAINS $plan
WITH task.plans[0] AS stated, count(DISTINCT task.id) AS named,
     count(DISTINCT CASE r.role WHEN 'lead' THEN task.id END) AS with_lead,
     count(DISTINCT CASE r.role WHEN 'cooperating' THEN task.id END) AS with_cooperating,
     count(DISTINCT CASE WHEN r.deadline IS NOT NULL THEN task.id END) AS with_deadline,
     count(DISTINCT CASE WHEN r.persons IS NOT NULL THEN task.id END) AS with_person,
     count(DISTINCT actor.id) AS bodies
MATCH (document:Plan) WHERE document.id = stated
RETURN document.level AS level, document.name AS plan, named, with_lead, with_cooperating, with_deadline, with_person, bodies
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id
LIMIT $limit
