// title: 某些规划写明的责任 / Duties that given plans state
// question: 这些规划为各项任务写明了哪些责任单位？
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
// returns: measure — 任务编号
// returns: body — 机构编号
// returns: body_name — 机构名称
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: basis — 依据：原文写明，或由发布单位推定
// returns: deadline — 完成时限
// returns: persons — 责任人
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Measure/… | GovernmentBody/… | 某市科学技术局 | lead | 1 | stated | 2025年底 | [] | … | … | 0 | 9
UNWIND $plans AS title
MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE m.id STARTS WITH 'Measure/' + title + '/'
RETURN m.id AS measure, b.id AS body, b.name AS body_name, r.role AS role, r.order AS order, r.basis AS basis,
       r.deadline AS deadline, r.persons AS persons,
       r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY measure, body, role, r.id
