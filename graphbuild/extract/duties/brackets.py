"""Statements in brackets without a label: （A牵头，B、C配合）, （A、B按职责分工负责）, （A，长期坚持）."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graphbuild.document import Document
from graphbuild.extract.duties.bodies import Stretch, is_body, is_field, is_place
from graphbuild.extract.duties.lists import Reading, Statement, clean_name, read_list, role_words
from graphbuild.extract.duties.words import ROLES, find_labels, tail_pattern

_DATED = r"。(?=(?:20\d\d年|长期|持续|每年)[^（）()。]{0,12}[）)〕】\]])"
_INSIDE = rf"(?:{_DATED}|[^（）()〔〕【】\[\]。\n]|[（(〔\[][^（）()〔〕【】\[\]。]{{0,60}}[）)〕\]]){{3,400}}"
_BRACKET = re.compile(rf"[（(〔【\[](?P<inside>{_INSIDE})[）)〕】\]]")
_FIRST = re.compile("[^、，；。：]{2,30}")
_DASHES = "—–-－─ "
_LONGEST_LINE = 200
_SENTENCE_ENDS = "。；;！？!?”.\n"


@cache
def _may_state() -> re.Pattern[str]:
    return re.compile(role_words())


def _closes_task(text: str, start: int, end: int) -> bool:
    """Say whether the bracket stands where a task ends: after a full stop, or at the end of the line."""
    after = text[end : end + 1]
    return (start > 0 and text[start - 1] in _SENTENCE_ENDS) or after in {"", "\n"}


def _sound(reading: Reading, text: str, start: int, end: int) -> bool:
    """Say whether the reading is a statement: only names, with role words or else a deadline or a task's end.

    The first name and most of all must read as names of bodies.
    """
    if reading.unknown or not reading.assignees:
        return False
    like = [is_body(a.stated_as) or is_place(a.stated_as) or is_field(a.stated_as) for a in reading.assignees]
    if reading.roled:
        return like[0] and sum(like) * 2 >= len(like)
    named = like[0] and all(len(a.stated_as) > 2 or a.stated_as[0] == "各" for a in reading.assignees)
    bodies = sum(is_body(a.stated_as) for a in reading.assignees)
    return (
        named
        and all(like)
        and is_body(reading.assignees[0].stated_as)
        and bodies * 2 >= len(like)
        and _closes_task(text, start, end)
        and (bool(reading.deadline) or _official(reading))
    )


def _official(reading: Reading) -> bool:
    """Say whether a body of a level of government is named, with 省, 市, 县 … or as a group of governments."""
    return any(re.match(r"[省市区县州盟旗](?!.$)|自治区", a.stated_as) for a in reading.assignees)


def _read(stretch: Stretch, start: int, end: int) -> Reading | None:
    """Return what the inside of a bracket says, or None where a label of a role makes it another form."""
    labels = [label for label, _ in find_labels(stretch.text[start - 1 : end])]
    if any(label.kind in ROLES for label in labels):
        return None
    stop = start - 1 + labels[0].start if labels else end
    reading = read_list(stretch, start, stop, lenient=True)
    for label in labels:
        value = re.split("[，；,;]", stretch.text[start - 1 + label.end : end], maxsplit=1)[0]
        if label.kind == "deadline":
            reading.deadline = reading.deadline or clean_name(value)
    return reading


def bracketed(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give the statements of brackets that hold names and role words only; the unit is the innermost around them."""
    text = document.text
    for match in _BRACKET.finditer(text):
        if not _may_state().search(match["inside"]) and not _closes_task(text, match.start(), match.end()):
            continue
        reading = _read(stretch, match.start("inside"), match.end("inside"))
        if reading and _sound(reading, text, match.start(), match.end()):
            _complete_roles(reading)
            yield Statement(
                match.start(),
                match.end(),
                document.unit_at(match.start()),
                tuple(reading.assignees),
                deadline=reading.deadline,
            )


def _opens_with_body(text: str, start: int, end: int) -> bool:
    first = _FIRST.match(text, start, end)
    return first is not None and is_body(tail_pattern().sub("", first.group()))


def lined(document: Document, stretch: Stretch) -> Iterator[Statement]:
    """Give the statements that a line of its own below an item makes without bracket (——A牵头，B配合)."""
    text = document.text
    for passage in document.passages:
        start, end = passage.start, passage.end
        below = document.units[passage.unit].kind == "item" and start >= document.units[passage.unit].body
        while start < end and text[start] in _DASHES:
            start += 1
        if not below or end - start > _LONGEST_LINE or not _opens_with_body(text, start, end):
            continue
        reading = _read(stretch, start, end - text.endswith("。", start, end))
        bodies = (
            reading and reading.roled and all(is_body(a.stated_as) or is_place(a.stated_as) for a in reading.assignees)
        )
        if reading and bodies and _sound(reading, text, start, end):
            _complete_roles(reading)
            yield Statement(passage.start, end, passage.unit, tuple(reading.assignees), deadline=reading.deadline)


def _complete_roles(reading: Reading) -> None:
    reading.assignees = [a if a.role else replace(a, role="responsible") for a in reading.assignees]
