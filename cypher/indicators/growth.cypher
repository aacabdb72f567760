// title: 指标的增长幅度 / How much indicators are to grow
// question: 有基期值的指标计划增长多少，哪些增长最快？
// params: indicator string = "" — 指标名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: indicator — 指标
// returns: baseline — 基期值
// returns: baseline_year — 基期年
// returns: value — 目标值
// returns: year — 目标年
// returns: unit — 单位
// returns: times — 目标值是基期值的几倍，保留两位小数
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 高新技术企业数量 | 240 | 2020 | 450 | 2025 | 家 | 1.88 | 高新技术企业（家） 240 450 | … | Plan/…
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE metric.name CONTAINS $indicator AND document.name CONTAINS $plan
  AND NOT coalesce(t.comparator, '') STARTS WITH '年均' AND toFloat(t.baseline) > 0 AND toFloat(t.value) IS NOT NULL
RETURN metric.name AS indicator, t.baseline AS baseline, t.baseline_year AS baseline_year, t.value AS value, t.year AS year,
       coalesce(t.unit, metric.unit) AS unit, round(100 * toFloat(t.value) / toFloat(t.baseline)) / 100.0 AS times,
       t.quotes[0] AS quote, t.sections[0] AS section, document.id AS plan
ORDER BY times DESC, metric.id, document.id, t.id
LIMIT $limit
