// title: 某单位或地区与谁合作 / Who works with an organisation or region
// question: 某地区、机构、企业与谁合作，共同参加哪些联盟和行动？
// params: name string e.g. "上海交通大学" — 地区、机构、企业的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: name — 地区、机构或企业
// returns: relation — 关系：COLLABORATES_WITH 合作、PARTICIPATES_IN 参加
// returns: partner — 合作方，或所参加的联盟、行动、园区
// returns: type — 其类型
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某大学 | COLLABORATES_WITH | 某市 | Region | 深化与某大学的合作 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($name, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $name OR $name IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(item.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($name), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
MATCH (item)-[r:COLLABORATES_WITH|PARTICIPATES_IN]-(mate:Thing)
RETURN item.name AS name, type(r) AS relation, mate.name AS partner, mate.type AS type,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, item.id, relation, mate.type, mate.id, r.id
LIMIT $limit
