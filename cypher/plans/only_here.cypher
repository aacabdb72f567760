// title: 只有一份规划提到的事物 / Things that one plan alone names
// question: 某份规划有哪些行动、平台、企业是别的规划都没有提到的？
// params: type string = "Program" — 类型，如 Program、Lab、Park、Enterprise、Indicator
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: status — 状态，没有状态的类型为空
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某英才工程 | existing | 实施某英才工程 | … | Plan/…
MATCH (item:Thing)
WHERE item.type = $type AND size(item.plans) > 0 AND all(p IN item.plans WHERE p = item.plans[0]) AND item.plans[0] CONTAINS $plan
RETURN item.name AS thing, item.status AS status, item.quotes[0] AS quote, item.sections[0] AS section, item.plans[0] AS plan
ORDER BY plan, item.starts[0], item.id
LIMIT $limit
