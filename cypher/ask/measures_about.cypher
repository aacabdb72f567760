// title: 支持或实施某些事物的任务 / Measures that support or carry out given things
// question: 哪些任务支持或实施这些事物？
// params: things strings e.g. ["Lab/鄂尔多斯实验室"] — 事物的编号
// returns: measure — 任务编号
// returns: plan — 所在规划
// example: Measure/某市规划/（三）深入实施科技突围工程 | Plan/某市规划
MATCH (m:Measure)-[:SUPPORTS|IMPLEMENTS]->(t:Thing)
WHERE t.id IN $things
RETURN DISTINCT m.id AS measure, m.plans[0] AS plan
ORDER BY measure
