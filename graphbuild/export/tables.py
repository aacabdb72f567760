"""Tables of text as CSV, Markdown and Excel: what officials open, so nothing in a cell is ever run as a formula."""

import csv
import io
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.atomic import write_atomically
from graphbuild.errors import InnographError

# what a spreadsheet would run as a formula (OWASP, CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDEST = 60  # characters of a column; longer cells are wrapped
_LONGEST = 32_767  # characters that a cell of Excel holds
_BOM = "\ufeff"  # Excel takes a file without it for GBK


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text; every row has a cell for each column."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _is_number(written: str) -> bool:
    try:
        float(written)
    except ValueError:
        return False
    return True


def safe_cell(written: str) -> str:
    """Return ``written`` as a spreadsheet takes it for text: an apostrophe stands before what looks like a formula."""
    return f"'{written}" if written.startswith(_FORMULA) and not _is_number(written) else written


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
    write_atomically(path, _BOM + as_csv(sheet.columns, sheet.rows))


def _fill(page: object, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - it takes 0.3 s to import
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.worksheet import Worksheet  # noqa: PLC0415

    assert isinstance(page, Worksheet)
    for at, line in enumerate((sheet.columns, *sheet.rows), 1):
        for column, written in enumerate(line, 1):
            cell = page.cell(at, column)
            cell.value = _CONTROL.sub("", written)[:_LONGEST]
            cell.data_type = "n" if written.isdecimal() and at > 1 else "s"  # never "f", whatever the text begins with
            if cell.data_type == "n":
                cell.value = int(written)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=at == 1)
    for column, name in enumerate(sheet.columns, 1):
        longest = max([len(name), *(len(row[column - 1]) for row in sheet.rows)])
        page.column_dimensions[get_column_letter(column)].width = min(2 * longest + 2, _WIDEST)
    page.freeze_panes = "A2"


def write_xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write the tables to ``path`` as an Excel workbook, one sheet each; raises InnographError when it cannot."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(re.sub(r"[\\/*?:\[\]']", " ", _CONTROL.sub("", sheet.title))[:31] or None), sheet)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(part)
        part.replace(path)
    except OSError as error:
        raise InnographError(
            f"写不了 {path}（{error.strerror}）；请检查目录权限与磁盘空间，或换一个文件名。",
            f"Cannot write {path} ({error.strerror}); check permissions and disk space, or choose another name.",
        ) from error
    finally:
        if part.parent.is_dir():
            part.unlink(missing_ok=True)
