// title: 名称与问题相近、承担任务的机构 / Bodies with duties whose names are like the question
// question: 哪些承担任务的机构名称中有这些字？
// params: words strings e.g. ["鄂尔多斯市科学技术局"] — 名称，或其中相邻的两字
// params: limit integer = 300 — 最多查看的事物数
// returns: id — 编号
// returns: name — 名称
// returns: aliases — 别名
// example: GovernmentBody/某市科学技术局 | 某市科学技术局 | [市科技局]
CALL db.index.fulltext.queryNodes('Thing[names]', reduce(q = '"-"', w IN $words | q + ' "' + replace(replace(w, '\\', ' '), '"', ' ') + '"'), {limit: 3 * $limit}) YIELD node, score
WHERE node:Organization AND EXISTS { (node)-[:RESPONSIBLE_FOR]->() }
RETURN node.id AS id, node.name AS name, node.aliases AS aliases
ORDER BY score DESC, id
LIMIT $limit
