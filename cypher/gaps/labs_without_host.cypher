// title: 没有写明依托单位的研发平台 / Labs that nobody is named to run
// question: 哪些实验室、创新中心没有写明依托单位，相关任务又由谁负责？
// params: status string = "" — existing 已有、planned 拟建、unclear 不明，空为全部
// params: plan string = "" — 只看标题含此文字的规划，空为全部
// params: limit integer = 100 — 最多返回的行数
// returns: lab — 实验室或中心
// returns: status — 状态
// returns: bodies — 支持它的任务写明的责任单位
// returns: quote — 原文依据
// returns: section — 依据所在章节
// returns: plan — 依据所在规划
// example: 某实验室 | planned | [某市科学技术局] | 筹建某实验室 | … | Plan/…
MATCH (site:Lab)
WHERE ($status = '' OR site.status = $status) AND any(p IN site.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (site)-[:AFFILIATED_WITH]->(:Thing) }
OPTIONAL MATCH (site)<-[:SUPPORTS]-(:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization) WHERE r.basis = 'stated'
WITH site, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH site, collect(DISTINCT actor.name) AS bodies
RETURN site.name AS lab, site.status AS status, bodies,
       site.quotes[0] AS quote, site.sections[0] AS section, site.plans[0] AS plan
ORDER BY site.plans[0], site.starts[0], site.id
LIMIT $limit
