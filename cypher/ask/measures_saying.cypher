// title: 正文提到某些字的任务 / Measures whose text holds given characters
// question: 哪些任务的正文提到这些字？
// params: pairs strings e.g. ["氢能", "重卡"] — 问题中相邻的两字
// params: limit integer = 60 — 最多返回的行数
// returns: measure — 任务编号
// returns: plan — 所在规划
// returns: text — 段落
// example: Measure/某市规划/（一）加强统筹 | Plan/某市规划 | 加强科技创新统筹规划……
CALL db.index.fulltext.queryNodes('Passage[text]', reduce(q = '"-"', p IN $pairs | q + ' "' + replace(replace(p, '\\', ' '), '"', ' ') + '"'), {limit: 3 * $limit}) YIELD node, score
MATCH (node)-[:PART_OF]->(m:Measure)
RETURN m.id AS measure, m.plans[0] AS plan, node.text AS text
ORDER BY score DESC, measure, node.id
LIMIT $limit
