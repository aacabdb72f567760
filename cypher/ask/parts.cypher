// title: 某些事物的组成部分 / Parts of given things
// question: 这些事物包括什么？
// params: things strings e.g. ["Region/鄂尔多斯市"] — 事物的编号
// returns: whole — 整体的编号
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: basis — 依据
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Program/三优工程 | Program/某工程 | Program | 某工程 | [] | stated | … | … | … | 0 | 9
MATCH (s:Thing)-[r:CONTAINS]->(t)
WHERE s.id IN $things
RETURN s.id AS whole, t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases, r.basis AS basis,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY whole, id, r.id
