// title: 两个事物怎样联系起来 / The shortest path between two things
// question: 两个机构、平台或行动之间经过哪些任务和关系联系起来？
// params: from string e.g. "鄂尔多斯实验室" — 起点的名称或别名
// params: to string e.g. "乌海高新区" — 终点的名称或别名
// returns: step — 第几步
// returns: source — 这一步的起点
// returns: relation — 关系
// returns: direction — out 顺着关系的方向、in 逆着
// returns: target — 这一步的终点
// returns: type — 终点的类型
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 1 | 某实验室 | SUPPORTS | in | （五）建设某实验室 | Measure | 筹建某实验室 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($from, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS first, CASE WHEN node.name = $from OR $from IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(first.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($from), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH first ORDER BY distance, first.id LIMIT 1
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($to, '\\', ' '), '"', ' ') + '"') YIELD node
WITH first, node AS last, CASE WHEN node.name = $to OR $to IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(last.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($to), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH first, last ORDER BY distance, last.id LIMIT 1
WHERE first.id <> last.id
MATCH path = allShortestPaths((first)-[:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET*..8]-(last))
WITH path, [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | r.id] AS facts ORDER BY ids, facts LIMIT 1
UNWIND range(0, length(path) - 1) AS i
WITH i, nodes(path)[i] AS head, relationships(path)[i] AS r, nodes(path)[i + 1] AS tail
RETURN i + 1 AS step, head.name AS source, type(r) AS relation, CASE WHEN startNode(r) = head THEN 'out' ELSE 'in' END AS direction,
       tail.name AS target, tail.type AS type, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY step
