// title: 某些规划的全部任务 / All measures of given plans
// question: 这些规划有哪些任务，原文在哪里？
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
// returns: id — 任务编号
// returns: name — 任务标题
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Measure/某市规划/（一）加强统筹 | （一）加强统筹 | … | … | 0 | 9
UNWIND $plans AS title
MATCH (m:Measure)
WHERE m.id STARTS WITH 'Measure/' + title + '/'
RETURN m.id AS id, m.name AS name, m.sections AS sections, m.quotes AS quotes, m.starts AS starts, m.ends AS ends
ORDER BY id
