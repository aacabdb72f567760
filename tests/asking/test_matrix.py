"""The division of labour of the example plans, read from examples/source."""

import pytest

from graphbuild.asking.matrix import body_sheet, measure_sheet, responsibilities, unassigned_sheet
from graphbuild.errors import InnographError
from graphbuild.stores.store import Store


def test_one_row_a_measure_in_the_order_of_the_text(examples: Store) -> None:
    rows = responsibilities(examples, "包头市").rows
    by_task = {row.task: row for row in rows}
    table = by_task["设立鹿城科技成果转化基金"]
    assert table.lead == ("包头市财政局",)
    assert table.cooperating == ("包头市科学技术局", "包头市人民政府金融办公室")
    assert (table.deadline, table.inherited_from) == ("2023年底", "")
    assert by_task["（二）壮大科技企业队伍"].lead == ("包头市科学技术局",)
    starts = [row.proof.start for row in rows if not row.inherited_from]
    assert starts == sorted(starts)
    assert all(row.proof.quote and row.proof.plan.startswith("包头市") for row in rows)


def test_measures_that_nobody_is_named_for_stand_apart(examples: Store) -> None:
    matrix = responsibilities(examples, "若干措施")
    open_tasks = {row.task: row.issuer for row in matrix.unassigned}
    assert open_tasks["第七条 争取进位升级"] == "鄂尔多斯高新技术产业开发区管理委员会"
    assert open_tasks.keys().isdisjoint(row.task for row in matrix.rows)


def test_what_stands_in_a_box_after_an_item_does_not_take_its_bodies(examples: Store) -> None:
    matrix = responsibilities(examples, "实施意见")
    assert not [row for row in matrix.rows if "库布其光伏治沙" in row.task]
    assert [row for row in matrix.unassigned if "库布其光伏治沙" in row.task]


def test_no_aims_or_principles_are_listed_as_tasks(examples: Store) -> None:
    assert not [row for row in responsibilities(examples).unassigned if "目标" in row.task or "工作基础" in row.task]


def test_one_row_a_body(examples: Store) -> None:
    row = next(row for row in responsibilities(examples, "包头市").by_body() if row.body == "包头市科学技术局")
    assert set(row.lead) >= {"编制稀土产业技术路线图", "建设包头科技大市场", "落实科技创新券政策"}
    assert "设立鹿城科技成果转化基金" in row.cooperating


def test_the_sheets_have_the_columns_of_officials(examples: Store) -> None:
    matrix = responsibilities(examples)
    assert measure_sheet(matrix).columns == ("序号", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "出处")
    for sheet in (measure_sheet(matrix), body_sheet(matrix), unassigned_sheet(matrix)):
        assert sheet.rows
        assert all(len(row) == len(sheet.columns) for row in sheet.rows)
        assert [row[0] for row in sheet.rows] == [str(n) for n in range(1, len(sheet.rows) + 1)]


def test_a_plan_that_is_not_there_is_said(examples: Store) -> None:
    with pytest.raises(InnographError, match="没有名称含有“火星”的规划"):
        responsibilities(examples, "火星")
