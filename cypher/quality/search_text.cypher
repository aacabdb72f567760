// title: 全文检索段落 / Full-text search of passages
// question: 哪些段落含有某段文字？
// params: words string e.g. "氢能重卡" — 要找的文字
// params: limit integer = 100 — 最多返回的行数
// returns: text — 段落
// returns: section — 所在章节
// returns: plan — 规划
// returns: start — 在原文中的起点
// example: 建设苏州实验室…… | 第三章 … | Plan/… | 18231
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($words, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node, ['“', '”', '‘', '’', '"', '（', '）', '(', ')', '《', '》', '、', '，', ',', '。', ' '] AS marks
WHERE reduce(t = toLower(node.text), m IN marks | replace(t, m, ''))
      CONTAINS reduce(t = toLower($words), m IN marks | replace(t, m, ''))
RETURN node.text AS text, node.sections[0] AS section, node.plans[0] AS plan, node.starts[0] AS start
ORDER BY plan, start, node.id
LIMIT $limit
