// title: 规划任务的事实 / Facts on the measures of a plan
// question: 这份规划对它的任务说了哪些事实，原文在哪里？
// params: plan string e.g. "Plan/包头市“十四五”科技创新行动方案（示例）" — 规划的编号
// returns: id — 事实编号
// returns: type — 关系
// returns: source — 起点编号
// returns: source_name — 起点名称
// returns: target — 终点编号
// returns: target_name — 终点名称
// returns: role — 角色
// returns: order — 在名单中的次序
// returns: basis — 依据
// returns: action — 动作
// returns: deadline — 完成时限
// returns: persons — 责任人
// returns: plans — 依据所在规划
// returns: quotes — 原文
// returns: starts — 起点
// example: 3f… | RESPONSIBLE_FOR | GovernmentBody/… | 某市科学技术局 | Measure/… | （一）加强统筹 | lead | 1 | stated | null | 2025年底 | null | [Plan/…] | [牵头单位：…] | [812]
MATCH (document:Plan)<-[:PART_OF*1..9]-(task:Measure)
WHERE document.id = $plan
MATCH (task)-[r]-(other:Thing)
WHERE type(r) <> 'PART_OF' AND NOT other:Passage
RETURN DISTINCT r.id AS id, type(r) AS type, startNode(r).id AS source, startNode(r).name AS source_name,
       endNode(r).id AS target, endNode(r).name AS target_name, r.role AS role, r.order AS order, r.basis AS basis,
       r.action AS action, r.deadline AS deadline, r.persons AS persons,
       r.plans AS plans, r.quotes AS quotes, r.starts AS starts
ORDER BY type, source, target, id
