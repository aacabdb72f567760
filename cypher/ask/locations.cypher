// title: 某些事物所在的地方 / Where given things are
// question: 这些事物在哪里？
// params: things strings e.g. ["Park/内蒙古鄂托克经济开发区"] — 事物的编号
// returns: thing — 事物编号
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: basis — 依据：原文写明，或由名称得知
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Lab/某实验室 | Region/某市 | Region | 某市 | [] | stated | … | … | … | 0 | 9
MATCH (s:Thing)-[r:LOCATED_IN]->(t)
WHERE s.id IN $things
RETURN s.id AS thing, t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases, r.basis AS basis,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY thing, id, r.id
