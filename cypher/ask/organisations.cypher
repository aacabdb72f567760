// title: 承担任务的机构 / Bodies that have duties
// question: 哪些机构承担任务？
// returns: id — 编号
// returns: name — 名称
// returns: aliases — 别名
// example: GovernmentBody/某市科学技术局 | 某市科学技术局 | [市科技局]
MATCH (b:Organization)-[:RESPONSIBLE_FOR]->(:Measure)
RETURN DISTINCT b.id AS id, b.name AS name, b.aliases AS aliases
ORDER BY id
