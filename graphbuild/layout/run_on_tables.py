"""Tables inside a run-on line: a head of column words, then rows, blanks between the cells."""

import re

from graphbuild.layout.cells import is_head, number_columns, row_fits
from graphbuild.layout.characters import BLANK

_CELL = re.compile(f"[^{BLANK}]+")
_LEAST_COLUMNS = 3


def _columns(cells: list[str], at: int) -> int:
    """Return how many heads of columns stand together from cell ``at`` on."""
    last = at
    while last < len(cells) and is_head(cells[last]):
        last += 1
    return last - at


def _rows(cells: list[str], at: int, columns: int) -> list[int]:
    """Return the cells that open the rows below the head at ``at``, and the one behind the last row."""
    first = at + columns
    if cells[at] in number_columns():
        return _counted(cells, first, columns) if cells[first : first + 1] == ["1"] else []
    opening = [first]
    while row_fits(cells[at:first], cells[opening[-1] : opening[-1] + columns]):
        opening.append(opening[-1] + columns)
    return opening if len(opening) > 2 else []


def _counted(cells: list[str], at: int, columns: int) -> list[int]:
    opening = [at]
    while True:
        number = str(len(opening) + 1)
        near = range(opening[-1] + columns, min(opening[-1] + columns + 3, len(cells)))
        following = next((k for k in near if cells[k] == number), None)
        if following is None:
            return [*opening, opening[-1] + columns]
        opening.append(following)


def row_starts(text: str, start: int, end: int) -> list[list[int]]:
    """Return, for each table in the run-on line ``text[start:end]``, where head, rows and what follows begin."""
    found = list(_CELL.finditer(text, start, end))
    cells = [m.group() for m in found]
    tables: list[list[int]] = []
    at = 0
    while at < len(cells):
        columns = _columns(cells, at)
        rows = _rows(cells, at, columns) if columns >= _LEAST_COLUMNS else []
        if rows:
            opening = [at, *rows]
            tables.append([found[k].start() if k < len(found) else end for k in opening])
            at = opening[-1]
        else:
            at += 1
    return tables
