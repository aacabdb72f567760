import pytest

from graphbuild.extract.relations.status import with_status
from tests.extract.marked_text import read


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("筹建[Lab:甲室]。", "planned"),
        ("做强[Lab:甲室]。", "existing"),
        ("推进[Lab:甲室]建设。", "planned"),
        ("支持[Lab:甲室]开放运行。", "existing"),
        ("近年来，[Lab:甲室]挂牌。", "existing"),
        ("[Lab:甲室]清单。", "unclear"),
    ],
)
def test_the_verb_says_whether_it_is_there(marked: str, status: str) -> None:
    doc, mentions = read(marked)
    assert [m.status for m in with_status(doc, mentions)] == [status]


def test_order_and_everything_else_stay() -> None:
    doc, mentions = read("筹建[Lab:[Region:云州]实验室]（[Lab:甲室]）。")
    found = with_status(doc, mentions)
    assert [(m.start, m.end, m.type, m.form) for m in found] == [(m.start, m.end, m.type, m.form) for m in mentions]
    assert [m.status for m in found] == ["unclear", "planned", "unclear"]


@pytest.mark.parametrize(
    ("marked", "statuses"),
    [
        ("筹建[Lab:甲室]。支持[Lab:甲室]引进人才。", ["planned", "planned"]),
        ("依托[Lab:甲室]培养人才。新建[Lab:甲室]。", ["planned", "planned"]),
        ("建设[Lab:甲室]。支持[Lab:甲室]引进人才。", ["planned", "existing"]),
        ("筹建[Lab:甲室]。近年来，[Lab:甲室]挂牌。", ["planned", "existing"]),
        ("筹建[Lab:甲室]。支持[Lab:乙室]引进人才。", ["planned", "existing"]),
    ],
)
def test_what_the_plan_sets_up_is_not_there_yet(marked: str, statuses: list[str]) -> None:
    doc, mentions = read(marked)
    assert [m.status for m in with_status(doc, mentions)] == statuses
