"""Tables to take along: CSV that Excel opens as it is, and Excel's own format."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from starlette.responses import Response

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run (OWASP, CSV injection)
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 cannot hold them
_LONGEST_CELL = 32_767  # characters, Excel's own limit
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
Row = Sequence[str]


def _plain(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) and not _NUMBER.fullmatch(value) else value


def as_csv(headings: Row, rows: Iterable[Row]) -> bytes:
    """Return the table as UTF-8 CSV with the mark by which Excel knows it; what Excel would run has an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_plain(name) for name in headings])
    writer.writerows([_plain(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def as_xlsx(title: str, headings: Row, rows: Iterable[Row], widths: Sequence[int]) -> bytes:
    """Return the table as an Excel workbook that prints on A4 across; ``widths`` of columns are in characters."""
    from openpyxl import Workbook  # noqa: PLC0415 - a quarter of a second, for who downloads
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", _NO_CHARACTER.sub("", title))[:31] or "表"
    for number, row in enumerate([headings, *rows], 1):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.value = _NO_CHARACTER.sub("", value)[:_LONGEST_CELL]
            cell.data_type = "s"  # a text, whatever it begins with
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E4EDF7")
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def download(content: bytes, kind: str, name: str) -> Response:
    """Return ``content`` as a file called ``name``."""
    place = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=kind, headers={"content-disposition": place})
