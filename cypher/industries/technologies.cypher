// title: 规划要攻关的技术 / Technologies that plans set out to develop
// question: 规划列出哪些要突破的技术，写在哪项任务里，由谁负责？
// params: name string = "" — 技术名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: technology — 技术
// returns: measure — 任务
// returns: bodies — 写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 固态电池技术 | （一）加强攻关 | [某市科学技术局] | 重点突破固态电池技术 | … | Plan/…
MATCH (topic:Technology)<-[f:FOCUSES_ON]-(task:Measure)
WHERE topic.name CONTAINS $name AND any(p IN f.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH topic, f, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH topic, f, task, collect(DISTINCT actor.name) AS bodies
RETURN topic.name AS technology, task.name AS measure, bodies, f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY plan, f.starts[0], topic.id, task.id
LIMIT $limit
