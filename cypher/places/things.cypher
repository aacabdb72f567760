// title: 某地有什么 / What there is in a place
// question: 某地有哪些园区、实验室、企业和机构？
// params: region string e.g. "鄂尔多斯市" — 地区的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: region — 地区
// returns: type — 类型
// returns: thing — 事物
// returns: status — 状态
// returns: basis — 依据
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 乌海市 | Park | 乌海高新技术产业开发区 | existing | name | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($region, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS place, CASE WHEN node.name = $region OR $region IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE place:Region
MATCH (place)<-[r:LOCATED_IN]-(item:Thing)
RETURN place.name AS region, item.type AS type, item.name AS thing, item.status AS status, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, region, place.id, type, thing, item.id, r.id
LIMIT $limit
