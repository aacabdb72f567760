// title: 各规划要新建的事物 / What plans are to set up
// question: 各规划要新建、筹建、设立哪些园区、平台、机构和基金，由谁负责？
// params: type string = "" — 只看此类型（如 Lab、Fund），空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: type — 类型
// returns: thing — 拟建的事物
// returns: action — 动作
// returns: measure — 任务
// returns: bodies — 写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: Lab | 某实验室 | 筹建 | （一）打造创新引擎 | [某市科学技术局] | 筹建某实验室 | … | Plan/…
MATCH (task:Measure)-[s:SUPPORTS]->(item:Thing)
WHERE item.status = 'planned' AND ($type = '' OR item.type = $type) AND any(p IN s.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH task, s, item, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, s, item, collect(DISTINCT actor.name) AS bodies
RETURN item.type AS type, item.name AS thing, s.action AS action, task.name AS measure, bodies,
       s.quotes[0] AS quote, s.sections[0] AS section, s.plans[0] AS plan
ORDER BY plan, s.starts[0], item.id, s.id
LIMIT $limit
