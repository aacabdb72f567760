"""Tables to take along, as files: CSV that Excel opens as it is, and Excel's own format."""

from collections.abc import Sequence
from urllib.parse import quote

from starlette.responses import Response

from graphbuild.export.tables import Sheet, csv_bytes, xlsx_bytes

_CSV = "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _file(content: bytes, kind: str, name: str) -> Response:
    place = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=kind, headers={"content-disposition": place})


def sheet_file(sheets: Sequence[Sheet], name: str, form: str) -> Response:
    """Return ``sheets`` as a file called ``name`` in the ``form`` xlsx or csv, which holds the first one only."""
    if form == "xlsx":
        return _file(xlsx_bytes(sheets), _XLSX, f"{name}.xlsx")
    return _file(csv_bytes(sheets[0]), _CSV, f"{name}.csv")
