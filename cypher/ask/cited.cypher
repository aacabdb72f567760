// title: 规划引用的全部文件 / All policies that plans cite
// question: 各规划引用了哪些文件？
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Policy/科学技术进步法 | Policy | 科学技术进步法 | [] | … | … | … | 0 | 9
MATCH (:Plan)-[r:CITES]->(t:Policy)
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY id, r.plans[0], r.starts[0], r.id
