// title: 某地的某类事物 / Things of given types in a place
// question: 这个地方有哪些园区、实验室、企业？
// params: types strings e.g. ["Park", "Lab"] — 类型
// params: place string e.g. "包头市" — 地区的全称
// params: limit integer = 1000 — 最多返回的行数
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: status — 状态
// returns: places — 所在地
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Park/某园区 | Park | 某园区 | [] | existing | [某市] | … | … | … | 0 | 9
MATCH (whole:Region)-[:CONTAINS*0..2]->(part:Region)<-[:LOCATED_IN]-(t:Thing)
WHERE whole.id = 'Region/' + $place AND t.type IN $types
WITH t, part.name AS place
LIMIT $limit
WITH DISTINCT t, place
ORDER BY place
WITH t, collect(place) AS places
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases, t.status AS status, places,
       t.plans AS plans, t.sections AS sections, t.quotes AS quotes, t.starts AS starts, t.ends AS ends
ORDER BY id
