// title: 某高校、院所、企业办了哪些机构 / What a university, academy or firm runs
// question: 某高校、科学院或企业在当地有哪些分支院所、实验室和孵化载体？
// params: parent string e.g. "中国科学院" — 举办单位的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: parent — 举办单位
// returns: thing — 其机构，含下级的下级
// returns: type — 类型
// returns: status — 状态
// returns: via — 直接举办的单位
// returns: basis — 依据：stated 文中明说、name 名称自带
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 中国科学院 | 中国科学院某研究所 | ResearchInstitute | existing | 中国科学院 | name | 中国科学院某研究所 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($parent, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS root, CASE WHEN node.name = $parent OR $parent IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(root.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($parent), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
MATCH (root)<-[:AFFILIATED_WITH*0..2]-(holder:Thing)<-[a:AFFILIATED_WITH]-(item:Thing)
WITH DISTINCT distance, root, holder, a, item
RETURN root.name AS parent, item.name AS thing, item.type AS type, item.status AS status, holder.name AS via, a.basis AS basis,
       a.quotes[0] AS quote, a.sections[0] AS section, a.plans[0] AS plan
ORDER BY distance, root.id, item.id, holder.id
LIMIT $limit
