"""Names decided by several kinds of evidence: neighbours, endings, places, what stands before and behind."""

import pytest

from tests.extract.names_reading import names, things

CASES = [
    # firms by neighbours, endings and places
    ("柳州市", "支持柳东精密、融江数智、恒岳炼化实施技术改造。", "Enterprise", {"柳东精密", "融江数智", "恒岳炼化"}),
    ("柳州市", "支持柳东精密、恒岳炼化两户企业建设中试线。", "Enterprise", {"柳东精密", "恒岳炼化"}),
    ("柳州市", "推动柳州恒岳光电引进新工艺。", "Enterprise", {"柳州恒岳光电"}),
    ("柳州市", "推动广西大学与恒岳科技共建柳州阀门联合实验室。", "Enterprise", {"恒岳科技"}),
    ("柳州市", "鼓励柳州银行融安支行设立专营团队。", "Enterprise", {"柳州银行融安支行", "柳州银行"}),
    ("柳州市", "支持恒岳测控柳州分公司参与攻关。", "Enterprise", {"恒岳测控柳州分公司", "恒岳测控"}),
    ("柳州市", "支持恒岳化工年产20万吨聚碳酸酯项目建设。", "Enterprise", {"恒岳化工"}),
    ("柳州市", "推动新能源汽车、智能装备、生物医药发展。", "Enterprise", set()),
    ("柳州市", "引导园区以厂房入股、租金抵扣等方式吸引科技型企业入驻。", "Enterprise", set()),
    # last words and what stands in them
    (
        "柳州市",
        "支持广西大学甘蔗高效生产教育部重点实验室建设。",
        "Lab",
        {"广西大学甘蔗高效生产教育部重点实验室", "甘蔗高效生产教育部重点实验室"},
    ),
    ("柳州市", "争创省部共建国家重点实验室。", "Lab", set()),
    ("柳州市", "推动柳江冰雪装备试验平台和柳江育种中心建设。", "Lab", {"柳江冰雪装备试验平台", "柳江育种中心"}),
    ("柳州市", "争取国家技术转移西部中心落户。", "Platform", {"国家技术转移西部中心"}),
    ("柳州市", "完善柳江实验室二期园区配套。", "Park", set()),
    ("柳州市", "推进柳西科创港、G88科创走廊建设。", "Park", {"柳西科创港", "G88科创走廊"}),
    ("柳州市", "谋划建设新型储能装备产业园。", "Park", {"新型储能装备产业园"}),
    ("柳州市", "推动各类产业园提档升级。", "Park", set()),
    ("柳州市", "串联广西大学众创空间。", "Incubator", {"广西大学众创空间"}),
    # parts of one organisation, its name given once
    (
        "柳州市",
        "支持柳江国家科学中心能源研究院、人工智能研究院、环境研究院实体化运行。",
        "ResearchInstitute",
        {
            "柳江国家科学中心能源研究院",
            "人工智能研究院",
            "柳江国家科学中心人工智能研究院",
            "环境研究院",
            "柳江国家科学中心环境研究院",
        },
    ),
    # initiatives
    ("柳州市", "对接桂林“山水英才”。", "Program", {"“山水英才”"}),
    ("柳州市", "建立“企业出题、院所解题”机制。", "Program", {"“企业出题、院所解题”机制", "企业出题、院所解题"}),
    ("柳州市", "落实人才新政20条。", "Program", {"人才新政20条"}),
    ("柳州市", "落实企业研发准备金制度。", "Program", {"企业研发准备金制度", "研发准备金制度"}),
    ("柳州市", "优化“工业大脑”应用。", "Platform", {"“工业大脑”"}),
    ("柳州市", "加快融安县金桔深加工示范项目建设。", "Project", {"融安县金桔深加工示范项目"}),
    ("柳州市", "谋划一批重大科技项目。", "Project", set()),
    # bodies
    ("柳州市", "（市科技局牵头，市大数据中心、市工商联配合）", "Alliance", {"市工商联"}),
    ("柳州市", "用好柳州市政府引导母基金。", "GovernmentBody", set()),
]


@pytest.mark.parametrize(("region", "text", "kind", "expected"), CASES)
def test_names_of_one_type(region: str, text: str, kind: str, expected: set[str]) -> None:
    assert {form for type_, form in names(text, region) if type_ == kind} == expected


def test_a_bracket_defines_several_short_names_in_their_order() -> None:
    text = (
        "推动柳州经济技术开发区、柳东新技术产业开发区（以下分别简称“柳州经开区”“柳东开发区”）协同。柳东开发区要先行。"
    )
    known = things(text, "柳州市")
    assert known["Park", "柳东开发区"] == "柳东新技术产业开发区"
    assert known["Park", "柳州经开区"] == "柳州经济技术开发区"


def test_a_short_form_means_the_school_that_the_text_names() -> None:
    assert ("University", "西安科技大学") not in {
        (kind, entity) for (kind, _), entity in things("支持西南科技大学建设。环西科大创新带。", "绵阳市").items()
    }


def test_autonomous_counties_are_known_by_short_name_and_level() -> None:
    assert things("支持融水县发展。", "柳州市")["Region", "融水县"] == "融水苗族自治县"
