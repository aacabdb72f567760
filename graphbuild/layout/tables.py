"""Rows of a table as cells, and which column of a task table holds the task."""

import re
from collections.abc import Sequence
from functools import cache

from graphbuild.document_types import Cell
from graphbuild.layout.blocks import Block
from graphbuild.ontology import lexicon

_NUMBER = re.compile(r"\d{1,3}\s?[.．、]\s?(?!\d)|（[一二三四五六七八九十\d]+）")


def cells_of(text: str, row: Block) -> tuple[Cell, ...]:
    """Return the cells of ``row``, blanks at their edges left out."""
    cells = []
    at = row.start
    for part in text[row.start : row.end].split("\t"):
        start, end = at, at + len(part)
        at = end + 1
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        cells.append(Cell(start, end))
    return tuple(cells)


@cache
def _columns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon("layout")
    return tuple(re.compile("|".join(words[k])) for k in ("task_columns", "duty_columns", "category_columns"))  # type: ignore[return-value]


def _tells_apart(column: Sequence[str]) -> bool:
    return all(column) and len(set(column)) == len(column)


def task_column(heads: list[str], rows: Sequence[list[str]] = ()) -> int | None:
    """Return the index of the column that names the task if ``heads`` are those of a task table, else None.

    Where the first one groups the ``rows`` below (its cells merged or repeated), it is the next that tells them apart.
    """
    task, duty, category = _columns()
    tasks = [i for i, h in enumerate(heads) if task.search(h) and not duty.search(h) and not category.search(h)]
    others = [i for i, h in enumerate(heads) if duty.search(h) and i not in tasks]
    if not tasks or not others:
        return None
    fine = (i for i in tasks if _tells_apart([row[i] if i < len(row) else "" for row in rows]))
    return next(fine, tasks[0])


def without_number(text: str, cell: Cell) -> int:
    """Return where the words of ``cell`` begin, its number left out."""
    m = _NUMBER.match(text, cell.start, cell.end)
    return m.end() if m and m.end() < cell.end else cell.start
