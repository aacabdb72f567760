"""Tables inside a run-on line: a head of column words, then rows that count 1, 2, 3, blanks between the cells."""

import re
from functools import cache

from graphbuild.layout.characters import BLANK
from graphbuild.ontology import lexicon

_CELL = re.compile(f"[^{BLANK}]+")
_YEAR = re.compile(r"20\d\d年?\S{0,4}")
_LEAST_COLUMNS = 3


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon("layout")
    return frozenset(words["number_columns"]), frozenset(words["column_words"])


def _columns(cells: list[str], at: int) -> int:
    """Return how many columns the head that begins with cell ``at`` has, 0 where none begins."""
    numbers, names = _words()
    if cells[at] not in numbers:
        return 0
    last = at + 1
    while last < len(cells) and (cells[last] in names or _YEAR.fullmatch(cells[last])):
        last += 1
    counted = last < len(cells) and cells[last] == "1"
    return last - at if counted and last - at >= _LEAST_COLUMNS else 0


def _rows(cells: list[str], at: int, columns: int) -> list[int]:
    """Return the cells that open the rows from cell ``at`` on, and the one behind the last row."""
    opening = [at]
    while True:
        number = str(len(opening) + 1)
        near = range(opening[-1] + columns, min(opening[-1] + columns + 3, len(cells)))
        following = next((k for k in near if cells[k] == number), None)
        if following is None:
            return [*opening, opening[-1] + columns]
        opening.append(following)


def row_starts(text: str, start: int, end: int) -> list[list[int]]:
    """Return, for each table in the run-on line ``text[start:end]``, where its head, its rows and what follows begin."""
    found = list(_CELL.finditer(text, start, end))
    cells = [m.group() for m in found]
    tables: list[list[int]] = []
    at = 0
    while at < len(cells):
        columns = _columns(cells, at)
        if columns:
            opening = [at, *_rows(cells, at + columns, columns)]
            tables.append([found[k].start() if k < len(found) else end for k in opening])
            at = opening[-1]
        else:
            at += 1
    return tables
