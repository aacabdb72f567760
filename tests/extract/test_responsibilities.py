"""One sentence of our own for every way of saying who is responsible, and for what only looks like it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.duties.finder import RULE, find_responsibilities
from graphbuild.model import Extraction, Fact, Mention


def read(text: str, mentions: tuple[Mention, ...] = ()) -> Extraction:
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": "某市科技创新规划"})
    return find_responsibilities(to_doc(document), mentions)


def said(fact: Fact) -> str:
    return f"{fact.properties['stated_as']}:{fact.properties['role']}"


def bodies(text: str) -> list[str]:
    return [said(f) for f in read(text).facts]


def tasks(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in read(text).facts:
        found.setdefault(fact.target.name.split("/")[-1], []).append(said(fact))
    return found


ITEM = "（一）建设公共实验平台。布局新一代光学装置。"
TWO = ["市科技局:responsible", "市教育局:responsible"]
PAIR = ["市科技局:lead", "市教育局:cooperating"]


@pytest.mark.parametrize(
    "statement",
    [
        "（责任单位：市科技局、市教育局）",
        "(责任单位:市科技局,市教育局)",
        "〔责任部门：市科技局；市教育局〕",
        "【责任单位: 市科技局 市教育局】",
        "[责任处室：市科技局、市教育局]",
        "责任单位：市科技局、市教育局",
        "\n责任单位：市科技局、市教育局",
        "责任单位为市科技局、市教育局。",
        "（责任单位　市科技局、市教育局）",
        "责任单位　市科技局、市教育局",
        "（责任单位：市科技局、市教育局",
        "责任单位：市科技局、市教育局）",
        "（市科技局、市教育局负责）",
        "（市科技局、市教育局按职责分工负责）",
        "（市科技局、市教育局，按照各自职责分工负责）",
        "（市科技局、市教育局等负责落实）",
        "（市科技局和市教育局负责）",
        "（市科技局、市教育局）",
        "（责任单位：市科技局、市教育局、市科技局）",
        "（责任单位：市科技局、市教育局等）",
        "（责任单位：市科技局市教育局）",
        "（责任单位：市科技局.市教育局）",
        "（责任单位：市科技局。市教育局）",
        "（责任单位：、市科技局，、市教育局）",
        "（责任 单位：市 科技局、市教 育局）",
        "（責任單位：市科技局、市教育局）",
        "（具体由市科技局、市教育局负责）",
        "（由市科技局、市教育局组织实施）",
        "【责任单位】市科技局、市教育局",
        "\n责任单位\n市科技局、市教育局",
        "责任单位——市科技局、市教育局",
        "（责任单位∶市科技局、市教育局）",
    ],
)
def test_responsible(statement: str) -> None:
    assert tasks(ITEM + statement) == {"（一）建设公共实验平台": TWO}


@pytest.mark.parametrize(
    "statement",
    [
        "（牵头单位：市科技局；配合单位：市教育局）",
        "（牵头部门：市科技局，参与部门：市教育局）",
        "牵头单位：市科技局\n配合单位：市教育局",
        "牵头单位：市科技局配合单位：市教育局",
        "（主办：市科技局；协办：市教育局）",
        "（第一责任单位：市科技局；配合单位：市教育局）",
        "（工作专班牵头单位：市科技局；成员单位：市教育局）",
        "（市科技局总牵头，市教育局指导）",
        "（市科技局牵头，市教育局配合）",
        "（市科技局牵头负责，市教育局参与）",
        "（市科技局会同市教育局负责）",
        "（由市科技局牵头，会同市教育局组织实施）",
        "本项任务由市科技局牵头，市教育局配合。",
        "此项工作由市科技局会同市教育局组织实施。",
        "（市科技局为牵头单位，市教育局为配合单位）",
        "（市科技局负责牵头，市教育局配合落实）",
        "牵头单位：\n市科技局\n配合单位：\n市教育局",
    ],
)
def test_lead_and_cooperating(statement: str) -> None:
    assert tasks(ITEM + statement) == {"（一）建设公共实验平台": PAIR}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("（市科技局、向阳区人民政府、和平区政府负责）", ["市科技局", "向阳区人民政府", "和平区政府"]),
        ("（市科技局、市企业服务中心负责）", ["市科技局", "市企业服务中心"]),
        (
            "（市科技局、市教育局，云江新区、东山经开区管委会）",
            ["市科技局", "市教育局", "云江新区", "东山经开区管委会"],
        ),
        ("（责任分工：市科技局负责平台建设，市财政局负责资金）", ["市科技局", "市财政局"]),
        ("（责任单位：市科技局等部门和各区政府）", ["市科技局", "各区政府"]),
    ],
)
def test_names_that_look_like_verbs_kinds_and_places(statement: str, expected: list[str]) -> None:
    assert [f.properties["stated_as"] for f in read(ITEM + statement).facts] == expected


def test_a_convention_behind_the_list_of_its_own_bracket() -> None:
    text = ITEM + "（责任单位：市科技局、市教育局。排名第一的为牵头单位）"
    assert bodies(text) == ["市科技局:lead", "市教育局:responsible"]


def test_a_task_under_a_label_of_its_own() -> None:
    text = "重点任务\n任务名称：建设育种平台\n牵头单位：市科技局\n\n任务名称：办好科普周\n牵头单位：市科协"
    assert tasks(text) == {"建设育种平台": ["市科技局:lead"], "办好科普周": ["市科协:lead"]}


def test_a_brand_in_a_list_of_bodies_is_a_firm() -> None:
    found = read(ITEM + "（责任单位：市科技局、云江炼化）").mentions
    assert [(m.entity, m.type) for m in found] == [("市科技局", "GovernmentBody"), ("云江炼化", "Enterprise")]


def test_lead_by_remark() -> None:
    text = ITEM + "（责任部门：市科技局（牵头）、市教育局、各区人民政府）"
    assert bodies(text) == ["市科技局:lead", "市教育局:responsible", "各区人民政府:responsible"]


def test_three_roles() -> None:
    text = ITEM + "（市科技局牵头，市教育局、甬江大学等配合，各区（市、县）人民政府落实）"
    assert bodies(text) == [
        "市科技局:lead",
        "市教育局:cooperating",
        "甬江大学:cooperating",
        "各区（市、县）人民政府:responsible",
    ]


@pytest.mark.parametrize(
    ("statement", "deadline"),
    [
        ("（责任单位：市科技局；完成时限：2026年底前）", "2026年底前"),
        ("（市科技局牵头，2026年6月底前完成）", "2026年6月底前"),
        ("（市科技局，长期坚持）", "长期坚持"),
        ("责任单位：市科技局\n完成时限：持续推进", "持续推进"),
        ("（责任单位：市科技局；实施期限：2025—2027年）", "2025—2027年"),
    ],
)
def test_deadline(statement: str, deadline: str) -> None:
    facts = read(ITEM + statement).facts
    assert [(f.properties["stated_as"], f.properties["deadline"]) for f in facts] == [("市科技局", deadline)]


def test_persons() -> None:
    facts = read(ITEM + "（牵头领导：副市长 周明远；责任单位：市科技局；责任人：李一 王小二）").facts
    assert [f.properties["persons"] for f in facts] == [["周明远", "李一", "王小二"]]


def test_a_person_named_like_a_number() -> None:
    facts = read(ITEM + "责任科室：综合科；责任人：张三、李四；时限：9月底前。").facts
    assert [(f.properties["persons"], f.properties["deadline"]) for f in facts] == [(["张三", "李四"], "9月底前")]


def test_each_item_has_its_own() -> None:
    text = "（一）建平台。（责任单位：市科技局）\n（二）引人才。（责任单位：市委组织部）\n（三）办活动。"
    assert tasks(text) == {"（一）建平台": ["市科技局:responsible"], "（二）引人才": ["市委组织部:responsible"]}


def test_items_that_run_on() -> None:
    text = "（一）建设公共平台。多方投入。（责任单位：市科技局）（二）引进紧缺人才。（责任单位：市委组织部）"
    assert [m.endswith(n) for m, n in zip(tasks(text), ("建设公共平台", "引进紧缺人才"), strict=True)] == [True, True]


def test_second_bracket_in_an_item() -> None:
    text = "（一）建立种质资源库（市科技局牵头）。推广溯源平台应用（市数据局负责）。"
    assert list(tasks(text))[1] == "推广溯源平台应用"


def test_first_body_leads_from_there_on() -> None:
    text = (
        "（一）建平台。（责任单位：市科技局、市教育局；列首位的为牵头单位，下同）\n"
        "（二）引人才。（责任单位：市委组织部、市人社局）"
    )
    assert tasks(text) == {
        "（一）建平台": ["市科技局:lead", "市教育局:responsible"],
        "（二）引人才": ["市委组织部:lead", "市人社局:responsible"],
    }


def test_local_tier_said_once() -> None:
    text = (
        "（一）建平台。（责任单位：市科技局。以下任务各区政府均需落实，不再逐项列出）\n"
        "（二）引人才。（责任单位：市委组织部）"
    )
    found = read(text)
    assert tasks(text)["（二）引人才"] == ["各区政府:responsible", "市委组织部:responsible"]
    convention = next(f for f in found.facts if said(f).startswith("各区政府"))
    assert "不再逐项列出" in text[convention.start : convention.end + 8]


def test_two_conventions_in_one_sentence() -> None:
    text = "以下措施责任单位排首位的为牵头单位，各区政府均为责任单位，不再一一列出。\n（一）建平台。（责任单位：市科技局、市财政局）"
    assert tasks(text) == {"（一）建平台": ["各区政府:responsible", "市科技局:lead", "市财政局:responsible"]}


def test_parts_of_a_chapter_shared_out() -> None:
    text = (
        "第一章 布局\n第一节 建平台\n多方投入。\n第二节 引人才\n以才引才。\n"
        "责任单位：第一节由市科技局负责，第二节由市委组织部负责。"
    )
    found = tasks(text)
    assert [v for k, v in sorted(found.items()) if "节" in k] == [["市科技局:responsible"], ["市委组织部:responsible"]]


def test_items_shared_out_by_number() -> None:
    text = (
        "第一章 布局\n一、建平台\n多方投入。\n二、引人才\n以才引才。\n"
        "责任分工：第（一）项由市科技局牵头，市财政局配合；第（二）项由市委组织部负责。"
    )
    assert tasks(text) == {
        "一、建平台": ["市科技局:lead", "市财政局:cooperating"],
        "二、引人才": ["市委组织部:responsible"],
    }


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("（责任单位：省工信厅、财政厅）", ["省工信厅", "省财政厅"]),
        ("（责任单位：市科技局，东山县、西山县人民政府）", ["市科技局", "东山县人民政府", "西山县人民政府"]),
        ("（责任单位：南宁、柳州、桂林市人民政府）", ["南宁市人民政府", "柳州市人民政府", "桂林市人民政府"]),
        ("（责任单位：云江大、桂林市人民政府）", ["云江大", "桂林市人民政府"]),
        ("（责任单位：县科商经信局）", ["县科商经信局"]),
        ("（责任单位：各县市（区）、珠三角各市）", ["各县市（区）", "珠三角各市"]),
        ("（责任单位：1.市科技局）", ["市科技局"]),
        ("（责任单位：南海市）", ["南海市人民政府"]),
        ("（责任单位：城东经开区、城西高新区管委会）", ["城东经开区管委会", "城西高新区管委会"]),
        ("（省教育、财政部门按职责分工负责）", ["省教育部门", "省财政部门"]),
        ("（责任单位：市交通委（市道运局））", ["市交通委"]),
        ("（责任单位：人行泰州中支、遂昌海关）", ["人行泰州中支", "遂昌海关"]),
    ],
)
def test_full_forms(text: str, full: list[str]) -> None:
    assert [f.source.name for f in read(ITEM + text).facts] == full


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("市科技局", "GovernmentBody"),
        ("各旗区人民政府", "BodyGroup"),
        ("各有关部门", "BodyGroup"),
        ("云江大学", "University"),
        ("云江市城投集团", "Enterprise"),
        ("云江农业研究所", "ResearchInstitute"),
        ("市科协", "Alliance"),
    ],
)
def test_types(name: str, type_: str) -> None:
    assert [(m.type, m.entity, m.rule) for m in read(f"{ITEM}（责任单位：{name}）").mentions] == [(type_, name, RULE)]


def test_a_known_mention_is_taken() -> None:
    text = f"{ITEM}（责任单位：市科技局）"
    at = text.index("市科技局")
    known = Mention(at, at + 4, "GovernmentBody", "云江市科学技术局", "市科技局", "names")
    found = read(text, (known,))
    assert found.mentions == (known,)
    assert [f.source.name for f in found.facts] == ["云江市科学技术局"]


def test_a_short_name_leads_to_its_entity() -> None:
    text = "一、保障\n云江新区改革发展局（以下简称“改发局”）统筹规划实施。"
    at = text.index("改发局")
    found = read(text, (Mention(at, at + 3, "GovernmentBody", "云江新区改革发展局", "改发局", "names"),))
    assert [(m.entity, m.form) for m in found.mentions] == [("云江新区改革发展局", "云江新区改革发展局")]
    known = Mention(at, at + 3, "GovernmentBody", "改发局", "改发局", "names")
    assert [m.entity for m in read(text, (known,)).mentions] == ["改发局"]


def test_order_and_span() -> None:
    text = f"{ITEM}（责任单位：市科技局、市教育局）"
    facts = read(text).facts
    assert [f.properties["order"] for f in facts] == [1, 2]
    assert {text[f.start : f.end] for f in facts} == {"（责任单位：市科技局、市教育局）"}


def test_label_without_a_body_is_an_issue() -> None:
    found = read(ITEM + "（责任单位：详见附件三）")
    assert not found.facts
    assert len(found.issues) == 1
    assert "详见附件三" in found.issues[0].message


@pytest.mark.parametrize(
    "text",
    [
        "（一）强化主体。由企业牵头组建创新联合体，高校院所参与。",
        "（一）强化主体。落实企业安全生产主体责任，增强社会责任感。",
        "（一）强化主体。实行首席专家负责制和项目经理终身负责制。",
        "（一）强化主体。支持云江大学牵头建设省级创新中心。",
        "（一）强化主体。鼓励云江集团会同上下游企业开展攻关。",
        "（一）强化主体。牵头单位须为在本市注册的独立法人，参与单位不超过五家。",
        "（一）强化主体。牵头单位和配合单位意见不一致的，由牵头单位组织会商。",
        "（一）强化主体。评价工作由第三方机构负责，评估机构对结论负责。",
        "（一）强化主体。各责任单位要于年底前报送落实情况。",
        "（一）强化主体。市财政局、市审计局负责人列席会议。",
        "（责任编辑：科技版　校对：张三）",
        "本办法由市科技局负责解释。",
        "备注：牵头单位负责统筹协调，配合单位按职责落实。",
        "（一）强化主体。（责任单位：×××局、××厅）",
        "（一）强化主体。近年来，市科技局牵头开展了专项行动。",
        "（一）强化主体。市科技局牵头的项目获得二等奖。",
        "（一）强化主体。市科技局会同市财政局出台了办法。",
        "（一）强化主体。牵头单位每季度汇总进展情况报市科技局。",
        "（一）强化主体。谁主管谁负责，由党委和政府负责同志牵头。",
        "（一）强化主体。优化布局，联合相关科研机构、企业组建平台。",
        "主办单位：市科技局　承办单位：市信息中心　网站标识码123",
        "（一）强化主体。建设云江科学城（云江高新区）和国家超算中心（云江）。",
        "各级领导干部要对科技工作负总责。",
    ],
)
def test_assigns_nobody(text: str) -> None:
    assert bodies(text) == []


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet='（）()〔【】责任单位牵头：:、，；。\n市科技局由会同负责配合，下同第一节1.各区人民政府 \u3000a|{}"',
        max_size=80,
    )
)
def test_hostile_text(text: str) -> None:
    found = read(text)
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": "某市科技创新规划"})
    for fact in found.facts:
        assert 0 <= fact.start < fact.end <= len(document.text)
        assert fact.properties["role"] in {"lead", "responsible", "cooperating"}
    held = {(m.type, m.entity) for m in found.mentions}
    assert {(f.source.type, f.source.name) for f in found.facts} <= held
    named = {document.path(u.index) for u in document.units} | {t.name for t in found.tasks}
    assert {f.target.name for f in found.facts} <= named
