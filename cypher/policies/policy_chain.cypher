// title: 政策、规划、任务一条线 / From a policy to the plans and measures that cite it
// question: 某政策被哪些规划引用，写在哪项任务里，由谁负责？
// params: policy string e.g. "科技兴蒙" — 政策文件的名称或其中的文字
// params: limit integer = 100 — 最多返回的行数
// returns: policy — 政策文件
// returns: relation — 关系：based on 依据、implements 落实、mentions 提及
// returns: measure — 引用它的任务，写在任务之外的为空
// returns: bodies — 任务写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某市支持稀土产业若干措施 | implements | （二）保障投入 | [某市财政局] | 落实《某市支持稀土产业若干措施》 | … | Plan/…
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS paper, CASE WHEN node.name = $policy OR $policy IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(paper.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($policy), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND paper:Policy
MATCH (paper)<-[c:CITES]-(document:Plan)
UNWIND range(0, size(c.ends) - 1) AS i
OPTIONAL MATCH (document)<-[:PART_OF*1..9]-(task:Measure)
WHERE task.start < c.ends[i] AND c.ends[i] <= task.end
WITH distance, paper, c, document, i, task ORDER BY task.start DESC, task.id DESC
WITH distance, paper, c, document, i, collect(task)[0] AS task
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH distance, paper, c, document, i, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH distance, paper, c, document, i, task, collect(DISTINCT actor.name) AS bodies
RETURN paper.name AS policy, c.relation AS relation, task.name AS measure, bodies,
       c.quotes[i] AS quote, c.sections[i] AS section, document.id AS plan
ORDER BY distance, paper.id, document.id, c.starts[i], c.id
LIMIT $limit
