// title: 图谱中关系的总数 / How many links the graph has
// question: 图谱有多少条关系（提及和所属除外）？
// returns: links — 关系数
// example: 1234
MATCH ()-[r:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET]->()
RETURN count(r) AS links
ORDER BY links
