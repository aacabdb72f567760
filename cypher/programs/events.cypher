// title: 规划里的论坛、大赛、活动周 / Events that plans name
// question: 规划要办哪些论坛、大赛、博览会和活动周，由哪项任务、哪些单位负责？
// params: name string = "" — 名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: event — 活动
// returns: measure — 提出它的任务
// returns: bodies — 写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 创新创业大赛 | （十）营造创新氛围 | [某市科学技术局] | 办好科技活动周和创新创业大赛 | … | Plan/…
MATCH (item:Event)
WHERE item.name CONTAINS $name
MATCH (item)<-[:MENTIONS]-(passage:Passage)
WHERE any(p IN passage.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (passage)-[:PART_OF]->(task:Measure)
WITH item, task, passage ORDER BY passage.start, passage.id
WITH item, task, passage.plans[0] AS plan, collect(passage)[0] AS first
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH item, task, plan, first, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, task, plan, first, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS event, task.name AS measure, bodies, first.text AS quote, first.sections[0] AS section, plan
ORDER BY item.id, plan, first.start, first.id
LIMIT $limit
