// title: 各规划聚焦最多的产业 / Industries that plans focus on most
// question: 各产业有多少任务、多少规划聚焦，哪些园区、企业以它为主？
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: industry — 产业
// returns: measures — 聚焦它的任务数
// returns: plans — 聚焦它的规划数
// returns: players — 以它为重点的园区、平台和机构
// example: 氢能 | 5 | 3 | [某高新技术产业开发区]
MATCH (topic:Industry)<-[f:FOCUSES_ON]-(source:Thing)
WHERE any(p IN f.plans WHERE p CONTAINS $plan)
WITH topic, f, source ORDER BY source.id
WITH topic, count(DISTINCT CASE WHEN source:Measure THEN source.id END) AS measures,
     collect(DISTINCT CASE WHEN source:Measure THEN null ELSE source.name END) AS players, collect(f.plans) AS stated
UNWIND stated AS several
UNWIND several AS one
WITH topic, measures, players, count(DISTINCT one) AS plans
RETURN topic.name AS industry, measures, plans, players
ORDER BY measures DESC, plans DESC, size(players) DESC, topic.id
LIMIT $limit
