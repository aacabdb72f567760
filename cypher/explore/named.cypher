// title: 叫这些名称的事物 / Things that have given names
// question: 哪些事物的正式名称是这些？
// params: names strings e.g. ["鄂尔多斯实验室"] — 名称
// params: limit integer = 2000 — 最多返回的行数
// returns: id — 编号
// returns: name — 名称
// example: Lab/某实验室 | 某实验室
MATCH (n:Thing)
WHERE n.name IN $names AND NOT n:Section AND NOT n:Passage
RETURN n.id AS id, n.name AS name
ORDER BY id
LIMIT $limit
