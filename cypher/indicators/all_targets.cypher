// title: 某规划的全部指标 / All targets of a plan
// question: 某规划定了哪些指标？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: plan — 规划
// returns: indicator — 指标
// returns: comparator — 比较
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 目标年
// returns: baseline — 基期值
// returns: quote — 原文依据
// returns: section — 依据所在章节
// example: 乌海市“十四五”科技创新规划 | 研发经费投入强度 | ≥ | 2 | % | 2025 | 1.1 | … | 第二章 …
MATCH (plan:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE plan.name CONTAINS $plan
RETURN plan.name AS plan, metric.name AS indicator, t.comparator AS comparator, t.value AS value,
       coalesce(t.unit, metric.unit) AS unit, t.year AS year, t.baseline AS baseline,
       t.quotes[0] AS quote, t.sections[0] AS section
ORDER BY plan, t.starts[0], t.ends[0], indicator, year, value, t.id
LIMIT $limit
