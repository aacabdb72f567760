import pytest

from graphbuild.extract.relations.topics import find_focus, find_topics
from tests.extract.marked_text import TITLE, read, triples


def topics(text: str) -> set[tuple[str, str]]:
    doc, _ = read(text)
    return {(m.type, m.entity) for m in find_topics(doc).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聚焦氢能、储能发展。", {("Industry", "氢能"), ("Industry", "储能")}),
        ("发展汽车产业。", {("Industry", "汽车")}),
        ("集聚半导体企业。", {("Industry", "集成电路")}),
        ("开展光伏制氢技术攻关。", {("Technology", "光伏制氢技术"), ("Industry", "光伏")}),
        ("攻克无汞触媒技术、烟气深度净化技术。", {("Technology", "无汞触媒技术"), ("Technology", "烟气深度净化技术")}),
        ("研发甲醇制备、秸秆清洁燃烧等关键技术。", {("Technology", "秸秆清洁燃烧")}),
    ],
)
def test_topics(text: str, expected: set[tuple[str, str]]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "汽车限行。",
        "攻克关键核心技术。",
        "支持工业技术研究院。",
        "促进技术转移。",
        "推广先进适用技术。",
        "捕集、利用、封存技术。",
    ],
)
def test_ordinary_words_are_no_topics(text: str) -> None:
    assert topics(text) == set()


def focus(marked: str) -> set[tuple[str, str]]:
    doc, mentions = read(marked)
    return triples(find_focus(doc, mentions).facts, "FOCUSES_ON")


def test_the_measure_and_whom_it_supports_focus() -> None:
    marked = "支持[Park:甲高新区]发展[Industry:氢能]产业。"
    assert focus(marked) == {(TITLE, "氢能"), ("甲高新区", "氢能")}


@pytest.mark.parametrize(
    "marked",
    [
        "[Industry:氢能]产业占比偏高。",
        "不再发展[Industry:煤炭]产业。",
        "近年来，发展[Industry:氢能]。",
        "支持[Park:[Industry:氢能]产业园]。",
    ],
)
def test_no_focus(marked: str) -> None:
    assert focus(marked) == set()
