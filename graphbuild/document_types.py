"""A plan after reading, as types: the contract between reading and extraction; ``graphbuild.document`` exports them."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from graphbuild.model import Issue


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read. ``pages`` are the read offsets where pages begin (one entry, 0, where there are no pages).

    ``issues`` are what the reader met and could not read; their plan is not known yet and is "".
    """

    path: Path
    format: str
    text: str
    pages: tuple[int, ...] = (0,)
    issues: tuple[Issue, ...] = ()


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
    ``titled`` is True for a real heading (numbered, marked up or on its own line; in a numbered item the short title
    sentence that opens it). An item that is a sentence all along is not titled: its heading is number and first clause.
    Nor is an unnumbered paragraph that opens with a short title sentence, a dash or 一是, though it is a unit.
    ``number`` is the numbering alone, normalised and without blanks (（一）, 1., 第三章, 专栏9), else empty.
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

    @property
    def own_title(self) -> str:
        """Return the title as the text gives it; ``plan.title`` is what the manifest calls the plan, where it does."""
        return self.units[0].heading

    def issue(self, kind: str, message: str, start: int, end: int) -> Issue:
        """Return an Issue on the clean stretch ``start`` .. ``end`` (not empty), in read offsets."""
        return Issue(f"Plan/{self.plan.title}", kind, message, *self.read_span(start, end))

    def path(self, unit: int) -> str:
        """Return the headings from the outermost part down to ``unit``, joined by ``/``; unit 0 gives ``own_title``.

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
