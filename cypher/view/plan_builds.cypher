// title: 各规划最近一次装载 / What the plans were loaded from
// question: 各规划出自哪一次构建？
// returns: plan — 规划编号
// returns: build — 图文件的指纹
// example: Plan/某市规划 | 0582a799e252134e
MATCH (p:Plan)
RETURN p.id AS plan, p.build AS build
ORDER BY plan
