// title: 规划依靠和支持的企业 / Enterprises and what they are supported with
// question: 规划支持哪些企业，怎样支持？
// params: name string = "" — 企业名称或别名中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: enterprise — 企业
// returns: action — 动作
// returns: measure — 举措
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 包钢集团 | 支持 | （二）… | 支持包钢集团…… | 第四章 … | Plan/…
MATCH (firm:Enterprise)<-[s:SUPPORTS]-(task:Measure)
WHERE firm.names CONTAINS $name AND any(p IN s.plans WHERE p CONTAINS $plan)
RETURN firm.name AS enterprise, s.action AS action, task.name AS measure, s.quotes[0] AS quote, s.sections[0] AS section, s.plans[0] AS plan
ORDER BY CASE WHEN firm.name = $name OR $name IN firm.aliases THEN 0 ELSE 1 END, enterprise, firm.id,
         s.plans[0], task.starts[0], task.id, action, s.id
LIMIT $limit
