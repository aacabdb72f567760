// title: 某些任务之下的任务 / Tasks within given measures
// question: 这些任务之下还有哪些任务？
// params: measures strings e.g. ["Measure/鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）/三、组织实施/（九）压实工作责任"] — 任务的编号
// returns: id — 任务编号
// example: Measure/某市规划/（一）加强统筹/制定实施细则
UNWIND $measures AS whole
MATCH (m:Measure)
WHERE m.id STARTS WITH whole + '/'
RETURN DISTINCT m.id AS id
ORDER BY id
