// title: 多份规划都有的行动计划 / Programs that occur in several plans
// question: 哪些行动、计划、工程出现在多份规划中？
// params: at_least integer = 2 — 至少出现在几份规划中
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: count — 规划数
// returns: plans — 规划
// returns: quotes — 各规划首次提到它的原文
// returns: sections — 各处所在章节
// example: 科技兴蒙 | 2 | [Plan/…, Plan/…] | [“科技兴蒙”行动, 科技兴蒙] | [第一章 …, 二、…]
MATCH (scheme:Program)
UNWIND range(0, size(scheme.plans) - 1) AS i
WITH scheme, scheme.plans[i] AS plan, min(i) AS first
ORDER BY plan
WITH scheme, collect(plan) AS plans, collect(scheme.quotes[first]) AS quotes, collect(scheme.sections[first]) AS sections
WHERE size(plans) >= $at_least
RETURN scheme.name AS program, size(plans) AS count, plans, quotes, sections
ORDER BY count DESC, program, scheme.id
LIMIT $limit
