// title: 连接多份规划的事物 / Things that tie plans together
// question: 哪些机构、园区、行动在最多的规划里都有任务与之相关？
// params: type string = "" — 只看此类型（如 Program、University），空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: type — 类型
// returns: plans — 有任务与它相关的规划数
// returns: measures — 与它相关的任务数
// returns: levels — 涉及的规划层级，由上级到下级
// example: “双倍增”行动 | Program | 4 | 5 | [province, city, county]
MATCH (item:Thing)-[:SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|RESPONSIBLE_FOR]-(task:Measure)
WHERE NOT item:Measure AND ($type = '' OR item.type = $type)
WITH item, count(DISTINCT task) AS measures, collect(DISTINCT task.plans[0]) AS stated
UNWIND stated AS one
MATCH (document:Plan) WHERE document.id = one
WITH item, measures, document ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id
WITH item, measures, count(document) AS plans, collect(DISTINCT document.level) AS levels
RETURN item.name AS thing, item.type AS type, plans, measures, levels
ORDER BY plans DESC, measures DESC, item.id
LIMIT $limit
