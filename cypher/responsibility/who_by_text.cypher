// title: 谁负责正文提到某主题的举措 / Who is responsible where the text speaks of a topic
// question: 正文提到某主题的任务举措和该段写明的任务由谁负责？
// params: topic string e.g. "揭榜挂帅" — 主题，正文中的文字
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色：lead 牵头、responsible 负责、cooperating 配合
// returns: basis — 依据：stated 文中明说、issuer 由发布机关推定
// returns: measure — 举措
// returns: text — 提到主题的段落
// returns: quote — 责任分工的原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市科学技术局 | lead | stated | （一）加强统筹 | 加强科技创新统筹规划…… | 市科技局 | 一、… | Plan/…
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node, ['“', '”', '‘', '’', '"', '（', '）', '(', ')', '《', '》', '、', '，', ',', '。', ' '] AS marks
WHERE reduce(t = toLower(node.text), m IN marks | replace(t, m, ''))
      CONTAINS reduce(t = toLower($topic), m IN marks | replace(t, m, ''))
MATCH (node)-[:PART_OF]->(whole:Measure)
OPTIONAL MATCH (whole)-[:PART_OF]->()<-[:PART_OF]-(part:Measure)
WHERE part.id STARTS WITH whole.id + '/' AND node.starts[0] <= part.starts[0] AND part.starts[0] < node.ends[0]
WITH node, whole, [whole] + collect(DISTINCT part) AS tasks
UNWIND tasks AS task
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WHERE any(p IN r.plans WHERE p CONTAINS $plan) AND (task.id = whole.id OR r.basis = 'stated')
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, node.text AS text,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY plan, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END, task.starts[0], task.id, node.starts[0],
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, node.id, r.id
LIMIT $limit
