// title: 图谱中的全部关系 / Every link of the graph
// question: 哪些事物两两相关（提及和所属除外）？
// params: limit integer = 50000 — 最多返回的行数
// returns: source — 起点的编号
// returns: target — 终点的编号
// returns: facts — 两者之间的关系数
// example: Lab/某实验室 | Region/某市 | 1
MATCH (a:Thing)-[r:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET]->(b:Thing)
RETURN a.id AS source, b.id AS target, count(r) AS facts
ORDER BY source, target
LIMIT $limit
