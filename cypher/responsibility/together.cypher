// title: 共同承担任务的机构 / Bodies that share measures
// question: 原文中哪些机构最常共同承担同一举措？
// params: body string = "" — 只看名称或别名含此文字的机构，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: other — 共同承担的机构
// returns: measures — 共同承担的举措数
// returns: example — 其中一项举措
// returns: quote — 该举措责任分工的原文
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市科学技术局 | 鄂尔多斯市财政局 | 5 | （一）… | 责任单位：市科学技术局、市财政局 | 二、… | Plan/…
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)<-[s:RESPONSIBLE_FOR]-(partner:Organization)
WHERE r.basis = 'stated' AND s.basis = 'stated' AND actor.id <> partner.id AND actor.names CONTAINS $body
  AND (actor.id < partner.id OR NOT partner.names CONTAINS $body)
WITH actor, partner, task, r, r.plans[0] AS source, task.starts[0] AS at, r.id AS edge
ORDER BY source, at, edge
WITH actor, partner, count(DISTINCT task.id) AS measures, collect(task.name)[0] AS example, collect(r)[0] AS first
RETURN actor.name AS body, partner.name AS other, measures, example,
       first.quotes[0] AS quote, first.sections[0] AS section, first.plans[0] AS plan
ORDER BY CASE WHEN actor.name = $body OR $body IN actor.aliases THEN 0 ELSE 1 END, measures DESC, body, other, actor.id, partner.id
LIMIT $limit
