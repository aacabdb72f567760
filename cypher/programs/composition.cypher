// title: 行动计划由什么组成、谁参与 / What a program consists of and who takes part
// question: 某项行动、计划、工程包含哪些部分，哪些机构和地区参与？
// params: program string e.g. "4+8+N" — 行动、计划、工程的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: program — 行动
// returns: relation — 关系：CONTAINS 包含、PARTICIPATES_IN 参与
// returns: part — 组成部分或参与方
// returns: type — 其类型
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: “4+8+N”合作机制 | PARTICIPATES_IN | 清华大学 | University | … | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($program, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS scheme, CASE WHEN node.name = $program OR $program IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE scheme:Program
MATCH (scheme)-[r:CONTAINS|PARTICIPATES_IN]-(member:Thing)
WHERE startNode(r) = scheme OR type(r) = 'PARTICIPATES_IN'
RETURN scheme.name AS program, type(r) AS relation, member.name AS part, member.type AS type,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, program, scheme.id, relation, type, part, member.id, r.id
LIMIT $limit
