// title: 规划承诺做什么 / What plans promise
// question: 规划的任务支持、实施、升级哪几类事物，各有多少项？
// params: plan string = "" — 规划的编号，空为全部
// returns: relation — 关系
// returns: type — 事物类型
// returns: things — 事物数
// returns: measures — 任务数
// returns: names — 事物名称
// example: SUPPORTS | Lab | 5 | 7 | [某实验室, 另一实验室]
MATCH (task:Measure)-[r:SUPPORTS|IMPLEMENTS]->(item:Thing)
WHERE $plan = '' OR $plan IN r.plans
WITH type(r) AS relation, item, count(DISTINCT task) AS times
ORDER BY times DESC, item.id
WITH relation, item.type AS type, count(item) AS things, sum(times) AS measures, collect(item.name) AS names
RETURN relation, type, things, measures, names[0..12] AS names
ORDER BY relation DESC, things DESC, type
