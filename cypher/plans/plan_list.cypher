// title: 规划总览 / The plans at a glance
// question: 图中有哪些规划，各是哪一级、哪里的、谁发布的，定了多少指标？
// params: level string = "" — 规划层级：province、city、county、zone，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: level — 规划层级
// returns: region — 地区
// returns: plan — 规划
// returns: issuer — 发布机关
// returns: issued_on — 发布日期
// returns: period — 规划期
// returns: targets — 指标目标数
// returns: policies — 引用的文件数
// example: city | 某市 | 某市“十四五”科技创新规划 | 某市人民政府 | 2022-03-21 | 2021-2025 | 8 | 3
MATCH (document:Plan)
WHERE $level = '' OR document.level = $level
OPTIONAL MATCH (document)-[t:SETS_TARGET]->(:Indicator)
WITH document, count(t) AS targets
OPTIONAL MATCH (document)-[c:CITES]->(:Policy)
WITH document, targets, count(c) AS policies
RETURN document.level AS level, document.region AS region, document.name AS plan, document.issuer AS issuer,
       toString(document.issued_on) AS issued_on, document.period AS period, targets, policies
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id
LIMIT $limit
