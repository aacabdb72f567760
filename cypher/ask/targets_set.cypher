// title: 规划为某些指标设定的目标值 / Targets that plans set for given indicators
// question: 各规划为这些指标设定了什么目标值？
// params: indicators strings e.g. ["Indicator/公民具备科学素质的比例"] — 指标的编号
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 年份
// returns: comparator — 比较词
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Indicator/研发经费投入强度 | Indicator | 研发经费投入强度 | [] | 1.8 | % | 2025 | ≥ | … | … | … | 0 | 9
MATCH (:Plan)-[r:SETS_TARGET]->(t:Indicator)
WHERE t.id IN $indicators
RETURN t.id AS id, t.type AS type, t.name AS name, t.aliases AS aliases,
       r.value AS value, r.unit AS unit, r.year AS year, r.comparator AS comparator,
       r.plans AS plans, r.sections AS sections, r.quotes AS quotes, r.starts AS starts, r.ends AS ends
ORDER BY id, year, value, r.plans[0], r.starts[0], r.id
