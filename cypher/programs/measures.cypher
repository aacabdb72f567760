// title: 实施某行动计划的举措 / Measures that implement a program
// question: 哪些举措实施某项行动计划，由谁负责？
// params: program string e.g. "双倍增" — 行动、计划、工程的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: action — 动作
// returns: measure — 举措
// returns: bodies — 负责的机构，牵头的在前
// returns: basis — 依据：stated 文中明说、issuer 没有明说而由发布机关推定
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: “双倍增”行动 | 深入实施 | （一）… | [乌海市科学技术局] | stated | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($program, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS scheme, CASE WHEN node.name = $program OR $program IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE scheme:Program
MATCH (scheme)<-[i:IMPLEMENTS]-(task:Measure)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WITH distance, scheme, i, task, actor.name AS body, r.order AS place,
     CASE r.basis WHEN 'stated' THEN 0 WHEN 'issuer' THEN 1 END AS guess,
     CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END AS rank
ORDER BY guess, rank, place, body
WITH distance, scheme, i, task, collect(DISTINCT body) AS bodies, min(guess) AS guess
RETURN scheme.name AS program, i.action AS action, task.name AS measure, bodies,
       CASE guess WHEN 0 THEN 'stated' WHEN 1 THEN 'issuer' END AS basis,
       i.quotes[0] AS quote, i.sections[0] AS section, i.plans[0] AS plan
ORDER BY distance, program, scheme.id, i.plans[0], task.starts[0], task.id, action, i.id
LIMIT $limit
