// title: 规划依靠的企业 / Firms that plans rely on
// question: 规划依靠哪些企业，各得到几项任务支持、办了哪些研发机构、与谁合作、承担几项任务？
// params: name string = "" — 企业名称中的文字，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: enterprise — 企业
// returns: region — 所在地，名称或文中没有写明为空
// returns: supported — 支持它的任务数
// returns: duties — 写明由它负责的任务数
// returns: runs — 由它举办或牵头的院所、平台
// returns: partners — 与它合作的机构
// returns: industries — 它的重点产业
// example: 某稀土集团 | 某市 | 2 | 0 | [某稀土集团研究院] | [某稀土研究院] | [稀土]
MATCH (firm:Enterprise)
WHERE firm.name CONTAINS $name AND any(p IN firm.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (firm)-[:LOCATED_IN]->(place:Region)
WITH firm, place ORDER BY place.id
WITH firm, collect(place.name)[0] AS region
OPTIONAL MATCH (firm)<-[:SUPPORTS]-(task:Measure)
WITH firm, region, count(DISTINCT task) AS supported
OPTIONAL MATCH (firm)-[r:RESPONSIBLE_FOR]->(duty:Measure) WHERE r.basis = 'stated'
WITH firm, region, supported, count(DISTINCT duty) AS duties
OPTIONAL MATCH (firm)<-[:AFFILIATED_WITH]-(branch:Thing)
WITH firm, region, supported, duties, branch ORDER BY branch.id
WITH firm, region, supported, duties, collect(DISTINCT branch.name) AS runs
OPTIONAL MATCH (firm)-[:COLLABORATES_WITH]-(mate:Thing)
WITH firm, region, supported, duties, runs, mate ORDER BY mate.id
WITH firm, region, supported, duties, runs, collect(DISTINCT mate.name) AS partners
OPTIONAL MATCH (firm)-[:FOCUSES_ON]->(topic:Industry)
WITH firm, region, supported, duties, runs, partners, topic ORDER BY topic.id
WITH firm, region, supported, duties, runs, partners, collect(DISTINCT topic.name) AS industries
RETURN firm.name AS enterprise, region, supported, duties, runs, partners, industries
ORDER BY supported + duties + size(runs) + size(partners) DESC, firm.id
LIMIT $limit
