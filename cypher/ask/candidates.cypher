// title: 名称与问题相近的事物 / Things whose names are like the question
// question: 哪些任务或事物的名称与问题有相同的字？
// params: pairs strings e.g. ["实验", "验室"] — 问题中相邻的两字
// params: types strings = [] — 只要这些类型，空为全部
// params: limit integer = 300 — 最多返回的行数
// returns: id — 编号
// returns: name — 名称
// returns: aliases — 别名
// returns: plan — 首个提到它的规划
// returns: task — 是否任务举措或章节
// example: Measure/某市规划/（一）加强统筹 | （一）加强统筹 | [] | Plan/某市规划 | true
CALL db.index.fulltext.queryNodes('Thing[names]', reduce(q = '"-"', p IN $pairs | q + ' "' + replace(replace(p, '\\', ' '), '"', ' ') + '"'), {limit: 5 * $limit}) YIELD node, score
WHERE NOT node:Passage AND (size($types) = 0 OR node.type IN $types)
RETURN node.id AS id, node.name AS name, node.aliases AS aliases, node.plans[0] AS plan, (node:Measure OR node:Section) AS task
ORDER BY score DESC, id
LIMIT $limit
