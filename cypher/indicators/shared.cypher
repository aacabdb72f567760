// title: 多份规划都定了的指标 / Indicators that several plans set
// question: 哪些指标有几份规划都定了目标，各级分别定多少？
// params: at_least integer = 2 — 至少几份规划
// params: limit integer = 100 — 最多返回的行数
// returns: indicator — 指标
// returns: count — 规划数
// returns: targets — 各规划的目标，由上级到下级：规划、比较、目标值、单位、目标年
// example: 高新技术企业数量 | 2 | [某自治区规划：=2000家（2025年）, 某市规划：=270家（2025年）]
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WITH metric, document, t ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id, t.year, t.value, t.id
WITH metric, count(DISTINCT document) AS plans,
     collect(document.name + '：' + coalesce(t.comparator, '') + t.value + coalesce(t.unit, metric.unit, '')
             + coalesce('（' + toString(t.year) + '年）', '')) AS targets
WHERE plans >= $at_least
RETURN metric.name AS indicator, plans AS count, targets
ORDER BY count DESC, metric.id
LIMIT $limit
