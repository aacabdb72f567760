// title: 聚焦某产业的任务 / Measures that focus on an industry
// question: 哪些任务聚焦某个产业或技术，由谁负责？
// params: industry string e.g. "氢能" — 产业或技术的名称或别名
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: industry — 产业或技术
// returns: measure — 任务
// returns: bodies — 写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 氢能 | （二）发展氢能 | [某市能源局] | 聚焦氢能产业开展技术攻关 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($industry, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS topic, CASE WHEN node.name = $industry OR $industry IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(topic.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($industry), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND (topic:Industry OR topic:Technology)
MATCH (topic)<-[f:FOCUSES_ON]-(task:Measure)
WHERE any(p IN f.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH distance, topic, f, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH distance, topic, f, task, collect(DISTINCT actor.name) AS bodies
RETURN topic.name AS industry, task.name AS measure, bodies, f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY distance, topic.id, plan, task.start, task.id
LIMIT $limit
