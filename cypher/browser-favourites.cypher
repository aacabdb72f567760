// 园区包含什么 / What a park contains
// 某园区包含哪些分园，里面有哪些机构、平台和项目？
// park — 园区的名称或别名
:param park => "鄂尔多斯高新技术产业开发区";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($park, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS zone, CASE WHEN node.name = $park OR $park IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE zone:Park
MATCH (zone)-[r:CONTAINS|LOCATED_IN]-(item:Thing)
WHERE (type(r) = 'CONTAINS') = (startNode(r) = zone)
RETURN zone.name AS park, type(r) AS relation, item.name AS thing, item.type AS type, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, park, zone.id, relation, type, thing, item.id, r.id
LIMIT $limit;

// 实验室由谁依托建设 / Labs and who runs them
// 有哪些实验室、技术创新中心，依托哪家单位？
// name — 名称或别名中的文字，空为全部
:param name => "";
// status — existing 已有、planned 规划中、unclear 不明，空为全部
:param status => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (site:Lab)
WHERE site.names CONTAINS $name AND ($status = '' OR site.status = $status)
OPTIONAL MATCH (site)-[run:AFFILIATED_WITH]->(actor:Organization)
WITH site, run, actor.name AS body, run.id AS edge
ORDER BY body, edge
WITH site, collect(DISTINCT body) AS bodies, collect(run)[0] AS stated
OPTIONAL MATCH (site)-[:LOCATED_IN]->(place:Region)
WITH site, bodies, stated, place.name AS region
ORDER BY region
WITH site, bodies, stated, collect(DISTINCT region) AS regions
RETURN site.name AS lab, site.status AS status, bodies, regions,
       coalesce(stated.quotes[0], site.quotes[0]) AS quote, coalesce(stated.sections[0], site.sections[0]) AS section,
       coalesce(stated.plans[0], site.plans[0]) AS plan
ORDER BY CASE WHEN site.name = $name OR $name IN site.aliases THEN 0 ELSE 1 END, lab, site.id
LIMIT $limit;

// 被支持最多的事物 / Things that most measures support
// 哪些园区、平台、企业、机构得到最多任务的支持？
// type — 只看此类型（如 Park、Lab、Enterprise），空为全部
:param type => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (task:Measure)-[s:SUPPORTS]->(item:Thing)
WHERE $type = '' OR item.type = $type
WITH item, task, s ORDER BY s.action
WITH item, count(DISTINCT task) AS measures, count(DISTINCT task.plans[0]) AS plans, collect(DISTINCT s.action) AS actions
RETURN item.name AS thing, item.type AS type, measures, plans, actions
ORDER BY measures DESC, plans DESC, item.id
LIMIT $limit;

// 园区：地区、级别，规划中或已有 / Parks by region and level, planned or existing
// 各地有哪些园区，是什么级别，已建成还是在规划中，要升为什么级别？
// region — 只看此地区（名称或别名中的文字），空为全部
:param region => "";
// status — existing 已有、planned 规划中、unclear 不明，空为全部
:param status => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region)
WHERE place.name <> zone.name
WITH zone, place
WHERE $region = '' OR place.names CONTAINS $region
OPTIONAL MATCH (zone)-[rise:UPGRADES_TO]->(step:Level)
WITH zone, place, rise, step.name AS target, rise.id AS edge
ORDER BY target, edge
WITH zone, place, collect(DISTINCT target) AS upgrades, collect(rise)[0] AS stated
UNWIND CASE WHEN size(zone.plans) = 0 THEN [null] ELSE zone.plans END AS source
WITH zone, place, upgrades, stated, count(DISTINCT source) AS plans
RETURN place.name AS region, zone.name AS park,
       CASE WHEN zone.names =~ '(?s).*国家(级|高新|经济|自主|农业|可持续|新型|创新).*' AND none(u IN upgrades WHERE u STARTS WITH '国家') THEN '国家级'
            WHEN zone.names CONTAINS '自治区级' THEN '自治区级'
            WHEN zone.names CONTAINS '省级' THEN '省级'
            WHEN zone.names CONTAINS '市级' THEN '市级' END AS level,
       zone.status AS status, upgrades, plans,
       coalesce(stated.quotes[0], zone.quotes[0]) AS quote, coalesce(stated.sections[0], zone.sections[0]) AS section,
       coalesce(stated.plans[0], zone.plans[0]) AS plan
ORDER BY region, park, zone.id
LIMIT $limit;

// 各地各级园区 / Parks by region and level
// 各地有哪些国家级、自治区级园区，已建成还是在筹建，要升为哪一级？
// region — 只看此地区（名称中的文字），空为全部
:param region => "";
// level — 国家级、自治区级、未写明，空为全部
:param level => "";
// status — existing 已有、planned 规划中、unclear 不明，空为全部
:param status => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
WITH zone, CASE WHEN any(n IN zone.aliases + zone.name WHERE n CONTAINS '国家') THEN '国家级'
                WHEN any(n IN zone.aliases + zone.name WHERE n CONTAINS '自治区级' OR n CONTAINS '省级' OR n STARTS WITH '自治区') THEN '自治区级'
                ELSE '未写明' END AS level
WHERE $level = '' OR level = $level
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region) WHERE place.name <> zone.name
WITH zone, level, place ORDER BY place.id
WITH zone, level, collect(place.name)[0] AS region
WHERE $region = '' OR region CONTAINS $region
OPTIONAL MATCH (zone)-[:UPGRADES_TO]->(goal:Level)
WITH zone, level, region, goal ORDER BY goal.id
WITH zone, level, region, collect(DISTINCT goal.name) AS goals
RETURN level, region, zone.name AS park, zone.status AS status, goals[0] AS upgrade,
       zone.quotes[0] AS quote, zone.sections[0] AS section, zone.plans[0] AS plan
ORDER BY CASE level WHEN '国家级' THEN 0 WHEN '自治区级' THEN 1 ELSE 2 END,
         CASE WHEN region IS NULL THEN 1 ELSE 0 END, region, zone.id
LIMIT $limit;

// 创建和升级 / What is to be raised to a higher level
// 哪些园区、平台要创建或升级为国家级、自治区级，由谁负责？
// level — 目标级别中的文字，如“国家级”，空为全部
:param level => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:Thing)-[u:UPGRADES_TO]->(goal:Level)
WHERE goal.name CONTAINS $level AND any(p IN u.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH item, u, goal, place ORDER BY place.id
WITH item, u, goal, collect(place.name)[0] AS region
OPTIONAL MATCH (item)<-[:SUPPORTS]-(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
WHERE r.basis = 'stated' AND task.plans[0] IN u.plans
WITH item, u, goal, region, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, u, goal, region, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS thing, item.type AS type, goal.name AS level, u.year AS year, region, bodies,
       u.quotes[0] AS quote, u.sections[0] AS section, u.plans[0] AS plan
ORDER BY goal.id, plan, u.starts[0], item.id, u.id
LIMIT $limit;

// 规划依靠的企业 / Firms that plans rely on
// 规划依靠哪些企业，各得到几项任务支持、办了哪些研发机构、与谁合作、承担几项任务？
// name — 企业名称中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (firm:Enterprise)
WHERE firm.name CONTAINS $name AND any(p IN firm.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (firm)-[:LOCATED_IN]->(place:Region)
WITH firm, place ORDER BY place.id
WITH firm, collect(place.name)[0] AS region
OPTIONAL MATCH (firm)<-[:SUPPORTS]-(task:Measure)
WITH firm, region, count(DISTINCT task) AS supported
OPTIONAL MATCH (firm)-[r:RESPONSIBLE_FOR]->(duty:Measure) WHERE r.basis = 'stated'
WITH firm, region, supported, count(DISTINCT duty) AS duties
OPTIONAL MATCH (firm)<-[:AFFILIATED_WITH]-(branch:Thing)
WITH firm, region, supported, duties, branch ORDER BY branch.id
WITH firm, region, supported, duties, collect(DISTINCT branch.name) AS runs
OPTIONAL MATCH (firm)-[:COLLABORATES_WITH]-(mate:Thing)
WITH firm, region, supported, duties, runs, mate ORDER BY mate.id
WITH firm, region, supported, duties, runs, collect(DISTINCT mate.name) AS partners
OPTIONAL MATCH (firm)-[:FOCUSES_ON]->(topic:Industry)
WITH firm, region, supported, duties, runs, partners, topic ORDER BY topic.id
WITH firm, region, supported, duties, runs, partners, collect(DISTINCT topic.name) AS industries
RETURN firm.name AS enterprise, region, supported, duties, runs, partners, industries
ORDER BY supported + duties + size(runs) + size(partners) DESC, firm.id
LIMIT $limit;

// 规划依靠和支持的企业 / Enterprises and what they are supported with
// 规划支持哪些企业，怎样支持？
// name — 企业名称或别名中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (firm:Enterprise)<-[s:SUPPORTS]-(task:Measure)
WHERE firm.names CONTAINS $name AND any(p IN s.plans WHERE p CONTAINS $plan)
RETURN firm.name AS enterprise, s.action AS action, task.name AS measure, s.quotes[0] AS quote, s.sections[0] AS section, s.plans[0] AS plan
ORDER BY CASE WHEN firm.name = $name OR $name IN firm.aliases THEN 0 ELSE 1 END, enterprise, firm.id,
         s.plans[0], task.starts[0], task.id, action, s.id
LIMIT $limit;

// 基金和专项资金的规模 / Funds and how much money they have
// 有哪些基金和专项资金，规模多大，是否每年安排，由谁负责？
// name — 名称中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:Fund)
WHERE item.name CONTAINS $name AND any(p IN item.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (item)<-[f:FUNDS]-(task:Measure)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH item, f, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, f, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS fund, toInteger(f.amount) AS amount, f.per_year AS per_year, item.status AS status, bodies,
       coalesce(f.quotes[0], item.quotes[0]) AS quote, coalesce(f.sections[0], item.sections[0]) AS section,
       coalesce(f.plans[0], item.plans[0]) AS plan
ORDER BY coalesce(f.amount, 0) DESC, item.id, plan, f.id
LIMIT $limit;

// 写明金额的任务 / Measures that state an amount of money
// 哪些任务写明了投入、奖励或补助的金额，各是多少？
// at_least — 金额至少多少元
:param at_least => 0;
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (task:Measure)-[f:FUNDS]->(:Thing)
WHERE f.amount >= $at_least AND any(p IN f.plans WHERE p CONTAINS $plan)
RETURN DISTINCT task.name AS measure, toInteger(f.amount) AS amount, f.per_year AS per_year, f.comparator AS comparator,
       f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY amount DESC, plan, measure, quote
LIMIT $limit;

// 没有写明依托单位的研发平台 / Labs that nobody is named to run
// 哪些实验室、创新中心没有写明依托单位，相关任务又由谁负责？
// status — existing 已有、planned 拟建、unclear 不明，空为全部
:param status => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (site:Lab)
WHERE ($status = '' OR site.status = $status) AND any(p IN site.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (site)-[:AFFILIATED_WITH]->(:Thing) }
OPTIONAL MATCH (site)<-[:SUPPORTS]-(:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization) WHERE r.basis = 'stated'
WITH site, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH site, collect(DISTINCT actor.name) AS bodies
RETURN site.name AS lab, site.status AS status, bodies,
       site.quotes[0] AS quote, site.sections[0] AS section, site.plans[0] AS plan
ORDER BY site.plans[0], site.starts[0], site.id
LIMIT $limit;

// 没有基期值的指标 / Targets without a baseline
// 哪些指标只定了目标值，没有写明基期值，无从衡量增长？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE document.name CONTAINS $plan AND t.baseline IS NULL AND t.year IS NOT NULL
  AND NOT EXISTS { MATCH (document)-[other:SETS_TARGET]->(metric) WHERE other.baseline IS NOT NULL }
RETURN metric.name AS indicator, t.comparator AS comparator, t.value AS value, coalesce(t.unit, metric.unit) AS unit,
       t.year AS year, t.quotes[0] AS quote, t.sections[0] AS section, document.id AS plan
ORDER BY document.id, t.starts[0], metric.id, year, value, t.id
LIMIT $limit;

// 多家单位负责而没有唯一牵头的任务 / Measures of several bodies without one lead
// 哪些任务由多家单位负责，却没有写明由谁牵头，或有几家同时牵头？
// at_least — 牵头和负责的单位至少有几家
:param at_least => 3;
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
WITH task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, collect(DISTINCT CASE r.role WHEN 'lead' THEN actor.name END) AS leads,
     collect(DISTINCT CASE r.role WHEN 'responsible' THEN actor.name END) AS responsible,
     collect(CASE WHEN r.role <> 'cooperating' THEN r.quotes[0] END)[0] AS quote,
     collect(CASE WHEN r.role <> 'cooperating' THEN r.sections[0] END)[0] AS section
WHERE size(leads) <> 1 AND size(leads) + size(responsible) >= $at_least
RETURN task.name AS measure, leads, responsible, quote, section, task.plans[0] AS plan
ORDER BY size(leads) + size(responsible) DESC, plan, task.start, task.id
LIMIT $limit;

// 无人负责的举措 / Measures nobody is named for
// 哪些举措，连同其中的任务，都没有写明责任单位？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (task:Measure)
WHERE any(p IN task.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated' }
  AND NOT EXISTS {
    MATCH (task)-[:PART_OF]->()<-[:PART_OF*1..4]-(part:Measure)<-[r:RESPONSIBLE_FOR]-(:Organization)
    WHERE r.basis = 'stated' AND part.id STARTS WITH task.id + '/'
  }
OPTIONAL MATCH (issuer:Organization)-[i:RESPONSIBLE_FOR]->(task)
WHERE i.basis = 'issuer'
WITH task, issuer.name AS name
ORDER BY name
WITH task, collect(DISTINCT name) AS issuers
OPTIONAL MATCH (task)-[:PART_OF*1..4]->()<-[:PART_OF]-(whole:Measure)<-[s:RESPONSIBLE_FOR]-(actor:Organization)
WHERE s.basis = 'stated' AND task.id STARTS WITH whole.id + '/'
WITH task, issuers, actor.name AS body, s.order AS place
ORDER BY place, body
WITH task, issuers, collect(DISTINCT body) AS above
RETURN task.name AS measure, above, issuers[0] AS issuer, task.quotes[0] AS quote, task.sections[0] AS section,
       task.plans[0] AS plan
ORDER BY plan, task.starts[0], task.id
LIMIT $limit;

// 只有一家单位负责的任务 / Measures that one body carries alone
// 哪些任务只写明一家单位，没有任何配合单位？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
WITH task, r, actor ORDER BY CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END
WITH task, collect(DISTINCT actor.name) AS bodies, collect(r)[0] AS said
WHERE size(bodies) = 1
RETURN bodies[0] AS body, said.role AS role, task.name AS measure,
       said.quotes[0] AS quote, said.sections[0] AS section, said.plans[0] AS plan
ORDER BY plan, task.start, task.id
LIMIT $limit;

// 只提到而没有任务落实的行动计划 / Programs that a plan names but does not carry out
// 哪些行动、计划、工程在某份规划里只被提到，没有一项任务去实施、支持或安排资金？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (scheme:Program)
UNWIND scheme.plans AS stated
WITH DISTINCT scheme, stated
WHERE stated CONTAINS $plan
OPTIONAL MATCH (scheme)<-[:IMPLEMENTS|SUPPORTS|FUNDS]-(task:Measure)
WITH scheme, stated, collect(DISTINCT task.plans[0] + ' ' + task.id) AS tasks
WHERE NOT any(t IN tasks WHERE t STARTS WITH stated + ' ')
WITH scheme, stated, size(tasks) AS elsewhere, [i IN range(0, size(scheme.plans) - 1) WHERE scheme.plans[i] = stated][0] AS i
RETURN scheme.name AS program, elsewhere, scheme.quotes[i] AS quote, scheme.sections[i] AS section, stated AS plan
ORDER BY plan, scheme.starts[i], scheme.id
LIMIT $limit;

// 某规划的全部指标 / All targets of a plan
// 某规划定了哪些指标？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (plan:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE plan.name CONTAINS $plan
RETURN plan.name AS plan, metric.name AS indicator, t.comparator AS comparator, t.value AS value,
       coalesce(t.unit, metric.unit) AS unit, t.year AS year, t.baseline AS baseline,
       t.quotes[0] AS quote, t.sections[0] AS section
ORDER BY plan, t.starts[0], t.ends[0], indicator, year, value, t.id
LIMIT $limit;

// 指标的增长幅度 / How much indicators are to grow
// 有基期值的指标计划增长多少，哪些增长最快？
// indicator — 指标名称中的文字，空为全部
:param indicator => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WHERE metric.name CONTAINS $indicator AND document.name CONTAINS $plan
  AND NOT coalesce(t.comparator, '') STARTS WITH '年均' AND toFloat(t.baseline) > 0 AND toFloat(t.value) IS NOT NULL
RETURN metric.name AS indicator, t.baseline AS baseline, t.baseline_year AS baseline_year, t.value AS value, t.year AS year,
       coalesce(t.unit, metric.unit) AS unit, round(100 * toFloat(t.value) / toFloat(t.baseline)) / 100.0 AS times,
       t.quotes[0] AS quote, t.sections[0] AS section, document.id AS plan
ORDER BY times DESC, metric.id, document.id, t.id
LIMIT $limit;

// 多份规划都定了的指标 / Indicators that several plans set
// 哪些指标有几份规划都定了目标，各级分别定多少？
// at_least — 至少几份规划
:param at_least => 2;
// limit — 最多返回的行数
:param limit => 100;
MATCH (document:Plan)-[t:SETS_TARGET]->(metric:Indicator)
WITH metric, document, t ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id, t.year, t.value, t.id
WITH metric, count(DISTINCT document) AS plans,
     collect(document.name + '：' + coalesce(t.comparator, '') + t.value + coalesce(t.unit, metric.unit, '')
             + coalesce('（' + toString(t.year) + '年）', '')) AS targets
WHERE plans >= $at_least
RETURN metric.name AS indicator, plans AS count, targets
ORDER BY count DESC, metric.id
LIMIT $limit;

// 某指标的目标值 / Targets of an indicator across plans and years
// 各规划给某指标定的目标是多少、到哪一年、基期是多少？
// indicator — 指标的名称或别名
:param indicator => "研发经费投入强度";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($indicator, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS metric, CASE WHEN node.name = $indicator OR $indicator IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE metric:Indicator
MATCH (:Plan)-[t:SETS_TARGET]->(metric)
RETURN metric.name AS indicator, t.comparator AS comparator, t.value AS value, coalesce(t.unit, metric.unit) AS unit,
       t.year AS year, t.baseline AS baseline, t.baseline_year AS baseline_year, t.kind AS kind,
       t.quotes[0] AS quote, t.sections[0] AS section, t.plans[0] AS plan
ORDER BY distance, indicator, metric.id, t.plans[0], year, t.starts[0], value, comparator, t.id
LIMIT $limit;

// 各规划聚焦最多的产业 / Industries that plans focus on most
// 各产业有多少任务、多少规划聚焦，哪些园区、企业以它为主？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
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
LIMIT $limit;

// 聚焦某产业的任务 / Measures that focus on an industry
// 哪些任务聚焦某个产业或技术，由谁负责？
// industry — 产业或技术的名称或别名
:param industry => "氢能";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($industry, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS topic, CASE WHEN node.name = $industry OR $industry IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(topic.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($industry), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND (topic:Industry OR topic:Technology)
MATCH (topic)<-[f:FOCUSES_ON]-(task:Measure)
WHERE any(p IN f.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH distance, topic, f, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH distance, topic, f, task, collect(DISTINCT actor.name) AS bodies
RETURN topic.name AS industry, task.name AS measure, bodies, f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY distance, topic.id, plan, task.start, task.id
LIMIT $limit;

// 某产业有哪些园区、企业和平台 / Who and what works in an industry
// 哪些园区、企业、平台和机构以某个产业或技术为重点，在哪里？
// industry — 产业或技术的名称或别名
:param industry => "氢能";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($industry, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS topic, CASE WHEN node.name = $industry OR $industry IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(topic.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($industry), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND (topic:Industry OR topic:Technology)
MATCH (topic)<-[f:FOCUSES_ON]-(item:Thing)
WHERE NOT item:Measure
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH distance, topic, f, item, place ORDER BY place.id
WITH distance, topic, f, item, collect(place.name)[0] AS region
RETURN topic.name AS industry, item.type AS type, item.name AS thing, region,
       f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY distance, topic.id, type, item.id
LIMIT $limit;

// 规划要攻关的技术 / Technologies that plans set out to develop
// 规划列出哪些要突破的技术，写在哪项任务里，由谁负责？
// name — 技术名称中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (topic:Technology)<-[f:FOCUSES_ON]-(task:Measure)
WHERE topic.name CONTAINS $name AND any(p IN f.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH topic, f, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH topic, f, task, collect(DISTINCT actor.name) AS bodies
RETURN topic.name AS technology, task.name AS measure, bodies, f.quotes[0] AS quote, f.sections[0] AS section, f.plans[0] AS plan
ORDER BY plan, f.starts[0], topic.id, task.id
LIMIT $limit;

// 连接多份规划的事物 / Things that tie plans together
// 哪些机构、园区、行动在最多的规划里都有任务与之相关？
// type — 只看此类型（如 Program、University），空为全部
:param type => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:Thing)-[:SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|RESPONSIBLE_FOR]-(task:Measure)
WHERE NOT item:Measure AND ($type = '' OR item.type = $type)
WITH item, count(DISTINCT task) AS measures, collect(DISTINCT task.plans[0]) AS stated
UNWIND stated AS one
MATCH (document:Plan) WHERE document.id = one
WITH item, measures, document ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id
WITH item, measures, count(document) AS plans, collect(DISTINCT document.level) AS levels
RETURN item.name AS thing, item.type AS type, plans, measures, levels
ORDER BY plans DESC, measures DESC, item.id
LIMIT $limit;

// 两个事物的交集 / What two things have in common
// 两家单位、两个地方或两项行动同时与哪些任务和事物有关？
// one — 一个事物的名称或别名
:param one => "鄂尔多斯市";
// other — 另一个事物的名称或别名
:param other => "内蒙古自治区";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($one, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS left, CASE WHEN node.name = $one OR $one IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(left.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($one), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH left ORDER BY distance, left.id LIMIT 1
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($other, '\\', ' '), '"', ' ') + '"') YIELD node
WITH left, node AS right, CASE WHEN node.name = $other OR $other IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(right.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($other), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH left, right ORDER BY distance, right.id LIMIT 1
WHERE left.id <> right.id
MATCH (left)-[a]-(item:Thing)-[b]-(right)
WHERE NOT type(a) IN ['MENTIONS', 'PART_OF'] AND NOT type(b) IN ['MENTIONS', 'PART_OF']
RETURN item.name AS shared, item.type AS type, type(a) AS one_relation, type(b) AS other_relation,
       a.quotes[0] AS one_quote, b.quotes[0] AS other_quote
ORDER BY item.type, item.id, one_relation, other_relation, a.id, b.id
LIMIT $limit;

// 某单位或地区与谁合作 / Who works with an organisation or region
// 某地区、机构、企业与谁合作，共同参加哪些联盟和行动？
// name — 地区、机构、企业的名称或别名
:param name => "上海交通大学";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($name, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $name OR $name IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(item.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($name), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
MATCH (item)-[r:COLLABORATES_WITH|PARTICIPATES_IN]-(mate:Thing)
RETURN item.name AS name, type(r) AS relation, mate.name AS partner, mate.type AS type,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, item.id, relation, mate.type, mate.id, r.id
LIMIT $limit;

// 两个事物怎样联系起来 / The shortest path between two things
// 两个机构、平台或行动之间经过哪些任务和关系联系起来？
// from — 起点的名称或别名
:param from => "鄂尔多斯实验室";
// to — 终点的名称或别名
:param to => "乌海高新区";
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($from, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS first, CASE WHEN node.name = $from OR $from IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(first.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($from), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH first ORDER BY distance, first.id LIMIT 1
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($to, '\\', ' '), '"', ' ') + '"') YIELD node
WITH first, node AS last, CASE WHEN node.name = $to OR $to IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(last.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($to), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH first, last ORDER BY distance, last.id LIMIT 1
WHERE first.id <> last.id
MATCH path = allShortestPaths((first)-[:RESPONSIBLE_FOR|SUPPORTS|IMPLEMENTS|FUNDS|FOCUSES_ON|LOCATED_IN|AFFILIATED_WITH
      |COLLABORATES_WITH|PARTICIPATES_IN|CONTAINS|UPGRADES_TO|CITES|ISSUED_BY|APPLIES_TO|SETS_TARGET*..8]-(last))
WITH path, [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | r.id] AS facts ORDER BY ids, facts LIMIT 1
UNWIND range(0, length(path) - 1) AS i
WITH i, nodes(path)[i] AS head, relationships(path)[i] AS r, nodes(path)[i + 1] AS tail
RETURN i + 1 AS step, head.name AS source, type(r) AS relation, CASE WHEN startNode(r) = head THEN 'out' ELSE 'in' END AS direction,
       tail.name AS target, tail.type AS type, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY step;

// 规划提到的外地 / Places elsewhere that a plan speaks of
// 各规划提到哪些外地的省市，不算机构名称里的地名？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (elsewhere:Region)<-[m:MENTIONS]-(passage:Passage)
WHERE elsewhere.code IS NOT NULL AND passage.plans[0] CONTAINS $plan
  AND NOT EXISTS { MATCH (passage)-[n:MENTIONS]->(:Thing) WHERE n.start <= m.start AND m.end <= n.end AND n.end - n.start > m.end - m.start }
WITH elsewhere, passage ORDER BY passage.start, passage.id
WITH elsewhere, passage.plans[0] AS stated, collect(DISTINCT passage) AS found
MATCH (document:Plan)-[:APPLIES_TO]->(home:Region)
WHERE document.id = stated AND home.code IS NOT NULL
  AND NOT EXISTS { MATCH (home)-[:CONTAINS*0..4]->(elsewhere) } AND NOT EXISTS { MATCH (elsewhere)-[:CONTAINS*0..4]->(home) }
RETURN elsewhere.name AS place, size(found) AS passages, found[0].text AS quote, found[0].sections[0] AS section, document.id AS plan
ORDER BY document.id, passages DESC, elsewhere.id
LIMIT $limit;

// 各地各类事物的数量 / How many things of each kind there are in each region
// 各地（含下辖地区）各有多少园区、研发平台、孵化器、科研院所、高校和企业？
// level — 地区层级：province、city、county，空为全部
:param level => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (place:Region)
WHERE place.code IS NOT NULL AND ($level = '' OR place.level = $level)
MATCH (place)-[:CONTAINS*0..4]->(:Region)<-[:LOCATED_IN]-(item:Thing)
WITH place, count(DISTINCT CASE item.type WHEN 'Park' THEN item.id END) AS parks,
     count(DISTINCT CASE item.type WHEN 'Lab' THEN item.id END) AS labs,
     count(DISTINCT CASE item.type WHEN 'Incubator' THEN item.id END) AS incubators,
     count(DISTINCT CASE item.type WHEN 'Platform' THEN item.id END) AS platforms,
     count(DISTINCT CASE item.type WHEN 'ResearchInstitute' THEN item.id END) AS institutes,
     count(DISTINCT CASE item.type WHEN 'University' THEN item.id END) AS universities,
     count(DISTINCT CASE item.type WHEN 'Enterprise' THEN item.id END) AS enterprises
RETURN place.name AS region, place.level AS level, parks, labs, incubators, platforms, institutes, universities, enterprises
ORDER BY parks + labs + incubators + platforms + institutes + universities + enterprises DESC, place.id
LIMIT $limit;

// 某地有什么 / What there is in a place
// 某地有哪些园区、实验室、企业和机构？
// region — 地区的名称或别名
:param region => "鄂尔多斯市";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($region, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS place, CASE WHEN node.name = $region OR $region IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE place:Region
MATCH (place)<-[r:LOCATED_IN]-(item:Thing)
RETURN place.name AS region, item.type AS type, item.name AS thing, item.status AS status, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, region, place.id, type, thing, item.id, r.id
LIMIT $limit;

// 某地及其下辖地区有什么 / What there is in a region and the regions below it
// 某地连同下辖的旗县区，共有哪些园区、平台、企业和机构？
// region — 地区的名称或别名
:param region => "鄂尔多斯市";
// type — 只看此类型（如 Park、Lab），空为全部
:param type => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($region, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS place, CASE WHEN node.name = $region OR $region IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(place.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($region), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND place:Region
MATCH way = (place)-[:CONTAINS*0..4]->(area:Region)
MATCH (area)<-[r:LOCATED_IN]-(item:Thing)
WHERE $type = '' OR item.type = $type
WITH distance, place, item, area, r ORDER BY length(way) DESC, area.id, r.id
WITH distance, place, item, collect(area)[0] AS area, collect(r)[0] AS r
RETURN place.name AS region, area.name AS part, item.type AS type, item.name AS thing, item.status AS status, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, place.id, type, area.id, item.id
LIMIT $limit;

// 只有一份规划提到的事物 / Things that one plan alone names
// 某份规划有哪些行动、平台、企业是别的规划都没有提到的？
// type — 类型，如 Program、Lab、Park、Enterprise、Indicator
:param type => "Program";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:Thing)
WHERE item.type = $type AND size(item.plans) > 0 AND all(p IN item.plans WHERE p = item.plans[0]) AND item.plans[0] CONTAINS $plan
RETURN item.name AS thing, item.status AS status, item.quotes[0] AS quote, item.sections[0] AS section, item.plans[0] AS plan
ORDER BY plan, item.starts[0], item.id
LIMIT $limit;

// 规划的提纲 / The outline of a plan
// 某份规划的章节和任务是怎样排列的，每项任务由谁负责？
// plan — 规划的标题
:param plan => "包头市“十四五”科技创新行动方案";
// limit — 最多返回的行数
:param limit => 300;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($plan, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS document, CASE WHEN node.name = $plan OR $plan IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(document.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($plan), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND document:Plan
MATCH (document)<-[:PART_OF*1..9]-(part:Thing)
WHERE part:Section OR part:Measure
WITH distance, document, part, substring(part.id, size(part.type) + 1) AS path ORDER BY part.type
WITH distance, document, path, collect(part)[0] AS part
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(part) WHERE r.basis = 'stated'
WITH distance, document, part, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH distance, document, part, collect(DISTINCT actor.name) AS bodies
RETURN size(split(part.id, '/')) - size(split(document.id, '/')) AS depth, part.name AS heading, part:Measure AS task, bodies,
       part.start AS start, document.id AS plan
ORDER BY distance, document.id, part.start, depth, part.id
LIMIT $limit;

// 规划的上下位关系 / Which plan follows which
// 哪些规划是依据、落实另一份已入库的规划而制定的？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (document:Plan)-[c:CITES]->(paper:Policy)
WHERE document.name CONTAINS $plan
MATCH (above:Plan) WHERE above.name = paper.name
RETURN document.name AS lower, document.level AS lower_level, c.relation AS relation, above.name AS upper, above.level AS upper_level,
       c.quotes[0] AS quote, c.sections[0] AS section, document.id AS plan
ORDER BY above.id, document.id, c.id
LIMIT $limit;

// 规划总览 / The plans at a glance
// 图中有哪些规划，各是哪一级、哪里的、谁发布的，定了多少指标？
// level — 规划层级：province、city、county、zone，空为全部
:param level => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (document:Plan)
WHERE $level = '' OR document.level = $level
OPTIONAL MATCH (document)-[t:SETS_TARGET]->(:Indicator)
WITH document, count(t) AS targets
OPTIONAL MATCH (document)-[c:CITES]->(:Policy)
WITH document, targets, count(c) AS policies
RETURN document.level AS level, document.region AS region, document.name AS plan, document.issuer AS issuer,
       toString(document.issued_on) AS issued_on, document.period AS period, targets, policies
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id
LIMIT $limit;

// 各规划要新建的事物 / What plans are to set up
// 各规划要新建、筹建、设立哪些园区、平台、机构和基金，由谁负责？
// type — 只看此类型（如 Lab、Fund），空为全部
:param type => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (task:Measure)-[s:SUPPORTS]->(item:Thing)
WHERE item.status = 'planned' AND ($type = '' OR item.type = $type) AND any(p IN s.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH task, s, item, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, s, item, collect(DISTINCT actor.name) AS bodies
RETURN item.type AS type, item.name AS thing, s.action AS action, task.name AS measure, bodies,
       s.quotes[0] AS quote, s.sections[0] AS section, s.plans[0] AS plan
ORDER BY plan, s.starts[0], item.id, s.id
LIMIT $limit;

// 引用某文件的规划 / Plans citing a policy
// 哪些规划引用某政策文件，怎样引用？
// policy — 文件名称或文号
:param policy => "科学技术进步法";
// limit — 最多返回的行数
:param limit => 100;
CALL () {
  CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
  WITH node AS paper
  WHERE paper:Policy
  RETURN paper
  UNION
  CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
  MATCH (node)-[:MENTIONS]->(paper:Policy)
  WHERE paper.number = $policy
  RETURN paper
}
MATCH (plan:Plan)-[c:CITES]->(paper)
RETURN plan.name AS plan, c.relation AS relation, paper.name AS policy, paper.number AS number,
       c.quotes[0] AS quote, c.sections[0] AS section
ORDER BY CASE WHEN paper.name = $policy OR $policy IN paper.aliases OR paper.number = $policy THEN 0 ELSE 1 END,
         policy, paper.id, plan, c.starts[0], c.id
LIMIT $limit;

// 被引用最多的文件 / Policies cited most
// 哪些政策文件被最多规划引用？
// limit — 最多返回的行数
:param limit => 100;
MATCH (source:Plan)-[c:CITES]->(paper:Policy)
WITH paper, source, c, c.starts[0] AS at, c.id AS edge
ORDER BY at, edge
WITH paper, source.name AS plan, collect(c)[0] AS stated
ORDER BY plan
WITH paper, collect(plan) AS plans, collect(stated.quotes[0]) AS quotes, collect(stated.sections[0]) AS sections
RETURN paper.name AS policy, paper.number AS number, size(plans) AS count, plans, quotes, sections
ORDER BY count DESC, policy, paper.id
LIMIT $limit;

// 政策、规划、任务一条线 / From a policy to the plans and measures that cite it
// 某政策被哪些规划引用，写在哪项任务里，由谁负责？
// policy — 政策文件的名称或其中的文字
:param policy => "科技兴蒙";
// limit — 最多返回的行数
:param limit => 100;
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
LIMIT $limit;

// 多份规划都有的行动计划 / Programs that occur in several plans
// 哪些行动、计划、工程出现在多份规划中？
// at_least — 至少出现在几份规划中
:param at_least => 2;
// limit — 最多返回的行数
:param limit => 100;
MATCH (scheme:Program)
UNWIND range(0, size(scheme.plans) - 1) AS i
WITH scheme, scheme.plans[i] AS plan, min(i) AS first
ORDER BY plan
WITH scheme, collect(plan) AS plans, collect(scheme.quotes[first]) AS quotes, collect(scheme.sections[first]) AS sections
WHERE size(plans) >= $at_least
RETURN scheme.name AS program, size(plans) AS count, plans, quotes, sections
ORDER BY count DESC, program, scheme.id
LIMIT $limit;

// 行动计划由什么组成、谁参与 / What a program consists of and who takes part
// 某项行动、计划、工程包含哪些部分，哪些机构和地区参与？
// program — 行动、计划、工程的名称或别名
:param program => "4+8+N";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($program, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS scheme, CASE WHEN node.name = $program OR $program IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE scheme:Program
MATCH (scheme)-[r:CONTAINS|PARTICIPATES_IN]-(member:Thing)
WHERE startNode(r) = scheme OR type(r) = 'PARTICIPATES_IN'
RETURN scheme.name AS program, type(r) AS relation, member.name AS part, member.type AS type,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, program, scheme.id, relation, type, part, member.id, r.id
LIMIT $limit;

// 规划里的论坛、大赛、活动周 / Events that plans name
// 规划要办哪些论坛、大赛、博览会和活动周，由哪项任务、哪些单位负责？
// name — 名称中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:Event)
WHERE item.name CONTAINS $name
MATCH (item)<-[:MENTIONS]-(passage:Passage)
WHERE any(p IN passage.plans WHERE p CONTAINS $plan)
OPTIONAL MATCH (passage)-[:PART_OF]->(task:Measure)
WITH item, task, passage ORDER BY passage.start, passage.id
WITH item, task, passage.plans[0] AS plan, collect(passage)[0] AS first
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH item, task, plan, first, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH item, task, plan, first, collect(DISTINCT actor.name) AS bodies
RETURN item.name AS event, task.name AS measure, bodies, first.text AS quote, first.sections[0] AS section, plan
ORDER BY item.id, plan, first.start, first.id
LIMIT $limit;

// 实施某行动计划的举措 / Measures that implement a program
// 哪些举措实施某项行动计划，由谁负责？
// program — 行动、计划、工程的名称或别名
:param program => "双倍增";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($program, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS scheme, CASE WHEN node.name = $program OR $program IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE scheme:Program
MATCH (scheme)<-[i:IMPLEMENTS]-(task:Measure)
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WITH distance, scheme, i, task, actor.name AS body, r.order AS place,
     CASE r.basis WHEN 'stated' THEN 0 WHEN 'issuer' THEN 1 END AS guess,
     CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END AS rank
ORDER BY guess, rank, place, body
WITH distance, scheme, i, task, collect(DISTINCT body) AS bodies, min(guess) AS guess
RETURN scheme.name AS program, i.action AS action, task.name AS measure, bodies,
       CASE guess WHEN 0 THEN 'stated' WHEN 1 THEN 'issuer' END AS basis,
       i.quotes[0] AS quote, i.sections[0] AS section, i.plans[0] AS plan
ORDER BY distance, program, scheme.id, i.plans[0], task.starts[0], task.id, action, i.id
LIMIT $limit;

// 各级规划都有的行动计划 / Programs found at every level of plan
// 哪些行动、计划、工程同时出现在自治区、市和旗县区三级规划中？
// levels — 必须都有的规划层级：province、city、county、zone
:param levels => ["province", "city", "county"];
// limit — 最多返回的行数
:param limit => 100;
MATCH (scheme:Program)
UNWIND scheme.plans AS mentioned
WITH DISTINCT scheme, mentioned
MATCH (document:Plan) WHERE document.id = mentioned
WITH scheme, document ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END, document.id
WITH scheme, collect(DISTINCT document.level) AS levels, collect(document.name) AS plans
WHERE all(level IN $levels WHERE level IN levels)
OPTIONAL MATCH (scheme)<-[:IMPLEMENTS]-(task:Measure)
WITH scheme, levels, plans, count(DISTINCT task) AS measures
RETURN scheme.name AS program, levels, plans, measures
ORDER BY size(levels) DESC, size(plans) DESC, measures DESC, scheme.id
LIMIT $limit;

// 某事物的各种叫法 / All names of one thing
// 某事物在各规划里有哪些叫法，各出现在哪里？
// thing — 事物的名称或别名
:param thing => "双倍增";
// limit — 最多返回的行数
:param limit => 100;
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
LIMIT $limit;

// 提到事物最多的段落 / Passages that name the most things
// 规划里哪些段落信息最密，值得先读？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 20;
MATCH (passage:Passage)-[m:MENTIONS]->(item:Thing)
WHERE passage.plans[0] CONTAINS $plan
  AND NOT EXISTS { MATCH (passage)-[n:MENTIONS]->(:Thing) WHERE n.start <= m.start AND m.end <= n.end AND n.end - n.start > m.end - m.start }
WITH passage, item, min(m.start) AS place ORDER BY place, item.id
WITH passage, collect(item.name) AS names
RETURN size(names) AS things, names, passage.text AS text, passage.sections[0] AS section, passage.plans[0] AS plan
ORDER BY things DESC, plan, passage.start, passage.id
LIMIT $limit;

// 某事物的全部事实和依据 / Everything with proof on one thing
// 图中关于某事物说了什么，依据何在？
// thing — 事物的名称或别名
:param thing => "鄂尔多斯实验室";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)-[r]-(partner:Thing)
WHERE type(r) <> 'MENTIONS' AND type(r) <> 'PART_OF'
RETURN item.name AS thing, type(r) AS relation, CASE WHEN startNode(r) = item THEN 'out' ELSE 'in' END AS direction,
       partner.name AS other, partner.type AS type, r.basis AS basis, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, item.id, relation, direction, partner.id, quote, r.id
LIMIT $limit;

// 仅凭推断的事实 / Facts that rest on inference only
// 哪些事实不是原文明说，而是由名称或规则推出？
// relation — 只看此关系类型，空为全部
:param relation => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (head:Thing)-[r]->(tail:Thing)
WHERE r.basis IS NOT NULL AND r.basis <> 'stated' AND ($relation = '' OR type(r) = $relation)
RETURN head.name AS source, type(r) AS relation, tail.name AS target, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY relation, head.id, tail.id, r.id
LIMIT $limit;

// 提到某事物的段落 / Passages that mention a thing
// 哪些段落提到某事物？
// thing — 事物的名称或别名
:param thing => "鄂尔多斯实验室";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)<-[m:MENTIONS]-(paragraph:Passage)
RETURN item.name AS thing, paragraph.text AS text, paragraph.sections[0] AS section, paragraph.plans[0] AS plan, m.start AS start
ORDER BY distance, item.id, plan, start, m.id
LIMIT $limit;

// 按名称找事物 / Find things by name
// 图中哪些事物的名称或别名含有某段文字？
// words — 名称中的文字
:param words => "稀土";
// type — 只看此类型，空为章节和段落以外的全部
:param type => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($words, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $words OR $words IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE item.type = $type OR ($type = '' AND NOT item:Passage AND NOT item:Section)
UNWIND CASE WHEN size(item.plans) = 0 THEN [null] ELSE item.plans END AS plan
WITH item, distance, count(DISTINCT plan) AS plans
RETURN item.type AS type, item.name AS name, item.aliases AS aliases, item.id AS id, plans
ORDER BY distance, plans DESC, id
LIMIT $limit;

// 全文检索段落 / Full-text search of passages
// 哪些段落含有某段文字？
// words — 要找的文字
:param words => "氢能重卡";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($words, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node, ['“', '”', '‘', '’', '"', '（', '）', '(', ')', '《', '》', '、', '，', ',', '。', ' '] AS marks
WHERE reduce(t = toLower(node.text), m IN marks | replace(t, m, ''))
      CONTAINS reduce(t = toLower($words), m IN marks | replace(t, m, ''))
RETURN node.text AS text, node.sections[0] AS section, node.plans[0] AS plan, node.starts[0] AS start
ORDER BY plan, start, node.id
LIMIT $limit;

// 同一简称指不同事物 / Short names that mean several things
// 哪些简称（如“市科技局”“高新区”）在不同规划里指不同的事物？
// name — 简称中的文字，空为全部
:param name => "";
// limit — 最多返回的行数
:param limit => 100;
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
LIMIT $limit;

// 某高校、院所、企业办了哪些机构 / What a university, academy or firm runs
// 某高校、科学院或企业在当地有哪些分支院所、实验室和孵化载体？
// parent — 举办单位的名称或别名
:param parent => "中国科学院";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($parent, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS root, CASE WHEN node.name = $parent OR $parent IN node.aliases THEN 0 ELSE 1 END AS distance
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(root.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($parent), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
MATCH (root)<-[:AFFILIATED_WITH*0..2]-(holder:Thing)<-[a:AFFILIATED_WITH]-(item:Thing)
WITH DISTINCT distance, root, holder, a, item
RETURN root.name AS parent, item.name AS thing, item.type AS type, item.status AS status, holder.name AS via, a.basis AS basis,
       a.quotes[0] AS quote, a.sections[0] AS section, a.plans[0] AS plan
ORDER BY distance, root.id, item.id, holder.id
LIMIT $limit;

// 科研院所由谁举办 / Research institutes and their parents
// 有哪些研究院、研究所，各由哪所高校、哪家企业或科学院举办？
// name — 院所名称中的文字，空为全部
:param name => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (item:ResearchInstitute)
WHERE item.name CONTAINS $name
OPTIONAL MATCH (item)-[:LOCATED_IN]->(place:Region)
WITH item, place ORDER BY place.id
WITH item, collect(place.name)[0] AS region
OPTIONAL MATCH (item)-[a:AFFILIATED_WITH]->(holder:Organization)
RETURN item.name AS institute, item.status AS status, holder.name AS parent, holder.type AS type, a.basis AS basis, region,
       coalesce(a.quotes[0], item.quotes[0]) AS quote, coalesce(a.sections[0], item.sections[0]) AS section,
       coalesce(a.plans[0], item.plans[0]) AS plan
ORDER BY CASE WHEN holder IS NULL THEN 1 ELSE 0 END, holder.id, item.id
LIMIT $limit;

// 高校和与之合作的各方 / Universities and who works with them
// 规划依靠哪些高校，谁与它们合作，它们办了哪些机构，得到几项任务支持？
// name — 高校名称中的文字，空为全部
:param name => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (school:University)
WHERE school.name CONTAINS $name
OPTIONAL MATCH (school)-[:COLLABORATES_WITH]-(partner:Thing)
WITH school, partner ORDER BY partner.id
WITH school, collect(DISTINCT partner.name) AS partners
OPTIONAL MATCH (school)<-[:AFFILIATED_WITH]-(branch:Thing)
WITH school, partners, branch ORDER BY branch.id
WITH school, partners, collect(DISTINCT branch.name) AS branches
OPTIONAL MATCH (school)<-[:SUPPORTS]-(task:Measure)
WITH school, partners, branches, count(DISTINCT task) AS measures
UNWIND CASE WHEN size(school.plans) = 0 THEN [null] ELSE school.plans END AS plan
WITH school, partners, branches, measures, count(DISTINCT plan) AS plans
RETURN school.name AS university, partners, branches, measures, plans
ORDER BY size(partners) + size(branches) + measures DESC, plans DESC, school.id
LIMIT $limit;

// 交给各旗区、各部门等一类机构的任务 / Duties of groups of bodies
// 哪些任务交给了“各旗区人民政府”“有关部门”这样的一类机构？
// group — 名称中的文字，空为全部
:param group => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:BodyGroup)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE actor.name CONTAINS $group AND r.basis = 'stated' AND any(p IN task.plans WHERE p CONTAINS $plan)
RETURN actor.name AS group, r.role AS role, task.name AS measure,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY plan, task.start, task.id, group, role
LIMIT $limit;

// 承担任务最多的机构 / Bodies that lead most
// 哪些机构牵头和负责的举措最多（按二者之和）？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND any(p IN r.plans WHERE p CONTAINS $plan)
UNWIND r.plans AS plan
WITH actor, task.id AS measure, r.role AS role, plan
WITH actor,
     count(DISTINCT CASE role WHEN 'lead' THEN measure END) AS lead,
     count(DISTINCT CASE role WHEN 'responsible' THEN measure END) AS responsible,
     count(DISTINCT CASE role WHEN 'cooperating' THEN measure END) AS cooperating,
     count(DISTINCT plan) AS plans
RETURN actor.name AS body, lead, responsible, cooperating, plans
ORDER BY lead + responsible DESC, lead DESC, cooperating DESC, body, actor.id
LIMIT $limit;

// 同一任务在各级由谁负责 / The same task at every level of plan
// 同一件事在自治区、市、旗县区和开发区的规划里分别写进哪项举措，由谁负责？
// topic — 主题，正文中的文字
:param topic => "科技特派员";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node)-[:PART_OF]->(task:Measure)
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(node.text), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($topic), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
WITH task, node ORDER BY node.start, node.id
WITH task, collect(node)[0] AS passage
OPTIONAL MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated'
WITH task, passage, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH task, passage, collect(DISTINCT actor.name) AS bodies
MATCH (document:Plan) WHERE document.id = task.plans[0]
RETURN document.level AS level, task.name AS measure, bodies, passage.text AS quote, passage.sections[0] AS section, document.id AS plan
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id, task.start, task.id
LIMIT $limit;

// 有完成时限的任务 / Measures with a deadline
// 哪些任务写明了完成时限，何时到期，由谁负责？
// year — 只看此年到期的，0 为全部（含每年、长期）
:param year => 0;
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
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
LIMIT $limit;

// 各规划分工写得多细 / How finely plans divide the work
// 各规划有多少任务写明了责任单位，其中多少写明牵头、配合、时限和责任人？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.basis = 'stated' AND task.plans[0] CONTAINS $plan
WITH task.plans[0] AS stated, count(DISTINCT task.id) AS named,
     count(DISTINCT CASE r.role WHEN 'lead' THEN task.id END) AS with_lead,
     count(DISTINCT CASE r.role WHEN 'cooperating' THEN task.id END) AS with_cooperating,
     count(DISTINCT CASE WHEN r.deadline IS NOT NULL THEN task.id END) AS with_deadline,
     count(DISTINCT CASE WHEN r.persons IS NOT NULL THEN task.id END) AS with_person,
     count(DISTINCT actor.id) AS bodies
MATCH (document:Plan) WHERE document.id = stated
RETURN document.level AS level, document.name AS plan, named, with_lead, with_cooperating, with_deadline, with_person, bodies
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id
LIMIT $limit;

// 某机构的全部职责 / All duties of a body
// 某机构牵头、负责、配合哪些举措，在名单中排第几？
// body — 机构的名称或别名
:param body => "鄂尔多斯市科学技术局";
// role — 只看此角色，空为全部
:param role => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($body, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS actor, CASE WHEN node.name = $body OR $body IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE actor:Organization
MATCH (actor)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE $role = '' OR r.role = $role
RETURN actor.name AS body, r.role AS role, r.order AS order, task.name AS measure, r.basis AS basis,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, body, actor.id, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.plans[0], task.starts[0], task.id, r.id
LIMIT $limit;

// 同一职能部门在各级的任务量 / One kind of office at every level of plan
// 某个条线的部门（如科技、财政）在各级规划里各承担多少任务？
// office — 部门名称中的文字
:param office => "工业和信息化";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($office, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node:GovernmentBody)-[r:RESPONSIBLE_FOR]->(task:Measure)
// the embedded engine finds the characters of a phrase apart, too; straight and curly quotation marks are alike
WHERE reduce(s = toLower(node.names), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
      CONTAINS reduce(s = toLower($office), c IN ['“', '”', '"', ' '] | replace(s, c, ''))
  AND r.basis = 'stated'
WITH node AS actor, task.plans[0] AS stated,
     count(DISTINCT CASE r.role WHEN 'lead' THEN task.id END) AS lead,
     count(DISTINCT CASE r.role WHEN 'responsible' THEN task.id END) AS responsible,
     count(DISTINCT CASE r.role WHEN 'cooperating' THEN task.id END) AS cooperating
MATCH (document:Plan) WHERE document.id = stated
RETURN document.level AS level, actor.name AS body, lead, responsible, cooperating, document.id AS plan
ORDER BY CASE document.level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 WHEN 'zone' THEN 4 ELSE 5 END,
         document.id, lead + responsible + cooperating DESC, actor.id
LIMIT $limit;

// 写明由谁挂帅的任务 / Persons named as responsible
// 哪些任务写明由市长、区长等负责人挂帅或担任组长？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)
WHERE r.persons IS NOT NULL AND any(p IN task.plans WHERE p CONTAINS $plan)
UNWIND r.persons AS person
WITH person, task, r, actor ORDER BY coalesce(r.order, 99), actor.id
WITH person, task, collect(DISTINCT actor.name) AS bodies, collect(r.quotes[0])[0] AS quote, collect(r.sections[0])[0] AS section
RETURN person, task.name AS measure, bodies, quote, section, task.plans[0] AS plan
ORDER BY plan, task.start, task.id, person
LIMIT $limit;

// 共同承担任务的机构 / Bodies that share measures
// 原文中哪些机构最常共同承担同一举措？
// body — 只看名称或别名含此文字的机构，空为全部
:param body => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task:Measure)<-[s:RESPONSIBLE_FOR]-(partner:Organization)
WHERE r.basis = 'stated' AND s.basis = 'stated' AND actor.id <> partner.id AND actor.names CONTAINS $body
  AND (actor.id < partner.id OR NOT partner.names CONTAINS $body)
WITH actor, partner, task, r, r.plans[0] AS source, task.starts[0] AS at, r.id AS edge
ORDER BY source, at, edge
WITH actor, partner, count(DISTINCT task.id) AS measures, collect(task.name)[0] AS example, collect(r)[0] AS first
RETURN actor.name AS body, partner.name AS other, measures, example,
       first.quotes[0] AS quote, first.sections[0] AS section, first.plans[0] AS plan
ORDER BY CASE WHEN actor.name = $body OR $body IN actor.aliases THEN 0 ELSE 1 END, measures DESC, body, other, actor.id, partner.id
LIMIT $limit;

// 谁负责某项举措 / Who is responsible for a measure
// 哪些机构负责标题提到某主题的任务举措和其中的任务，各是什么角色？
// topic — 主题，举措标题中的文字
:param topic => "建设鄂尔多斯实验室";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS whole, CASE WHEN node.name = $topic OR $topic IN node.aliases THEN 0 WHEN node.name ENDS WITH $topic THEN 1 ELSE 2 END AS distance
WHERE whole:Measure
OPTIONAL MATCH (whole)-[:PART_OF]->()<-[:PART_OF]-(part:Measure)
WHERE part.id STARTS WITH whole.id + '/'
WITH distance, whole, [whole] + collect(DISTINCT part) AS tasks
UNWIND tasks AS task
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WHERE any(p IN r.plans WHERE p CONTAINS $plan) AND (task.id = whole.id OR r.basis = 'stated')
WITH actor, r, task, min(distance) AS distance
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, r.plans[0], CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END, task.starts[0], task.id,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, r.id
LIMIT $limit;

// 谁负责正文提到某主题的举措 / Who is responsible where the text speaks of a topic
// 正文提到某主题的任务举措和该段写明的任务由谁负责？
// topic — 主题，正文中的文字
:param topic => "揭榜挂帅";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node, ['“', '”', '‘', '’', '"', '（', '）', '(', ')', '《', '》', '、', '，', ',', '。', ' '] AS marks
WHERE reduce(t = toLower(node.text), m IN marks | replace(t, m, ''))
      CONTAINS reduce(t = toLower($topic), m IN marks | replace(t, m, ''))
MATCH (node)-[:PART_OF]->(whole:Measure)
OPTIONAL MATCH (whole)-[:PART_OF]->()<-[:PART_OF]-(part:Measure)
WHERE part.id STARTS WITH whole.id + '/' AND node.starts[0] <= part.starts[0] AND part.starts[0] < node.ends[0]
WITH node, whole, [whole] + collect(DISTINCT part) AS tasks
UNWIND tasks AS task
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WHERE any(p IN r.plans WHERE p CONTAINS $plan) AND (task.id = whole.id OR r.basis = 'stated')
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, node.text AS text,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY plan, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END, task.starts[0], task.id, node.starts[0],
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, node.id, r.id
LIMIT $limit;

// 谁负责与某事物有关的举措 / Who is responsible for what concerns a thing
// 支持或实施某园区、平台、行动等的举措由谁负责？
// thing — 事物的名称或别名
:param thing => "鄂尔多斯实验室";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($thing, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $thing OR $thing IN node.aliases THEN 0 ELSE 1 END AS distance
MATCH (item)<-[s:SUPPORTS|IMPLEMENTS|FOCUSES_ON|FUNDS]-(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, type(s) AS relation,
       item.name AS thing, r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, thing, item.id, r.plans[0], task.starts[0], task.id, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END,
         r.order, body, relation, r.id, s.id
LIMIT $limit;

// 图：隶属 / Picture: affiliated with
// 研发机构或载体由某机构举办，或是其分支。
MATCH relation = ()-[:AFFILIATED_WITH]->() RETURN relation LIMIT 100;

// 图：适用地区 / Picture: applies to
// 规划适用的地区。
MATCH relation = ()-[:APPLIES_TO]->() RETURN relation LIMIT 100;

// 图：引用 / Picture: cites
// 规划引用政策文件。
MATCH relation = ()-[:CITES]->() RETURN relation LIMIT 100;

// 图：合作 / Picture: collaborates with
// 地区、机构或载体与机构或载体合作。
MATCH relation = ()-[:COLLABORATES_WITH]->() RETURN relation LIMIT 100;

// 图：包含 / Picture: contains
// 园区包含园区，行动包含子行动，地区包含地区。
MATCH relation = ()-[:CONTAINS]->() RETURN relation LIMIT 100;

// 图：聚焦 / Picture: focuses on
// 举措、载体、机构聚焦的产业或技术。
MATCH relation = ()-[:FOCUSES_ON]->() RETURN relation LIMIT 100;

// 图：资助 / Picture: funds
// 举措安排的资金。
MATCH relation = ()-[:FUNDS]->() RETURN relation LIMIT 100;

// 图：实施 / Picture: implements
// 举措实施、加入或依托某个行动计划。
MATCH relation = ()-[:IMPLEMENTS]->() RETURN relation LIMIT 100;

// 图：发布机关 / Picture: issued by
// 规划由机关发布。
MATCH relation = ()-[:ISSUED_BY]->() RETURN relation LIMIT 100;

// 图：位于 / Picture: located in
// 机构、载体、项目位于地区或园区。
MATCH relation = ()-[:LOCATED_IN]->() RETURN relation LIMIT 100;

// 图：提及 / Picture: mentions
// 段落提到的有名称的事物。
MATCH relation = ()-[:MENTIONS]->() RETURN relation LIMIT 100;

// 图：组成 / Picture: part of
// 段落、举措、章节所属的上一级。
MATCH relation = ()-[:PART_OF]->() RETURN relation LIMIT 100;

// 图：参与 / Picture: participates in
// 机构、地区或载体参加行动、联盟或园区建设。
MATCH relation = ()-[:PARTICIPATES_IN]->() RETURN relation LIMIT 100;

// 图：负责 / Picture: responsible for
// 机构对任务举措的责任：牵头、负责或配合。
MATCH relation = ()-[:RESPONSIBLE_FOR]->() RETURN relation LIMIT 100;

// 图：设定目标 / Picture: sets target
// 规划为指标设定的目标值。
MATCH relation = ()-[:SETS_TARGET]->() RETURN relation LIMIT 100;

// 图：支持 / Picture: supports
// 举措承诺支持、建设、培育、推进某个对象。
MATCH relation = ()-[:SUPPORTS]->() RETURN relation LIMIT 100;

// 图：升级为 / Picture: upgrades to
// 载体或院所要创建、升级到的级别。
MATCH relation = ()-[:UPGRADES_TO]->() RETURN relation LIMIT 100;
