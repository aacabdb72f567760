"""One case for each way in which plans write names, and for each look-alike that names nothing."""

from pathlib import Path

import pytest

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.names.finder import find_names
from tests.extract.names_reading import names, things

Name = tuple[str, str]

FOUND: list[tuple[str, str, list[Name]]] = [
    # left boundary: verbs before names, verbs and conjunctions within them
    ("长春市", "推进碳化硅研究院建设，组建吉林省碳纤维技术创新中心。", [("Lab", "吉林省碳纤维技术创新中心")]),
    ("武汉市", "建设亚热带农林资源保护与利用国家重点实验室。", [("Lab", "亚热带农林资源保护与利用国家重点实验室")]),
    ("合肥市", "推动先进靶向药物国家工程研究中心扩容。", [("Lab", "先进靶向药物国家工程研究中心")]),
    (
        "赣州市",
        "依托国家离子型稀土资源高效开发利用工程技术研究中心攻关。",
        [("Lab", "国家离子型稀土资源高效开发利用工程技术研究中心")],
    ),
    (
        "呼和浩特市",
        "支持和林格尔新区发展，推动呼和浩特金山高新区扩区。",
        [("Park", "和林格尔新区"), ("Park", "呼和浩特金山高新区")],
    ),
    (
        "济南市",
        "支持山东大学建设晶体材料国家重点实验室。",
        [("University", "山东大学"), ("Lab", "晶体材料国家重点实验室")],
    ),
    (
        "西安市",
        "支持西北工业大学太仓校区、西安交通大学苏州研究院发展。",
        [
            ("University", "西北工业大学太仓校区"),
            ("University", "西北工业大学"),
            ("ResearchInstitute", "西安交通大学苏州研究院"),
        ],
    ),
    # brackets, dots and dashes within names
    ("深圳市", "建设国家高性能医疗器械创新中心（深圳）。", [("Lab", "国家高性能医疗器械创新中心（深圳）")]),
    (
        "成都市",
        "提升中国（四川）自由贸易试验区成都片区。",
        [("Park", "中国（四川）自由贸易试验区"), ("Park", "中国（四川）自由贸易试验区成都片区")],
    ),
    (
        "昆明市",
        "办好中国—南亚合作论坛，支持保定·中关村创新中心。",
        [("Event", "中国—南亚合作论坛"), ("Incubator", "保定·中关村创新中心")],
    ),
    # names inside names
    ("天津市", "支持中国电子科技集团公司第十八研究所。", [("Enterprise", "中国电子科技集团公司")]),
    ("包头市", "依托华为包头创新研究院。", [("Enterprise", "华为"), ("ResearchInstitute", "华为包头创新研究院")]),
    ("长沙市", "支持中南大学粉末冶金国家重点实验室。", [("University", "中南大学"), ("Lab", "粉末冶金国家重点实验室")]),
    (
        "青岛市",
        "支持崂山国家实验室济南创新平台建设。",
        [("Lab", "崂山国家实验室"), ("Lab", "崂山国家实验室济南创新平台")],
    ),
    ("郑州市", "完善国家超级计算郑州中心功能。", [("Lab", "国家超级计算郑州中心")]),
    # coordination
    (
        "赤峰市",
        "支持通辽、赤峰、乌海高新区提质。",
        [("Park", "通辽高新区"), ("Park", "赤峰高新区"), ("Park", "乌海高新区")],
    ),
    ("济宁市", "支持曲阜、邹城两个经济开发区提质。", [("Park", "曲阜经济开发区"), ("Park", "邹城经济开发区")]),
    (
        "天津市",
        "支持信创、细胞生态、合成生物三家海河实验室。",
        [("Lab", "信创海河实验室"), ("Lab", "合成生物海河实验室")],
    ),
    (
        "无锡市",
        "（责任单位：市科技局、江阴市、宜兴市人民政府）",
        [("GovernmentBody", "江阴市人民政府"), ("GovernmentBody", "宜兴市人民政府")],
    ),
    (
        "沈阳市",
        "推动东北大学、沈阳工业大学两家大学科技园提质。",
        [("Incubator", "东北大学科技园"), ("Incubator", "沈阳工业大学科技园")],
    ),
    (
        "苏州市",
        "布局南京、杭州“人才科创飞地”。",
        [("Incubator", "南京“人才科创飞地”"), ("Incubator", "杭州“人才科创飞地”")],
    ),
    ("南京市", "统筹软件谷、紫东科创园、江心洲生态岛科技园三大园区。", [("Park", "紫东科创园")]),
    ("银川市", "（责任单位：自治区科技厅、发展改革委、财政厅）", [("GovernmentBody", "自治区财政厅")]),
    # running lists of firms
    (
        "哈尔滨市",
        "支持哈电集团、东北轻合金、安天科技等企业承担项目。",
        [("Enterprise", "哈电集团"), ("Enterprise", "东北轻合金"), ("Enterprise", "安天科技")],
    ),
    ("苏州市", "引导恒力、盛虹两家链主企业组建创新联合体。", [("Enterprise", "恒力"), ("Enterprise", "盛虹")]),
    ("南昌市", "支持江铃汽车、晶能光电、泰豪科技做强。", [("Enterprise", "晶能光电")]),
    ("太仓市", "支持台积电（南京）、华天科技（南京）等企业扩产。", [("Enterprise", "台积电（南京）")]),
    # government bodies
    (
        "西安市",
        "由省委组织部牵头，省人力资源社会保障厅、市市场监督管理局配合。",
        [
            ("GovernmentBody", "省委组织部"),
            ("GovernmentBody", "省人力资源社会保障厅"),
            ("GovernmentBody", "市市场监督管理局"),
        ],
    ),
    (
        "苏州市",
        "为落实中共苏州市委苏州市人民政府部署。",
        [("GovernmentBody", "中共苏州市委"), ("GovernmentBody", "苏州市人民政府")],
    ),
    (
        "湖州市",
        "人民银行湖州市分行、市科协做好服务。",
        [("GovernmentBody", "人民银行湖州市分行"), ("Alliance", "市科协")],
    ),
    (
        "上海市",
        "市规划资源局浦东分局配合，区教委落实。",
        [("GovernmentBody", "市规划资源局浦东分局"), ("GovernmentBody", "区教委")],
    ),
    (
        "南京市",
        "[牵头单位：党群工作部；责任单位：研创园管办]",
        [("GovernmentBody", "党群工作部"), ("GovernmentBody", "研创园管办")],
    ),
    ("贵阳市", "成立贵阳市大数据发展领导小组。", [("GovernmentBody", "贵阳市大数据发展领导小组")]),
    # initiatives
    (
        "长春市",
        "推广“吉科贷”，实施“长白慧谷”英才计划，推行揭榜挂帅。",
        [("Program", "“吉科贷”"), ("Program", "“长白慧谷”英才计划"), ("Program", "揭榜挂帅")],
    ),
    ("西安市", "实施企业“登高、晋位”两个工程。", [("Program", "“登高”工程"), ("Program", "“晋位”工程")]),
    (
        "厦门市",
        "设立厦门市科技创新引导基金，用好厦门科技大市场。",
        [("Fund", "厦门市科技创新引导基金"), ("Platform", "厦门科技大市场")],
    ),
    ("杭州市", "升级“浙里科技贷”服务平台。", [("Platform", "“浙里科技贷”服务平台")]),
]

PROJECTS = "推进万华化学蓬莱120万吨乙烯项目，建设云杉农场二期项目，组织重大科技项目。"

NOT_FOUND: list[tuple[str, str]] = [
    ("沈阳市", "拥有省级以上重点实验室120家、科技企业孵化器33家，各类创新平台加快集聚。"),
    ("沈阳市", "引导科技企业孵化器、众创空间专业化发展，建设一批中试基地和概念验证中心。"),
    ("沈阳市", "聚焦新能源、新材料等产业，支持高校院所、科技型中小企业协同创新。"),
    ("沈阳市", "由企业牵头组建创新联合体，支持高新区扩区，打造创新高地。"),
    ("沈阳市", "坚持“四个面向”，落实创新驱动发展战略，增强“四个意识”。"),
    ("沈阳市", "各区人民政府、市直有关部门要加强领导。"),
    ("成都市", "（责任单位：各区（市）县政府）"),
    ("沈阳市", "对接国家和省有关部门所设重点实验室，建设国家级科技企业孵化器2家。"),
    ("沈阳市", "优化线上线下服务，推动人工智能企业发展。"),
]


@pytest.mark.parametrize(("region", "text", "expected"), FOUND)
def test_names_are_found_with_type_and_form(region: str, text: str, expected: list[Name]) -> None:
    found = names(text, region)
    assert [name for name in expected if name not in found] == []


@pytest.mark.parametrize(("region", "text"), NOT_FOUND)
def test_kinds_slogans_and_groups_are_no_names(region: str, text: str) -> None:
    assert {(t, f) for t, f in names(text, region) if t != "Region"} == set()


def test_no_name_crosses_into_its_neighbours() -> None:
    found = names("支持中国科学院沈阳自动化研究所建设机器人学国家重点实验室，推动东软集团牵头攻关。", "沈阳市")
    assert {f for _, f in found} == {
        "中国科学院沈阳自动化研究所",
        "中国科学院",
        "沈阳",
        "机器人学国家重点实验室",
        "东软集团",
    }


def test_regions_inside_names_are_mentioned_but_not_those_that_only_sound_so() -> None:
    found = names("加强与中山大学、兰州大学合作。", "沈阳市")
    assert ("Region", "兰州") in found
    assert ("Region", "中山") not in found


def test_short_names_of_counties_count_in_their_own_province_only() -> None:
    assert ("Region", "和政") not in names("市委和政府高度重视。", "乌海市")
    assert ("Region", "昆山") in names("推动昆山创新发展。", "苏州市")


def test_what_only_a_cited_title_names_is_left_out_but_bodies() -> None:
    found = names("依据《辽宁省人民政府关于实施“兴辽英才计划”的意见》。", "沈阳市")
    assert ("GovernmentBody", "辽宁省人民政府") in found
    assert not [t for t, _ in found if t == "Program"]


def test_one_thing_under_several_forms_is_one_entity() -> None:
    text = (
        "支持西安国家高新技术产业开发区（以下简称西安高新区）发展，西安高新区管委会和市科学技术局负责，"
        "市科技局会同市政府办公室落实，推动西安市高新区提质。"
    )
    found = things(text, "西安市")
    assert found["Park", "西安高新区"] == found["Park", "西安国家高新技术产业开发区"] == found["Park", "西安市高新区"]
    assert found["GovernmentBody", "市科技局"] == found["GovernmentBody", "市科学技术局"]


def test_a_defined_short_name_is_found_again_and_opens_longer_names() -> None:
    text = "支持山西转型综合改革示范区（以下简称“综改示范区”）扩区。牵头单位：综改示范区管委会。支持综改示范区发展。"
    found = things(text, "太原市")
    assert found["Park", "综改示范区"] == "山西转型综合改革示范区"
    assert ("GovernmentBody", "综改示范区管委会") in found


def test_a_name_that_goes_on_behind_a_definition_is_whole() -> None:
    text = "支持大庆高新技术产业开发区（以下简称高新区）装备制造园提档升级。"
    found = things(text, "大庆市")
    assert found["Park", "装备制造园"] == "大庆高新技术产业开发区装备制造园"
    assert ("Park", "高新区") in found


def test_a_place_given_once_holds_for_the_list() -> None:
    found = names("牵头单位：省科技厅、发展改革委、财政厅；配合单位：市教育局。", "太原市")
    assert {("GovernmentBody", "省发展改革委"), ("GovernmentBody", "省财政厅")} <= found


def test_what_is_too_long_for_a_name_is_an_issue() -> None:
    text = "推动" + "面阵硅基异质超表面" * 5 + "国家重点实验室发展。"
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": "计划", "region": "太原市"})
    assert [issue.kind for issue in find_names(to_doc(document)).issues] == ["doubtful name"]


def test_a_firm_without_its_legal_form_is_the_same_firm() -> None:
    found = things("支持包钢集团、北方稀土等企业攻关，包钢（集团）公司牵头，与包钢合作。", "包头市")
    assert found["Enterprise", "包钢"] == found["Enterprise", "包钢集团"] == found["Enterprise", "包钢（集团）公司"]


def test_cooperation_of_two_provinces_is_a_programme() -> None:
    assert ("Program", "闽宁科技协作") in names("深化闽宁科技协作，加强产学研合作。", "银川市")


def test_projects_have_an_owner_a_size_or_a_phase() -> None:
    found = {form for kind, form in names(PROJECTS, "烟台市") if kind == "Project"}
    assert found == {"万华化学蓬莱120万吨乙烯项目", "云杉农场二期项目"}


def test_the_author_of_the_plan_goes_under_its_full_name() -> None:
    found = things("重大问题及时向市委、市政府报告。", "贵阳市")
    assert found["GovernmentBody", "市政府"] == "贵阳市人民政府"
    assert found["GovernmentBody", "市委"] == "中共贵阳市委"


def test_a_misprint_is_the_thing_it_means_but_a_listed_name_is_none() -> None:
    found = things("支持隆基绿能、汇川技术攻关。支持隆基绿能扩产。支持隆基录能等企业。", "西安市")
    assert found["Enterprise", "隆基录能"] == found["Enterprise", "隆基绿能"]
    plants = things("支持昆明植物研究所、昆明动物研究所开展研究。", "昆明市")
    assert plants["ResearchInstitute", "昆明植物研究所"] != plants["ResearchInstitute", "昆明动物研究所"]
