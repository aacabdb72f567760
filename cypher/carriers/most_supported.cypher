// title: 被支持最多的事物 / Things that most measures support
// question: 哪些园区、平台、企业、机构得到最多任务的支持？
// params: type string = "" — 只看此类型（如 Park、Lab、Enterprise），空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: type — 类型
// returns: measures — 支持它的任务数
// returns: plans — 支持它的规划数
// returns: actions — 动作
// example: 某高新技术产业开发区 | Park | 5 | 3 | [建设, 支持]
MATCH (task:Measure)-[s:SUPPORTS]->(item:Thing)
WHERE $type = '' OR item.type = $type
WITH item, task, s ORDER BY s.action
WITH item, count(DISTINCT task) AS measures, count(DISTINCT task.plans[0]) AS plans, collect(DISTINCT s.action) AS actions
RETURN item.name AS thing, item.type AS type, measures, plans, actions
ORDER BY measures DESC, plans DESC, item.id
LIMIT $limit
