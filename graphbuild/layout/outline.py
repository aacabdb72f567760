"""The outline: which block opens a part of the plan, at what level, and to which part each passage belongs."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache

from graphbuild.document_types import Cell, Passage, Table, Unit
from graphbuild.layout.blocks import Block, blocks_of
from graphbuild.layout.clean import Cleaned
from graphbuild.layout.headings import Heading, free_heading, numbered_heading
from graphbuild.layout.reflow import opens_block
from graphbuild.layout.tables import cells_of, task_column, without_number
from graphbuild.ontology import lexicon

_CHAPTERS = ("part", "chapter", "section")
_LOOSE = (
    "title",
    "dash",
    "ordinal",
    "plain",
    "table",
    "opening",
)  # units without a number of their own: they never hold a numbered one
_ABOVE = {"part": (), "chapter": ("part",), "section": ("part", "chapter"), "named": (), "opening": ()}
_CAPTION, _PLAIN_BODY = 45, 40
_NO_HEADING = re.compile(r"[。；，：！？:;,…]|[（(〔\[【]|\d{4}\s?年\s?\d{1,2}\s?月|[\d.\-/]+$")
_SIGNED = re.compile(r"(?:局|委|办|厅|政府|委员会|办公室|管委会|领导小组|部)$")
_DATE = re.compile(r"[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月")


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


@cache
def _words() -> dict[str, str]:
    words = lexicon("layout")
    return dict.fromkeys(words["opening_words"], "opening") | dict.fromkeys(words["closing_words"], "named")


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
    free: dict[int, Heading] = field(default_factory=dict)
    box_end: int = -1
    numbered_yet: bool = False
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
            name.strip(),
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
            if block.number is not None and block.number.style in (*_CHAPTERS, "box", "named"):
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

    def _find_free(self) -> None:
        """Find paragraphs that open with a title sentence; one alone under its heading is a plain sentence."""
        group: list[tuple[int, Heading]] = []
        for at, block in enumerate(self.blocks):
            if block.number is not None and block.number.style not in ("dash", "ordinal"):
                self._keep_free(group)
                group = []
            elif block.number is None and not block.is_row:
                heading = free_heading(self.cleaned.text, block.start, block.end)
                if heading is not None:
                    group.append((at, heading))
        self._keep_free(group)

    def _keep_free(self, group: list[tuple[int, Heading]]) -> None:
        """Keep the titles of ``group`` that have another of their kind (full stop or colon) beside them."""
        for mark in "。：":
            kind = [(at, h) for at, h in group if self.cleaned.text[h.body - 1] == mark]
            self.free.update(kind if len(kind) > 1 else ())

    # --- one block ---
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
        if style in (*_CHAPTERS, "named", "box") or (style == "cn_comma" and heading.body == block.end):
            kind = "box" if style == "box" else "chapter"
        else:
            kind = "item"
        if kind == "box" or style in (*_CHAPTERS, "named"):
            self._close_box()
        self._open(kind, style, block, heading, "" if style in ("dash", "ordinal") else number.text)
        self.numbered_yet = True
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
            return block.end - block.start <= _CAPTION
        if number.style in _CHAPTERS:
            return block.end - block.start <= 80
        return True

    def _plain(self, at: int, block: Block) -> str:
        """Return the style of an unnumbered heading on a line of its own, or nothing."""
        text = self.cleaned.text[block.start : block.end].strip()
        folded = text.replace(" ", "").replace("\u3000", "")
        if folded in _words():
            return _words()[folded]
        if block.mark and len(text) <= _CAPTION and text[-1:] not in "。；，：" and folded != self.title:
            return f"mark{block.mark}"
        after = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        if after is None or len(text) > _CAPTION or text[-1:] in "。；，：" or folded == self.title:
            return ""
        if after.is_row:
            return "" if _NO_HEADING.search(text) and not text.startswith("表") else "table"
        if (
            _NO_HEADING.search(text)
            or _SIGNED.search(text)
            or _DATE.search(text)
            or not self.numbered_yet
            or len(text) < 4
        ):
            return ""
        return "plain" if after.number is None and after.end - after.start >= _PLAIN_BODY and len(text) <= 25 else ""

    def _rows(self, at: int) -> int:
        """Read the table whose first row is block ``at``; return the index of the block after it."""
        text = self.cleaned.text
        rows: list[tuple[Cell, ...]] = []
        while at + len(rows) < len(self.blocks) and self.blocks[at + len(rows)].is_row:
            rows.append(cells_of(text, self.blocks[at + len(rows)]))
        holder = self.stack[-1].index
        column = task_column([text[c.start : c.end].replace(" ", "") for c in rows[0]]) if len(rows) > 1 else None
        for k, cells in enumerate(rows):
            block = self.blocks[at + k]
            unit = holder
            if column is not None and k and column < len(cells) and cells[column].start < cells[column].end:
                unit = self._row_unit(holder, block, cells[column])
            self.passages.append(Passage(block.start, block.end, unit))
        width = len(rows[0])
        padded = tuple((*r, *(Cell(r[-1].end, r[-1].end) for _ in range(width - len(r)))) for r in rows)
        self.tables.append(Table(holder, padded))
        self._extend(self.blocks[at + len(rows) - 1].end)
        return at + len(rows)

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
        if self.stack[-1].kind == "table" and not _note().match(text, block.start):
            self._pop()
        if self._is_number(block):
            self._number(at, block)
        elif at in self.free:
            self._open("item", "title", block, self.free[at], "")
        else:
            style = self._plain(at, block)
            if style:
                kind = (
                    "table"
                    if style == "table"
                    else "chapter"
                    if style in ("opening", "named", "mark1", "mark2")
                    else "item"
                )
                if style in ("opening", "named"):
                    self._close_box()
                self._open(kind, style, block, Heading(block.start, block.end, block.end, titled=True), "")
        self.passages.append(Passage(block.start, block.end, self.stack[-1].index))
        self._extend(block.end)

    def build(self) -> Outline:
        """Read the blocks in order."""
        self.blocks = blocks_of(self.cleaned)
        self.usual_gap = Counter(b.gap for b in self.blocks).most_common(1)[0][0] if self.blocks else 0
        self._find_free()
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
