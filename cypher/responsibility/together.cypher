// title: 共同承担任务的机构 / Bodies that share measures
// question: 哪些机构最常共同承担同一举措？
// params: body string = "" — 只看名称含此文字的机构，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: other — 共同承担的机构
// returns: measures — 共同承担的举措数
// returns: example — 其中一项举措
// example: 鄂尔多斯市科学技术局 | 鄂尔多斯市财政局 | 5 | （一）…
MATCH (actor:Organization)-[:RESPONSIBLE_FOR]->(task:Measure)<-[:RESPONSIBLE_FOR]-(partner:Organization)
WHERE actor.id < partner.id AND (actor.name CONTAINS $body OR partner.name CONTAINS $body)
WITH actor, partner, task ORDER BY task.id
WITH actor, partner, collect(DISTINCT task.name) AS shared, count(DISTINCT task.id) AS measures
RETURN actor.name AS body, partner.name AS other, measures, shared[0] AS example
ORDER BY measures DESC, body, other
LIMIT $limit
