// title: 园区：地区、级别，规划中或已有 / Parks by region and level, planned or existing
// question: 各地有哪些园区，是什么级别，已建成还是在规划中，要升为什么级别？
// params: region string = "" — 只看此地区（名称或别名中的文字），空为全部
// params: status string = "" — existing 已有、planned 规划中、unclear 不明，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: region — 地区
// returns: park — 园区
// returns: level — 名称写明的级别，没有写明为空
// returns: status — 状态
// returns: upgrades — 要升为的级别
// returns: plans — 提到它的规划数
// returns: quote — 原文依据：升级的，没有则为名称的
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 通辽市 | 通辽高新区 | 自治区级 | existing | [国家级高新区] | 1 | 推动通辽高新区以升促建 | 第三章 … | Plan/…
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region)
WHERE place.name <> zone.name
WITH zone, place
WHERE $region = '' OR place.names CONTAINS $region
OPTIONAL MATCH (zone)-[rise:UPGRADES_TO]->(step:Level)
WITH zone, place, rise, step.name AS target, rise.id AS edge
ORDER BY target, edge
WITH zone, place, collect(DISTINCT target) AS upgrades, collect(rise)[0] AS stated
UNWIND CASE WHEN size(zone.plans) = 0 THEN [null] ELSE zone.plans END AS source
WITH zone, place, upgrades, stated, count(DISTINCT source) AS plans
RETURN place.name AS region, zone.name AS park,
       CASE WHEN zone.names =~ '(?s).*国家(级|高新|经济|自主|农业|可持续|新型|创新).*' AND none(u IN upgrades WHERE u STARTS WITH '国家') THEN '国家级'
            WHEN zone.names CONTAINS '自治区级' THEN '自治区级'
            WHEN zone.names CONTAINS '省级' THEN '省级'
            WHEN zone.names CONTAINS '市级' THEN '市级' END AS level,
       zone.status AS status, upgrades, plans,
       coalesce(stated.quotes[0], zone.quotes[0]) AS quote, coalesce(stated.sections[0], zone.sections[0]) AS section,
       coalesce(stated.plans[0], zone.plans[0]) AS plan
ORDER BY region, park, zone.id
LIMIT $limit
