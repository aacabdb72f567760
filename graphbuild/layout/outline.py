"""The outline: which block opens a part of the plan, at what level, and to which part each passage belongs."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache

from graphbuild.document_types import Cell, Passage, Table, Unit
from graphbuild.layout.blocks import Block, blocks_of
from graphbuild.layout.cells import number_columns
from graphbuild.layout.characters import fold
from graphbuild.layout.clean import Cleaned
from graphbuild.layout.headings import Heading, free_heading, numbered_heading
from graphbuild.layout.plain import CAPTION, free_headings, is_signature, plain_style
from graphbuild.layout.reflow import opens_block
from graphbuild.layout.tables import cells_of, task_column, without_number
from graphbuild.ontology import lexicon

_LONG = 50  # a paragraph as long as this is text, so that the title page lies before it
_CHAPTERS = ("part", "chapter", "section")
# units without a number of their own: they never hold a numbered one
_LOOSE = ("title", "dash", "ordinal", "plain", "table", "opening")
_ABOVE = {"part": (), "chapter": ("part",), "section": ("part", "chapter"), "annex": (), "opening": ()}


@dataclass(slots=True)
class _Open:
    """A unit while it is being built; ``style`` says how it is numbered, box items apart from the others."""

    index: int
    parent: int
    kind: str
    style: str
    heading: str
    start: int
    body: int
    end: int
    titled: bool
    number: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Units, passages and tables of a document, in order."""

    units: tuple[Unit, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]


def _filled(cell: Cell) -> bool:
    return cell.start < cell.end


@cache
def _note() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(lexicon("layout")["table_notes"]) + ")[:：]")


@dataclass(slots=True)
class _Builder:
    cleaned: Cleaned
    title: str
    blocks: list[Block] = field(default_factory=list)
    units: list[_Open] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    head: tuple[Cell, ...] | None = None  # of the task table last met
    free: dict[int, Heading] = field(default_factory=dict)
    box_end: int = -1
    begun: bool = False
    usual_gap: int = 0

    # --- the stack of open units ---
    def _pop(self) -> None:
        self.stack.pop()

    def _styles(self) -> list[str]:
        return [u.style for u in self.stack]

    def _in_box(self) -> bool:
        return any(u.kind == "box" for u in self.stack)

    def _make_room(self, style: str) -> None:
        """Close what a unit of ``style`` cannot stand in."""
        if style in self._styles():
            while self.stack[-1].style != style:
                self._pop()
            self._pop()
            return
        if style in _ABOVE:
            while len(self.stack) > 1 and self.stack[-1].style not in _ABOVE[style]:
                self._pop()
        while self.stack[-1].style.removeprefix("box:") in _LOOSE:
            self._pop()

    def _open(self, kind: str, style: str, block: Block, heading: Heading, number: str) -> _Open:
        if self._in_box() and kind != "box":
            style = f"box:{style}"
        self._make_room(style)
        words = self.cleaned.written
        name = words[heading.start : heading.end]
        if block.number is not None:
            between = words[block.number.end : heading.start]
            name = words[block.start : block.number.end] + (between if between.isspace() else "") + name
        unit = _Open(
            len(self.units),
            self.stack[-1].index,
            kind,
            style,
            name.strip().replace("\t", " "),
            block.start,
            heading.body,
            block.end,
            heading.titled,
            number,
        )
        self.units.append(unit)
        self.stack.append(unit)
        return unit

    def _close_box(self) -> None:
        while self._in_box():
            self._pop()
        self.box_end = -1

    # --- looking ahead ---
    def _find_box_end(self, at: int) -> int:
        """Return the index of the first block after the box whose head is block ``at``."""
        outer = {u.style: u.number for u in self.stack}
        last = at + 1
        rows = False
        while last < len(self.blocks):
            block = self.blocks[last]
            if block.number is not None and block.number.style in (*_CHAPTERS, "box", "annex"):
                break
            if block.number is not None and block.number.style in outer and block.number.value != 1:
                break
            if last > at + 1 and block.gap >= self.usual_gap + 2:
                return last
            if rows and not block.is_row and not _note().match(self.cleaned.text, block.start):
                return last
            rows = rows or block.is_row
            last += 1
        before_box = last < len(self.blocks) and self.blocks[last].number is not None and self._style(last) == "box"
        return last - 1 if before_box and last - 1 > at + 1 and not self.blocks[last - 1].is_row else last

    def _style(self, at: int) -> str:
        number = self.blocks[at].number
        return number.style if number is not None else ""

    def _number(self, at: int, block: Block) -> None:
        number = block.number
        assert number is not None
        text = self.cleaned.text
        heading = numbered_heading(text, number, block.end)
        style = number.style
        if style in ("dash", "ordinal"):
            heading = replace(heading, titled=False)
        elif not heading.titled and heading.body == block.end and self._has_text_after(at):
            heading = replace(heading, titled=True)
        if style in (*_CHAPTERS, "annex", "box") or (style == "cn_comma" and heading.body == block.end):
            kind = "box" if style == "box" else "chapter"
        else:
            kind = "item"
        if kind == "box" or style in (*_CHAPTERS, "annex"):
            self._close_box()
        self._open(kind, style, block, heading, "" if style in ("dash", "ordinal") else number.text)
        self.begun = True
        if kind == "box":
            self.box_end = self._find_box_end(at)

    def _has_text_after(self, at: int) -> bool:
        """Say whether a paragraph of its own follows the item: then the item's one sentence is its title."""
        if at + 1 == len(self.blocks):
            return False
        after = self.blocks[at + 1]
        return after.number is None and not after.is_row and not opens_block(self.cleaned.text[after.start : after.end])

    def _is_number(self, block: Block) -> bool:
        number = block.number
        if number is None or number.end >= block.end:
            return False
        text = self.cleaned.text
        if number.style == "dash":
            return free_heading(text, number.end, block.end) is not None
        if number.style == "box" and not number.value:
            return block.end - block.start <= CAPTION
        if number.style in _CHAPTERS:
            return block.end - block.start <= 80
        return True

    def _plain(self, at: int) -> str:
        style = plain_style(self.cleaned.text, self.blocks, at)
        if not style or (style == "plain" and not self.begun):
            return ""
        block = self.blocks[at]
        words = self.cleaned.text[block.start : block.end]
        return "" if style not in ("opening", "annex") and fold(words) == fold(self.title) else style

    def _rows(self, at: int) -> int:
        """Read the table whose first row is block ``at``; return the index of the block after it."""
        text = self.cleaned.text
        rows: list[tuple[Cell, ...]] = []
        while at + len(rows) < len(self.blocks) and self.blocks[at + len(rows)].is_row:
            rows.append(cells_of(text, self.blocks[at + len(rows)]))
        holder = self.stack[-1].index
        head = self._head_of(rows)
        rows = [row if row is head else self._aligned(head, row) for row in rows]
        column = task_column(self._words(head), [self._words(row) for row in rows if row is not head])
        for k, cells in enumerate(rows):
            block = self.blocks[at + k]
            unit = holder
            if column is not None and cells is not head and cells[column : column + 1] and _filled(cells[column]):
                unit = self._row_unit(holder, block, cells[column])
            self.passages.append(Passage(block.start, block.end, unit))
        shown = rows if head is rows[0] else [head, *rows]
        width = len(head)
        padded = tuple((*r, *(Cell(r[-1].end, r[-1].end) for _ in range(width - len(r)))) for r in shown)
        self.tables.append(Table(holder, padded))
        self._extend(self.blocks[at + len(rows) - 1].end)
        return at + len(rows)

    def _words(self, row: tuple[Cell, ...]) -> list[str]:
        return [self.cleaned.text[c.start : c.end].replace(" ", "") for c in row]

    def _aligned(self, head: tuple[Cell, ...], row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Return ``row`` with the empty cells before its number that a merged cell of the rows above stands for."""
        missing = len(head) - len(row)
        if missing <= 0 or not self._words(row[:1])[0].isdecimal():
            return row
        counting = next((i for i, word in enumerate(self._words(head)) if word in number_columns()), 0)
        start = row[0].start
        return (*(Cell(start, start) for _ in range(min(counting, missing))), *row)

    def _head_of(self, rows: list[tuple[Cell, ...]]) -> tuple[Cell, ...]:
        """Return the heads of the columns: the first of ``rows``, or those of the table that a heading interrupted.

        Task tables are parted so (（一）种业创新 as a line between rows 4 and 5): numbered rows go on below it.
        """
        goes_on = self.head is not None and len(rows[0]) == len(self.head) and self._words(rows[0])[0].isdigit()
        if not goes_on or self.head is None:
            self.head = rows[0] if task_column(self._words(rows[0])) is not None else None
            return rows[0]
        return self.head

    def _row_unit(self, holder: int, block: Block, cell: Cell) -> int:
        start = without_number(self.cleaned.text, cell)
        name = self.cleaned.written[start : cell.end]
        unit = _Open(len(self.units), holder, "row", "row", name, start, cell.end, block.end, True, "")
        self.units.append(unit)
        return unit.index

    def _extend(self, end: int) -> None:
        for unit in self.stack:
            unit.end = max(unit.end, end)

    def _paragraph(self, at: int, block: Block) -> None:
        text = self.cleaned.text
        if is_signature(self.cleaned.text, self.blocks, at):
            del self.stack[1:]
        if self.stack[-1].kind == "table" and not _note().match(text, block.start):
            self._pop()
        if self._is_number(block):
            self._number(at, block)
        elif at in self.free:
            self._open("item", "title", block, self.free[at], "")
        else:
            style = self._plain(at)
            if style:
                kind = (
                    "table"
                    if style == "table"
                    else "chapter"
                    if style in ("opening", "annex", "mark1", "mark2")
                    else "item"
                )
                if style in ("opening", "annex"):
                    self._close_box()
                self._open(kind, style, block, Heading(block.start, block.end, block.end, titled=True), "")
        self.begun = self.begun or block.end - block.start >= _LONG
        self.passages.append(Passage(block.start, block.end, self.stack[-1].index))
        self._extend(block.end)

    def build(self) -> Outline:
        """Read the blocks in order."""
        self.blocks = blocks_of(self.cleaned)
        self.usual_gap = Counter(b.gap for b in self.blocks).most_common(1)[0][0] if self.blocks else 0
        self.free = free_headings(self.cleaned.text, self.blocks)
        root = _Open(0, -1, "plan", "plan", self.title, 0, 0, len(self.cleaned.text), True, "")
        self.units.append(root)
        self.stack.append(root)
        at = 0
        while at < len(self.blocks):
            if self.box_end == at:
                self._close_box()
            if self.blocks[at].is_row:
                at = self._rows(at)
            else:
                self._paragraph(at, self.blocks[at])
                at += 1
        units = tuple(
            Unit(u.index, u.parent, u.kind, u.heading, u.start, u.body, max(u.end, u.body), u.titled, u.number)
            for u in self.units
        )
        return Outline(units, tuple(self.passages), tuple(self.tables))


def read_outline(cleaned: Cleaned, title: str) -> Outline:
    """Return the outline of ``cleaned``; unit 0 is the plan and carries ``title``."""
    return _Builder(cleaned, title).build()
