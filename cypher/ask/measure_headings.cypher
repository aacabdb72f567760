// title: 全部任务标题 / All measure headings
// question: 规划中有哪些任务举措？
// returns: id — 任务编号
// returns: name — 任务标题
// returns: plan — 所在规划
// example: Measure/某市规划/（一）加强统筹 | （一）加强统筹 | Plan/某市规划
MATCH (m:Measure)
RETURN m.id AS id, m.name AS name, m.plans[0] AS plan
ORDER BY id
