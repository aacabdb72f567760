// title: 各级规划都有的行动计划 / Programs found at every level of plan
// question: 哪些行动、计划、工程同时出现在自治区、市和旗县区三级规划中？
// params: levels strings = ["province", "city", "county"] — 必须都有的规划层级：province、city、county、zone
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: levels — 出现在哪些层级
// returns: plans — 出现在哪些规划，由上级到下级
// returns: measures — 实施它的举措数
// example: “双倍增”行动 | [province, city, county] | [某自治区规划, 某市规划, 某区规划] | 4
MATCH (scheme:Program)
UNWIND scheme.plans AS mentioned
WITH DISTINCT scheme, mentioned
MATCH (document:Plan) WHERE document.id = mentioned
WITH scheme, document ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id
WITH scheme, collect(DISTINCT document.level) AS levels, collect(document.name) AS plans
WHERE all(level IN $levels WHERE level IN levels)
OPTIONAL MATCH (scheme)<-[:IMPLEMENTS]-(task:Measure)
WITH scheme, levels, plans, count(DISTINCT task) AS measures
RETURN scheme.name AS program, levels, plans, measures
ORDER BY size(levels) DESC, size(plans) DESC, measures DESC, scheme.id
LIMIT $limit
