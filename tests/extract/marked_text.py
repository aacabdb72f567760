"""Test documents out of marked text: ``支持[Enterprise:华为]建设[Lab:甲实验室]``; marks may lie inside one another.

``[Park:昆山=昆山高新区]`` is a name that the text gives in part. Lines that begin with # are headings, with #! of boxes.
"""

from array import array
from pathlib import Path

from spacy.tokens import Doc

from graphbuild.document import Document, Passage, PlanData, Source, Unit, to_doc
from graphbuild.model import Fact, Mention

TITLE = "云州市科技规划"


def _unmark(marked: str) -> tuple[str, tuple[Mention, ...]]:
    text: list[str] = []
    open_marks: list[tuple[str, int]] = []
    mentions: list[Mention] = []
    at = 0
    while at < len(marked):
        if marked[at] == "[":
            colon = marked.index(":", at)
            open_marks.append((marked[at + 1 : colon], len(text)))
            at = colon + 1
            continue
        if marked[at] in "=]":
            close = marked.index("]", at)
            kind, start = open_marks.pop()
            form = marked[at + 1 : close] or "".join(text[start:])
            mentions.append(Mention(start, len(text), kind, form, form, "test"))
            at = close + 1
            continue
        text.append(marked[at])
        at += 1
    return "".join(text), tuple(mentions)


def _outline(text: str) -> tuple[tuple[Unit, ...], tuple[Passage, ...]]:
    units = [Unit(0, -1, "plan", TITLE, 0, 0, len(text))]
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        if line.startswith("#"):
            kind = "box" if line.startswith("#!") else "item"
            units.append(Unit(len(units), 0, kind, line.lstrip("#!"), at, at + len(line), len(text)))
        if line:
            passages.append(Passage(at, at + len(line), len(units) - 1))
        at += len(line) + 1
    return tuple(units), tuple(passages)


def read(marked: str, region: str | None = None) -> tuple[Doc, tuple[Mention, ...]]:
    """Return the document of ``marked`` and its mentions, innermost first where they lie inside one another."""
    text, mentions = _unmark(marked)
    units, passages = _outline(text)
    paths = tuple(u.heading for u in units)
    document = Document(
        PlanData(TITLE, region=region),
        Source(Path("plan.txt"), "txt", text),
        text,
        text,
        array("I", range(len(text))),
        units,
        passages,
        (),
        (),
        paths,
    )
    return to_doc(document), mentions


def triples(facts: tuple[Fact, ...], kind: str) -> set[tuple[str, str]]:
    """Return (source, target) of the facts of one kind."""
    return {(f.source.name, f.target.name) for f in facts if f.type == kind}
