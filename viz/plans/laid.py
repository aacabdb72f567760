"""A plan laid out: headings, paragraphs, tables and boxes in the order of the text, with facts beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphbuild.asking.lookup import Row
from graphbuild.stores.store import Store
from viz.plans.facts import Fact, facts_of
from viz.plans.marks import Segment, marks_in, segments
from viz.shelf import Plan, rows_of

_BLANK = re.compile(r"\s+")
_BOX = "专栏"


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands in the margin: a relation of one kind and the facts that share it and one end."""

    type: str
    label: str
    words: str
    facts: tuple[Fact, ...]
    about: str  # the shared end is the plan or one of its measures, and needs no name; else empty


@dataclass(frozen=True, slots=True)
class Line:
    """One passage: ``kind`` is heading, text or row; a row has a cell for each tab, all others one."""

    kind: str
    level: int
    start: int
    section: str
    cells: tuple[tuple[Segment, ...], ...]
    beside: tuple[Beside, ...]
    text: str

    @property
    def silent(self) -> int:
        """How many stretches prove nothing."""
        return sum(segment.silent for cell in self.cells for segment in cell)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are shown together: a table's rows, or one heading or paragraph."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks within a 专栏; ``name`` is empty for running text."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A whole plan; ``counts`` are the facts by type, ``silent`` the sentences without any."""

    plan: Plan
    boxes: tuple[Box, ...]
    facts: Mapping[str, Fact]
    counts: Mapping[str, int]
    silent: int

    @property
    def lines(self) -> Iterator[Line]:
        """All lines in the order of the text."""
        return (line for box in self.boxes for block in box.blocks for line in block.lines)

    @property
    def outline(self) -> list[Line]:
        """The headings of the first two levels."""
        return [line for line in self.lines if line.kind == "heading" and line.level <= 2]


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def _lead(text: str, heading: str) -> int:
    """Return how many characters of ``text`` are the heading that it runs on from, 0 for none, all for a heading."""
    wanted, seen = _bare(heading), 0
    if not wanted or not _bare(text).startswith(wanted):
        return 0
    for at, character in enumerate(text):
        if seen == len(wanted):
            return at
        seen += not character.isspace()
    return len(text)


def _own(end: str) -> bool:
    return end.split("/", 1)[0] in ("Measure", "Plan")


def _shared(fact: Fact) -> tuple[str, str, str]:
    """Return what facts that are said together have in common: a body's role, a measure's relation, or one end."""
    about = fact.target if _own(fact.target) else fact.source
    words = fact.words if _own(fact.target) else ""
    return fact.type, words, about


def _beside(facts: Iterable[Fact]) -> tuple[Beside, ...]:
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(_shared(fact), []).append(fact)
    return tuple(
        Beside(type_, group[0].label, words, tuple(group), about if _own(about) else "")
        for (type_, words, about), group in groups.items()
    )


def _cells(text: str, parts: Sequence[Segment]) -> tuple[tuple[Segment, ...], ...]:
    """Cut the segments at the tabs of ``text``."""
    cells: list[list[Segment]] = [[]]
    for part in parts:
        first, *rest = part.text.split("\t")
        pieces = [first, *rest]
        for number, piece in enumerate(pieces):
            if number:
                cells.append([])
            if piece or (number == 0 and part.anchors):
                anchors = part.anchors if number == 0 else ()
                cells[-1].append(Segment(piece, part.type, part.said, anchors, part.silent, part.lead))
    return tuple(tuple(cell) for cell in cells) if "\t" in text else (tuple(parts),)


def _line(row: Row, facts: Sequence[Fact]) -> Line:
    text, path = row["text"], (row["section"] or "").split("/")
    lead = _lead(text, path[-1])
    whole = lead == len(text)
    kind = "row" if "\t" in text else "heading" if whole else "text"
    marks = marks_in(text, row["start"], row["end"], facts)
    parts = segments(text, marks, 0 if kind != "text" else lead, kind == "heading")
    here = {mark.fact.id: mark.fact for mark in marks}
    cells = _cells(text, parts)
    return Line(kind, len(path), row["start"], row["section"] or "", cells, _beside(here.values()), text)


def _within(row: Row, facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if any(row["start"] <= place.start < row["end"] for place in fact.places)]


def _box_of(line: Line) -> str:
    return next((step for step in line.section.split("/") if step.startswith(_BOX)), "")


def _together(line: Line) -> tuple[str, int]:
    """Rows of as many cells that follow one another are one table, also where each is a task of its own."""
    return (line.kind, len(line.cells)) if line.kind == "row" else (line.kind, -line.start - 1)


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    for (kind, _), group in groupby(lines, key=_together):
        yield Block(kind, tuple(group))


def laid_out(store: Store, plan: Plan) -> Laid:
    """Return the text of ``plan`` as the store holds it, marked; raises InnographError when it cannot be read."""
    facts = facts_of(store, plan.id)
    rows = rows_of(store, "explore/plan_passages", plan=plan.id)
    lines = [_line(row, _within(row, facts)) for row in rows]
    boxes = tuple(Box(name, tuple(_blocks(group))) for name, group in groupby(lines, key=_box_of))
    counts = Counter(fact.type for fact in facts)
    silent = sum(line.silent for line in lines)
    return Laid(plan, boxes, {fact.id: fact for fact in facts}, dict(counts.most_common()), silent)
