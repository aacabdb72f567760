import pytest

from graphbuild.extract.relations.parts import find_parts
from tests.extract.marked_text import read, triples


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("打造[Park:甲科创圈]，该圈由[Park:乙城]、[Park:丙区]等组成。", {("甲科创圈", "乙城"), ("甲科创圈", "丙区")}),
        ("支持[Park:甲示范区]统筹[Park:东山]、[Park:西山]两个产业园区。", {("甲示范区", "东山"), ("甲示范区", "西山")}),
        ("在[Park:甲高新区]建设[Park:东山]、[Park:西山]两个专业园。", {("甲高新区", "东山"), ("甲高新区", "西山")}),
        ("[Park:[Park:甲试验区]云州片区]", {("甲试验区", "甲试验区云州片区")}),
        (
            "完善[Park:甲区]“一区多园”机制，推动[Park:东山]、[Park:西山]两个分园发展。",
            {("甲区", "东山"), ("甲区", "西山")},
        ),
        (
            "实施[Program:“三优”工程]（[Program:企业培育]、[Program:人才培养]）。",
            {("“三优”工程", "企业培育"), ("“三优”工程", "人才培养")},
        ),
        ("建设[Park:东山园]、[Park:西山园]。", set()),
        ("支持[Park:甲高新区]、[Park:乙高新区]两个国家高新区发展。", set()),
    ],
)
def test_parts(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_parts(doc, mentions).facts, "CONTAINS") == expected
