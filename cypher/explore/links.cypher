// title: 某些事物之间的全部关系 / All links among given things
// question: 这些事物之间有哪些关系，依据何在？
// params: things strings e.g. ["Lab/鄂尔多斯实验室", "Region/鄂尔多斯市"] — 事物的编号
// returns: source — 起点的编号
// returns: relation — 关系
// returns: target — 终点的编号
// returns: properties — 关系的全部属性，依据在内
// example: Lab/某实验室 | LOCATED_IN | Region/某市 | {basis: name, quotes: […], …}
MATCH (a:Thing)-[r]->(b:Thing)
WHERE a.id IN $things AND b.id IN $things AND type(r) <> 'MENTIONS' AND a.id <> b.id
RETURN a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties
ORDER BY source, relation, target, r.id
