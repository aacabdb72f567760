// title: 某些任务的全部责任单位及时限 / All bodies named for given measures with deadlines
// question: 这些任务写明由谁牵头、负责、配合，何时完成？
// params: measures strings e.g. ["Measure/鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）/二、重点任务/（五）建设鄂尔多斯实验室"] — 任务的编号
// returns: measure — 任务编号
// returns: body — 机构编号
// returns: body_name — 机构名称
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: deadline — 完成时限
// returns: persons — 责任人
// example: Measure/… | GovernmentBody/… | 某市科学技术局 | lead | 1 | 2025年底前 | [某局长]
MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE m.id IN $measures AND r.basis = 'stated'
RETURN m.id AS measure, b.id AS body, b.name AS body_name, r.role AS role, r.order AS order,
       r.deadline AS deadline, r.persons AS persons
ORDER BY measure, role, coalesce(r.order, 99), body, r.id
