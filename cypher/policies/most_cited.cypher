// title: 被引用最多的文件 / Policies cited most
// question: 哪些政策文件被最多规划引用？
// params: limit integer = 100 — 最多返回的行数
// returns: policy — 文件
// returns: number — 文号
// returns: count — 引用它的规划数
// returns: plans — 规划
// example: 国家创新驱动发展战略纲要 | 中发〔2016〕4号 | 3 | […]
MATCH (plan:Plan)-[:CITES]->(paper:Policy)
WITH paper, plan ORDER BY plan.name
WITH paper, collect(DISTINCT plan.name) AS plans
RETURN paper.name AS policy, paper.number AS number, size(plans) AS count, plans
ORDER BY count DESC, policy
LIMIT $limit
