// title: 某些规划的全部任务及其责任单位 / All measures of given plans and who is named for each
// question: 这些规划有哪些任务，各由谁负责，原文在哪里？
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
// returns: plan — 规划的名称
// returns: id — 任务编号
// returns: name — 任务标题
// returns: sections — 依据所在章节
// returns: quotes — 原文
// returns: starts — 起点
// returns: ends — 终点
// returns: named — 责任单位，各依次为：机构编号、机构名称、角色、在名单中的次序、依据（原文写明，或由发布单位推定）、完成时限、责任人、依据所在章节、原文、起点、终点
// example: 某市规划 | Measure/某市规划/（一）加强统筹 | （一）加强统筹 | … | … | 0 | 9 | [[GovernmentBody/…, 某市科学技术局, lead, 1, stated, 2025年底, [], …, …, 0, 9]]
UNWIND $plans AS title
MATCH (m:Measure)
WHERE m.id STARTS WITH 'Measure/' + title + '/'
RETURN title AS plan, m.id AS id, m.name AS name, m.sections AS sections, m.quotes AS quotes, m.starts AS starts,
       m.ends AS ends,
       COLLECT {
         MATCH (b:Organization)-[r:RESPONSIBLE_FOR]->(m)
         RETURN [b.id, b.name, r.role, r.order, r.basis, r.deadline, r.persons, r.sections, r.quotes, r.starts, r.ends]
         ORDER BY coalesce(r.order, 0), b.id, r.id
       } AS named
ORDER BY plan, id
