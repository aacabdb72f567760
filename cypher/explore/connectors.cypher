// title: 把某些事物连起来的事物 / What joins given things
// question: 这些事物与另一些事物经过什么联系起来？
// params: apart strings e.g. ["GovernmentBody/鄂尔多斯市科学技术局"] — 要连上的事物的编号
// params: rest strings e.g. ["Lab/鄂尔多斯实验室"] — 要连到的事物的编号
// params: limit integer = 200 — 最多返回的行数
// returns: apart — 要连上的事物
// returns: joint — 中间的事物
// returns: rest — 连到的事物
// example: GovernmentBody/某市科学技术局 | Measure/某市规划/（五）建设某实验室 | Lab/某实验室
MATCH (a:Thing)-[r]-(j:Thing)-[s]-(b:Thing)
WHERE a.id IN $apart AND b.id IN $rest AND a.id <> b.id AND NOT j.id IN $rest AND NOT j.id IN $apart
  AND NOT type(r) IN ['MENTIONS', 'PART_OF'] AND NOT type(s) IN ['MENTIONS', 'PART_OF']
RETURN DISTINCT a.id AS apart, j.id AS joint, b.id AS rest
ORDER BY apart, joint, rest
LIMIT $limit
