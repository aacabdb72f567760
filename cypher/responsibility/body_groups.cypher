// title: 交给各旗区、各部门等一类机构的任务 / Duties of groups of bodies
// question: 哪些任务交给了“各旗区人民政府”“有关部门”这样的一类机构？
// params: group string = "" — 名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: group — 机构群体
// returns: role — 角色：lead 牵头、responsible 负责、cooperating 配合
// returns: measure — 举措
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 各旗区人民政府 | responsible | （二）组织科技突围攻坚 | （责任单位：……、各旗区人民政府） | … | Plan/…
MATCH (actor:BodyGroup)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE actor.name CONTAINS $group AND r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
RETURN actor.name AS group, r.role AS role, task.name AS measure,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY plan, task.start, task.id, group, role
LIMIT $limit
