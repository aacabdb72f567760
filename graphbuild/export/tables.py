"""Tables of text as CSV, Markdown and Excel: what officials open, so nothing in a cell is ever run as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.atomic import write_atomically

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# what a spreadsheet would run as a formula (OWASP, CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_COUNT = re.compile(r"0|[1-9][0-9]{0,14}")  # a cell of Excel holds no longer number to its last digit
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDEST = 40  # characters of a column; longer cells are wrapped
_LONGEST = 32_767  # characters that a cell of Excel holds
_A4 = 9  # as Excel counts papers
_BOM = "\ufeff"  # Excel takes a file without it for GBK


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text; every row has a cell for each column."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def safe_cell(written: str) -> str:
    """Return ``written`` as a spreadsheet takes it for text: an apostrophe stands before what looks like a formula."""
    return f"'{written}" if written.startswith(_FORMULA) and not _NUMBER.fullmatch(written) else written


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return the table as CSV (RFC 4180 quoting, one line feed a row)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([safe_cell(name) for name in columns])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _markdown_cell(written: str) -> str:
    """A cell is one line in which nothing is markup (HTML is shown as it is written)."""
    flat = re.sub(r"\s*\n\s*", " ", written)
    return re.sub(r"([\\|<>`*_\[\]])", r"\\\1", flat)


def as_markdown(sheet: Sheet) -> str:
    """Return the table in Markdown under its title."""
    lines = [sheet.columns, tuple("---" for _ in sheet.columns), *(tuple(map(_markdown_cell, r)) for r in sheet.rows)]
    return f"## {_markdown_cell(sheet.title)}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def write_csv(path: Path, sheet: Sheet) -> None:
    """Write the table to ``path`` as CSV that Excel reads as UTF-8; raises InnographError when it cannot."""
    write_atomically(path, [csv_bytes(sheet)])


def csv_bytes(sheet: Sheet) -> bytes:
    """Return the table as CSV that Excel reads as UTF-8."""
    return (_BOM + as_csv(sheet.columns, sheet.rows)).encode("utf-8", "replace")


def _set_out(page: "Worksheet", sheet: Sheet) -> None:
    """Have the page read and print as officials do: across on A4, as wide as the paper, its head on every sheet."""
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415 - it takes 0.3 s to import
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E4EDF7")
    for column, name in enumerate(sheet.columns, 1):
        longest = max([len(name), *(len(row[column - 1]) for row in sheet.rows)])
        page.column_dimensions[get_column_letter(column)].width = min(2 * longest + 2, _WIDEST)
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment  # noqa: PLC0415

    wrapped = Alignment(wrap_text=True, vertical="top")
    for at, line in enumerate((sheet.columns, *sheet.rows), 1):
        for column, written in enumerate(line, 1):
            cell = page.cell(at, column)
            cell.value = _CONTROL.sub("", written)[:_LONGEST]
            cell.data_type = "n" if at > 1 and _COUNT.fullmatch(written) else "s"  # never "f", whatever it begins with
            if cell.data_type == "n":
                cell.value = int(written)
            cell.alignment = wrapped
    _set_out(page, sheet)


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Return the tables as an Excel workbook, one sheet each."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(re.sub(r"[\\/*?:\[\]']", " ", _CONTROL.sub("", sheet.title))[:31] or None), sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write the tables to ``path`` as ``xlsx_bytes``; raises InnographError when it cannot."""
    write_atomically(path, [xlsx_bytes(sheets)])
