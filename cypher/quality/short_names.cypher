// title: 同一简称指不同事物 / Short names that mean several things
// question: 哪些简称（如“市科技局”“高新区”）在不同规划里指不同的事物？
// params: name string = "" — 简称中的文字，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: short — 简称
// returns: count — 所指事物数
// returns: things — 所指的事物
// returns: types — 各自的类型
// example: 市财政局 | 2 | [甲市财政局, 乙市财政局] | [GovernmentBody, GovernmentBody]
MATCH (item:Thing)
WHERE size(item.aliases) > 0
UNWIND item.aliases AS short
WITH DISTINCT short, item
WHERE short CONTAINS $name
WITH short, item ORDER BY item.id
WITH short, collect(item.name) AS things, collect(item.type) AS types
WHERE size(things) > 1
RETURN short, size(things) AS count, things, types
ORDER BY count DESC, short
LIMIT $limit
