// title: 各地各类事物的数量 / How many things of each kind there are in each region
// question: 各地（含下辖地区）各有多少园区、研发平台、孵化器、科研院所、高校和企业？
// params: level string = "" — 地区层级：province、city、county，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: region — 地区
// returns: level — 地区层级
// returns: parks — 园区数
// returns: labs — 研发平台数
// returns: incubators — 孵化载体数
// returns: platforms — 服务平台数
// returns: institutes — 科研院所数
// returns: universities — 高校数
// returns: enterprises — 企业数
// example: 包头市 | city | 4 | 1 | 0 | 1 | 3 | 0 | 0
MATCH (place:Region)
WHERE place.code IS NOT NULL AND ($level = '' OR place.level = $level)
MATCH (place)-[:CONTAINS*0..4]->(:Region)<-[:LOCATED_IN]-(item:Thing)
WITH place, count(DISTINCT CASE item.type WHEN 'Park' THEN item.id END) AS parks,
     count(DISTINCT CASE item.type WHEN 'Lab' THEN item.id END) AS labs,
     count(DISTINCT CASE item.type WHEN 'Incubator' THEN item.id END) AS incubators,
     count(DISTINCT CASE item.type WHEN 'Platform' THEN item.id END) AS platforms,
     count(DISTINCT CASE item.type WHEN 'ResearchInstitute' THEN item.id END) AS institutes,
     count(DISTINCT CASE item.type WHEN 'University' THEN item.id END) AS universities,
     count(DISTINCT CASE item.type WHEN 'Enterprise' THEN item.id END) AS enterprises
RETURN place.name AS region, place.level AS level, parks, labs, incubators, platforms, institutes, universities, enterprises
ORDER BY parks + labs + incubators + platforms + institutes + universities + enterprises DESC, place.id
LIMIT $limit
