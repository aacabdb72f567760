// title: 创建和升级 / What is to be raised to a higher level
// question: 哪些园区、平台要创建或升级为国家级、自治区级，由谁负责？
// params: level string = "" — 目标级别中的文字，如“国家级”，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 园区或平台
// returns: type — 类型
// returns: level — 目标级别
// returns: year — 目标年，没有写明为空
// returns: region — 所在地区
// returns: bodies — 同一规划中支持它的任务写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某经济开发区 | Park | 自治区级高新区 | 2025 | 某旗 | [某市科学技术局] | 推动某经济开发区创建自治区高新区 | … | Plan/…
MATCH (item:Thing)-[u:UPGRADES_TO]->(goal:Level)
WHERE goal.name CONTAINS $level AND any(p IN u.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH item, u, goal, place ORDER BY place.id
WITH item, u, goal, collect(place.name)[0] AS region
OPTIONAL MATCH (item)<-[:SUPPORTS]-(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
WHERE r.basis = 'stated' AND task.plans[0] IN u.plans
WITH item, u, goal, region, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, u, goal, region, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS thing, item.type AS type, goal.name AS level, u.year AS year, region, bodies,
       u.quotes[0] AS quote, u.sections[0] AS section, u.plans[0] AS plan
ORDER BY goal.id, plan, u.starts[0], item.id, u.id
LIMIT $limit
