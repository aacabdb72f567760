// title: 引用某文件的规划 / Plans citing a policy
// question: 哪些规划引用某政策文件，怎样引用？
// params: policy string e.g. "科学技术进步法" — 文件名称或文号
// params: limit integer = 100 — 最多返回的行数
// returns: plan — 规划
// returns: relation — 关系
// returns: policy — 文件
// returns: number — 文号
// returns: quote — 原文依据
// returns: section — 依据所在章节
// example: 某市“十四五”科技创新规划 | based on | 国家创新驱动发展战略纲要 | 中发〔2016〕4号 | 《国家创新驱动发展战略纲要》 | 前言
CALL () {
  CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
  WITH node AS paper
  WHERE paper:Policy
  RETURN paper
  UNION
  CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
  MATCH (node)-[:MENTIONS]->(paper:Policy)
  WHERE paper.number = $policy
  RETURN paper
}
MATCH (plan:Plan)-[c:CITES]->(paper)
RETURN plan.name AS plan, c.relation AS relation, paper.name AS policy, paper.number AS number,
       c.quotes[0] AS quote, c.sections[0] AS section
ORDER BY CASE WHEN paper.name = $policy OR $policy IN paper.aliases OR paper.number = $policy THEN 0 ELSE 1 END,
         policy, paper.id, plan, c.starts[0], c.id
LIMIT $limit
