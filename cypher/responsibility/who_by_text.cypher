// title: 谁负责正文提到某主题的举措 / Who is responsible where the text speaks of a topic
// question: 正文提到某主题的任务举措由谁负责？
// params: topic string e.g. "揭榜挂帅" — 主题，正文中的文字
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色
// returns: basis — 依据
// returns: measure — 举措
// returns: text — 提到主题的段落
// returns: plan — 规划
// example: 鄂尔多斯市科学技术局 | lead | stated | （一）加强统筹 | 加强科技创新统筹规划…… | Plan/…
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node)-[:PART_OF]->(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
WHERE any(p IN r.plans WHERE p CONTAINS $plan)
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, node.text AS text, r.plans[0] AS plan
ORDER BY plan, task.id, CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, text
LIMIT $limit
