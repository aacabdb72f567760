"""Tables of every shape come out as rows of cells, the head first."""

from pathlib import Path

import pytest

from graphbuild.document import Document, Source, parse

INDICATORS = [
    ["序号", "指标", "单位", "2020年", "2025年"],
    ["1", "研发经费投入强度", "%", "1.5", "2.5"],
    ["2", "高新技术企业", "家", "120", "≥300"],
]


def read(text: str) -> Document:
    return parse(Source(Path("某市规划.txt"), "txt", text), {})


def rows(d: Document) -> list[list[str]]:
    (table,) = d.tables
    return [[d.text[c.start : c.end] for c in row] for row in table.rows]


def joined(cell: str, row: str = "\n", edge: str = "") -> str:
    return row.join(edge + cell.join(r) + edge for r in INDICATORS)


@pytest.mark.parametrize(
    "text",
    [
        joined(" | ", edge="|").replace("\n", "\n|---|---|---|---|---|\n", 1),
        joined("\t"),
        joined("   "),
        joined("\u3000"),
        joined(" "),
        joined("\n"),
        joined("\n\t", "\n\n\t"),
    ],
    ids=["pipes", "tabs", "blanks", "wide blanks", "one blank", "one cell a line", "cells of a word processor"],
)
def test_shapes(text: str) -> None:
    d = read(f"二、目标\n主要指标见表1。\n表1 主要指标\n{text}\n注：2020年为预计数。\n三、任务\n")
    assert rows(d) == INDICATORS
    caption = d.units[d.tables[0].unit]
    assert (caption.kind, caption.heading) == ("table", "表1 主要指标")
    assert d.path(d.unit_at(d.text.index("注："))) == "二、目标/表1 主要指标"


def test_rows_that_wrap_over_a_page() -> None:
    d = read(
        "氢能任务分工表\n序号 重点任务 牵头单位 配合单位 完成时限\n1 编制储运技术路线图，发布技术\n清单 市科技局 市能源局、市工业和信息\n化局 2024年6月\n"
        "2 建设测试平台 临江市\n人民政府 市科技局 2025年9月\n— 3 —\n序号 重点任务 牵头单位 配合单位 完成时限\n3 组建产业联盟 市科技局 各有关县（市、区） 持续推进\n备注：按职责落实。\n"
    )
    assert rows(d)[1:] == [
        ["1", "编制储运技术路线图，发布技术清单", "市科技局", "市能源局、市工业和信息化局", "2024年6月"],
        ["2", "建设测试平台", "临江市人民政府", "市科技局", "2025年9月"],
        ["3", "组建产业联盟", "市科技局", "各有关县（市、区）", "持续推进"],
    ]
    assert [u.heading for u in d.units if u.kind == "row"] == [
        "编制储运技术路线图，发布技术清单",
        "建设测试平台",
        "组建产业联盟",
    ]
    assert {i.reason for i in d.ignored} == {"page_number", "repeated_header"}


def test_rows_of_a_task_table_are_units_and_rows_of_others_are_not() -> None:
    d = read(
        "三、分工\n|类别|序号|具体任务|责任单位|\n|---|---|---|---|\n|人才| 14 |（一）实施育才计划|市委组织部|\n| | 15 |建立专家库|市科技局|\n"
    )
    assert [(u.kind, u.heading) for u in d.units[2:]] == [("row", "实施育才计划"), ("row", "建立专家库")]
    assert [d.passages[i].unit for i in (-2, -1)] == [2, 3]
    assert all(u.kind != "row" for u in read(joined("\t")).units)


def test_empty_cells_keep_their_column() -> None:
    d = read("一级指标\t二级指标\t2025年\n创新能力\t专利（件）\t5\n\t新平台（个）\t\n")
    assert rows(d)[2] == ["", "新平台（个）", ""]


def test_a_heading_between_the_rows_of_a_task_table_ends_no_table() -> None:
    """Officials part long tables by lines such as （一）种业创新; the heads of the columns stand once, above."""
    text = (
        "二、任务分工\n序号\t重点任务\t牵头单位\t完成时限\n（一）种业创新\n1\t建设种业平台\t市农业农村局\t2025年\n"
        "2\t培育种业企业\t市财政局\t2026年\n（二）工业创新\n3\t推动化工转型\t市工信局\t2025年\n"
    )
    document = read(text)
    rows = [(u.heading, document.units[u.parent].heading) for u in document.units if u.kind == "row"]
    assert rows == [
        ("建设种业平台", "（一）种业创新"),
        ("培育种业企业", "（一）种业创新"),
        ("推动化工转型", "（二）工业创新"),
    ]
    assert [document.text[t.rows[0][2].start : t.rows[0][2].end] for t in document.tables] == ["牵头单位"] * 3
