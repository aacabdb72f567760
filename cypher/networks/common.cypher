// title: 两个事物的交集 / What two things have in common
// question: 两家单位、两个地方或两项行动同时与哪些任务和事物有关？
// params: one string e.g. "鄂尔多斯市" — 一个事物的名称或别名
// params: other string e.g. "内蒙古自治区" — 另一个事物的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: shared — 与两者都有关的事物
// returns: type — 类型
// returns: one_relation — 与前者的关系
// returns: other_relation — 与后者的关系
// returns: one_quote — 与前者的关系的原文依据
// returns: other_quote — 与后者的关系的原文依据
// example: 清华大学 | University | COLLABORATES_WITH | COLLABORATES_WITH | 深化与清华大学的合作 | 与清华大学共建研发平台
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($one, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS left, CASE WHEN node.name = $one OR $one IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(left.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($one), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH left ORDER BY distance, left.id LIMIT 1
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($other, '\\', ' '), '"', ' ') + '"') YIELD node
WITH left, node AS right, CASE WHEN node.name = $other OR $other IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(right.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($other), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH left, right ORDER BY distance, right.id LIMIT 1
WHERE left.id <> right.id
MATCH (left)-[a]-(item:Thing)-[b]-(right)
WHERE NOT type(a) IN ['MENTIONS', 'PART_OF'] AND NOT type(b) IN ['MENTIONS', 'PART_OF']
RETURN item.name AS shared, item.type AS type, type(a) AS one_relation, type(b) AS other_relation,
       a.quotes[0] AS one_quote, b.quotes[0] AS other_quote
ORDER BY item.type, item.id, one_relation, other_relation, a.id, b.id
LIMIT $limit
