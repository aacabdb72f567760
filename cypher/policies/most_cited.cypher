// title: 被引用最多的文件 / Policies cited most
// question: 哪些政策文件被最多规划引用？
// params: limit integer = 100 — 最多返回的行数
// returns: policy — 文件
// returns: number — 文号
// returns: count — 引用它的规划数
// returns: plans — 规划
// returns: quotes — 各规划中的原文依据
// returns: sections — 依据所在章节
// example: 国家创新驱动发展战略纲要 | 中发〔2016〕4号 | 3 | […] | […] | […]
MATCH (source:Plan)-[c:CITES]->(paper:Policy)
WITH paper, source, c, c.starts[0] AS at, c.id AS edge
ORDER BY at, edge
WITH paper, source.name AS plan, collect(c)[0] AS stated
ORDER BY plan
WITH paper, collect(plan) AS plans, collect(stated.quotes[0]) AS quotes, collect(stated.sections[0]) AS sections
RETURN paper.name AS policy, paper.number AS number, size(plans) AS count, plans, quotes, sections
ORDER BY count DESC, policy, paper.id
LIMIT $limit
