// title: 规划的提纲 / The outline of a plan
// question: 某份规划的章节和任务是怎样排列的，每项任务由谁负责？
// params: plan string e.g. "包头市“十四五”科技创新行动方案" — 规划的标题
// params: limit integer = 300 — 最多返回的行数
// returns: depth — 第几层标题
// returns: heading — 标题
// returns: task — 是否任务
// returns: bodies — 写明的责任单位
// returns: start — 在原文中的起点
// returns: plan — 规划
// example: 2 | （一）加强统筹 | true | [某市科学技术局] | 812 | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($plan, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS document, CASE WHEN node.name = $plan OR $plan IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(document.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($plan), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND document:Plan
MATCH (document)<-[:PART_OF*1..9]-(part:Thing)
WHERE part:Section OR part:Measure
WITH distance, document, part, substring(part.id, size(part.type) + 1) AS path ORDER BY part.type
WITH distance, document, path, collect(part)[0] AS part
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(part) WHERE r.basis = 'stated'
WITH distance, document, part, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH distance, document, part, collect(DISTINCT actor.name) AS bodies
RETURN size(split(part.id, '/')) - size(split(document.id, '/')) AS depth, part.name AS heading, part:Measure AS task, bodies,
       part.start AS start, document.id AS plan
ORDER BY distance, document.id, part.start, depth, part.id
LIMIT $limit
