import re
from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.queries import Query, arguments, find_query, library, parse_query, run_query
from graphbuild.stores.store import Store
from tests.stores.conftest import loaded  # noqa: F401
from tests.stores.sample import A, B
from tests.stores.test_loader import HOSTILE

NAMES = sorted(library())
# what to ask so that the sample graph answers
GIVEN = {
    "who": {"topic": "科技创新统筹"},
    "who_by_text": {"topic": "落实"},
    "who_for_thing": {"thing": "苏州实验室"},
    "duties": {"body": "市科技局"},
    "composition": {"program": "4+8+N"},
    "measures": {"program": "“4+8+N”合作机制"},
    "contents": {"park": "通辽高新区"},
    "targets": {"indicator": "研发经费"},
    "things": {"region": "通辽"},
    "citing": {"policy": "创新驱动发展战略"},
    "everything": {"thing": "苏州实验室"},
    "passages": {"thing": "苏州实验室"},
    "search_text": {"words": "苏州"},
    "search_names": {"words": "通辽"},
    "bodies_of_measures": {"measures": '["Measure/甲市科技创新规划/（一）加强科技创新统筹"]'},
    "duties_of_bodies": {"bodies": '["GovernmentBody/甲市科学技术局"]'},
    "measures_about": {"things": '["Lab/苏州实验室"]'},
    "candidates": {"pairs": '["加强", "统筹"]'},
    "measures_saying": {"pairs": '["苏州", "实验"]'},
    "subtasks": {"measures": '["Measure/甲市科技创新规划/（一）加强科技创新统筹"]'},
    "locations": {"things": '["Lab/苏州实验室"]'},
    "parts": {"things": '["Program/“4+8+N”合作机制"]'},
    "supported_things": {"types": '["Lab", "Program"]'},
    "things_of_types": {"types": '["Park"]'},
}


@pytest.mark.parametrize("name", NAMES)
def test_every_query_answers_on_the_engine(loaded: Store, name: str) -> None:  # noqa: F811
    query = library()[name]
    answer = run_query(loaded, name, GIVEN.get(name, {}))
    assert answer.rows
    raw = loaded.read(query.cypher, arguments(query, GIVEN.get(name, {})))
    assert raw.columns == tuple(c.name for c in query.returns)
    assert run_query(loaded, name, GIVEN.get(name, {})) == answer


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", [*HOSTILE, "", "(", '"', "a AND", "*", "?", "~", "甲"])
def test_parameters_are_never_read_as_a_query(loaded: Store, name: str, value: str) -> None:  # noqa: F811
    query = library()[name]
    texts = {p.name: value for p in query.params if p.type == "string"}
    lists = {p.name: "[]" for p in query.params if p.type == "strings"}
    run_query(loaded, name, {**texts, **lists})


@pytest.mark.parametrize("query", library().values(), ids=NAMES)
def test_every_header_is_whole(query: Query) -> None:
    assert re.search("[一-鿿]", query.title_zh)
    assert re.fullmatch(r"[A-Z][\x20-\x7e]+", query.title_en)
    assert query.question.endswith("？")
    assert query.example.count(" | ") == len(query.returns) - 1
    assert "ORDER BY" in query.cypher  # else two runs differ


def test_who_is_responsible(loaded: Store) -> None:  # noqa: F811
    answer = run_query(loaded, "who", {"topic": "科技创新统筹", "plan": "甲市"})
    assert [(r[0], r[1], r[3], r[6]) for r in answer.rows] == [
        ("甲市科学技术局", "lead", "（一）加强科技创新统筹", A),
        ("甲市财政局", "cooperating", "（一）加强科技创新统筹", A),
    ]


def test_duties_by_alias_with_role(loaded: Store) -> None:  # noqa: F811
    rows = run_query(loaded, "duties", {"body": "市科技局", "role": "lead"}).rows
    assert [(r[0], r[1], r[2]) for r in rows] == [("乙区科学技术局", "lead", 1), ("甲市科学技术局", "lead", 1)]
    assert run_query(loaded, "duties", {"body": "市科技局", "role": "cooperating"}).rows == ()


def test_counts_count_measures_once(loaded: Store) -> None:  # noqa: F811
    rows = run_query(loaded, "busiest").rows
    assert rows == (("乙区科学技术局", 1, 0, 0, 1), ("甲市科学技术局", 1, 0, 0, 1), ("甲市财政局", 0, 0, 2, 2))
    assert [r[1] for r in run_query(loaded, "across_plans").rows] == [2]
    assert [r[4:6] for r in run_query(loaded, "parks").rows] == [([], 2)]


def test_measures_without_a_body(loaded: Store) -> None:  # noqa: F811
    rows = run_query(loaded, "nobody").rows
    assert [(r[0], r[5]) for r in rows] == [("（二）无人负责的举措", B), ("（二）无人负责的举措", A)]


def test_what_a_program_consists_of(loaded: Store) -> None:  # noqa: F811
    rows = run_query(loaded, "composition", {"program": "4+8+N"}).rows
    assert [(r[1], r[2]) for r in rows] == [
        ("CONTAINS", "乙区科技创新规划行动"),
        ("CONTAINS", "甲市科技创新规划行动"),
        ("PARTICIPATES_IN", "乙区科学技术局"),
        ("PARTICIPATES_IN", "甲市科学技术局"),
    ]


HEADER = "// title: 题 / Title\n// question: 什么？\n{}// returns: x — 值\n// example: 1\nRETURN {} AS x ORDER BY x"


@pytest.mark.parametrize(
    ("params", "used", "fault"),
    [
        ("// params: a string\n", "$a", "第 3 行"),
        ("// params: a text = 1 — 词\n", "$a", "第 3 行"),
        ("// params: a integer = x — 数\n", "$a", "第 3 行.*默认值"),
        ("// params: a string — 词\n", "$a", "第 3 行"),
        ("// params: a integer = 1 — 数\n", "1", "参数与语句"),
        ("", "$a", "参数与语句"),
        ("// hello\n", "1", "第 3 行"),
        ("// question: 又？\n", "1", "重复"),
    ],
)
def test_a_bad_header_is_named(params: str, used: str, fault: str) -> None:
    with pytest.raises(InnographError, match=fault):
        parse_query(Path("a/b.cypher"), HEADER.format(params, used))


def test_parameters_are_typed() -> None:
    header = '// params: n integer = 3 — 数\n// params: t string e.g. "x" — 词\n// params: l strings = [] — 表\n'
    query = parse_query(Path("a/b.cypher"), HEADER.format(header, "$n + $t + $l"))
    assert arguments(query, {"t": "5"}) == {"n": 3, "t": "5", "l": []}
    for given, fault in (
        ({}, "需要参数 t"),
        ({"t": "x", "n": "true"}, "不是 integer"),
        ({"t": "", "z": "1"}, "没有参数 'z'"),
    ):
        with pytest.raises(InnographError, match=fault):
            arguments(query, given)


def test_an_unknown_query_is_named() -> None:
    assert find_query("responsibility/who") is find_query("who")
    for name in ("nope", "gaps/who"):
        with pytest.raises(InnographError, match=name):
            find_query(name)
