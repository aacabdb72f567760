// title: 某些机构的任务 / Duties of given bodies
// question: 这些机构负责哪些任务？
// params: bodies strings e.g. ["GovernmentBody/鄂尔多斯市科学技术局"] — 机构的编号
// params: limit integer = 1000 — 最多返回的行数
// returns: measure — 任务编号
// returns: measure_name — 任务标题
// returns: body — 机构编号
// returns: body_name — 机构名称
// returns: aliases — 机构别名
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: basis — 依据：原文写明，或由发布单位推定
// returns: deadline — 完成时限
// returns: persons — 责任人
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Measure/… | （一）加强统筹 | GovernmentBody/… | 某市科学技术局 | [市科技局] | lead | 1 | stated | 2025年底 | [] | … | … | … | 0 | 9
MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE b.id IN $bodies
RETURN m.id AS measure, m.name AS measure_name, b.id AS body, b.name AS body_name, b.aliases AS aliases,
       r.role AS role, r.order AS order, r.basis AS basis, r.deadline AS deadline, r.persons AS persons,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY measure, body, role, r.id
LIMIT $limit
