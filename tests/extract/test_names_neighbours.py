"""Names by the items beside them in a list, by being made of no ordinary words, and what speaks against it."""

import pytest

from tests.extract.names_reading import names, things

CASES = [
    # a weak last word among names of its type
    ("柳州市", "支持柳江高新区、柳江蓝谷、柳东新港建设。", "Park", {"柳江高新区", "柳江蓝谷", "柳东新港"}),
    (
        "柳州市",
        "推动柳江高新区、融江科学城、生物科技产业园区联动。",
        "Park",
        {"柳江高新区", "融江科学城", "生物科技产业园区"},
    ),
    ("柳州市", "推动柳江高新区、融江科学城、特色产业园区联动。", "Park", {"柳江高新区", "融江科学城"}),
    (
        "柳州市",
        "支持柳江高新技术产业开发区东泉园、柳东产业园提质。",
        "Park",
        {"柳江高新技术产业开发区东泉园", "柳东产业园", "柳江高新技术产业开发区"},
    ),
    (
        "柳州市",
        "推动柳江科学城、融江科技园、柳东创意园三大园区联动。",
        "Park",
        {"柳江科学城", "融江科技园", "柳东创意园"},
    ),
    ("柳州市", "推动人工智能、柳江蓝谷、新材料发展。", "Park", set()),
    # a carrier that says in which zone it lies, and that zone
    (
        "柳州市",
        "加强与柳州人才科创中心、零碳产业园人才科创园、高新区人才科教园及各县区人才科创基地联动。",
        "Incubator",
        {"柳州人才科创中心", "零碳产业园人才科创园", "高新区人才科教园"},
    ),
    ("柳州市", "推动柳州人才科创中心、零碳产业园人才科创园联动。", "Park", {"零碳产业园"}),
    ("柳州市", "推动人才科创中心、零碳产业园人才科创园联动。", "Park", set()),
    # firms made of no words, products of strange characters
    (
        "柳州市",
        "支持恒岳科技、海斯福、啄木鸟医疗器械、融江数智建设研发中心。",
        "Enterprise",
        {"恒岳科技", "海斯福", "啄木鸟医疗器械", "融江数智"},
    ),
    ("柳州市", "发挥氯碱、乙炔、盐硝等多类化工产业集聚优势。", "Enterprise", set()),
    ("柳州市", "支持恒岳科技、柳东精密与广西大学开展攻关。", "Enterprise", {"恒岳科技", "柳东精密"}),
    ("柳州市", "推动柳东精密、恒岳科技、广西农垦科学院攻关。", "Enterprise", {"柳东精密", "恒岳科技"}),
    # what only organisations do, behind a list
    (
        "柳州市",
        "支持三一专汽、彩虹特种玻璃、拓浦精工加大研发投入。",
        "Enterprise",
        {"三一专汽", "彩虹特种玻璃", "拓浦精工"},
    ),
    ("柳州市", "支持脑机接口、特种玻璃、合成生物加大研发投入。", "Enterprise", set()),
    ("柳州市", "支持柳州石化与广西大学组建联合体。", "Enterprise", {"柳州石化"}),
    # the rank of a laboratory behind its field, a word cut in two, notes and classes
    (
        "四川省宜宾市",
        "推动宜宾学院固态发酵资源利用四川省重点实验室升级。",
        "Lab",
        {"宜宾学院固态发酵资源利用四川省重点实验室", "固态发酵资源利用四川省重点实验室"},
    ),
    ("柳州市", "在柳江科技城建设融江实验室中试基地。", "Lab", {"融江实验室中试基地", "融江实验室"}),
    ("柳州市", "创建国家卓越级科技企业孵化器。", "Incubator", set()),
    ("柳州市", "各乡镇人民政府落实。", "GovernmentBody", set()),
    (
        "柳州市",
        "统筹汽车工业园、深圳工业园、电子信息园三个专业园发展。",
        "Park",
        {"汽车工业园", "深圳工业园", "电子信息园"},
    ),
    ("柳州市", "支持柳江传动研究所集团有限公司攻关。", "ResearchInstitute", set()),
    ("柳州市", "①柳江骆驼研究院由柳州市与广西大学共建。", "ResearchInstitute", {"柳江骆驼研究院"}),
    ("柳州市", "支持柳江肉牛繁育基地、良种繁育基地建设。", "Park", {"柳江肉牛繁育基地"}),
    # a firm known from one place, a park that only begins a project's name, an owner listed for lists only
    ("柳州市", "支持恒岳炼化与广西大学攻关。加快恒岳炼化智能工厂项目建设。", "Enterprise", {"恒岳炼化"}),
    ("柳州市", "加快柳州航天产业园项目建设。", "Park", set()),
    ("江西省", "推动江中药业经典名方现代中药创制全国重点实验室开放。", "Enterprise", {"江中药业"}),
    # bodies: task forces, bureaus of zones
    (
        "柳州市",
        "成立柳州市科技创新引领产业转型升级工作专班。",
        "GovernmentBody",
        {"柳州市科技创新引领产业转型升级工作专班"},
    ),
    ("江西省", "各设区市科技局、赣江新区创新发展局：", "GovernmentBody", {"赣江新区创新发展局"}),
    # last words that need a place before them
    ("柳州市", "建设柳州半导体中试线、8英寸中试线。", "Lab", {"柳州半导体中试线"}),
    ("广东省东莞市", "推动松山湖材料实验室与香港城市大学（东莞）合作。", "University", {"香港城市大学（东莞）"}),
    ("柳州市", "以恒岳磁谷等企业为基础，以高新技术等企业为支撑。", "Enterprise", {"恒岳磁谷"}),
    (
        "柳州市",
        "推动信和新材料股份有限公司、恒岳科技股份有限公司攻关。",
        "Enterprise",
        {"信和新材料股份有限公司", "恒岳科技股份有限公司"},
    ),
    ("柳州市", "带动包装印刷、精密机械等配套企业转型。", "Enterprise", set()),
    # laboratories told by a field of general words
    ("柳州市", "支持柳江新能源实验室、柳州企业实验室建设。", "Lab", {"柳江新能源实验室"}),
    ("柳州市", "支持公共大数据国家重点实验室、企业国家重点实验室发展。", "Lab", {"公共大数据国家重点实验室"}),
    # a district is no park, also behind its city; a count is none in a place's name
    ("上海市", "支持上海市浦东新区先行先试。", "Park", set()),
    ("辽宁省", "支持锦州滨海新区建设。", "Park", {"锦州滨海新区"}),
    # schools beside firms, a school's name in front of a verb
    (
        "柳州市",
        "推动九龙万博、施耐德电工、金龙铜管与柳州工学院联动。",
        "Enterprise",
        {"九龙万博", "施耐德电工", "金龙铜管"},
    ),
    ("柳州市", "吸引哈尔滨工业大学、中国石油大学（北京）来柳设立分院。", "Enterprise", set()),
    ("新疆生产建设兵团", "支持阿拉尔经开区、五家渠经开区建设。", "Park", {"阿拉尔经开区", "五家渠经开区"}),
]


@pytest.mark.parametrize(("region", "text", "kind", "expected"), CASES)
def test_neighbours_and_words(region: str, text: str, kind: str, expected: set[str]) -> None:
    assert {form for type_, form in names(text, region) if type_ == kind} == expected


def test_a_second_name_in_brackets_is_an_alias_and_never_the_name() -> None:
    found = things("（责任单位：市委组织部（市委人才办）、市科技局）", "柳州市")
    assert found["GovernmentBody", "市委人才办"] == found["GovernmentBody", "市委组织部"] == "市委组织部"
    found = things("推动柳江应用磁学研究所（融江电子第九研究所，以下简称“九所”）攻关。九所牵头。", "柳州市")
    institutes = {entity for (type_, _), entity in found.items() if type_ == "ResearchInstitute"}
    assert institutes == {"柳江应用磁学研究所"}
