"""Programmes, platforms, projects and funds: one case for each thing that speaks for such a name, and for look-alikes."""

import pytest

from tests.extract.names_reading import things

_SOFT = ("Program", "Platform", "Project", "Fund")
Case = tuple[str, set[str]]

PROGRAMMES: list[Case] = [
    # a scheme makes a mechanism, a rule or a policy one of its own; 协调 and 联动 do not
    ("健全财政科技投入稳定增长机制。", {"财政科技投入稳定增长机制"}),
    ("建立健全容错纠错机制。", {"容错纠错机制"}),
    ("落实企业研发财政奖补政策。", {"企业研发财政奖补政策"}),
    ("推行科研信用承诺制。", {"科研信用承诺制"}),
    ("落实容缺受理制度。", {"容缺受理制度"}),
    ("建立多方联动协调机制，完善考核评估制度。", set()),
    ("建立动态考核和评估机制。", set()),
    ("建立科技宏观管理统筹协调机制，实行公开公示制度。", set()),
    ("与金融机构建立科技成果融资风险分担机制。", {"科技成果融资风险分担机制"}),
    ("制定仪器开放积分制奖励政策，制定技能培训计划。", {"仪器开放积分制奖励政策"}),
    ("对项目实行“里程碑”考核，加强里程碑式管理。", set()),
    ("开展高分子工程材料、生物工程措施研究。", set()),
    ("适时出台综合性或专项政策。", set()),
    # beside another, behind 等, agreed with others, behind an attribute
    ("用好“晋科贷”和科技成果转化贷款风险补偿政策。", {"晋科贷", "科技成果转化贷款风险补偿政策"}),
    ("建立贷款贴息、风险分担等科技融资风险补偿机制。", {"科技融资风险补偿机制"}),
    ("健全与科技部、中国科学院的部地会商机制。", {"部地会商机制"}),
    ("实施新一轮园区建设三年行动。", {"园区建设三年行动"}),
    ("参与黄河流域科技协作机制。", {"黄河流域科技协作机制"}),
    # several words at its end
    ("探索成果“先用后付”改革试点。", {"成果“先用后付”改革试点"}),
    ("落实清徐食醋产业振兴三年行动计划。", {"清徐食醋产业振兴三年行动计划"}),
    ("实施谷子良种工程攻坚行动。", {"谷子良种工程攻坚行动"}),
    ("推进科技特派团富民强县工程。", {"科技特派团富民强县工程"}),
    ("落实“并州英才”政策3.0版。", {"“并州英才”政策3.0版"}),
    ("开展数据知识产权登记和专利开放许可试点。", {"数据知识产权登记试点", "专利开放许可试点"}),
    # numbered parts of the plan
    ("行动二：平台共建行动\n支持企业创新。", {"平台共建行动"}),
    ("行动三 园区提升行动\n支持企业创新。", {"园区提升行动"}),
    # headings of any form, and what is none
    ("三、重点任务\n1. 食醋提质行动\n支持企业。", {"食醋提质行动"}),
    ("三、重点任务\n第一条 食醋提质行动\n支持企业。", {"食醋提质行动"}),
    ("三、重点任务\n①食醋提质行动\n支持企业。", {"食醋提质行动"}),
    ("三、重点任务\n（一）食醋提质行动：支持企业。", {"食醋提质行动"}),
    ("三、重点任务\n（一）食醋提质行动［牵头单位：市科技局］", {"食醋提质行动"}),
    ("三、重点任务\n食醋提质行动\n支持企业。", {"食醋提质行动"}),
    ("一是食醋提质行动。", {"食醋提质行动"}),
    ("三、重点行动\n支持企业。", set()),
    ("食醋提质行动的成效明显。", set()),
    # plans of general words that set out to do something
    ("实施企业研发机构高质量提升计划。", {"企业研发机构高质量提升计划"}),
    ("实施企业科技研发计划。", set()),
    # loans without quotation marks
    ("推广科创贷、人才贷等产品。", {"科创贷", "人才贷"}),
    ("加大科技贷款贴息，发放信用贷款。", set()),
    # quotations: cards, loans among products, what others do; manners, slogans and activities are none
    ("发放“晋才卡”，推广“晋科贷”等金融产品。", {"晋才卡", "晋科贷"}),
    ("推广“编制周转池”做法。", {"编制周转池"}),
    ("落实“2+5”重点人才计划。", {"“2+5”重点人才计划"}),
    ("发布“汾河英才”18条。", {"“汾河英才”18条"}),
    ("推行“院士+工匠+学徒”协同育人模式。", set()),
    ("推广“企业+合作社+农户”，构建“一核两翼”。", set()),
    ("建立“周通报、月调度”制度。", set()),
    ("推行“一业一策”，推进“数字化转型”。", set()),
    ("推广“科技保险贷”。", {"科技保险贷"}),
    ("开展“科普进农家”活动。", set()),
    # documents of a place, made
    ("出台太原市合作共建研究机构管理办法。", {"太原市合作共建研究机构管理办法"}),
]
PLATFORMS: list[Case] = [
    ("建立技术需求库和科技成果库。", {"技术需求库", "科技成果库"}),
    ("建设农产品电商追溯信息系统。", {"农产品电商追溯信息系统"}),
    ("建成山西省特种钢检验检测中心。", {"山西省特种钢检验检测中心"}),
    ("建设“煤都云”工业互联网平台。", {"“煤都云”工业互联网平台"}),
    ("优化“科技大脑”太原应用场景。", {"科技大脑"}),
    ("发挥“晋科聚”清徐分中心作用。", {"“晋科聚”清徐分中心", "晋科聚"}),
    ("推动华北技术转移中心双塔分中心扩容。", {"华北技术转移中心双塔分中心", "华北技术转移中心"}),
    ("发挥国家技术转移东部中心清徐分中心作用。", {"国家技术转移东部中心清徐分中心", "国家技术转移东部中心"}),
    ("完善面向东盟的跨境数据流通平台。", set()),
    ("推动中蒙技术协作网络建设。", set()),
    ("支持太原达信检测中心有限公司扩建。", set()),
    ("建设概念验证和小试平台、临床研究平台。", set()),
    ("加强领域技术研究和重大科研平台建设。", set()),
    ("开放12英寸硅光工艺平台。", set()),
    ("支持“高层次人才+团队+平台+项目”整体引进。", set()),
    ("推动“车能路云”数据流通。", set()),
]
PROJECTS: list[Case] = [
    # works that are under way, a place, a size behind a long number, a phase
    ("建设空港国际物流产业园项目。", {"空港国际物流产业园项目"}),
    ("加快清徐焦炉煤气制氢升级项目建设。", {"清徐焦炉煤气制氢升级项目"}),
    ("建成晋能1500万吨煤炭分质转化项目。", {"晋能1500万吨煤炭分质转化项目"}),
    ("推进晋铜年产30万吨铜箔（二期）项目。", {"晋铜年产30万吨铜箔（二期）项目"}),
    ("加快晋能重卡工厂项目（一期）建设。", {"晋能重卡工厂项目（一期）"}),
    ("推进晋铸特种钢生产线升级改造项目。", {"晋铸特种钢生产线升级改造项目"}),
    ("完成汾河科学院永久校区二期工程。", {"汾河科学院永久校区二期工程"}),
    ("推动东山基地中试项目二期建设。", {"东山基地中试项目二期"}),
    # beside another, and lists
    ("推进太钢不锈钢板扩产项目、晋芯功率器件项目。", {"太钢不锈钢板扩产项目", "晋芯功率器件项目"}),
    ("清徐陈醋、阳曲小米良种繁育项目：由市农业农村局实施。", {"清徐陈醋、阳曲小米良种繁育项目"}),
    ("实施西山沉陷区综合治理等项目。", {"西山沉陷区综合治理项目"}),
    ("推进“晋能重卡示范项目”。", {"晋能重卡示范项目"}),
    # kinds, counts, public plans
    ("建设一批前瞻性项目，支持可降解塑料产业项目。", set()),
    ("推进太原科技城中试产业园集聚项目135个。", set()),
    ("实施国家重点研发计划项目。", set()),
    ("采用高等级钢板工厂项目的经验。", set()),
]
FUNDS: list[Case] = [
    ("管好高新区科技创新专项资金。", {"高新区科技创新专项资金"}),
    ("建立市级科技贷款风险补偿资金池。", {"市级科技贷款风险补偿资金池"}),
    ("用好市级应用技术研究与开发资金。", {"市级应用技术研究与开发资金"}),
    ("设立太原市新型材料产业发展基金。", {"太原市新型材料产业发展基金"}),
    ("增加市本级应用技术研发资金。", {"市本级应用技术研发资金"}),
    ("设立“汾河药谷”产业发展资金。", {"“汾河药谷”产业发展资金"}),
    ("鼓励设立天使基金、创投基金。", set()),
]


def _soft(text: str, type_: str) -> set[str]:
    entities = {entity for (kind, _), entity in things(text, "太原市").items() if kind == type_}
    assert not [kind for kind, _ in things(text, "太原市") if kind in _SOFT and kind not in (type_, "Program")]
    return entities


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_programmes(text: str, expected: set[str]) -> None:
    assert _soft(text, "Program") == expected


@pytest.mark.parametrize(("text", "expected"), PLATFORMS)
def test_platforms(text: str, expected: set[str]) -> None:
    assert _soft(text, "Platform") == expected


@pytest.mark.parametrize(("text", "expected"), PROJECTS)
def test_projects(text: str, expected: set[str]) -> None:
    assert _soft(text, "Project") == expected


@pytest.mark.parametrize(("text", "expected"), FUNDS)
def test_funds(text: str, expected: set[str]) -> None:
    assert _soft(text, "Fund") == expected


def test_a_quotation_before_a_longer_name_is_another_form_of_it() -> None:
    found = things("建设“煤都云”工业互联网平台。", "太原市")
    assert found["Platform", "“煤都云”"] == "“煤都云”工业互联网平台"


def test_a_quoted_activity_is_an_event() -> None:
    assert ("Event", "“科普进农家”活动") in things("开展“科普进农家”活动。", "太原市")
