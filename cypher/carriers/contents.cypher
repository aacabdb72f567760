// title: 园区包含什么 / What a park contains
// question: 某园区包含哪些分园，里面有哪些机构、平台和项目？
// params: park string e.g. "鄂尔多斯高新技术产业开发区" — 园区的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: park — 园区
// returns: relation — 关系
// returns: thing — 其中的事物
// returns: type — 类型
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯高新技术产业开发区 | LOCATED_IN | 鄂尔多斯实验室 | Lab | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($park, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS zone, CASE WHEN node.name = $park OR $park IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE zone:Park
MATCH (zone)-[r:CONTAINS|LOCATED_IN]-(item:Thing)
WHERE (type(r) = 'CONTAINS') = (startNode(r) = zone)
RETURN zone.name AS park, type(r) AS relation, item.name AS thing, item.type AS type, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, park, zone.id, relation, type, thing, item.id, r.id
LIMIT $limit
