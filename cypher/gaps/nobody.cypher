// title: 无人负责的举措 / Measures nobody is named for
// question: 哪些举措，连同其中的任务，都没有写明责任单位？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: measure — 举措
// returns: above — 它所属的举措写明的责任单位，或许也管它
// returns: issuer — 可推定的发布机关
// returns: quote — 原文：举措的标题
// returns: section — 所在章节
// returns: plan — 规划
// example: （3）现代乳业 | [某自治区科学技术厅] | 某自治区人民政府 | （3）现代乳业。 | 第三章 … | Plan/…
MATCH (task:Measure)
WHERE any(p IN task.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated' }
  AND NOT EXISTS {
    MATCH (task)-[:PART_OF]->()<-[:PART_OF*1..4]-(part:Measure)<-[r:RESPONSIBLE_FOR]-(:Organization)
    WHERE r.basis = 'stated' AND part.id STARTS WITH task.id + '/'
  }
OPTIONAL MATCH (issuer:Organization)-[i:RESPONSIBLE_FOR]->(task)
WHERE i.basis = 'issuer'
WITH task, issuer.name AS name
ORDER BY name
WITH task, collect(DISTINCT name) AS issuers
OPTIONAL MATCH (task)-[:PART_OF*1..4]->()<-[:PART_OF]-(whole:Measure)<-[s:RESPONSIBLE_FOR]-(actor:Organization)
WHERE s.basis = 'stated' AND task.id STARTS WITH whole.id + '/'
WITH task, issuers, actor.name AS body, s.order AS place
ORDER BY place, body
WITH task, issuers, collect(DISTINCT body) AS above
RETURN task.name AS measure, above, issuers[0] AS issuer, task.quotes[0] AS quote, task.sections[0] AS section,
       task.plans[0] AS plan
ORDER BY plan, task.starts[0], task.id
LIMIT $limit
