// title: 实验室由谁依托建设 / Labs and who runs them
// question: 有哪些实验室、技术创新中心，依托哪家单位？
// params: name string = "" — 名称中的文字，空为全部
// params: status string = "" — existing、planned、unclear，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: lab — 实验室
// returns: status — 状态
// returns: bodies — 依托单位
// returns: region — 所在地区
// returns: quote — 原文依据
// returns: plan — 规划
// example: 鄂尔多斯实验室 | planned | [鄂尔多斯市人民政府] | 鄂尔多斯市 | 高标准建设鄂尔多斯实验室 | Plan/…
MATCH (site:Lab)
WHERE site.name CONTAINS $name AND ($status = '' OR site.status = $status)
OPTIONAL MATCH (site)-[:AFFILIATED_WITH]->(actor:Organization)
WITH site, actor ORDER BY actor.name
WITH site, collect(DISTINCT actor.name) AS bodies
OPTIONAL MATCH (site)-[:LOCATED_IN]->(place:Region)
WITH site, bodies, place ORDER BY place.name
WITH site, bodies, collect(DISTINCT place.name) AS regions
RETURN site.name AS lab, site.status AS status, bodies, regions[0] AS region, site.quotes[0] AS quote, site.plans[0] AS plan
ORDER BY lab, site.id
LIMIT $limit
