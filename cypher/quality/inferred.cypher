// title: 仅凭推断的事实 / Facts that rest on inference only
// question: 哪些事实不是原文明说，而是由名称或规则推出？
// params: relation string = "" — 只看此关系类型，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: source — 起点
// returns: relation — 关系
// returns: target — 终点
// returns: basis — 依据：name 名称自带、issuer 发布机关、gazetteer 名录
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 包钢集团设计研究院 | AFFILIATED_WITH | 包钢集团 | name | 包钢集团设计研究院 | 第一章 … | Plan/…
MATCH (head:Thing)-[r]->(tail:Thing)
WHERE r.basis IS NOT NULL AND r.basis <> 'stated' AND ($relation = '' OR type(r) = $relation)
RETURN head.name AS source, type(r) AS relation, tail.name AS target, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY relation, head.id, tail.id, r.id
LIMIT $limit
