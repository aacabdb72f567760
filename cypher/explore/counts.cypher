// title: 各类事物的数量 / How many things of each type
// question: 各类事物有多少，其中已有和拟建的各多少？
// params: plan string = "" — 规划的编号，空为全部
// returns: type — 类型
// returns: count — 数量
// returns: existing — 其中已有的
// returns: planned — 其中拟建的
// example: Park | 12 | 8 | 3
MATCH (item:Thing)
WHERE $plan = '' OR $plan IN item.plans
RETURN item.type AS type, count(*) AS count,
       count(CASE item.status WHEN 'existing' THEN 1 END) AS existing,
       count(CASE item.status WHEN 'planned' THEN 1 END) AS planned
ORDER BY count DESC, type
