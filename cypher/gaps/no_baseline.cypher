// title: 没有基期值的指标 / Targets without a baseline
// question: 哪些指标只定了目标值，没有写明基期值，无从衡量增长？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: indicator — 指标
// returns: comparator — 比较
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 目标年
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 技术合同成交额 | ≥ | 20 | 亿元 | 2025 | 技术合同成交额达到20亿元 | … | Plan/…
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE document.name CONTAINS $plan AND t.baseline IS NULL AND t.year IS NOT NULL
  AND NOT EXISTS { MATCH (document)-[other:SETS_TARGET]->(metric) WHERE other.baseline IS NOT NULL }
RETURN metric.name AS indicator, t.comparator AS comparator, t.value AS value, coalesce(t.unit, metric.unit) AS unit,
       t.year AS year, t.quotes[0] AS quote, t.sections[0] AS section, document.id AS plan
ORDER BY document.id, t.starts[0], metric.id, year, value, t.id
LIMIT $limit
