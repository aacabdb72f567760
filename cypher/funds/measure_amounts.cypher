// title: 写明金额的任务 / Measures that state an amount of money
// question: 哪些任务写明了投入、奖励或补助的金额，各是多少？
// params: at_least integer = 0 — 金额至少多少元
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: measure — 任务
// returns: amount — 金额，元
// returns: per_year — 是否每年
// returns: comparator — ≥ 不低于、≤ 最高，没有写明为空
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: （三）培育企业 | 300000 | false | ≤ | 对首次认定的企业奖励30万元 | … | Plan/…
MATCH (task:Measure)-[f:FUNDS]->(:Thing)
WHERE f.amount >= $at_least AND any(p IN f.plans WHERE p CONTAINS $plan)
RETURN DISTINCT task.name AS measure, toInteger(f.amount) AS amount, f.per_year AS per_year, f.comparator AS comparator,
       f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY amount DESC, plan, measure, quote
LIMIT $limit
