"""Blanks inside a line: those that a wrap or a typesetter left go, those that separate words, columns or names stay."""

import re

from graphbuild.layout.characters import BLANK, CJK
from graphbuild.layout.numbering import START

_RUN = re.compile(f"[{BLANK}]+")
_CHINESE = re.compile(f"[{CJK}]")
_PHRASE_CHARACTER = re.compile(f"[{CJK}“”‘’]")
_PHRASE = 4  # a blank in a heading separates two phrases if both have this many characters
_SEGMENT = re.compile(r"[；：。:;（）()\[\]【】〔〕]")
_LABEL = re.compile(rf"[^、，。；：:\s]{{2,8}}[{BLANK}]?[：:]")
_CAPTION = re.compile(r"表\s?\d{1,2}(?:-\d{1,2})?(?!\d)")
_HEADING = ("part", "chapter", "section", "box", "named", "annex")
_MARKUP = re.compile(r"(?:#{1,6}\s+|\*\*)?")  # a heading in markdown: its marks go later
_NUMBERED = re.compile(rf"第[^\s第]{{1,4}}条|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?=[{BLANK}]+[{CJK}]{{4,24}}$)")


def _word(character: str) -> bool:
    return character.isalnum() or character in "%+-&"


def _is_list(text: str, at: int) -> bool:
    """Say whether the stretch between brackets and colons around ``at`` has its own separators (、，)."""
    left = max((m.end() for m in _SEGMENT.finditer(text, max(0, at - 200), at)), default=max(0, at - 200))
    right = _SEGMENT.search(text, at, at + 200)
    part = text[left : right.start() if right else at + 200]
    return "、" in part or "，" in part


def _phrases(text: str, start: int, end: int) -> bool:
    left, right = text[max(0, start - _PHRASE) : start], text[end : end + _PHRASE]
    return min(len(_PHRASE_CHARACTER.findall(left)), len(_PHRASE_CHARACTER.findall(right))) == _PHRASE


def _stays(text: str, start: int, end: int, heading: int) -> bool:
    if heading and start == heading:
        return True
    left, right = text[start - 1], text[end]
    if heading and _phrases(text, start, end):
        return True
    chinese = bool(_CHINESE.match(left)) + bool(_CHINESE.match(right))
    if chinese == 0:
        return left.isascii() and right.isascii()
    if heading or not (_word(left) and _word(right)):
        return False
    run = text[start:end]
    if len(run) < 2 and run not in "\t\u3000":
        return False
    return not _is_list(text, start) or _LABEL.match(text, end) is not None


def _markup_end(text: str) -> int:
    found = _MARKUP.match(text)
    return found.end() if found else 0


def _heading_end(text: str) -> int:
    m = START.match(text, _markup_end(text))
    if m is not None and m.lastgroup in _HEADING:
        return m.end()
    caption = _CAPTION.match(text)
    return caption.end() if caption else 0


def dropped_blanks(text: str, separators: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches of blanks in the line ``text`` to leave out; of a run that stays, all but its first.

    ``separators`` are stretches between the cells of a table row; they are none of this function's business.
    """
    runs = list(_RUN.finditer(text))
    if not runs:
        return []
    cells = {a for a, _ in separators}
    inside = {at for a, b in separators for at in range(a, b)}
    heading = _heading_end(text)
    out = []
    numbered = _NUMBERED.match(text, _markup_end(text))
    for run in runs:
        start, end = run.span()
        if numbered and start == numbered.end() and end < len(text):
            start += 1
        if start in inside or start in cells:
            continue
        beside_cell = text[start - 1] == "|" or text[end : end + 1] == "|"
        if run.start() == start > 0 and end < len(text) and not beside_cell and _stays(text, start, end, heading):
            start += 1
        if start < end:
            out.append((start, end))
    return out
