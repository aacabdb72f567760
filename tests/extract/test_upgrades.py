import pytest

from graphbuild.extract.relations.upgrades import find_upgrades
from tests.extract.marked_text import read, triples


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("推动[Park:甲园区]创建省级高新区。", {("甲园区", "省级高新区")}),
        ("推动[Park:甲园]、[Park:乙园]升格为国家高新区。", {("甲园", "国家级高新区"), ("乙园", "国家级高新区")}),
        ("支持[Park:甲开发区]向自治区级高新区转型升级。", {("甲开发区", "自治区级高新区")}),
        ("推动[Park:甲园区]扩区，争创国家高新区。", {("甲园区", "国家级高新区")}),
        ("推动[Park:甲园区]争创“国家高新区”。", {("甲园区", "国家级高新区")}),
        ("支持[Park:甲高新区]争创全国一流的特色高新区。", {("甲高新区", "全国一流高新区")}),
        ("推动[Park:甲园区]以升促建，力争2027年升级为国家高新区。", {("甲园区", "国家级高新区")}),
        ("支持[Lab:甲室]进入国家重点实验室序列。", {("甲室", "国家级重点实验室")}),
        ("支持[Park:甲高新区]打造国家自主创新示范区核心区。", set()),
        ("建设[Park:甲园区]，打造国家级高新区。", set()),
        ("在[Park:甲园区]争创国家技术创新中心。", set()),
        ("不再支持[Park:甲园区]创建省级高新区。", set()),
    ],
)
def test_levels(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_upgrades(doc, mentions).facts, "UPGRADES_TO") == expected


def test_the_year_is_kept() -> None:
    doc, mentions = read("到2027年推动[Park:甲园区]创建省级高新区。")
    (fact,) = find_upgrades(doc, mentions).facts
    assert fact.properties == {"year": 2027}


def test_a_level_that_is_not_known_is_an_issue() -> None:
    doc, mentions = read("推动[Lab:甲站]升级为银河级天文台。")
    found = find_upgrades(doc, mentions)
    assert found.facts == ()
    assert "银河级天文台" in found.issues[0].message
