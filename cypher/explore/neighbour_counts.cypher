// title: 一些事物的相邻事物各类有多少 / How many things of each kind are linked with given ones
// question: 与这些事物直接相关的，每类共有多少？
// params: things strings e.g. ["Lab/鄂尔多斯实验室"] — 事物的编号
// returns: thing — 事物编号
// returns: relation — 关系
// returns: direction — out 由它出发、in 指向它
// returns: type — 另一端的类型
// returns: total — 这一类共有多少
// example: Lab/某实验室 | SUPPORTS | in | Measure | 3
MATCH (a:Thing)-[r]-(b:Thing)
WHERE a.id IN $things AND type(r) <> 'MENTIONS' AND NOT b:Section AND NOT b:Passage AND b.id <> a.id
WITH a.id AS thing, type(r) AS relation, CASE WHEN startNode(r) = a THEN 'out' ELSE 'in' END AS direction,
     b.type AS type, count(DISTINCT b) AS total
RETURN thing, relation, direction, type, total
ORDER BY thing, relation, direction, type
