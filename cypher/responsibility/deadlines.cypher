// title: 有完成时限的任务 / Measures with a deadline
// question: 哪些任务写明了完成时限，何时到期，由谁负责？
// params: year integer = 0 — 只看此年到期的，0 为全部（含每年、长期）
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: year — 到期的年份，每年或长期的为空
// returns: deadline — 时限的原文
// returns: measure — 任务
// returns: leads — 牵头单位
// returns: others — 其他单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 2023 | 2023年6月 | 建设某市科技大市场 | [某市科学技术局] | [某市市场监督管理局] | … | … | Plan/…
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.deadline IS NOT NULL AND any(p IN task.plans WHERE p CONTAINS $plan)
WITH task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, r.deadline AS deadline,
     collect(DISTINCT CASE r.role WHEN 'lead' THEN actor.name END) AS leads,
     collect(DISTINCT CASE r.role WHEN 'lead' THEN null ELSE actor.name END) AS others,
     collect(r.quotes[0])[0] AS quote, collect(r.sections[0])[0] AS section
WITH task, deadline, leads, others, quote, section,
     toInteger(split(deadline, '年')[0]) AS year, toInteger(split(split(deadline, '年')[1], '月')[0]) AS month
WHERE $year = 0 OR year = $year
RETURN year, deadline, task.name AS measure, leads, others, quote, section, task.plans[0] AS plan
ORDER BY coalesce(year, 9999), coalesce(month, 12), deadline, plan, task.start, task.id
LIMIT $limit
