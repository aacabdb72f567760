// title: 只提到而没有任务落实的行动计划 / Programs that a plan names but does not carry out
// question: 哪些行动、计划、工程在某份规划里只被提到，没有一项任务去实施、支持或安排资金？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: elsewhere — 在别的规划中落实它的任务数
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某合作机制 | 4 | 抓住某合作机制的机遇 | … | Plan/…
MATCH (scheme:Program)
UNWIND scheme.plans AS stated
WITH DISTINCT scheme, stated
WHERE stated CONTAINS $plan
OPTIONAL MATCH (scheme)<-[:IMPLEMENTS|SUPPORTS|FUNDS]-(task:Measure)
WITH scheme, stated, collect(DISTINCT task.plans[0] + ' ' + task.id) AS tasks
WHERE NOT any(t IN tasks WHERE t STARTS WITH stated + ' ')
WITH scheme, stated, size(tasks) AS elsewhere, [i IN range(0, size(scheme.plans) - 1) WHERE scheme.plans[i] = stated][0] AS i
RETURN scheme.name AS program, elsewhere, scheme.quotes[i] AS quote, scheme.sections[i] AS section, stated AS plan
ORDER BY plan, scheme.starts[i], scheme.id
LIMIT $limit
