// title: 同一任务在各级由谁负责 / The same task at every level of plan
// question: 同一件事在自治区、市、旗县区和开发区的规划里分别写进哪项举措，由谁负责？
// params: topic string e.g. "科技特派员" — 主题，正文中的文字
// params: limit integer = 100 — 最多返回的行数
// returns: level — 规划层级：province 自治区或省、city 市、county 旗县区、zone 开发区
// returns: measure — 举措
// returns: bodies — 写明的责任单位，按名单次序
// returns: quote — 提到主题的段落
// returns: section — 段落所在章节
// returns: plan — 规划
// example: city | （七）激活科技人才 | [某市人力资源和社会保障局, 某市科学技术局] | 健全科技特派员制度…… | 二、重点任务/（七）激活科技人才 | Plan/…
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node)-[:PART_OF]->(task:Measure)
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(node.text), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($topic), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH task, node ORDER BY node.start, node.id
WITH task, collect(node)[0] AS passage
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH task, passage, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, passage, collect(DISTINCT actor.name) AS bodies
MATCH (document:Plan) WHERE document.id = task.plans[0]
RETURN document.level AS level, task.name AS measure, bodies, passage.text AS quote, passage.sections[0] AS section, document.id AS plan
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id, task.start, task.id
LIMIT $limit
