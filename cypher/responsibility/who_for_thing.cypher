// title: 谁负责与某事物有关的举措 / Who is responsible for what concerns a thing
// question: 支持或实施某园区、平台、行动等的举措由谁负责？
// params: thing string e.g. "鄂尔多斯实验室" — 事物的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色
// returns: basis — 依据
// returns: measure — 举措
// returns: relation — 举措与事物的关系
// returns: thing — 事物
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市科学技术局 | lead | stated | （二）… | SUPPORTS | 鄂尔多斯实验室 | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)<-[s:SUPPORTS|IMPLEMENTS|FOCUSES_ON|FUNDS]-(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, type(s) AS relation,
       item.name AS thing, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, thing, item.id, r.plans[0], task.starts[0], task.id, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END,
         r.order, body, relation, r.id, s.id
LIMIT $limit
