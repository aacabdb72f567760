// title: 图库中的规划 / Plans of the store
// question: 图库中有哪些规划，是哪一次构建的？
// returns: id — 规划编号
// returns: name — 规划
// returns: level — 规划层级
// returns: region — 地区
// returns: issuer — 发布机关
// returns: issued_on — 发布日期
// returns: period — 规划期
// returns: number — 文号
// returns: version — 版本
// returns: build — 构建的标识
// example: Plan/某市规划 | 某市规划 | city | 某市 | 某市人民政府 | 2022-03-21 | 2021-2025 | 某政发〔2022〕1号 | 征求意见稿 | 03cf61e3e5743295
MATCH (document:Plan)
RETURN document.id AS id, document.name AS name, document.level AS level, document.region AS region,
       document.issuer AS issuer, toString(document.issued_on) AS issued_on, document.period AS period,
       document.document_number AS number, document.version AS version, document.build AS build
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id
