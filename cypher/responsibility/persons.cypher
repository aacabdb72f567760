// title: 写明由谁挂帅的任务 / Persons named as responsible
// question: 哪些任务写明由市长、区长等负责人挂帅或担任组长？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: person — 责任人
// returns: measure — 任务
// returns: bodies — 同时写明的机构
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 市长 | 成立某市科技创新委员会 | [某市科技创新委员会] | 成立某市科技创新委员会，由市长担任主任 | … | Plan/…
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.persons IS NOT NULL AND any(p IN task.plans WHERE p CONTAINS $plan)
UNWIND r.persons AS person
WITH person, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH person, task, collect(DISTINCT actor.name) AS bodies, collect(r.quotes[0])[0] AS quote, collect(r.sections[0])[0] AS section
RETURN person, task.name AS measure, bodies, quote, section, task.plans[0] AS plan
ORDER BY plan, task.start, task.id, person
LIMIT $limit
