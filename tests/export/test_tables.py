"""Tables that officials open: text stays text, whatever it holds."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from graphbuild.errors import InnographError
from graphbuild.export.tables import Sheet, as_markdown, write_csv, write_xlsx

SHEET = Sheet("责任分工表", ("序号", "任务"), (("1", "=HYPERLINK(1)"), ("2", "a|b\n<b>*粗*</b>\x00")))


def test_csv_is_read_by_excel_and_runs_nothing(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", SHEET)
    written = (tmp_path / "a.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(written.decode("utf-8-sig").splitlines()))[1] == ["1", "'=HYPERLINK(1)"]


def test_excel_holds_text_and_numbers_but_no_formula(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", [SHEET])
    page = load_workbook(tmp_path / "a.xlsx").active
    assert page["B2"].value == "=HYPERLINK(1)"
    assert page["B2"].data_type == "s"
    assert page["A2"].value == 1


@pytest.mark.parametrize("written", ["007", "1" * 16, "1" * 5000, "１２", "-3", "1.5", "²"])
def test_what_excel_would_round_or_rewrite_stays_text(tmp_path: Path, written: str) -> None:
    write_xlsx(tmp_path / "a.xlsx", [Sheet("表", ("a",), ((written,),))])
    assert load_workbook(tmp_path / "a.xlsx").active["A2"].value == written


def test_markdown_cells_are_one_line_without_markup() -> None:
    assert as_markdown(SHEET).splitlines()[-1] == "| 2 | a\\|b \\<b\\>\\*粗\\*\\</b\\>\x00 |"


@pytest.mark.parametrize("write", [lambda path: write_csv(path, SHEET), lambda path: write_xlsx(path, [SHEET])])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, write: object) -> None:
    assert callable(write)
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(InnographError, match="写不了"):
        write(tmp_path / "file" / "a.xlsx")


@given(st.text(), st.text())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_written(tmp_path: Path, title: str, cell: str) -> None:
    write_xlsx(tmp_path / "any.xlsx", [Sheet(title, ("a",), ((cell,),))])
    assert load_workbook(tmp_path / "any.xlsx").active.max_row == 2
