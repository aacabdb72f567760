// title: 基金和专项资金的规模 / Funds and how much money they have
// question: 有哪些基金和专项资金，规模多大，是否每年安排，由谁负责？
// params: name string = "" — 名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: fund — 基金或专项资金
// returns: amount — 金额，元；没有写明为空
// returns: per_year — 是否每年
// returns: status — 状态：existing 已有、planned 拟设、unclear 不明
// returns: bodies — 安排资金的任务写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某市科技创新基金 | 1000000000 | false | planned | [某市财政局] | 设立某市科技创新基金，总规模10亿元 | … | Plan/…
MATCH (item:Fund)
WHERE item.name CONTAINS $name AND any(p IN item.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (item)<-[f:FUNDS]-(task:Measure)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH item, f, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, f, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS fund, toInteger(f.amount) AS amount, f.per_year AS per_year, item.status AS status, bodies,
       coalesce(f.quotes[0], item.quotes[0]) AS quote, coalesce(f.sections[0], item.sections[0]) AS section,
       coalesce(f.plans[0], item.plans[0]) AS plan
ORDER BY coalesce(f.amount, 0) DESC, item.id, plan, f.id
LIMIT $limit
