// title: 支持或实施某些事物的任务 / Measures that support or carry out given things
// question: 哪些任务支持或实施这些事物？
// params: things strings — 事物的编号
// returns: measure — 任务编号
// example: Measure/某市规划/（三）深入实施科技突围工程
MATCH (m:Measure)-[:SUPPORTS|IMPLEMENTS]->(t)
WHERE t.id IN $things
RETURN DISTINCT m.id AS measure
ORDER BY measure
