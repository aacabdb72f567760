// title: 某些事物 / Given things
// question: 这些事物叫什么、属于哪一类、是已有还是规划中？
// params: things strings e.g. ["Lab/鄂尔多斯实验室"] — 事物的编号
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: status — 状态：existing 已有、planned 规划中、unclear 不明
// returns: mentions — 依据的句数
// example: Lab/某实验室 | Lab | 某实验室 | [] | planned | 3
MATCH (n:Thing)
WHERE n.id IN $things
RETURN n.id AS id, n.type AS type, n.name AS name, n.aliases AS aliases, n.status AS status, size(n.quotes) AS mentions
ORDER BY id
