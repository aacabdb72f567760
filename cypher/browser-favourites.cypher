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
ORDER BY distance, park, relation, type, thing
LIMIT $limit;

// 实验室由谁依托建设 / Labs and who runs them
// 有哪些实验室、技术创新中心，依托哪家单位？
// name — 名称中的文字，空为全部
:param name => "";
// status — existing、planned、unclear，空为全部
:param status => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (site:Lab)
WHERE site.name CONTAINS $name AND ($status = '' OR site.status = $status)
OPTIONAL MATCH (site)-[:AFFILIATED_WITH]->(actor:Organization)
WITH site, actor ORDER BY actor.name
WITH site, collect(DISTINCT actor.name) AS bodies
OPTIONAL MATCH (site)-[:LOCATED_IN]->(place:Region)
WITH site, bodies, place ORDER BY place.name
WITH site, bodies, collect(DISTINCT place.name) AS regions
RETURN site.name AS lab, site.status AS status, bodies, regions[0] AS region, site.quotes[0] AS quote, site.plans[0] AS plan
ORDER BY lab, site.id
LIMIT $limit;

// 园区：规划中或已有 / Parks, planned or existing, by region
// 各地有哪些园区，已建成还是在规划中？
// region — 只看此地区（名称中的文字），空为全部
:param region => "";
// status — existing 已有、planned 规划中、unclear 不明，空为全部
:param status => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (zone:Park)
WHERE $status = '' OR zone.status = $status
OPTIONAL MATCH (zone)-[:LOCATED_IN]->(place:Region)
WITH zone, place WHERE $region = '' OR place.name CONTAINS $region
OPTIONAL MATCH (zone)-[:UPGRADES_TO]->(level:Thing)
WITH zone, place, level ORDER BY level.name
WITH zone, place, collect(DISTINCT level.name) AS levels
UNWIND CASE WHEN size(zone.plans) = 0 THEN [null] ELSE zone.plans END AS plan
WITH zone, place, levels, count(DISTINCT plan) AS plans
RETURN place.name AS region, zone.name AS park, zone.status AS status, levels[0] AS upgrade, plans, zone.quotes[0] AS quote
ORDER BY CASE WHEN region IS NULL THEN 1 ELSE 0 END, region, park
LIMIT $limit;

// 规划依靠和支持的企业 / Enterprises and what they are supported with
// 规划支持哪些企业，怎样支持？
// name — 企业名称中的文字，空为全部
:param name => "";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (firm:Enterprise)<-[s:SUPPORTS]-(task:Measure)
WHERE firm.name CONTAINS $name AND any(p IN s.plans WHERE p CONTAINS $plan)
RETURN firm.name AS enterprise, s.action AS action, task.name AS measure, s.quotes[0] AS quote, s.sections[0] AS section, s.plans[0] AS plan
ORDER BY enterprise, s.plans[0], task.id, action
LIMIT $limit;

// 无人负责的举措 / Measures nobody is named for
// 哪些举措没有写明责任单位？
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (task:Measure)
WHERE any(p IN task.plans WHERE p CONTAINS $plan)
  AND NOT EXISTS { MATCH (:Organization)-[r:RESPONSIBLE_FOR]->(task) WHERE r.basis = 'stated' }
OPTIONAL MATCH (issuer:Organization)-[i:RESPONSIBLE_FOR]->(task) WHERE i.basis = 'issuer'
RETURN task.name AS measure, task.sections[0] AS section, issuer.name AS issuer, task.plans[0] AS plan
ORDER BY plan, task.starts[0], task.id, issuer
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
       coalesce(t.unit, metric.unit) AS unit, t.year AS year, t.baseline AS baseline, t.quotes[0] AS quote
ORDER BY plan, t.starts[0], indicator, year, value
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
ORDER BY distance, indicator, t.plans[0], year, value, comparator
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
ORDER BY distance, region, type, thing
LIMIT $limit;

// 引用某文件的规划 / Plans citing a policy
// 哪些规划引用某政策文件，怎样引用？
// policy — 文件名称或文号
:param policy => "科学技术进步法";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($policy, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS paper, CASE WHEN node.name = $policy OR $policy IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE paper:Policy
MATCH (plan:Plan)-[c:CITES]->(paper)
RETURN plan.name AS plan, c.relation AS relation, paper.name AS policy, paper.number AS number,
       c.quotes[0] AS quote, c.sections[0] AS section
ORDER BY distance, policy, plan, relation
LIMIT $limit;

// 被引用最多的文件 / Policies cited most
// 哪些政策文件被最多规划引用？
// limit — 最多返回的行数
:param limit => 100;
MATCH (plan:Plan)-[:CITES]->(paper:Policy)
WITH paper, plan ORDER BY plan.name
WITH paper, collect(DISTINCT plan.name) AS plans
RETURN paper.name AS policy, paper.number AS number, size(plans) AS count, plans
ORDER BY count DESC, policy
LIMIT $limit;

// 多份规划都有的行动计划 / Programs that occur in several plans
// 哪些行动、计划、工程出现在多份规划中？
// at_least — 至少出现在几份规划中
:param at_least => 2;
// limit — 最多返回的行数
:param limit => 100;
MATCH (scheme:Program)
UNWIND scheme.plans AS plan
WITH scheme, plan ORDER BY plan
WITH scheme, collect(DISTINCT plan) AS plans
WHERE size(plans) >= $at_least
RETURN scheme.name AS program, size(plans) AS count, plans
ORDER BY count DESC, program
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
ORDER BY distance, program, relation, type, part
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
WITH distance, scheme, i, task, actor ORDER BY r.order, actor.name
WITH distance, scheme, i, task, collect(DISTINCT actor.name) AS bodies
RETURN scheme.name AS program, i.action AS action, task.name AS measure, bodies,
       i.quotes[0] AS quote, i.sections[0] AS section, i.plans[0] AS plan
ORDER BY distance, program, i.plans[0], task.id, action
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
ORDER BY distance, item.id, relation, direction, partner.id, quote
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
       r.quotes[0] AS quote, r.plans[0] AS plan
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
ORDER BY distance, item.id, plan, start
LIMIT $limit;

// 按名称找事物 / Find things by name
// 图中哪些事物的名称或别名含有某段文字？
// words — 名称中的文字
:param words => "稀土";
// type — 只看此类型，空为全部
:param type => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($words, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS item, CASE WHEN node.name = $words OR $words IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE $type = '' OR item.type = $type
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
RETURN node.text AS text, node.sections[0] AS section, node.plans[0] AS plan, node.starts[0] AS start
ORDER BY plan, start, node.id
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
WITH actor, task, r.role AS role, plan
RETURN actor.name AS body,
       count(DISTINCT CASE role WHEN 'lead' THEN task.id END) AS lead,
       count(DISTINCT CASE role WHEN 'responsible' THEN task.id END) AS responsible,
       count(DISTINCT CASE role WHEN 'cooperating' THEN task.id END) AS cooperating,
       count(DISTINCT plan) AS plans
ORDER BY lead + responsible DESC, lead DESC, cooperating DESC, body
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
ORDER BY distance, actor.name, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.plans[0], task.id
LIMIT $limit;

// 共同承担任务的机构 / Bodies that share measures
// 哪些机构最常共同承担同一举措？
// body — 只看名称含此文字的机构，空为全部
:param body => "";
// limit — 最多返回的行数
:param limit => 100;
MATCH (actor:Organization)-[:RESPONSIBLE_FOR]->(task:Measure)<-[:RESPONSIBLE_FOR]-(partner:Organization)
WHERE actor.id < partner.id AND (actor.name CONTAINS $body OR partner.name CONTAINS $body)
WITH actor, partner, task ORDER BY task.id
WITH actor, partner, collect(DISTINCT task.name) AS shared, count(DISTINCT task.id) AS measures
RETURN actor.name AS body, partner.name AS other, measures, shared[0] AS example
ORDER BY measures DESC, body, other
LIMIT $limit;

// 谁负责某项举措 / Who is responsible for a measure
// 哪些机构负责标题提到某主题的任务举措，各是什么角色？
// topic — 主题，举措标题中的文字
:param topic => "建设鄂尔多斯实验室";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Thing[names]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
WITH node AS task, CASE WHEN node.name = $topic OR $topic IN node.aliases THEN 0 ELSE 1 END AS distance
WHERE task:Measure
MATCH (actor:Organization)-[r:RESPONSIBLE_FOR]->(task)
WHERE any(p IN r.plans WHERE p CONTAINS $plan)
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure,
       r.quotes[0] AS quote, r.sections[0] AS section, r.plans[0] AS plan
ORDER BY distance, r.plans[0], task.id, CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END,
         CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body
LIMIT $limit;

// 谁负责正文提到某主题的举措 / Who is responsible where the text speaks of a topic
// 正文提到某主题的任务举措由谁负责？
// topic — 主题，正文中的文字
:param topic => "揭榜挂帅";
// plan — 只看标题含此文字的规划，空为全部
:param plan => "";
// limit — 最多返回的行数
:param limit => 100;
CALL db.index.fulltext.queryNodes('Passage[text]', '"' + replace(replace($topic, '\\', ' '), '"', ' ') + '"') YIELD node
MATCH (node)-[:PART_OF]->(task:Measure)<-[r:RESPONSIBLE_FOR]-(actor:Organization)
WHERE any(p IN r.plans WHERE p CONTAINS $plan)
RETURN actor.name AS body, r.role AS role, r.basis AS basis, task.name AS measure, node.text AS text, r.plans[0] AS plan
ORDER BY plan, task.id, CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END, r.order, body, text
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
ORDER BY distance, thing, r.plans[0], task.id, CASE r.role WHEN 'lead' THEN 0 WHEN 'responsible' THEN 1 ELSE 2 END,
         r.order, body, relation
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
