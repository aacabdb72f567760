"""What stays doubtful, what likeness may not join, and that judgements of people go before it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild import doubts
from graphbuild.context import Context
from graphbuild.decisions import pair
from graphbuild.errors import InnographError
from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.folding import unbracketed
from graphbuild.model import Graph
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.resolve import Resolved, resolve_with_doubts
from tests.resolution.pairs import Side, plan_of, stated

CITY = plan_of("市规划", "青岛市")
PROVINCE = plan_of("省规划", "山东省")
OTHER = plan_of("外省规划", "江苏省")


def resolved(
    *named: tuple[str, str, Context], judged: dict[tuple[str, str], str] | None = None, aliases: tuple[str, ...] = ()
) -> Resolved:
    graphs = [(Graph((stated(kind, Side(name, aliases, ""), c),), ()), c) for kind, name, c in named]
    return resolve_with_doubts(graphs, judged or {})


def names(found: Resolved) -> list[str]:
    return sorted(node.name for node in found.graph.nodes)


def whys(found: Resolved) -> list[tuple[str, bool]]:
    return [(doubt.why, doubt.joined) for doubt in found.doubts]


def test_a_short_name_that_may_mean_two_things_is_joined_to_neither() -> None:
    found = resolved(
        ("Lab", "山东大学晶体材料国家重点实验室", PROVINCE),
        ("Lab", "齐鲁工业大学晶体材料国家重点实验室", CITY),
        ("Lab", "晶体材料国家重点实验室", plan_of("济南规划", "济南市")),
    )
    assert len(found.graph.nodes) == 3
    assert whys(found) == [("several", False), ("several", False)]


def test_the_group_and_its_listed_firm_do_not_meet_over_the_bare_name() -> None:
    found = resolved(
        ("Enterprise", "海青集团有限公司", PROVINCE),
        ("Enterprise", "海青股份有限公司", CITY),
        ("Enterprise", "海青", OTHER),
    )
    assert names(found) == ["海青股份有限公司", "海青集团有限公司"]
    assert whys(found) == [("firm_form", True)]


def test_a_zone_without_its_place_is_that_of_the_plans_city_where_two_cities_have_one() -> None:
    zones = [("Park", f"{city}蓝谷新区", PROVINCE) for city in ("青岛", "威海")]
    found = resolved(zones[0], ("Park", "威海蓝谷新区", plan_of("威海规划", "威海市")), ("Park", "蓝谷新区", CITY))
    assert names(found) == ["威海蓝谷新区", "青岛蓝谷新区"]
    unclear = resolved(
        zones[0], ("Park", "威海蓝谷新区", plan_of("威海规划", "威海市")), ("Park", "蓝谷新区", PROVINCE)
    )
    assert len(unclear.graph.nodes) == 3


def test_names_that_are_much_alike_are_asked_about_and_not_joined() -> None:
    found = resolved(("Platform", "青岛市人才专家库", CITY), ("Platform", "青岛市科技人才专家库", PROVINCE))
    assert len(found.graph.nodes) == 2
    assert whys(found) == [("similar", False)]


def test_names_that_differ_in_number_side_rank_or_office_are_not_even_doubtful() -> None:
    for one, other in (
        ("青岛市第一人民医院研究所", "青岛市第二人民医院研究所"),
        ("青岛市东部海洋装备研究院", "青岛市西部海洋装备研究院"),
        ("山东大学海洋装备研究院", "山东大学海洋装备研究院青岛分院"),
    ):
        assert resolved(("ResearchInstitute", one, CITY), ("ResearchInstitute", other, PROVINCE)).doubts == ()


def test_people_part_what_likeness_joined_and_join_what_it_left() -> None:
    named = (("Enterprise", "鞍钢集团", PROVINCE), ("Enterprise", "鞍钢", CITY))
    a, b = "Enterprise/鞍钢集团", "Enterprise/鞍钢"
    assert len(resolved(*named).graph.nodes) == 1
    apart = resolved(*named, judged={pair(a, b): "different"})
    assert len(apart.graph.nodes) == 2
    assert apart.doubts == ()
    banks = (("Fund", "科技成果转化基金", PROVINCE), ("Fund", "科技成果转化基金", OTHER))
    ids = sorted(node.id for node in resolved(*banks).graph.nodes)
    assert len(ids) == 2
    assert len(resolved(*banks, judged={pair(*ids): "same"}).graph.nodes) == 1


def test_a_pair_judged_different_stays_apart_over_a_third_name() -> None:
    named = (
        ("Park", "青岛高新区", CITY),
        ("Park", "青岛高新技术产业开发区", PROVINCE),
        ("Park", "青岛市高新区", OTHER),
    )
    assert len(resolved(*named).graph.nodes) == 1
    judged = {pair("Park/青岛高新区", "Park/青岛高新技术产业开发区"): "different"}
    found = resolved(*named, judged=judged).graph.nodes
    assert len(found) == 2
    assert not any({"青岛高新区", "青岛高新技术产业开发区"} <= {n.name, *n.aliases} for n in found)


def test_a_node_can_be_judged_by_the_alias_that_the_graph_calls_it_by() -> None:
    named = (("Program", "蓝色倍增行动", CITY), ("Program", "海洋强企行动", PROVINCE))
    one = resolve_with_doubts(
        [(Graph((stated(k, Side(n, ("蓝色倍增工程",) if c is CITY else (), ""), c),), ()), c) for k, n, c in named],
        {pair("Program/蓝色倍增工程", "Program/海洋强企行动"): "same"},
    )
    assert len(one.graph.nodes) == 1


def test_a_bracket_that_adds_a_name_is_told_from_one_that_is_part_of_it() -> None:
    assert unbracketed("University", "甲大学（原乙学院）").former == ("乙学院",)
    assert unbracketed("GovernmentBody", "甲局（乙局）").others == ()
    assert unbracketed("Park", "甲高新技术产业开发区（甲高新区）").others == ("甲高新区",)
    assert unbracketed("University", "甲大学（威海）").name == "甲大学（威海）"


@pytest.mark.parametrize(
    ("short", "full", "is_one"),
    [
        ("科经委", "科技和经济委员会", True),
        ("矿大", "矿业大学", True),
        ("酒钢", "酒泉钢铁", True),
        ("教育局", "教育和体育局", False),
        ("经济委", "经济和信息化委员会", False),
        ("钢铁", "酒泉钢铁", False),
    ],
)
def test_a_contraction_takes_something_of_every_word(short: str, full: str, is_one: bool) -> None:
    assert is_contraction(short, full) is is_one


TYPES = sorted(one.name for one in load_ontology().nodes.values() if one.resolution == "reviewed")


@given(st.lists(st.tuples(st.sampled_from(TYPES), st.text(min_size=1, max_size=24)), max_size=8))
def test_any_names_are_resolved_and_each_has_its_node(given_names: list[tuple[str, str]]) -> None:
    named = [(kind, name, (CITY, PROVINCE, OTHER)[i % 3]) for i, (kind, name) in enumerate(given_names)]
    found = resolved(*named)
    held = {(node.type, form) for node in found.graph.nodes for form in (node.name, *node.aliases)}
    assert {(kind, name) for kind, name, _ in named} <= held
    assert len({node.id for node in found.graph.nodes}) == len(found.graph.nodes)


def test_the_list_of_a_build_says_why_and_survives_writing(tmp_path: Path) -> None:
    found = resolved(("Platform", "青岛市人才专家库", CITY), ("Platform", "青岛市科技人才专家库", PROVINCE))
    asked = doubts.questions(found.doubts, ())
    doubts.write(asked, tmp_path)
    assert doubts.read(tmp_path) == asked
    assert all(question.why in lexicon("resolution")["doubts"] for question in asked)


@pytest.mark.parametrize("line", ["{", "[]", "\x00", '{"a":1}'])
def test_a_broken_list_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    (tmp_path / doubts.FILE).write_text(line, encoding="utf-8")
    with pytest.raises(InnographError, match="第 1 行"):
        doubts.read(tmp_path)
