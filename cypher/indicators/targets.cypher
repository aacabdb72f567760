// title: 某指标的目标值 / Targets of an indicator across plans and years
// question: 各规划给某指标定的目标是多少、到哪一年、基期是多少？
// params: indicator string e.g. "研发经费投入强度" — 指标的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: indicator — 指标
// returns: comparator — 比较
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 目标年
// returns: baseline — 基期值
// returns: baseline_year — 基期年
// returns: kind — 约束性或预期性
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 研发经费投入强度 | ≥ | 2 | % | 2025 | 1.1 | 2020 | 预期性 | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($indicator, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS metric, CASE WHEN node.name = $indicator OR $indicator IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE metric:Indicator
MATCH (:Plan)-[t:SETS_TARGET]->(metric)
RETURN metric.name AS indicator, t.comparator AS comparator, t.value AS value, coalesce(t.unit, metric.unit) AS unit,
       t.year AS year, t.baseline AS baseline, t.baseline_year AS baseline_year, t.kind AS kind,
       t.quotes[0] AS quote, t.sections[0] AS section, t.plans[0] AS plan
ORDER BY distance, indicator, metric.id, t.plans[0], year, t.starts[0], value, comparator, t.id
LIMIT $limit
