// title: 谁负责某项举措 / Who is responsible for a measure
// question: 哪些机构负责标题提到某主题的任务举措和其中的任务，各是什么角色？
// params: topic string e.g. "建设鄂尔多斯实验室" — 主题，举措标题中的文字
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色：lead 牵头、responsible 负责、cooperating 配合
// returns: basis — 依据：stated 文中明说、issuer 由发布机关推定
// returns: measure — 举措
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市科学技术局 | responsible | stated | （一）加强科技创新统筹规划 | 市科技局 | 一、… | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS whole, CASE WHEN node.name = $topic OR $topic IN node.aliases THEN 0 WHEN node.name ENDS WITH $topic THEN 1 ELSE 2 END AS distance
WHERE whole:Measure
OPTIONAL MATCH (whole)-[:PART_OF]->()<-[:PART_OF]-(part:Measure)
WHERE part.id STARTS WITH whole.id + '/'
WITH distance, whole, [whole] + collect(DISTINCT part) AS tasks
UNWIND tasks AS task
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WHERE any(p IN r.plans WHERE p CONTAINS $plan) AND (task.id = whole.id OR r.basis = 'stated')
WITH actor, r, task, min(distance) AS distance
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, r.plans[0], CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END, task.starts[0], task.id,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, r.id
LIMIT $limit
