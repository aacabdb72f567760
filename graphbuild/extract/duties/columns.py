"""Statements in a table flattened to one cell a line: 重点任务 / 牵头单位 / 责任单位, then the cells in turn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from graphbuild.document import Document, Passage
from graphbuild.extract.duties.bodies import Stretch
from graphbuild.extract.duties.headers import column_kind
from graphbuild.extract.duties.lists import Reading, Statement, clean_name, deadline_in, read_list
from graphbuild.extract.duties.words import ROLES, label_kinds
from graphbuild.layout.numbering import START
from graphbuild.patterns import alternatives

_COUNT = re.compile(r"序号|编号|\d{1,3}")
_NUMBERS = re.compile("序号|编号")
_LONGEST_HEADER = 10
_SHORTEST_GLUED, _LONGEST_GLUED = 8, 60
_LEAST_ROWS, _MOST_ROWS = 2, 60
_MOST_COLUMNS = 30


@dataclass(slots=True)
class _Record:
    """The lines of one row: its task, then its cells."""

    task: list[Passage] = field(default_factory=list)
    cells: list[Passage] = field(default_factory=list)
    deadline: str = ""


def _text(document: Document, passage: Passage) -> str:
    return clean_name(document.text[passage.start : passage.end])


def _header(document: Document, at: int) -> list[str]:
    """Return the kinds of the columns whose headers stand on the lines from passage ``at`` on, if it is a header."""
    kinds: list[str] = []
    for passage in document.passages[at : at + _MOST_COLUMNS]:
        text = _text(document, passage)
        kind = column_kind(text) if len(text) <= _LONGEST_HEADER else ""
        if not kind and not _COUNT.fullmatch(text):
            break
        kinds.append(kind)
    named = [k for k in kinds if k in ROLES]
    return kinds if "task" in kinds and named else []


def _is_cell(stretch: Stretch, passage: Passage) -> bool:
    """Say whether a line holds names of bodies and nothing else."""
    reading = read_list(stretch, passage.start, passage.end)
    return bool(reading.assignees) and not reading.unknown and not reading.roled


def _records(document: Document, stretch: Stretch, at: int) -> Iterator[_Record]:
    record = _Record()
    for passage in map(document.passages.__getitem__, range(at, len(document.passages))):
        text = _text(document, passage)
        if _COUNT.fullmatch(text) or (len(text) <= _LONGEST_HEADER and column_kind(text)):
            continue
        deadline = deadline_in(text)
        if record.task and deadline:
            record.deadline = deadline
        elif record.task and _is_cell(stretch, passage):
            record.cells.append(passage)
        elif record.cells:
            yield record
            record = _Record([passage])
        elif len(record.task) < 3:
            record.task.append(passage)
        else:
            return
    if record.cells:
        yield record


def _statement(stretch: Stretch, record: _Record, roles: list[str]) -> Statement:
    """Return what a row says: each column of bodies has one line, the last one also those that are left."""
    readings: list[Reading] = []
    for i, cell in enumerate(record.cells):
        readings.append(read_list(stretch, cell.start, cell.end, roles[min(i, len(roles) - 1)]))
    start, end = record.task[0].start, record.task[-1].end
    assignees = tuple(a for r in readings for a in r.assignees)
    return Statement(start, record.cells[-1].end, record.task[0].unit, assignees, (start, end), record.deadline)


@cache
def _glued_head() -> re.Pattern[str]:
    kinds = ("task", "deadline", "person", *ROLES)
    words = alternatives([*(w for w, kind in label_kinds().items() if kind in kinds), "备注"])
    return re.compile(rf"(?:序号|编号)?(?>{words})(?>{words})(?:(?>{words}))++")


def glued(document: Document) -> Iterator[Passage]:
    """Give the heads of tables whose cells stand together without separator (序号任务牵头单位配合单位): not read."""
    for passage in document.passages:
        if _SHORTEST_GLUED <= passage.end - passage.start <= _LONGEST_GLUED:
            head = _glued_head().fullmatch(document.text, passage.start, passage.end)
            if head and any(role in head.group() for role in ("责任", "牵头", "承办")):
                yield passage


def _column(document: Document, at: int, most: int) -> tuple[str, list[Passage]] | None:
    """Return the kind and the lines of the column whose header is passage ``at``, ``most`` lines at most."""
    header = _text(document, document.passages[at])
    if START.match(header):
        return None
    kind = column_kind(header) if len(header) <= _LONGEST_HEADER else ""
    if not kind and not _NUMBERS.fullmatch(header):
        return None
    lines: list[Passage] = []
    for passage in document.passages[at + 1 : at + 1 + most]:
        text = _text(document, passage)
        if len(text) <= _LONGEST_HEADER and (column_kind(text) or _NUMBERS.fullmatch(text)):
            break
        lines.append(passage)
    return kind, lines


def _columns(document: Document, at: int) -> list[tuple[str, list[Passage]]]:
    """Return the columns, equally long, that stand one below the other from passage ``at`` on, or nothing."""
    columns: list[tuple[str, list[Passage]]] = []
    most = _MOST_ROWS
    while at < len(document.passages) and (found := _column(document, at, most)):
        columns.append(found)
        most = len(columns[0][1])
        at += 1 + len(found[1])
        if len(found[1]) != most or most < _LEAST_ROWS:
            return []
    return columns


def columnwise(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give one statement for each row of a table whose columns stand one below the other, each under its header.

    That is certain only where all columns have the same number of lines, two or more, and those of a role hold names of
    bodies and nothing else; any other is left alone.
    """
    done = 0
    for at, passage in enumerate(document.passages):
        if at < done or passage.end - passage.start > _LONGEST_HEADER:
            continue
        columns = _columns(document, at)
        tasks = next((lines for kind, lines in columns if kind == "task"), [])
        named = [(kind, lines) for kind, lines in columns if kind in ROLES]
        if not tasks or not named or not all(_is_cell(stretch, cell) for _, lines in named for cell in lines):
            continue
        dates = next((lines for kind, lines in columns if kind == "deadline"), [])
        for i, task in enumerate(tasks):
            deadline = deadline_in(_text(document, dates[i])) if dates else ""
            record = _Record([task], [lines[i] for _, lines in named], deadline)
            yield _statement(stretch, record, [kind for kind, _ in named])
        done = at + sum(1 + len(lines) for _, lines in columns)


def stacked(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give one statement for each row of a table whose cells stand one a line under headers that stand so, too."""
    done = 0
    for at, passage in enumerate(document.passages):
        if at < done or passage.end - passage.start > _LONGEST_HEADER:
            continue
        kinds = _header(document, at)
        if not kinds:
            continue
        roles = [k for k in kinds if k in ROLES]
        for record in _records(document, stretch, at + len(kinds)):
            yield _statement(stretch, record, roles)
            done = max(done, at + len(kinds) + 1)
