// title: 各规划的地区与级别 / Regions and levels of the plans
// question: 各规划属于哪个地区、哪一级？
// returns: plan — 规划编号
// returns: name — 规划名称
// returns: region — 地区
// returns: level — 级别
// returns: period — 规划期
// returns: places — 地区的别名
// example: Plan/某市规划 | 某市规划 | 某市 | city | 2021-2025 | [某]
MATCH (p:Plan)
OPTIONAL MATCH (p)-[:APPLIES_TO]->(r:Region)
RETURN p.id AS plan, p.name AS name, p.region AS region, p.level AS level, p.period AS period, r.aliases AS places
ORDER BY plan, r.id
