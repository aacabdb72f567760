"""Which task a bracket speaks for: the unit that it closes, or the sentences before it where a unit has several."""

import re
from bisect import bisect_right
from dataclasses import replace

from graphbuild.document import Document
from graphbuild.extract.duties.lists import Statement

_SKIP = re.compile(r"[\s。，；;、）)〕】\]]*")
_NUMBER = (
    r"(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、](?!\d)"
    r"|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条])"
)
_NUMBERED = re.compile(rf"(?:^|(?<=[。；）)〕】\]\s])){_NUMBER}")
_SENTENCE_END = re.compile(r"[。；;\n]")
_ENDS = "。；;！？!?\n"


def _first_sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the sentence that opens the clean stretch, from its number on where it has one."""
    skip = _SKIP.match(text, start, end)
    start = skip.end() if skip else start
    number = _NUMBERED.search(text, start, end)
    start = number.start() if number else start
    stop = _SENTENCE_END.search(text, number.end() if number else start, end)
    last = stop.start() if stop else end
    while last > start and text[last - 1] in "，、（(〔【[ \u3000":
        last -= 1
    return (start, last) if last - start >= 4 else None


def _last_sentence(text: str, start: int, end: int, goes_on: bool) -> tuple[int, int] | None:
    """Return the sentence that runs up to ``end``, where others stand before it or it goes on behind its bracket."""
    at = max(start, *(text.rfind(c, start, end) + 1 for c in _ENDS))
    return (at, end) if start - goes_on < at < end - 4 else None


def _title(document: Document, statement: Statement, since: int) -> tuple[int, int] | None:
    """Return the words that say the task of ``statement`` where its unit does not; ``since`` ends what came before."""
    text = document.text
    unit = document.units[statement.unit]
    if since > unit.start:
        return _first_sentence(text, since, statement.start)
    opening = _SKIP.match(text, unit.body, max(unit.body, statement.start))
    inline = _NUMBERED.match(text, opening.end(), statement.start) if opening else None
    if inline and unit.titled:
        return _first_sentence(text, inline.start(), statement.start)
    if statement.unit == 0 and text[statement.start - 1 : statement.start] == "\n":
        before = document.passages[bisect_right(document.passages, statement.start, key=lambda p: p.start) - 2]
        return _first_sentence(text, before.start, before.end) if before.unit == 0 else None
    mid = (
        text[statement.start - 1 : statement.start] not in _ENDS
        and text[statement.start : statement.start + 1] in "（(〔【["
    )
    if mid and unit.kind in ("chapter", "plan"):
        goes_on = text[statement.end : statement.end + 1] not in f"{_ENDS}（(〔【["
        found = bisect_right(document.passages, statement.start, key=lambda p: p.start) - 1
        return _last_sentence(text, document.passages[found].start, statement.start, goes_on)
    return None


def with_tasks(document: Document, statements: list[Statement]) -> list[Statement]:
    """Return ``statements`` (in order) with a title where the unit alone does not say which task is meant.

    That is so where a unit holds several statements, where numbered sentences run on within it, and where a bracket
    closes one sentence of an unnumbered paragraph.
    """
    done: list[Statement] = []
    ends: dict[int, int] = {}
    for statement in statements:
        title = statement.title or _title(document, statement, ends.get(statement.unit, -1))
        ends[statement.unit] = max(ends.get(statement.unit, 0), statement.end)
        done.append(replace(statement, title=title))
    return done
