"""Statements in tables whose header is the only label, and in records of a script (task, lead, join)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graphbuild.document import Cell, Document, Table
from graphbuild.extract.duties.bodies import Stretch
from graphbuild.extract.duties.headers import DUTIES, SHARED, column_kind, head_of
from graphbuild.extract.duties.lists import Reading, Statement, clean_name, deadline_in, persons, read_list, read_shared
from graphbuild.extract.duties.words import ROLES, words

_RECORD = re.compile(r"\{[^{}]{10,2000}\}")
_PAIR = re.compile(r"""["'“”]?(?P<key>[\w\u4e00-\u9fff]{1,20})["'“”]?\s*[:：]\s*["'“”](?P<value>[^"'“”{}]*)["'“”]""")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])\s*")


@cache
def _record_kinds() -> dict[str, str]:
    return {key: kind for kind in ("task", *ROLES, "deadline") for key in words("record_keys", kind)}


def _unit_of(document: Document, start: int, end: int) -> int | None:
    """Return the unit of kind row that begins within the clean stretch, if the document has one."""
    return next((u.index for u in document.units if u.kind == "row" and start <= u.start < max(end, start + 1)), None)


def _persons_in(stretch: Stretch, cells: list[tuple[str, Cell]]) -> tuple[str, ...]:
    return tuple(p for kind, c in cells if kind == "person" for p in persons(stretch, c.start, c.end))


def _statement(
    document: Document,
    stretch: Stretch,
    cells: list[tuple[str, Cell]],
    readings: list[Reading],
    own: int | None = None,
) -> Statement | None:
    """Return what the cells of a row say; ``own`` is where the row begins, where a cell of one above counts, too."""
    held = [c for _, c in cells if c.end > c.start]
    assignees = tuple(a for r in readings for a in r.assignees)
    if not assignees or not held:
        return None
    start, end = min(c.start for c in held), max(c.end for c in held)
    texts = {kind: document.text[c.start : c.end] for kind, c in reversed(cells) if c.end > c.start}
    tasks = [c for kind, c in cells if kind == "task" and c.end > c.start]
    row = _unit_of(document, start if own is None else own, end)
    title = None
    if row is None and tasks:
        number = _NUMBER.match(document.text[tasks[0].start : tasks[0].end])
        title = (tasks[0].start + (number.end() if number else 0), tasks[0].end)
    deadline = clean_name(texts.get("deadline", "")) or next((r.deadline for r in readings if r.deadline), "")
    unit = row if row is not None else document.unit_at(start)
    deadline = deadline if deadline_in(deadline) or len(deadline) <= 20 else ""
    return Statement(start, end, unit, assignees, title, deadline, _persons_in(stretch, cells))


def _readings(stretch: Stretch, cells: list[tuple[str, Cell]]) -> list[Reading]:
    duties = [(kind, c) for kind, c in cells if kind in DUTIES and c.end > c.start]
    return [
        read_shared(stretch, c.start, c.end) if kind == SHARED else read_list(stretch, c.start, c.end, kind)
        for kind, c in duties
    ]


def _inherited(kinds: Sequence[str], row: Sequence[Cell], above: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """Return the cells of ``row`` with their kinds; bodies that stand before the tasks hold for the rows below, too."""
    cells = list(zip(kinds, row, strict=False))
    leading = kinds.index("task") if "task" in kinds else 0
    for at in range(min(leading, len(cells), len(above))):
        if kinds[at] in DUTIES and cells[at][1].start == cells[at][1].end:
            cells[at] = kinds[at], above[at]
    return cells


def _rows(document: Document, stretch: Stretch, table: Table) -> Iterator[Statement | None]:
    head = head_of(document, stretch, table)
    if head is None:
        return
    headers = [[document.text[c.start : c.end] for c in row] for row in table.rows[: head.first]]
    above: Sequence[Cell] = ()
    for row in table.rows[head.first :]:
        if [document.text[c.start : c.end] for c in row] in headers:
            continue
        cells = _inherited(head.kinds, row, above)
        above = [cell for _, cell in cells]
        readings = _readings(stretch, cells)
        own = min((c.start for c in row if c.end > c.start), default=None)
        yield _statement(document, stretch, cells, readings, own)


def tabled(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give one statement for each row of a table with a column of bodies; its unit is the row."""
    for table in document.tables:
        if table.rows:
            yield from (s for s in _rows(document, stretch, table) if s)


def recorded(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give one statement for each record of a script in the text: {"task": …, "lead": …, "join": …}."""
    kinds = _record_kinds()
    for record in _RECORD.finditer(document.text):
        cells = []
        for pair in _PAIR.finditer(document.text, record.start(), record.end()):
            kind = kinds.get(pair["key"].lower()) or column_kind(pair["key"])
            cells.append((kind, Cell(pair.start("value"), pair.end("value"))))
        readings = _readings(stretch, cells)
        statement = _statement(document, stretch, cells, readings)
        if statement and any(kind == "task" for kind, _ in cells):
            yield statement
