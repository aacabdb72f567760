"""Lines of the text as read, with what reflow and the tables need to know of each."""

import re
from dataclasses import dataclass, field

from graphbuild.layout.characters import BLANK, BREAK
from graphbuild.layout.numbering import NUMBER
from graphbuild.layout.run_on_tables import row_starts

_LINE = re.compile(f"[^{BREAK}]+")
_EDGE = re.compile(f"[{BLANK}]*(.*?)[{BLANK}]*", re.DOTALL)
_BLANKS = re.compile(f"[{BLANK}]+")
_LONG = 120
_BREAKS_BEFORE = "。！？；：;:!?"
TITLE_END = re.compile(r"(?:通知|意见|方案|规划|计划|措施|办法|纲要|决定)$")
_STOPS = re.compile("[，。；,;]")


@dataclass(slots=True)
class Line:
    """One line (or piece of a run-on line): ``start`` .. ``end`` without the blanks at its edges.

    ``after`` is where the character stands that separates it from the next line; ``gap`` counts the empty lines before
    it; ``width`` is 2 for a Chinese character and 1 for others; ``indent`` is the width of the blanks before it.
    """

    start: int
    end: int
    after: int
    gap: int
    indent: int
    text: str
    width: int
    noise: str = ""
    skip: int = 0  # characters at the start that are markup
    separators: list[tuple[int, int]] = field(default_factory=list)  # in a table row: stretches between cells
    row: str = ""  # in a table: "cell", "join" or "end", what the line break after it is
    columns: int = 0
    turns: bool = False  # a page begins between the line before and this one
    mark: int = 0  # level of a heading that markup states; 7 for a line in bold type


def width(text: str) -> int:
    """Return the width of ``text`` in half-width columns."""
    return len(text.encode("gbk", "replace"))


def _make(text: str, start: int, end: int, after: int, gap: int) -> Line | None:
    while start < end and text[start].isspace():
        start += 1
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    body = text[start:stop]
    return Line(start, stop, after, gap, 0, body, width(body)) if body else None


def _is_split(text: str, begin: int, start: int, end: int) -> bool:
    left = text[start - 1]
    if left in _BREAKS_BEFORE or NUMBER.match(text, end):
        return True
    if left in "）)】〕]":
        return end - start > 1
    piece = text[begin:start][:60] if start - begin <= 60 else ""
    if not piece or _STOPS.search(piece):
        return False
    number = NUMBER.match(piece)
    if number:
        return number.end() < len(piece)  # not between a number and its heading
    return bool(TITLE_END.search(piece)) and "《" not in piece


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines that were run together in text[start:end] (a web page without line breaks, say)."""
    pieces = []
    tables = row_starts(text, start, end)
    begin = start
    for m in _BLANKS.finditer(text, start, end):
        table = next((t for t in tables if t[0] <= m.end() <= t[-1]), None)
        splits = m.end() in table if table else _is_split(text, begin, m.start(), m.end())
        if begin < m.start() and m.end() < end and splits:
            pieces.append((begin, m.start()))
            begin = m.end()
    return [*pieces, (begin, end)]


def _is_run_on(text: str, start: int, end: int) -> bool:
    if end - start < _LONG:
        return False
    found = 0
    for m in _BLANKS.finditer(text, start, min(end, start + 20_000)):
        found += bool(NUMBER.match(text, m.end()))
        if found >= 3:
            return True
    return False


def split_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that hold anything but blanks; run-on lines are split where items begin."""
    lines: list[Line] = []
    done = 0
    for m in _LINE.finditer(text):
        start, end = m.span()
        breaks = text.count("\n", done, start) or text.count("\r", done, start) or text.count("\f", done, start)
        spans = _pieces(text, start, end) if _is_run_on(text, start, end) else [(start, end)]
        for a, b in spans:
            line = _make(text, a, b, b, max(0, breaks - 1) if a == start else 0)
            if line is None:
                continue
            line.after = b if b != end else end
            line.indent = line.start - a
            lines.append(line)
            done = end
    return lines
