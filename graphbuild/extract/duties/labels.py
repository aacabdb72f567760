"""Statements with a label (责任单位：A、B), in any bracket or none, over one line or several."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from graphbuild.document import Document, Passage
from graphbuild.extract.duties.bodies import Stretch, ends_like_office, is_body
from graphbuild.extract.duties.lists import Reading, Statement, clean_name, persons, read_list
from graphbuild.extract.duties.parts import parts_pattern
from graphbuild.extract.duties.words import ROLES, Label, find_labels

_OPEN, _CLOSE = "（(〔【[", "）)〕】]"
_NEXT_ITEM = re.compile(
    r"(?<=[^\d\s（(—\-~至，、,；;：:第])\s*(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条])"
)
_BETWEEN = re.compile(r"[\s，,；;。、|）)〕】\]（(〔【\[]*")
_LONGEST = 600
_NUMBER_WIDTH = 6
_MOST_LINES = 30  # of a list of bodies, one a line


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands behind it, in clean offsets."""

    label: Label
    start: int
    end: int


def _stands_free(text: str, at: int, word: str) -> bool:
    """Say whether a label may begin at ``at``: 各责任单位： is none, and short ones need a mark before them."""
    before = text[at - 1 : at]
    if len(word) < 4 and re.match(r"[\u4e00-\u9fff]", before):
        return len(word) == 3 and bool(ends_like_office().search(text, max(0, at - 30), at))
    return before == "" or before not in "的各由与和及、"


def _leads_to_names(text: str, at: int) -> bool:
    """Say whether a name of a body begins at ``at``."""
    return is_body(re.split(r"[，。；、\s（(〔【\[）)〕】\]]", text[at : at + 40], maxsplit=1)[0])


def _sure(stretch: Stretch, label: Label, word: str) -> bool:
    """Say whether a label that has neither colon nor bracket is one: 为 or a blank, and then a name, follow it."""
    if label.sure:
        return True
    apart = label.end > label.start + len(word) or label.end in stretch.gaps
    return apart and _leads_to_names(stretch.text, label.end)


def _labels(stretch: Stretch) -> list[Label]:
    text = stretch.text
    found = find_labels(text, stretch.gaps)
    return [label for label, word in found if _stands_free(text, label.start, word) and _sure(stretch, label, word)]


def _lists_bodies(text: str, passage: Passage) -> bool:
    names = re.split("[、，；]", text[passage.start : passage.end].rstrip("、，；"))
    return all(map(is_body, names))


def _passage_end(document: Document, label: Label) -> int:
    """Return the end of the passage that holds what stands behind ``label``.

    A label that ends its passage has its names in the next one, or in several, each a line of names.
    """
    text, at = document.text, label.end
    while at < len(text) and text[at] == "\n":
        at += 1
    found = bisect_right(document.passages, at, key=lambda p: p.start) - 1
    if found < 0:
        return at
    last = found
    if at > label.end and label.sure and _lists_bodies(text, document.passages[found]):
        following = document.passages[found + 1 : found + _MOST_LINES]
        last += sum(1 for _ in takewhile(lambda p: _lists_bodies(text, p), following))
    return max(document.passages[last].end, at)


def _closing(text: str, start: int, last: int) -> int | None:
    """Return where the bracket that is open at ``start`` closes before ``last``, if it does."""
    depth = 0
    for i in range(start, min(last, start + _LONGEST)):
        if text[i] in _OPEN:
            depth += 1
        elif text[i] in _CLOSE:
            if depth == 0:
                return i
            depth -= 1
    return None


def _field_end(document: Document, label: Label, following: int) -> int:
    """Return where the value behind ``label`` ends: its bracket, the next label, its sentence, item or passage."""
    text = document.text
    bound = _passage_end(document, label)
    closing = _closing(text, label.end, min(following, bound))
    if closing is None and _unclosed(text, label.start):
        closing = _closing(text, label.end, min(following, label.end + _LONGEST))
        bound = closing if closing is not None and "。" not in text[label.end : closing] else bound
    end = min(x for x in (closing, following, bound) if x is not None)
    # 张三、李四 holds no item
    item = _NEXT_ITEM.search(text, label.end + 1, end) if label.kind != "person" else None
    end = item.start() if item else end
    inside = closing is not None and closing == end
    stops = (m.start() for m in re.finditer("。", text[label.end : end]))
    return next((label.end + at for at in stops if not (inside and _leads_to_names(text, label.end + at + 1))), end)


def _unclosed(text: str, at: int) -> bool:
    """Say whether a bracket opened shortly before ``at`` is still open there."""
    depth = 0
    for char in reversed(text[max(0, at - 200) : at]):
        if char in _CLOSE:
            depth -= 1
        elif char in _OPEN:
            depth += 1
            if depth > 0:
                return True
        elif char in "。\n":
            return False
    return False


def _fields(document: Document, stretch: Stretch) -> Iterator[Field]:
    labels = _labels(stretch)
    for i, label in enumerate(labels):
        following = labels[i + 1].start if i + 1 < len(labels) else len(document.text)
        yield Field(label, label.end, _field_end(document, label, following))


def blocks(document: Document, stretch: Stretch) -> Iterator[list[Field]]:
    """Give the fields that stand together, one list a block: 牵头单位：…；配合单位：…；完成时限：…."""
    block: list[Field] = []
    for found in _fields(document, stretch):
        if block and not _continues(document, block, found):
            yield block
            block = []
        block.append(found)
    if block:
        yield block


def _continues(document: Document, block: list[Field], found: Field) -> bool:
    gap = document.text[block[-1].end : found.label.start]
    if not _BETWEEN.fullmatch(gap) or found.label.kind == "task":
        return False
    closed = any(c in _CLOSE for c in gap)
    repeated = found.label.kind in ROLES and found.label.kind in {f.label.kind for f in block}
    same_unit = document.unit_at(block[0].label.start) == document.unit_at(found.label.start)
    return same_unit and not repeated and not (closed and any(c in _OPEN for c in gap))


def _whole(document: Document, block: list[Field]) -> tuple[int, int]:
    """Return the block's clean stretch, its brackets included."""
    text = document.text
    start, end = block[0].label.start, block[-1].end
    start -= start > 0 and text[start - 1] in _OPEN
    end += end < len(text) and text[end] in _CLOSE
    return start, end


def _shares_out(text: str, found: Field) -> bool:
    """Say whether a field shares parts of the outline out (第一节由A负责): running text, whatever its label."""
    parts = parts_pattern().match(text, found.start, found.end)
    return parts is not None and text.startswith(("由", "，由"), parts.end())


def _task(document: Document, block: list[Field]) -> tuple[int, int] | None:
    """Return the stretch that a label of the block itself calls the task, where no unit of the outline is it."""
    found = next((f for f in block if f.label.kind == "task" and f.end - f.start >= 4), None)
    if found is None:
        return None
    own = document.units[document.unit_at(found.label.start)]
    return None if own.index and own.start >= found.label.start - _NUMBER_WIDTH else (found.start, found.end)


def labelled(document: Document, stretch: Stretch) -> Iterator[tuple[Statement | None, Reading, list[Field]]]:
    """Give every labelled block with its statement (None where no body was understood) and what was read.

    A statement's unit is the innermost one that its first label stands in.
    """
    for block in blocks(document, stretch):
        duties = [f for f in block if f.label.kind in ROLES]
        imprint = any(f.label.kind == "imprint" for f in block)
        if not duties or imprint or any(_shares_out(document.text, f) for f in duties):
            continue
        whole = _whole(document, block)
        total = Reading()
        for found in duties:
            reading = read_list(stretch, found.start, found.end, found.label.kind)
            total.assignees += reading.assignees
            total.unknown += reading.unknown
            total.ignored += reading.ignored
            total.deadline = total.deadline or reading.deadline
        deadlines = [
            clean_name(document.text[f.start : f.end]).strip("，。；、") for f in block if f.label.kind == "deadline"
        ]
        people = [p for f in block if f.label.kind == "person" for p in persons(stretch, f.start, f.end)]
        statement = Statement(
            *whole,
            document.unit_at(block[0].label.start),
            tuple(total.assignees),
            _task(document, block),
            deadline=re.sub("完成$", "", (deadlines or [total.deadline])[0]),
            persons=tuple(people),
        )
        yield (statement if total.assignees else None), total, block
