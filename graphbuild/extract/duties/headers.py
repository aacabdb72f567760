"""The head of a table: which rows it takes, and which column holds tasks, bodies, persons or deadlines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Cell, Document, Table
from graphbuild.extract.duties.bodies import Stretch, is_body
from graphbuild.extract.duties.lists import clean_name, read_list
from graphbuild.extract.duties.words import ROLES, label_kinds, words

_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_REMARK = re.compile(r"[（(〔].*?[）)〕]|\s")
_HEAD_ROWS = 3
SHARED = "shared"
DUTIES = (*ROLES, SHARED)
_SHARED = re.compile(
    r"(?:总?牵头|主办|主责)(?:单位|部门|处室|科室)?[/、及和与(（](?:配合|责任|协办|参与|协同)[)）]?(?:单位|部门|处室|科室)[)）]?"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What each column of a table holds (a role, deadline, person, task or ""), and its first row of data."""

    kinds: tuple[str, ...]
    first: int


@cache
def _longest_label() -> int:
    return max(map(len, label_kinds()))


def column_kind(header: str) -> str:
    """Return what a column of this ``header`` holds: a role, deadline, person, task, or nothing.

    ``shared`` is a column of leads and others at once (牵头部门/配合部门).
    """
    word = _REMARK.sub("", header)
    kinds = label_kinds()
    if _SHARED.fullmatch(word):
        return SHARED
    if word in kinds:
        return kinds[word]
    for size in range(min(len(word), _longest_label()), 3, -1) if len(word) <= 16 else ():
        if word[-size:] in kinds:
            return kinds[word[-size:]]
    if word.endswith(("任务", "内容", "措施", "举措", "项目", "事项", "工程")) and len(word) <= 10:
        return "task"
    return "deadline" if word.endswith(("时限", "期限", "时间")) and len(word) <= 8 else ""


def _texts(document: Document, row: Sequence[Cell]) -> list[str]:
    return [clean_name(document.text[c.start : c.end]) for c in row]


def _column(table: Table, first: int, at: int) -> list[Cell]:
    return [row[at] for row in table.rows[first:] if at < len(row) and row[at].end > row[at].start]


def _holds_bodies(stretch: Stretch, cells: list[Cell]) -> bool:
    """Say whether all of ``cells`` list bodies and nothing else."""
    readings = [read_list(stretch, c.start, c.end) for c in cells]
    return bool(readings) and all(
        r.assignees and not r.unknown and all(is_body(a.stated_as) for a in r.assignees) for r in readings
    )


def _naming(document: Document, table: Table, kinds: Sequence[str], first: int) -> int | None:
    """Return the column that tells the rows apart in words: the task where no header says so (of indicators, say)."""
    for at, kind in enumerate(kinds):
        held = _texts(document, [row[at] for row in table.rows[first:] if at < len(row)])
        if not kind and held and len(set(held)) == len(held) and all(map(_WORDS.search, held)):
            return at
    return None


def _head_row(rows: list[list[str]]) -> tuple[list[str], int]:
    """Return the headers of a table, and its first row of data; a title may stand above, and a head have two rows."""
    for i, row in enumerate(rows):
        below = rows[i + 1] if i + 1 < len(rows) and len(rows[i + 1]) == len(row) else []
        if sum(column_kind(c) in DUTIES for c in below) > 1:
            return [b or a for a, b in zip(row, below, strict=True)], i + 2
        if any(column_kind(c) in DUTIES for c in row):
            return row, i + 1
    return rows[0], 1


def head_of(document: Document, stretch: Stretch, table: Table) -> Head | None:
    """Return the head of a table of duties, None for a table of another kind.

    A bare 单位 or 部门 heads a column of bodies where its cells are such.
    """
    headers, first = _head_row([_texts(document, row) for row in table.rows[:_HEAD_ROWS]])
    kinds = [column_kind(h) for h in headers]
    for at, header in enumerate(headers):
        if header in words("labels", "short_heads") and not set(kinds) & set(DUTIES):
            kinds[at] = "responsible" if _holds_bodies(stretch, _column(table, first, at)) else ""
    if not set(kinds) & set(DUTIES) or len(kinds) < 2:
        return None
    naming = _naming(document, table, kinds, first) if "task" not in kinds else None
    if naming is not None:
        kinds[naming] = "task"
    return Head(tuple(kinds), first)
