// title: 规划的上下位关系 / Which plan follows which
// question: 哪些规划是依据、落实另一份已入库的规划而制定的？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: lower — 下位规划
// returns: lower_level — 其层级
// returns: relation — 关系：based on 依据、implements 落实、mentions 提及
// returns: upper — 上位规划
// returns: upper_level — 其层级
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某市科技创新规划 | city | based on | 某自治区科技创新规划 | province | 依据《某自治区科技创新规划》 | 前言 | Plan/…
MATCH (document:Plan)-[c:CITES]->(paper:Policy)
WHERE document.name CONTAINS $plan
MATCH (above:Plan) WHERE above.name = paper.name
RETURN document.name AS lower, document.level AS lower_level, c.relation AS relation, above.name AS upper, above.level AS upper_level,
       c.quotes[0] AS quote, c.sections[0] AS section, document.id AS plan
ORDER BY above.id, document.id, c.id
LIMIT $limit
