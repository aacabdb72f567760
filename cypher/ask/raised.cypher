// title: 要创建或升级的园区、平台 / Zones, labs and institutes that are to reach a level
// question: 哪些园区、实验室要创建或升级到哪一级？
// params: things strings = [] — 只要这些事物（编号），空为全部
// params: limit integer = 1000 — 最多返回的行数
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: level — 目标级别的编号
// returns: level_type — 目标级别的类型
// returns: level_name — 目标级别
// returns: year — 目标年，没有写明为空
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Park/某高新区 | Park | 某高新区 | [] | Level/国家级高新区 | Level | 国家级高新区 | 2025 | … | … | … | 0 | 9
MATCH (t:Thing)-[r:UPGRADES_TO]->(goal:Level)
WHERE size($things) = 0 OR t.id IN $things
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases, goal.id AS level, goal.type AS level_type,
       goal.name AS level_name, r.year AS year,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY level, r.plans[0], r.starts[0], id, r.id
LIMIT $limit
