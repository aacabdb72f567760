// title: 各地各级园区 / Parks by region and level
// question: 各地有哪些国家级、自治区级园区，已建成还是在筹建，要升为哪一级？
// params: region string = "" — 只看此地区（名称中的文字），空为全部
// params: level string = "" — 国家级、自治区级、未写明，空为全部
// params: status string = "" — existing 已有、planned 规划中、unclear 不明，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: level — 名称或别名写明的级别
// returns: region — 地区
// returns: park — 园区
// returns: status — 状态
// returns: upgrade — 要升为的级别
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 国家级 | 包头市 | 包头稀土高新技术产业开发区 | existing | 全国一流高新区 | 包头稀土国家高新区 | … | Plan/…
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
WITH zone, CASE WHEN any(n IN zone.aliases + zone.name WHERE n CONTAINS '国家') THEN '国家级'
                WHEN any(n IN zone.aliases + zone.name WHERE n CONTAINS '自治区级' OR n CONTAINS '省级' OR n STARTS WITH '自治区') THEN '自治区级'
                ELSE '未写明' END AS level
WHERE $level = '' OR level = $level
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region) WHERE place.name <> zone.name
WITH zone, level, place ORDER BY place.id
WITH zone, level, collect(place.name)[0] AS region
WHERE $region = '' OR region CONTAINS $region
OPTIONAL MATCH (zone)-[:UPGRADES_TO]->(goal:Level)
WITH zone, level, region, goal ORDER BY goal.id
WITH zone, level, region, collect(DISTINCT goal.name) AS goals
RETURN level, region, zone.name AS park, zone.status AS status, goals[0] AS upgrade,
       zone.quotes[0] AS quote, zone.sections[0] AS section, zone.plans[0] AS plan
ORDER BY CASE level WHEN '国家级' THEN 0 WHEN '自治区级' THEN 1 ELSE 2 END,
         CASE WHEN region IS NULL THEN 1 ELSE 0 END, region, zone.id
LIMIT $limit
