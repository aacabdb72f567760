// title: 某些规划的组织领导章节提到的领导小组 / Leading groups that the organisation chapters of given plans name
// question: 这些规划由哪个领导小组、专班或联席会议统筹协调？
// params: plans strings e.g. ["包头市“十四五”科技创新行动方案（示例）"] — 规划的名称
// params: kinds strings e.g. ["领导小组", "联席会议"] — 这类机构名称的结尾
// params: chapters strings e.g. ["组织领导", "保障措施"] — 组织领导章节标题中的文字
// returns: id — 编号
// returns: type — 类型
// returns: name — 名称
// returns: aliases — 别名
// returns: written — 原文写法
// returns: plans — 依据所在规划
// returns: sections — 依据所在章节
// returns: quotes — 提到它的段落
// returns: starts — 起点
// returns: ends — 终点
// example: GovernmentBody/某市科技创新领导小组 | GovernmentBody | 某市科技创新领导小组 | [] | [市科技创新领导小组] | … | … | … | 0 | 9
UNWIND $plans AS title
MATCH (p:Passage)
WHERE p.id STARTS WITH 'Passage/' + title + '/' AND any(word IN $chapters WHERE p.sections[0] CONTAINS word)
MATCH (p)-[m:MENTIONS]->(b:Organization)
WHERE any(kind IN $kinds WHERE b.name ENDS WITH kind)
RETURN b.id AS id, b.type AS type, b.name AS name, b.aliases AS aliases, m.quotes AS written,
       p.plans AS plans, p.sections AS sections, p.quotes AS quotes, p.starts AS starts, p.ends AS ends
ORDER BY plans[0], starts[0], id
