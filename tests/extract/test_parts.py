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
        (
            "[Park:甲高新区]包括东山工业园、[Park:西山工业园]两个园区。",
            {("甲高新区", "东山工业园"), ("甲高新区", "西山工业园")},
        ),
        (
            "[Park:甲高新区]按一区两园布局，由东山工业园和西山谷组成。",
            {("甲高新区", "东山工业园"), ("甲高新区", "西山谷")},
        ),
        ("推进[Park:甲高新区]“一区两园”（东山园、西山园）建设。", {("甲高新区", "东山园"), ("甲高新区", "西山园")}),
        ("[Park:甲高新区]下辖东山工业园、西山基地等园区。", {("甲高新区", "东山工业园"), ("甲高新区", "西山基地")}),
        (
            "完善[Park:甲区]一区多园机制，加快[Park:东山园]、[Park:西山园]发展。",
            {("甲区", "东山园"), ("甲区", "西山园")},
        ),
        ("[Park:甲高新区]包括高新技术企业、科研院所在内的主体。", set()),
        ("[Park:甲高新区]与[Park:乙园]共建基地，由甲公司、乙公司组成联合体。", set()),
        (
            "实施[Program:甲工程]，具体包括领军企业培育计划和新苗行动。",
            {("甲工程", "领军企业培育计划"), ("甲工程", "新苗行动")},
        ),
        (
            "深入实施优势企业培育、专利产品培育、人才培养[Program:“三优”工程]。",
            {("“三优”工程", "优势企业培育"), ("“三优”工程", "专利产品培育"), ("“三优”工程", "人才培养")},
        ),
        ("实现企业研发机构、研发活动、专利[Program:“三清零”行动]。", set()),
        ("推进企业培育、人才培养[Program:“三优”工程]。", set()),
        ("支持[Park:甲高新区]、[Park:乙高新区]两个国家高新区发展。", set()),
    ],
)
def test_parts(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_parts(doc, mentions).facts, "CONTAINS") == expected


def test_what_a_list_of_parts_names_is_a_name() -> None:
    doc, mentions = read("实施[Program:甲工程]（企业培育、人才培养）。")
    assert [(m.type, m.form) for m in find_parts(doc, mentions).mentions] == [
        ("Program", "企业培育"),
        ("Program", "人才培养"),
    ]
