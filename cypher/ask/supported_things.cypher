// title: 某些规划的任务支持或实施的某类事物 / Things of given types that measures of given plans support or carry out
// question: 规划的任务支持、实施哪些园区、实验室、企业、计划？
// params: types strings e.g. ["Lab", "Park"] — 类型
// params: plans strings e.g. ["内蒙古自治区科技创新五年行动规划（示例）"] — 规划的名称
// params: limit integer = 1000 — 最多返回的行数
// returns: measure — 任务标题
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: （六）推动园区转型升级 | Park/某园区 | Park | 某园区 | [] | … | … | … | 0 | 9
UNWIND $plans AS title
MATCH (m:Measure)-[r:SUPPORTS|IMPLEMENTS]->(t:Thing)
WHERE m.id STARTS WITH 'Measure/' + title + '/' AND t.type IN $types
WITH m, r, t
LIMIT $limit
RETURN m.name AS measure, t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY id, m.id, r.starts[0], r.id
