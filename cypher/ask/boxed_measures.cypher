// title: 列在专栏中的任务 / Tasks listed in a box
// question: 这些任务中哪些列在专栏里？
// params: measures strings e.g. ["Measure/包头市“十四五”科技创新行动方案（示例）/三、主要任务/（五）实施产业科技突围/双良40吉瓦单晶拉棒项目"] — 任务的编号
// returns: id — 任务编号
// example: Measure/某市规划/（一）加强统筹/某项目
MATCH (m:Measure)
WHERE m.id IN $measures AND any(section IN m.sections WHERE section STARTS WITH '专栏' OR section CONTAINS '/专栏')
RETURN m.id AS id
ORDER BY id
