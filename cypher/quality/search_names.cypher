// title: 按名称找事物 / Find things by name
// question: 图中哪些事物的名称或别名含有某段文字？
// params: words string e.g. "稀土" — 名称中的文字
// params: type string = "" — 只看此类型，空为章节和段落以外的全部
// params: limit integer = 100 — 最多返回的行数
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: id — 编号
// returns: plans — 提到它的规划数
// example: Park | 乌海高新技术产业开发区 | [乌海高新区] | Park/乌海高新技术产业开发区 | 2
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($words, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $words OR $words IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE item.type = $type OR ($type = '' AND NOT item:Passage AND NOT item:Section)
UNWIND CASE WHEN size(item.plans) = 0 THEN [null] ELSE item.plans END AS plan
WITH item, distance, count(DISTINCT plan) AS plans
RETURN item.type AS type, item.name AS name, item.aliases AS aliases, item.id AS id, plans
ORDER BY distance, plans DESC, id
LIMIT $limit
