// title: 某些标题之下的任务 / Tasks directly under given headings
// question: 这些标题之下直接列有哪些任务？
// params: measures strings e.g. ["Measure/鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）/三、组织实施/（九）压实工作责任"] — 任务的编号
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// example: Measure/某市规划/（一）加强统筹/1.完善机制 | Measure | 1.完善机制 | [] | … | … | … | 0 | 9
UNWIND $measures AS whole
MATCH (m:Measure)
WHERE m.id STARTS WITH whole + '/' AND NOT substring(m.id, size(whole) + 1) CONTAINS '/'
RETURN DISTINCT m.id AS id, m.type AS type, m.name AS name, m.aliases AS aliases,
       m.plans AS plans, m.sections AS sections, m.quotes AS quotes, m.starts AS starts, m.ends AS ends
ORDER BY id
