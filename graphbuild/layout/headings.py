"""Where the heading of a paragraph ends, and whether it is a title or only the first clause of a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.layout.numbering import Number
from graphbuild.ontology import lexicon

TITLE = 40  # characters that a title sentence may have
_FREE = 24  # the same without a number before it
_LABEL = 16
_CLAUSE = 90
_BARE = 20  # an item that is one short sentence is a title of its own
_OPEN = dict(zip("（(〔[【“《‘", "）)〕]】”》’", strict=True))
_TOKEN = re.compile(r"[（(〔\[【“《‘）)〕\]】”》’，。；：！？]")
_DIGIT = re.compile(r"\d+(?:\.\d+)?\s?[%万亿家个项人件所名以左]")  # a goal, not a title
_TRAILING = " \t\u3000。：；:;，、"


@dataclass(frozen=True, slots=True)
class Heading:
    """``start`` .. ``end`` is the title or first clause, without number and closing mark; ``body`` is what follows."""

    start: int
    end: int
    body: int
    titled: bool


@cache
def _duty() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon("layout")
    bracket = re.compile(r"[（(〔\[【](?=[^（）()〔〕\[\]【】]{0,120}(?:" + "|".join(words["duty_words"]) + "))")
    label = re.compile("(?:" + "|".join(r"[ \u3000]?".join(x) for x in words["duty_labels"]) + r")[ \u3000]?[：:]")
    task = re.compile("(?:" + "|".join(words["task_labels"]) + "|" + "|".join(words["duty_labels"]) + ")$")
    return bracket, label, task


@cache
def _no_title() -> re.Pattern[str]:
    return re.compile("|".join(map(str, lexicon("layout")["no_title"])))


def _marks(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return (place, mark) of the punctuation outside brackets and quotes; where a statement of duty begins, D."""
    bracket, label, _ = _duty()
    out: list[tuple[int, str]] = []
    close: list[str] = []
    for m in _TOKEN.finditer(text, start, end):
        mark, at = m.group(), m.start()
        if close:
            if mark == close[-1]:
                close.pop()
            elif mark in _OPEN and mark != "“":
                close.append(_OPEN[mark])
        elif mark in "（(〔[【" and bracket.match(text, at, min(len(text), at + 130)):
            out.append((at, "D"))
            return out
        elif mark in _OPEN:
            close.append(_OPEN[mark])
        elif mark not in _OPEN.values():
            out.append((at, mark))
    found = label.search(text, start, end)
    return [x for x in out if x[0] < found.start()] + [(found.start(), "D")] if found else out


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _rest_is_duty(text: str, start: int, end: int) -> bool:
    return (
        start >= end
        or _duty()[0].match(text, start, min(len(text), start + 130)) is not None
        or _duty()[1].match(text, start, end) is not None
    )


def numbered_heading(text: str, number: Number, end: int) -> Heading:
    """Return the heading of the item whose ``number`` has just been read; the item ends at ``end``."""
    start = number.end
    while start < end and text[start].isspace():
        start += 1
    marks = _marks(text, start, min(end, start + _CLAUSE + 30))
    while marks and marks[0][1] == "：" and _duty()[2].search(text[start : marks[0][0]]):
        start = marks.pop(0)[0] + 1  # a label such as 工作任务： is no title
    if marks and marks[0][1] == "：" and 0 < marks[0][0] - start <= _LABEL:
        return Heading(start, _trim(text, start, marks[0][0]), marks[0][0] + 1, titled=True)
    stop = next(((at, mark) for at, mark in marks if mark in "。！？D"), None)
    if stop is None and end - start <= TITLE + 20:
        last = _trim(text, start, end)
        is_goal = text[last:end].strip()[:1] in ("；", "，") or _DIGIT.search(text, start, end) is not None
        return Heading(start, last, end, titled=end - start <= TITLE and not is_goal)
    if stop is not None and stop[0] - start <= TITLE:
        return _sentence(text, start, stop, marks, end)
    clause = next((at for at, mark in marks if mark in "，；。：D"), min(end, start + TITLE))
    return Heading(start, _trim(text, start, clause), clause, titled=False)


def _sentence(text: str, start: int, stop: tuple[int, str], marks: list[tuple[int, str]], end: int) -> Heading:
    at, mark = stop
    body = at if mark == "D" else at + 1
    whole = mark == "D" or _rest_is_duty(text, body, end)
    short = at - start <= _BARE and not any(m in "，；" for p, m in marks if p < at)
    return Heading(start, _trim(text, start, at), body, titled=short or not whole)


def free_heading(text: str, start: int, end: int) -> Heading | None:
    """Return the short title sentence that opens an unnumbered paragraph (氢能。着力打造…, 存量提升：…), or None.

    It makes a unit, but no title: what a plan promises there counts for the numbered heading above it.
    """
    if end - start < 12 or _no_title().match(text, start):
        return None
    marks = [x for x in _marks(text, start, min(end, start + _FREE + 2)) if x[1] in "。：；"]
    if not marks or not 2 <= marks[0][0] - start <= (_FREE if marks[0][1] == "。" else _LABEL):
        return None
    at, mark = marks[0]
    if (
        mark == "；"
        or _DIGIT.search(text, start, at)
        or _duty()[2].search(text[start:at])
        or _rest_is_duty(text, at + 1, end)
        or end - at < 8
    ):
        return None
    return Heading(start, at, at + 1, titled=False)
