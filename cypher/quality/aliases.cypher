// title: 某事物的各种叫法 / All names of one thing
// question: 某事物在各规划里有哪些叫法，各出现在哪里？
// params: thing string e.g. "双倍增" — 事物的名称或别名
// params: limit integer = 100 — 最多返回的行数
// returns: thing — 事物
// returns: type — 类型
// returns: said — 原文的叫法，一处只取最长的
// returns: times — 出现的次数
// returns: section — 首次出现的章节
// returns: plan — 规划
// example: “双倍增”行动 | Program | 自治区“双倍增”行动 | 1 | 三、重点行动/行动一 … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(item.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($thing), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND size(item.quotes) > 0 AND NOT item:Passage AND NOT item:Section AND NOT item:Measure
UNWIND range(0, size(item.quotes) - 1) AS i
WITH distance, item, i
WHERE NOT any(j IN range(0, size(item.quotes) - 1) WHERE item.plans[j] = item.plans[i] AND item.starts[j] <= item.starts[i]
              AND item.ends[i] <= item.ends[j] AND item.ends[j] - item.starts[j] > item.ends[i] - item.starts[i])
WITH distance, item, i ORDER BY item.plans[i], item.starts[i]
WITH distance, item, item.quotes[i] AS said, item.plans[i] AS plan, count(*) AS times, collect(item.sections[i])[0] AS section
RETURN item.name AS thing, item.type AS type, said, times, section, plan
ORDER BY distance, item.id, plan, times DESC, said
LIMIT $limit
