// title: 某些规划引用的文件 / Policies that given plans cite
// question: 这些规划引用了哪些文件？
// params: plans strings e.g. ["Plan/包头市“十四五”科技创新行动方案（示例）"] — 规划的编号
// params: policies strings = [] — 只要这些文件（编号），空为全部
// params: limit integer = 1000 — 最多返回的行数
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
MATCH (p:Plan)-[r:CITES]->(t:Policy)
WHERE p.id IN $plans AND (size($policies) = 0 OR t.id IN $policies)
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY id, r.plans[0], r.starts[0], r.id
LIMIT $limit
