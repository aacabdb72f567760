// title: 多家单位负责而没有唯一牵头的任务 / Measures of several bodies without one lead
// question: 哪些任务由多家单位负责，却没有写明由谁牵头，或有几家同时牵头？
// params: at_least integer = 3 — 牵头和负责的单位至少有几家
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: measure — 举措
// returns: leads — 牵头单位，空为没有写明
// returns: responsible — 负责单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: （一）健全协调机制 | [] | [某市科学技术局, 某市财政局, 某市统计局] | （责任单位：……） | … | Plan/…
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
WITH task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, collect(DISTINCT CASE r.role WHEN 'lead' THEN actor.name END) AS leads,
     collect(DISTINCT CASE r.role WHEN 'responsible' THEN actor.name END) AS responsible,
     collect(CASE WHEN r.role <> 'cooperating' THEN r.quotes[0] END)[0] AS quote,
     collect(CASE WHEN r.role <> 'cooperating' THEN r.sections[0] END)[0] AS section
WHERE size(leads) <> 1 AND size(leads) + size(responsible) >= $at_least
RETURN task.name AS measure, leads, responsible, quote, section, task.plans[0] AS plan
ORDER BY size(leads) + size(responsible) DESC, plan, task.start, task.id
LIMIT $limit
