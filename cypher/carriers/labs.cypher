// title: 实验室由谁依托建设 / Labs and who runs them
// question: 有哪些实验室、技术创新中心，依托哪家单位？
// params: name string = "" — 名称或别名中的文字，空为全部
// params: status string = "" — existing 已有、planned 规划中、unclear 不明，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: lab — 实验室
// returns: status — 状态
// returns: bodies — 依托单位
// returns: regions — 所在地区
// returns: quote — 原文依据：依托关系的，没有则为名称的
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯实验室 | planned | [鄂尔多斯市人民政府] | [鄂尔多斯市] | 高标准建设鄂尔多斯实验室 | 第三章 … | Plan/…
MATCH (site:Lab)
WHERE site.names CONTAINS $name AND ($status = '' OR site.status = $status)
OPTIONAL MATCH (site)-[run:AFFILIATED_WITH]->(actor:Organization)
WITH site, run, actor.name AS body, run.id AS edge
ORDER BY body, edge
WITH site, collect(DISTINCT body) AS bodies, collect(run)[0] AS stated
OPTIONAL MATCH (site)-[:LOCATED_IN]->(place:Region)
WITH site, bodies, stated, place.name AS region
ORDER BY region
WITH site, bodies, stated, collect(DISTINCT region) AS regions
RETURN site.name AS lab, site.status AS status, bodies, regions,
       coalesce(stated.quotes[0], site.quotes[0]) AS quote, coalesce(stated.sections[0], site.sections[0]) AS section,
       coalesce(stated.plans[0], site.plans[0]) AS plan
ORDER BY CASE WHEN site.name = $name OR $name IN site.aliases THEN 0 ELSE 1 END, lab, site.id
LIMIT $limit
