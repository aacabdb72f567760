// title: 某产业有哪些园区、企业和平台 / Who and what works in an industry
// question: 哪些园区、企业、平台和机构以某个产业或技术为重点，在哪里？
// params: industry string e.g. "氢能" — 产业或技术的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: industry — 产业或技术
// returns: type — 类型
// returns: thing — 园区、企业、平台或机构
// returns: region — 所在地
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 氢能 | Park | 某高新技术产业开发区 | 某市 | 要围绕氢能延伸链条 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($industry, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS topic, CASE WHEN node.name = $industry OR $industry IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(topic.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($industry), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND (topic:Industry OR topic:Technology)
MATCH (topic)<-[f:FOCUSES_ON]-(item:Thing)
WHERE NOT item:Measure
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH distance, topic, f, item, place ORDER BY place.id
WITH distance, topic, f, item, collect(place.name)[0] AS region
RETURN topic.name AS industry, item.type AS type, item.name AS thing, region,
       f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY distance, topic.id, type, item.id
LIMIT $limit
