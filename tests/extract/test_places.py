import pytest

from graphbuild.extract.relations.places import find_places
from tests.extract.marked_text import read, triples


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[University:[Region:云州]大学]", {("云州大学", "云州")}),
        (
            "[ResearchInstitute:[University:[Region:海州]大学][Region:云州]研究院]",
            {("海州大学", "海州"), ("海州大学云州研究院", "云州")},
        ),
        ("[Lab:国家甲技术创新中心（[Region:云州]）]", {("国家甲技术创新中心（云州）", "云州")}),
        ("[Incubator:[Region:云州]（[Region:海州]）转化基地]", {("云州（海州）转化基地", "海州")}),
        (
            "支持[Park:[Region:海州]=海州高新区]、[Park:[Region:云州]高新区]两个国家高新区",
            {("海州高新区", "海州"), ("云州高新区", "云州")},
        ),
        (
            "[GovernmentBody:[Park:[Region:云州]高新区]管委会]",
            {("云州高新区", "云州"), ("云州高新区管委会", "云州高新区"), ("云州高新区管委会", "云州")},
        ),
        ("[ResearchInstitute:矿大（[Region:海州]）[Region:云州]研究院]", {("矿大（海州）云州研究院", "云州")}),
        ("[Region:云州市]。[Lab:国家超算云州中心]。", {("国家超算云州中心", "云州市")}),
        ("[Region:云州自治区]。[Platform:自治区科创云]。[Lab:自治区级实验室]。", {("自治区科创云", "云州自治区")}),
        ("[Region:云州市]。推行[Platform:全市“科创码”]。", {("全市“科创码”", "云州市")}),
        ("[Incubator:[Region:云州省]大学科技园]", {("云州省大学科技园", "云州省")}),
        ("争取[Lab:甲中心]落户[Region:云州]。", {("甲中心", "云州")}),
        ("[Lab:甲中心]在[Region:云州]挂牌。", {("甲中心", "云州")}),
        ("在[Region:云州]规划建设[Park:甲城]。", {("甲城", "云州")}),
        ("支持[Park:甲区]提档，在区内建设[Park:乙城]。", {("乙城", "甲区")}),
    ],
)
def test_places(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_places(doc, mentions).facts, "LOCATED_IN") == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[GovernmentBody:[Region:市]科技局]",
        "[Fund:[Region:云州]母基金]",
        "[Lab:[Region:自治区]级氢能中心]",
        "支持[ResearchInstitute:甲院]在[Region:云州]布局研究所。",
        "不再争取[Lab:甲中心]落户[Region:云州]。",
    ],
)
def test_no_place(marked: str) -> None:
    doc, mentions = read(marked)
    assert find_places(doc, mentions).facts == ()


def test_basis_says_whether_the_name_or_the_text_states_it() -> None:
    doc, mentions = read("[University:[Region:云州]大学]。争取[Lab:甲中心]落户[Region:云州]。")
    assert [f.properties["basis"] for f in find_places(doc, mentions).facts] == ["name", "stated"]


def test_settling_without_a_place_means_the_plans_own() -> None:
    doc, mentions = read("[Region:云州市]规划：[Alliance:甲联盟]落户。", region="云州市")
    assert triples(find_places(doc, mentions).facts, "LOCATED_IN") == {("甲联盟", "云州市")}
