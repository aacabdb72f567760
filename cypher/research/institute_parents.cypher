// title: 科研院所由谁举办 / Research institutes and their parents
// question: 有哪些研究院、研究所，各由哪所高校、哪家企业或科学院举办？
// params: name string = "" — 院所名称中的文字，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: institute — 院所
// returns: status — 状态：existing 已有、planned 拟建、unclear 不明
// returns: parent — 举办单位，没有写明为空
// returns: type — 举办单位的类型
// returns: basis — 依据：stated 文中明说、name 名称自带
// returns: region — 所在地
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 北京大学某市能源研究院 | planned | 北京大学 | University | name | 某市 | 北京大学某市能源研究院 | … | Plan/…
MATCH (item:ResearchInstitute)
WHERE item.name CONTAINS $name
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH item, place ORDER BY place.id
WITH item, collect(place.name)[0] AS region
OPTIONAL MATCH (item)-[a:AFFILIATED_WITH]->(holder:Organization)
RETURN item.name AS institute, item.status AS status, holder.name AS parent, holder.type AS type, a.basis AS basis, region,
       coalesce(a.quotes[0], item.quotes[0]) AS quote, coalesce(a.sections[0], item.sections[0]) AS section,
       coalesce(a.plans[0], item.plans[0]) AS plan
ORDER BY CASE WHEN holder IS NULL THEN 1 ELSE 0 END, holder.id, item.id
LIMIT $limit
