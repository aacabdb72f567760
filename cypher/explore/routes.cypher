// title: 两个事物之间最短的联系 / The shortest ways between two things
// question: 两个事物之间经过哪些事物联系起来？
// params: from string e.g. "Lab/鄂尔多斯实验室" — 起点的编号
// params: to string e.g. "Park/乌海高新技术产业开发区" — 终点的编号
// params: limit integer = 5 — 最多返回几条
// returns: things — 沿途各事物的编号，起点和终点在内
// example: [Lab/某实验室, Measure/某市规划/（五）建设某实验室, Park/某园区]
MATCH (first:Thing) WHERE first.id = $from
MATCH (last:Thing) WHERE last.id = $to
WITH first, last
WHERE first.id <> last.id
MATCH path = allShortestPaths((first)-[:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET*..8]-(last))
WITH DISTINCT [n IN nodes(path) | n.id] AS things
RETURN things
ORDER BY things
LIMIT $limit
