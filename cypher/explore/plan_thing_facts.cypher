// title: 规划所提事物之间的事实 / Facts between the things that a plan names
// question: 这份规划说它提到的机构、园区、平台之间有什么关系？
// params: plan string e.g. "Plan/包头市“十四五”科技创新行动方案（示例）" — 规划的编号
// returns: id — 事实编号
// returns: type — 关系
// returns: source — 起点编号
// returns: source_name — 起点名称
// returns: target — 终点编号
// returns: target_name — 终点名称
// returns: plans — 依据所在规划
// returns: quotes — 原文
// returns: starts — 起点
// example: 3f… | LOCATED_IN | Park/… | 某高新区 | Region/… | 某市 | [Plan/…] | [某市高新区] | [812]
MATCH (document:Plan)<-[:PART_OF*1..9]-(:Passage)-[:MENTIONS]->(thing:Thing)
WHERE document.id = $plan
WITH DISTINCT thing
MATCH (thing)-[r]->(other:Thing)
WHERE $plan IN r.plans AND type(r) <> 'PART_OF' AND NOT other:Measure
RETURN DISTINCT r.id AS id, type(r) AS type, thing.id AS source, thing.name AS source_name,
       other.id AS target, other.name AS target_name, r.plans AS plans, r.quotes AS quotes, r.starts AS starts
ORDER BY type, source, target, id
