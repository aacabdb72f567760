// title: 多份规划都有的行动计划 / Programs that occur in several plans
// question: 哪些行动、计划、工程出现在多份规划中？
// params: at_least integer = 2 — 至少出现在几份规划中
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: count — 规划数
// returns: plans — 规划
// example: 科技兴蒙 | 4 | [Plan/…, Plan/…]
MATCH (scheme:Program)
UNWIND scheme.plans AS plan
WITH scheme, plan ORDER BY plan
WITH scheme, collect(DISTINCT plan) AS plans
WHERE size(plans) >= $at_least
RETURN scheme.name AS program, size(plans) AS count, plans
ORDER BY count DESC, program
LIMIT $limit
