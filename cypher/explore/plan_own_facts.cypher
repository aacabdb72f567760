// title: 规划本身的事实 / Facts on a plan itself
// question: 这份规划定了哪些目标，引用了哪些文件，由谁发布？
// params: plan string e.g. "Plan/包头市“十四五”科技创新行动方案（示例）" — 规划的编号
// returns: id — 事实编号
// returns: type — 关系
// returns: source — 起点编号
// returns: source_name — 起点名称
// returns: target — 终点编号
// returns: target_name — 终点名称
// returns: comparator — 比较
// returns: value — 目标值
// returns: unit — 单位
// returns: year — 目标年
// returns: plans — 依据所在规划
// returns: quotes — 原文
// returns: starts — 起点
// example: 3f… | SETS_TARGET | Plan/… | 某市规划 | Indicator/… | 研发经费投入强度 | ≥ | 2 | % | 2025 | [Plan/…] | [达到2%] | [812]
MATCH (document:Plan)-[r]-(other:Thing)
WHERE document.id = $plan AND type(r) <> 'PART_OF'
RETURN DISTINCT r.id AS id, type(r) AS type, startNode(r).id AS source, startNode(r).name AS source_name,
       endNode(r).id AS target, endNode(r).name AS target_name, r.comparator AS comparator, r.value AS value,
       coalesce(r.unit, other.unit) AS unit, r.year AS year, r.plans AS plans, r.quotes AS quotes, r.starts AS starts
ORDER BY type, source, target, year, value, id
