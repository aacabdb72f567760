// title: 任务所支持、实施的事物 / Things that measures support or carry out
// question: 规划的任务支持或实施哪些事物？
// returns: id — 编号
// returns: name — 名称
// returns: aliases — 别名
// example: Program/科技突围工程 | 科技突围工程 | [科技“突围”工程]
MATCH (:Measure)-[:SUPPORTS|IMPLEMENTS]->(t)
RETURN DISTINCT t.id AS id, t.name AS name, t.aliases AS aliases
ORDER BY id
