"""Statements in tables whose header is the only label, and in records of a script (task, lead, join)."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.document import Cell, Document, Table
from graphbuild.extract.duties.bodies import Stretch
from graphbuild.extract.duties.lists import Reading, Statement, clean_name, deadline_in, persons, read_list
from graphbuild.extract.duties.words import ROLES, label_kinds, words

_RECORD = re.compile(r"\{[^{}]{10,2000}\}")
_PAIR = re.compile(r"""["'“”]?(?P<key>[\w\u4e00-\u9fff]{1,20})["'“”]?\s*[:：]\s*["'“”](?P<value>[^"'“”{}]*)["'“”]""")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])\s*")


@cache
def _longest_label() -> int:
    return max(map(len, label_kinds()))


def column_kind(header: str) -> str:
    """Return what a column of this ``header`` holds: a role, deadline, person, task, or nothing."""
    word = re.sub(r"[（(〔].*?[）)〕]|\s", "", header)
    kinds = label_kinds()
    if word in kinds:
        return kinds[word]
    for size in range(min(len(word), _longest_label()), 3, -1) if len(word) <= 16 else ():
        if word[-size:] in kinds:
            return kinds[word[-size:]]
    if word.endswith(("任务", "内容", "措施", "举措", "项目", "事项", "工程")) and len(word) <= 10:
        return "task"
    return "deadline" if word.endswith(("时限", "期限", "时间")) and len(word) <= 8 else ""


@cache
def _record_kinds() -> dict[str, str]:
    return {key: kind for kind in ("task", *ROLES, "deadline") for key in words("record_keys", kind)}


def _unit_of(document: Document, start: int, end: int) -> int | None:
    """Return the unit of kind row that begins within the clean stretch, if the document has one."""
    return next((u.index for u in document.units if u.kind == "row" and start <= u.start < max(end, start + 1)), None)


def _persons_in(stretch: Stretch, cells: list[tuple[str, Cell]]) -> tuple[str, ...]:
    return tuple(p for kind, c in cells if kind == "person" for p in persons(stretch, c.start, c.end))


def _statement(
    document: Document, stretch: Stretch, cells: list[tuple[str, Cell]], readings: list[Reading]
) -> Statement | None:
    held = [c for _, c in cells if c.end > c.start]
    assignees = tuple(a for r in readings for a in r.assignees)
    if not assignees or not held:
        return None
    start, end = min(c.start for c in held), max(c.end for c in held)
    texts = {kind: document.text[c.start : c.end] for kind, c in reversed(cells) if c.end > c.start}
    tasks = [c for kind, c in cells if kind == "task" and c.end > c.start]
    row = _unit_of(document, start, end)
    title = None
    if row is None and tasks:
        number = _NUMBER.match(document.text[tasks[0].start : tasks[0].end])
        title = (tasks[0].start + (number.end() if number else 0), tasks[0].end)
    deadline = clean_name(texts.get("deadline", "")) or next((r.deadline for r in readings if r.deadline), "")
    unit = row if row is not None else document.unit_at(start)
    deadline = deadline if deadline_in(deadline) or len(deadline) <= 20 else ""
    return Statement(start, end, unit, assignees, title, deadline, _persons_in(stretch, cells))


def _naming(document: Document, table: Table, kinds: list[str]) -> int | None:
    """Return the column that tells the rows apart in words: the task where no header says so (of indicators, say)."""
    for at, kind in enumerate(kinds):
        held = [clean_name(document.text[row[at].start : row[at].end]) for row in table.rows[1:] if at < len(row)]
        if not kind and held and len(set(held)) == len(held) and all(_WORDS.search(h) for h in held):
            return at
    return None


def _kinds(document: Document, table: Table) -> list[str]:
    """Return what each column of ``table`` holds."""
    kinds = [column_kind(document.text[c.start : c.end]) for c in table.rows[0]]
    at = _naming(document, table, kinds) if set(kinds) & set(ROLES) and "task" not in kinds else None
    return kinds if at is None else [*kinds[:at], "task", *kinds[at + 1 :]]


def _rows(document: Document, stretch: Stretch, table: Table) -> Iterator[Statement | None]:
    kinds = _kinds(document, table)
    if not set(kinds) & set(ROLES) or len(kinds) < 2:
        return
    last: dict[int, Cell] = {}
    for row in table.rows[1:]:
        cells = list(zip(kinds, row, strict=False))
        if [document.text[c.start : c.end] for c in row] == [document.text[c.start : c.end] for c in table.rows[0]]:
            continue
        for i, (kind, cell) in enumerate(cells):
            if kind == "task" and cell.end > cell.start:
                last[i] = cell
        readings = [read_list(stretch, c.start, c.end, kind) for kind, c in cells if kind in ROLES and c.end > c.start]
        yield _statement(document, stretch, cells, readings)


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
        readings = [read_list(stretch, c.start, c.end, kind) for kind, c in cells if kind in ROLES and c.end > c.start]
        statement = _statement(document, stretch, cells, readings)
        if statement and any(kind == "task" for kind, _ in cells):
            yield statement
