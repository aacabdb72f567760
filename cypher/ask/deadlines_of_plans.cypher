// title: 某些规划写明时限的任务 / Measures of given plans with a deadline
// question: 这些规划的哪些任务写明了完成时限？
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
// returns: measure — 任务编号
// returns: measure_name — 任务标题
// returns: body — 机构编号
// returns: body_name — 机构名称
// returns: aliases — 机构别名
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: basis — 依据
// returns: deadline — 完成时限
// returns: persons — 责任人
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Measure/… | （一）加强统筹 | GovernmentBody/… | 某市科学技术局 | [市科技局] | lead | 1 | stated | 2025年底 | [] | … | … | … | 0 | 9
UNWIND $plans AS title
MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE m.id STARTS WITH 'Measure/' + title + '/' AND r.deadline IS NOT NULL
RETURN m.id AS measure, m.name AS measure_name, b.id AS body, b.name AS body_name, b.aliases AS aliases,
       r.role AS role, r.order AS order, r.basis AS basis, r.deadline AS deadline, r.persons AS persons,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY r.plans[0], r.starts[0], measure, r.order, body
