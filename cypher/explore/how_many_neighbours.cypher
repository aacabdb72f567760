// title: 与某些事物直接相关的事物的数目 / How many things are linked with given ones
// question: 与这些事物直接相关的事物共有多少？
// params: things strings e.g. ["Lab/鄂尔多斯实验室"] — 事物的编号
// returns: neighbours — 相邻事物数，这些事物本身除外
// example: 312
MATCH (a:Thing)-[r]-(b:Thing)
WHERE a.id IN $things AND type(r) <> 'MENTIONS' AND NOT b:Section AND NOT b:Passage AND NOT b.id IN $things
RETURN count(DISTINCT b) AS neighbours
ORDER BY neighbours
