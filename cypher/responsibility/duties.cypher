// title: 某机构的全部职责 / All duties of a body
// question: 某机构牵头、负责、配合哪些举措，在名单中排第几？
// params: body string e.g. "鄂尔多斯市科学技术局" — 机构的名称或别名
// params: role string = "" — 只看此角色，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: body — 机构
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: measure — 举措
// returns: basis — 依据
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 鄂尔多斯市科学技术局 | responsible | 1 | （一）加强科技创新统筹规划 | stated | 市科技局 | 一、… | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($body, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS actor, CASE WHEN node.name = $body OR $body IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE actor:Organization
MATCH (actor)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE $role = '' OR r.role = $role
RETURN actor.name AS body, r.role AS role, r.order AS order, task.name AS measure, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, body, actor.id, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.plans[0], task.starts[0], task.id, r.id
LIMIT $limit
