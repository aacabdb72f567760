// title: 一个事物的相邻事物，按关系归类 / What is linked with a thing, by kind of relation
// question: 与某事物直接相关的有哪些，每类中以哪些为先？
// params: things strings e.g. ["Lab/鄂尔多斯实验室"] — 事物的编号
// params: each integer = 40 — 每一类最多返回的行数
// params: pool integer = 4000 — 最多从多少条关系中挑选
// returns: thing — 事物编号
// returns: relation — 关系
// returns: direction — out 由它出发、in 指向它
// returns: type — 另一端的类型
// returns: rank — 在这一类中的次序：写明的先于推断的，牵头先于配合，依据多的在前
// returns: id — 另一端的编号
// example: Lab/某实验室 | SUPPORTS | in | Measure | 1 | Measure/某市规划/（五）建设某实验室
MATCH (a:Thing)-[r]-(b:Thing)
WHERE a.id IN $things AND type(r) <> 'MENTIONS' AND NOT b:Section AND NOT b:Passage AND b.id <> a.id
WITH a, r, b LIMIT $pool
WITH a.id AS thing, type(r) AS relation, CASE WHEN startNode(r) = a THEN 'out' ELSE 'in' END AS direction, b,
     min(CASE WHEN r.basis IS NULL OR r.basis = 'stated' THEN 0 ELSE 1 END) AS inferred,
     min(CASE r.role WHEN 'cooperating' THEN 2 WHEN 'responsible' THEN 1 ELSE 0 END) AS role,
     min(coalesce(r.order, 0)) AS place, sum(size(r.quotes)) AS sentences
WITH thing, relation, direction, b.type AS type, b.id AS id, inferred, role, place, sentences, size(b.quotes) AS mentions
ORDER BY inferred, role, sentences DESC, mentions DESC, place, id
WITH thing, relation, direction, type, collect(id) AS others
UNWIND range(1, CASE WHEN size(others) < $each THEN size(others) ELSE $each END) AS rank
RETURN thing, relation, direction, type, rank, others[rank - 1] AS id
ORDER BY thing, relation, direction, type, rank
