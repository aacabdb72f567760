// title: 某些规划提到的某类事物 / Things of given types that given plans name
// question: 这些规划提到哪些园区、实验室、企业、计划？
// params: types strings e.g. ["Park"] — 类型
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
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
UNWIND $plans AS title
MATCH (p:Passage)-[:MENTIONS]->(t:Thing)
WHERE p.id STARTS WITH 'Passage/' + title + '/' AND t.type IN $types
WITH DISTINCT t
LIMIT $limit
OPTIONAL MATCH (t)-[:LOCATED_IN]->(where)
WITH t, where.name AS place
ORDER BY place
WITH t, collect(place) AS places
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases, t.status AS status, places,
       t.plans AS plans, t.sections AS sections, t.quotes AS quotes, t.starts AS starts, t.ends AS ends
ORDER BY id
