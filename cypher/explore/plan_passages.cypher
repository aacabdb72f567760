// title: 规划的全文 / The whole text of a plan
// question: 这份规划从头到尾写了什么？
// params: plan string e.g. "Plan/包头市“十四五”科技创新行动方案（示例）" — 规划的编号
// returns: id — 段落编号
// returns: text — 文字
// returns: start — 起点
// returns: end — 终点
// returns: section — 所在章节
// example: Passage/某市规划/812 | 坚持创新驱动…… | 812 | 980 | 第一章 …
MATCH (document:Plan)<-[:PART_OF*1..9]-(passage:Passage)
WHERE document.id = $plan
RETURN DISTINCT passage.id AS id, passage.text AS text, passage.start AS start, passage.end AS end, passage.sections[0] AS section
ORDER BY start, id
