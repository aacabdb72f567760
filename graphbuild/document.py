"""A plan after reading: clean text with an offset map back to the file, and its outline.

The types are the contract; ``parse`` is the entry.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read. ``pages`` are the read offsets where pages begin (one entry, 0, where there are no pages)."""

    path: Path
    format: str
    text: str
    pages: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class PlanData:
    """What is known of the plan as a document; what neither manifest nor text gives is None."""

    title: str
    issuer: str | None = None
    level: str | None = None
    region: str | None = None
    document_number: str | None = None
    issued_on: str | None = None
    period: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A stretch of the text as read (read offsets) that is not part of the clean text, with the reason's key.

    The reasons stand in ``ontology/lexicon/ignored.yaml``.
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Unit:
    """One numbered or titled part of the outline; the plan itself is unit 0 and ``parent`` of it is -1.

    ``kind`` is plan, chapter, item, box, table or row. ``heading`` is number and title as written, in clean
    characters, without the closing full stop (（一）加强科技创新统筹规划). ``start`` .. ``body`` is the heading,
    ``body`` .. ``end`` all that belongs to the unit, its children included (clean offsets).
    ``titled`` is True for a real heading (own line, or a short title sentence that opens the paragraph); an item that is
    a sentence all along is not titled, and its heading is its number and first clause. ``number`` is the numbering
    alone, normalised and without blanks (（一）, 1., 第三章, 专栏9); it is empty for a unit that has a title only.
    """

    index: int
    parent: int
    kind: str
    heading: str
    start: int
    body: int
    end: int
    titled: bool = True
    number: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item or table row (clean offsets) and the innermost unit that it belongs to.

    Passages are in order, do not overlap, and cover every character of the clean text but blanks.
    """

    start: int
    end: int
    unit: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, in clean offsets; an empty cell has start == end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table of any shape in the file, as rows of cells, the header first; ``unit`` is the unit it stands in."""

    unit: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A plan, ready to be read for facts.

    ``text`` is clean and normalised character for character (simplified, full-width punctuation where Chinese needs
    it); ``written`` is the same stretch, of the same length, in the characters of the file. ``offsets[i]`` is the read
    offset of clean character ``i``.
    """

    plan: PlanData
    source: Source
    text: str
    written: str
    offsets: "array[int]"
    units: tuple[Unit, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    ignored: tuple[Ignored, ...]
    paths: tuple[str, ...]

    def path(self, unit: int) -> str:
        """Return the headings from the outermost part down to ``unit``, joined by ``/``; the plan's own is its title.

        Paths are unique within the document: the second unit with an equal path ends in ``#2``.
        """
        return self.paths[unit]

    def unit_at(self, offset: int) -> int:
        """Return the index of the innermost unit that holds clean ``offset``."""
        at = bisect_right(self.passages, offset, key=lambda p: p.start) - 1
        return self.passages[at].unit if at >= 0 else 0

    def read_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the read offsets of the clean stretch ``start`` .. ``end`` (which must not be empty)."""
        return self.offsets[start], self.offsets[end - 1] + 1


# --- a first, rough version, so that the rooms behind it have something to stand on ---
_PAGE = re.compile(r"^\s*[-—]+\s*\d+\s*[-—]+\s*$|^\s*\d{1,3}\s*$|\.{4,}|…{3,}")
_WIDE = str.maketrans({",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"})
_HEAD = re.compile(
    r"(第[一二三四五六七八九十百]+[章节条篇]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|专栏\s*\d*|行动[一二三四五六七八九十]+"
    r"|\d{1,2}[.．、](?!\d)|（\d{1,2}）)"
)
_LEVELS = (r"第.+[章篇]", r"第.+[节条]", r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）", r"\d+[.．、]", r"（\d+）", r"专栏|行动")


def _clean(text: str) -> tuple[str, list[int]]:
    chars: list[str] = []
    offsets: list[int] = []
    lines = text.split("\n")
    width = max((len(x) for x in lines), default=0)
    at = 0
    for line in lines:
        if not _PAGE.search(line):
            for i, c in enumerate(line):
                if not c.isspace() and c not in "\u200b\ufeff*-" or (c in "-*" and i > 2):
                    chars.append(c)
                    offsets.append(at + i)
            wrapped = 0.8 * width < len(line) < 90 and line.strip()[-1:] not in "。：；”）:;)"
            if chars and chars[-1] != "\n" and not wrapped:
                chars.append("\n")
                offsets.append(at + len(line))
        at += len(line) + 1
    return "".join(chars), offsets


def _outline(text: str, title: str) -> tuple[list[Unit], list[Passage]]:
    units = [Unit(0, -1, "plan", title, 0, 0, len(text))]
    levels = [-1]
    passages: list[Passage] = []
    stack = [0]
    at = 0
    for line in text.split("\n"):
        m = _HEAD.match(line)
        if m:
            level = next(i for i, p in enumerate(_LEVELS) if re.match(p, m.group()))
            while len(stack) > 1 and levels[stack[-1]] >= level:
                stack.pop()
            heading = line.split("。")[0] if len(line.split("。")[0]) <= 40 else m.group()
            units.append(Unit(len(units), stack[-1], "item" if level > 1 else "chapter", heading, at, at + len(heading), at + len(line)))
            levels.append(level)
            stack.append(len(units) - 1)
        if line:
            passages.append(Passage(at, at + len(line), stack[-1]))
        at += len(line) + 1
    return units, passages


def parse(source: Source, given: Mapping[str, str]) -> Document:
    """Return the document in ``source``; ``given`` are the manifest's fields for the file, and win over the text."""
    written, offsets = _clean(source.text)
    text = written.translate(_WIDE)
    plan = PlanData(**{"title": source.path.stem, **given})
    units, passages = _outline(text, plan.title)
    paths: list[str] = []
    for u in units:
        path = u.heading if u.parent <= 0 else f"{paths[u.parent]}/{u.heading}"
        n = sum(p == path or p.startswith(path + "#") for p in paths)
        paths.append(path if not n else f"{path}#{n + 1}")
    return Document(plan, source, text, written, array("I", offsets), tuple(units), tuple(passages), (), (), tuple(paths))


def to_doc(document: Document) -> Doc:
    """Return ``document`` as a spaCy Doc of one character a token; ``doc.user_data["document"]`` is the document."""
    doc = Doc(Vocab(), words=list(document.text), spaces=[False] * len(document.text))
    doc.user_data["document"] = document
    return doc
