// title: 各规划的地区与级别 / Regions and levels of the plans
// question: 各规划属于哪个地区、哪一级？
// returns: plan — 规划编号
// returns: region — 地区
// returns: level — 级别
// example: Plan/某市规划 | 某市 | city
MATCH (p:Plan)
RETURN p.id AS plan, p.region AS region, p.level AS level
ORDER BY plan
