// title: 规划定的目标 / Targets that plans set
// question: 规划为哪些指标定了目标，基期和目标年各是多少？
// params: plan string = "" — 规划的编号，空为全部
// returns: indicator — 指标编号
// returns: name — 指标
// returns: plan — 规划编号
// returns: comparator — 比较
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 目标年
// returns: baseline — 基期值
// returns: baseline_year — 基期年
// returns: kind — 属性
// returns: start — 原文的起点
// example: Indicator/研发经费投入强度 | 研发经费投入强度 | Plan/某市规划 | ≥ | 2 | % | 2025 | 1.1 | 2020 | 预期性 | 812
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE $plan = '' OR document.id = $plan
RETURN metric.id AS indicator, metric.name AS name, document.id AS plan, t.comparator AS comparator, t.value AS value,
       coalesce(t.unit, metric.unit) AS unit, t.year AS year, t.baseline AS baseline, t.baseline_year AS baseline_year,
       t.kind AS kind, t.starts[0] AS start
ORDER BY name, plan, year, start, value, t.id
