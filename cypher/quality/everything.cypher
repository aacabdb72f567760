// title: 某事物的全部事实和依据 / Everything with proof on one thing
// question: 图中关于某事物说了什么，依据何在？
// params: thing string e.g. "鄂尔多斯实验室" — 事物的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: relation — 关系
// returns: direction — out 由它出发、in 指向它
// returns: other — 另一端
// returns: type — 另一端的类型
// returns: basis — 依据
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 乌海高新技术产业开发区 | LOCATED_IN | out | 乌海市 | Region | name | 乌海高新区 | 第三章 … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)-[r]-(partner:Thing)
WHERE type(r) <> 'MENTIONS' AND type(r) <> 'PART_OF'
RETURN item.name AS thing, type(r) AS relation, CASE WHEN startNode(r) = item THEN 'out' ELSE 'in' END AS direction,
       partner.name AS other, partner.type AS type, r.basis AS basis, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, item.id, relation, direction, partner.id, quote, r.id
LIMIT $limit
