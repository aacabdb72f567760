import pytest

from graphbuild.extract.relations.affiliations import find_affiliations
from tests.extract.marked_text import read, triples


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[ResearchInstitute:[University:云州大学]海州研究院]", {("云州大学海州研究院", "云州大学")}),
        ("推动[ResearchInstitute:甲所][Lab:乙实验室]升级。", {("乙实验室", "甲所")}),
        ("支持[Enterprise:甲公司]牵头建设[Lab:乙实验室]。", {("乙实验室", "甲公司")}),
        ("推动依托[Enterprise:甲公司]建设的[Lab:乙实验室]重组。", {("乙实验室", "甲公司")}),
        (
            "支持[University:甲大学]与[Enterprise:乙公司]共建[Lab:丙中心]。",
            {("丙中心", "甲大学"), ("丙中心", "乙公司")},
        ),
        ("依托[University:甲大学]，建设[Lab:丙中心]。", {("丙中心", "甲大学")}),
        ("[Lab:丙中心]由[GovernmentBody:某区政府]与[University:甲大学]共建。", {("丙中心", "甲大学")}),
        ("[Lab:丙中心]由[Enterprise:甲公司]运营。", {("丙中心", "甲公司")}),
        ("与[University:甲大学]共建[Lab:丙中心]。", {("丙中心", "甲大学")}),
        (
            "支持[Enterprise:甲公司]、[Enterprise:乙公司]分别牵头建设[Lab:丙室]、[Lab:丁室]。",
            {("丙室", "甲公司"), ("丁室", "乙公司")},
        ),
    ],
)
def test_parents(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_affiliations(doc, mentions).facts, "AFFILIATED_WITH") == expected


@pytest.mark.parametrize(
    "marked",
    [
        "支持[Enterprise:甲公司]扩产，筹建[Lab:乙实验室]。",
        "[Lab:丙中心]由[Enterprise:甲公司]推荐。",
        "支持[Enterprise:甲公司]建设[Park:丙园区]。",
        "不再支持[Enterprise:甲公司]建设[Lab:乙实验室]。",
        "[Park:环[University:云州大学]创新圈]",
        "支持[Enterprise:甲公司]参与[Lab:乙实验室]。",
    ],
)
def test_no_parent(marked: str) -> None:
    doc, mentions = read(marked)
    assert find_affiliations(doc, mentions).facts == ()
