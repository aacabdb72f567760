// title: 提到某事物的段落 / Passages that mention a thing
// question: 哪些段落提到某事物？
// params: thing string e.g. "鄂尔多斯实验室" — 事物的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: text — 段落
// returns: section — 所在章节
// returns: plan — 规划
// returns: start — 在原文中的起点
// example: 鄂尔多斯实验室 | 高标准建设鄂尔多斯实验室…… | 第三章 … | Plan/… | 18231
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)<-[m:MENTIONS]-(paragraph:Passage)
RETURN item.name AS thing, paragraph.text AS text, paragraph.sections[0] AS section, paragraph.plans[0] AS plan, m.start AS start
ORDER BY distance, item.id, plan, start, m.id
LIMIT $limit
