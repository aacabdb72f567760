// title: 某些机构的任务及时限 / Duties of given bodies with their deadlines
// question: 这些机构负责的任务，时限、责任人和原文写法是什么？
// params: bodies strings e.g. ["GovernmentBody/鄂尔多斯市科学技术局"] — 机构的编号
// returns: body — 机构编号
// returns: measure — 任务编号
// returns: measure_name — 任务标题
// returns: role — 角色
// returns: stated_as — 原文写法
// returns: deadline — 完成时限
// returns: persons — 责任人
// returns: starts — 依据的起点
// example: GovernmentBody/… | Measure/… | （一）加强统筹 | lead | 市科技局 | 2025年底前 | [某局长] | [812]
MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE b.id IN $bodies
RETURN b.id AS body, m.id AS measure, m.name AS measure_name, r.role AS role, r.stated_as AS stated_as,
       r.deadline AS deadline, r.persons AS persons, r.starts AS starts
ORDER BY body, measure, role, r.id
