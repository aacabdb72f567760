// title: 一份规划的任务与相关事物 / What the measures of a plan are linked with
// question: 一份规划的任务由谁负责，支持、实施、涉及哪些事物？
// params: prefix string e.g. "Measure/鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）/" — 规划中任务的编号的开头
// returns: measure — 任务编号
// returns: thing — 相关事物的编号
// returns: inferred — 推断的为 1，写明的为 0
// example: Measure/某市规划/（五）建设某实验室 | Lab/某实验室 | 0
MATCH (m:Measure)
WHERE m.id STARTS WITH $prefix
MATCH (m)-[r]-(b:Thing)
WHERE NOT type(r) IN ['MENTIONS', 'PART_OF']
WITH m.id AS measure, b.id AS thing, min(CASE WHEN r.basis IS NULL OR r.basis = 'stated' THEN 0 ELSE 1 END) AS inferred
RETURN measure, thing, inferred
ORDER BY measure, thing
