// title: 图谱中关系的总数，数到一定数目为止 / How many links the graph has, counted up to a limit
// question: 图谱有多少条关系（提及和所属除外）？
// params: limit integer = 50001 — 数到多少为止
// returns: links — 关系数，不超过上限
// example: 1234
MATCH ()-[r:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET]->()
WITH r LIMIT $limit
RETURN count(r) AS links
ORDER BY links
