"""Blocks: the lines of the clean text, and the items that a line runs together, with their numbers."""

import re
from dataclasses import dataclass

from graphbuild.layout.characters import CJK, NUMERAL
from graphbuild.layout.clean import Cleaned
from graphbuild.layout.numbering import Number, number_at

# it opens with what is sought, and what stands before that follows: so the search runs at the speed of a scan
_START = re.compile(
    rf"[（({NUMERAL}\d第①-⑳](?:(?<=[。；！？）】〕\]： \u3000].)(?!是)|(?<=[{CJK}]\d)\d{{0,2}}[.、](?=[{CJK}“]))"
)
_BRACKET = re.compile(r"[（(〔\[【《）)〕\]】》]")
_OPENING = "（(〔[【《"
_FINAL = "。；！？）】〕]： \u3000"
_INLINE = ("cn_paren", "cn_comma", "ar_dot", "ar_paren", "article", "circled")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item or table row (``start`` .. ``end``, clean offsets), with its number if it has one.

    ``mark`` is the level of a line that markup calls a heading (1-6; 7 for a line in bold type), else 0.
    """

    start: int
    end: int
    gap: int
    number: Number | None
    is_row: bool
    mark: int = 0


class _Splitter:
    """Finds items inside a line: a number in sequence, outside brackets, after the end of a sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, int] = {}

    def note(self, number: Number) -> None:
        """Remember ``number`` as the last of its style."""
        self._last[number.style] = number.value

    def _is_item(self, number: Number, at: int, rest: str) -> bool:
        if number.style not in _INLINE or number.value == 0:
            return False
        follows = number.value == self._last.get(number.style, -1) + 1 and number.value > 1
        if self._text[at - 1] not in _FINAL:
            return follows and number.style == "ar_dot"
        if follows and self._text[at - 1] != "：":
            return True
        second = number.text.replace("一", "二").replace("1", "2").replace("①", "②")
        return number.value == 1 and second in rest

    def starts(self, start: int, end: int) -> list[tuple[int, Number]]:
        """Return where items begin inside ``start`` .. ``end``, the first character excepted."""
        found: list[tuple[int, Number]] = []
        depth = 0
        done = start
        for m in _START.finditer(self._text, start + 1, end):
            for b in _BRACKET.finditer(self._text, done, m.start()):
                depth = max(0, depth + (1 if b.group() in _OPENING else -1))
            done = m.start()
            if depth:
                continue
            number = number_at(self._text, m.start(), end)
            if (
                number
                and number.end < end
                and self._is_item(number, m.start(), self._text[number.end : min(end, number.end + 3000)])
            ):
                found.append((m.start(), number))
                self.note(number)
        return found


def blocks_of(cleaned: Cleaned) -> list[Block]:
    """Return the blocks of ``cleaned`` in order; together they hold every character but the newlines."""
    text = cleaned.text
    splitter = _Splitter(text)
    blocks: list[Block] = []
    at = 0
    for line, gap, mark in zip(text.split("\n"), cleaned.gaps, cleaned.marks, strict=False):
        start, end = at, at + len(line)
        at = end + 1
        if "\t" in line:
            blocks.append(Block(start, end, gap, None, is_row=True))
            continue
        if not line:
            continue
        number = number_at(text, start, end)
        if number is not None:
            splitter.note(number)
        inner = splitter.starts(start, end) if len(line) > 12 else []
        edges = [(start, number), *inner]
        for k, (a, n) in enumerate(edges):
            b = edges[k + 1][0] if k + 1 < len(edges) else end
            blocks.append(Block(a, b, gap if k == 0 else 0, n, is_row=False, mark=mark if k == 0 else 0))
    return blocks
