// title: 只有一家单位负责的任务 / Measures that one body carries alone
// question: 哪些任务只写明一家单位，没有任何配合单位？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色
// returns: measure — 举措
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某市财政局 | responsible | （二）保障投入 | 责任单位：市财政局 | … | Plan/…
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
WITH task, r, actor ORDER BY CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END
WITH task, collect(DISTINCT actor.name) AS bodies, collect(r)[0] AS said
WHERE size(bodies) = 1
RETURN bodies[0] AS body, said.role AS role, task.name AS measure,
       said.quotes[0] AS quote, said.sections[0] AS section, said.plans[0] AS plan
ORDER BY plan, task.start, task.id
LIMIT $limit
