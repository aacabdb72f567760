// title: 无人负责的举措 / Measures nobody is named for
// question: 哪些举措没有写明责任单位？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: measure — 举措
// returns: section — 所在章节
// returns: issuer — 可推定的发布机关
// returns: plan — 规划
// example: （三）完善服务体系 | 第三章 … | 乌海市人民政府 | Plan/…
MATCH (task:Measure)
WHERE any(p IN task.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated' }
OPTIONAL MATCH (issuer:Organization)-[i:RESPONSIBLE_FOR]->(task) WHERE i.basis = 'issuer'
RETURN task.name AS measure, task.sections[0] AS section, issuer.name AS issuer, task.plans[0] AS plan
ORDER BY plan, task.starts[0], task.id, issuer
LIMIT $limit
