// title: 某地及其下辖地区有什么 / What there is in a region and the regions below it
// question: 某地连同下辖的旗县区，共有哪些园区、平台、企业和机构？
// params: region string e.g. "鄂尔多斯市" — 地区的名称或别名
// params: type string = "" — 只看此类型（如 Park、Lab），空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: region — 地区
// returns: part — 事物所在的地区，写明几级时取最下一级
// returns: type — 类型
// returns: thing — 事物
// returns: status — 状态，没有状态的类型为空
// returns: basis — 所在地的依据：stated 文中明说、name 名称自带
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市 | 东胜区 | Park | 某园区 | existing | name | 某园区 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($region, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS place, CASE WHEN node.name = $region OR $region IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(place.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($region), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND place:Region
MATCH way = (place)-[:CONTAINS*0..4]->(area:Region)
MATCH (area)<-[r:LOCATED_IN]-(item:Thing)
WHERE $type = '' OR item.type = $type
WITH distance, place, item, area, r ORDER BY length(way) DESC, area.id, r.id
WITH distance, place, item, collect(area)[0] AS area, collect(r)[0] AS r
RETURN place.name AS region, area.name AS part, item.type AS type, item.name AS thing, item.status AS status, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, place.id, type, area.id, item.id
LIMIT $limit
