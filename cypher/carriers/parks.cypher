// title: 园区：规划中或已有 / Parks, planned or existing, by region
// question: 各地有哪些园区，已建成还是在规划中？
// params: region string = "" — 只看此地区（名称中的文字），空为全部
// params: status string = "" — existing 已有、planned 规划中、unclear 不明，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: region — 地区
// returns: park — 园区
// returns: status — 状态
// returns: upgrade — 要升为的级别
// returns: plans — 涉及的规划数
// returns: quote — 原文依据
// example: 乌海市 | 乌海高新技术产业开发区 | existing | 国家级高新区 | 2 | 乌海高新区
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region)
WITH zone, place WHERE $region = '' OR place.name CONTAINS $region
OPTIONAL MATCH (zone)-[:UPGRADES_TO]->(level:Thing)
WITH zone, place, level ORDER BY level.name
WITH zone, place, collect(DISTINCT level.name) AS levels
UNWIND CASE WHEN size(zone.plans) = 0 THEN [null] ELSE zone.plans END AS plan
WITH zone, place, levels, count(DISTINCT plan) AS plans
RETURN place.name AS region, zone.name AS park, zone.status AS status, levels[0] AS upgrade, plans, zone.quotes[0] AS quote
ORDER BY CASE WHEN region IS NULL THEN 1 ELSE 0 END, region, park
LIMIT $limit
