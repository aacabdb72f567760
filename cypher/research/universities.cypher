// title: 高校和与之合作的各方 / Universities and who works with them
// question: 规划依靠哪些高校，谁与它们合作，它们办了哪些机构，得到几项任务支持？
// params: name string = "" — 高校名称中的文字，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: university — 高校
// returns: partners — 与它合作的地区、机构
// returns: branches — 由它举办的院所、平台
// returns: measures — 支持它的任务数
// returns: plans — 提到它的规划数
// example: 北京大学 | [某市] | [北京大学某市能源研究院] | 1 | 2
MATCH (school:University)
WHERE school.name CONTAINS $name
OPTIONAL MATCH (school)-[:COLLABORATES_WITH]-(partner:Thing)
WITH school, partner ORDER BY partner.id
WITH school, collect(DISTINCT partner.name) AS partners
OPTIONAL MATCH (school)<-[:AFFILIATED_WITH]-(branch:Thing)
WITH school, partners, branch ORDER BY branch.id
WITH school, partners, collect(DISTINCT branch.name) AS branches
OPTIONAL MATCH (school)<-[:SUPPORTS]-(task:Measure)
WITH school, partners, branches, count(DISTINCT task) AS measures
UNWIND CASE WHEN size(school.plans) = 0 THEN [null] ELSE school.plans END AS plan
WITH school, partners, branches, measures, count(DISTINCT plan) AS plans
RETURN school.name AS university, partners, branches, measures, plans
ORDER BY size(partners) + size(branches) + measures DESC, plans DESC, school.id
LIMIT $limit
