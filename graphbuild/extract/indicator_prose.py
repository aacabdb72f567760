"""Targets in running text: 到2025年，高新技术企业达到270家."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graphbuild.document import Document, Table, Unit
from graphbuild.extract.indicator_names import alternatives
from graphbuild.extract.indicator_sentence import Context, SentenceReader
from graphbuild.extract.indicator_target import Target
from graphbuild.extract.indicator_years import Moment, Period, moments
from graphbuild.extract.quantities import Quantity, find_quantities
from graphbuild.ontology import lexicon

_ENDS = re.compile("[。！？\n]")


@dataclass(frozen=True, slots=True)
class _Section:
    """What the headings above a sentence say: results of the past, or targets; ``start`` is where that part begins."""

    past: bool = False
    goal: bool = False
    start: int = 0


@cache
def _headings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    years = lexicon("indicators")["years"]
    return re.compile(alternatives(years["past_headings"])), re.compile(alternatives(years["goal_headings"]))


@cache
def _multiples() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["multiples"])


def _section_of(units: tuple[Unit, ...], unit: int) -> _Section:
    """Return what the nearest heading that speaks of results or targets says; the plan's own title is none."""
    past, goal = _headings()
    while unit > 0:
        heading = units[unit].heading
        found = _Section(bool(past.search(heading)), bool(goal.search(heading)), units[unit].start)
        if found.past or found.goal:
            return found
        unit = units[unit].parent
    return _Section()


def _multiple_quantities(text: str) -> Iterator[Quantity]:
    for m in _multiples().finditer(text):
        yield Quantity(m.start(), m.end(), m["value"].strip('“”"'), "", "")


def _cells(tables: Sequence[Table]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of ``tables`` that stand beside others: a row of one cell is a paragraph in a box."""
    for table in tables:
        for row in table.rows:
            filled = [c for c in row if c.start < c.end]
            if len(filled) > 1:
                yield from ((c.start, c.end) for c in filled)


def _sentences(document: Document, cells: list[tuple[int, int]]) -> Iterator[tuple[int, int, list[Quantity]]]:
    """Yield the sentences (clean offsets, within a passage) that hold quantities, those in the sentence's offsets."""
    text = document.text
    bounds = (at for cell in cells for at in cell)
    starts = sorted({0, *(p.start for p in document.passages), *(m.end() for m in _ENDS.finditer(text)), *bounds})
    starts.append(len(text))
    found = sorted([*find_quantities(text), *_multiple_quantities(text)], key=lambda q: q.start)
    at = 0
    while at < len(found):
        i = bisect_right(starts, found[at].start)
        start, end = starts[i - 1], starts[i] if i < len(starts) else len(text)
        group = []
        while at < len(found) and found[at].start < end:
            q = found[at]
            group.append(replace(q, start=q.start - start, end=q.end - start))
            at += 1
        yield start, end, group


def _carried_year(document: Document, section: _Section, start: int, period: Period) -> int | None:
    """Return the last year to come that the section names before ``start``."""
    known = [m for m in moments(document.text[section.start : start], period) if not m.past]
    return known[-1].year if known else None


def _context(dated: list[Moment], at: int, section: _Section, carried: int | None) -> Context:
    """Return what dates the number at ``at`` of a sentence: the last moment before it, else what its section says."""
    before = [m for m in dated if m.start < at and not m.origin]
    if before:
        to_come = [m for m in before if not m.past]
        last = to_come[-1] if before[-1].weak and to_come else before[-1]
        return Context(last.year, last.past, not last.past, last.start)
    if section.goal:
        return Context(carried, False, True)
    return Context(None, section.past, False)


@dataclass(frozen=True, slots=True)
class ProseTargets:
    """The targets of running text, in order, and the clean spans of numbers stated as targets of nothing named."""

    targets: tuple[Target, ...]
    nameless: tuple[tuple[int, int], ...]


def _holds(spans: list[tuple[int, int]], starts: list[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted ``spans``, which begin at ``starts``, meets ``start`` .. ``end``."""
    at = bisect_left(starts, end) - 1
    return at >= 0 and spans[at][1] > start


def find_prose_targets(
    document: Document, period: Period, taken: list[tuple[int, int]], tables: Sequence[Table] = ()
) -> ProseTargets:
    """Return the targets that running text sets; ``taken`` are sorted clean spans (indicator tables) to leave out.

    In a row of other ``tables`` (tasks, say) only what is dated in its own cell is a target.
    """
    targets: list[Target] = []
    nameless: list[tuple[int, int]] = []
    region = document.plan.region or ""
    starts = [a for a, _ in taken]
    cells = sorted(_cells(tables))
    cell_starts = [a for a, _ in cells]
    for start, end, quantities in _sentences(document, cells):
        if _holds(taken, starts, start, end):
            continue
        section = _section_of(document.units, document.unit_at(start))
        dated = moments(document.text[start:end], period)
        if _holds(cells, cell_starts, start, end) and not any(m.year and not m.past for m in dated):
            continue
        carried = _carried_year(document, section, start, period) if section.goal else None
        reader = SentenceReader(document.text[start:end], start, region, dated)
        for previous, q in pairwise([None, *quantities]):
            if q:
                reader.read(q, previous, _context(dated, q.start, section, carried))
        targets += reader.targets
        nameless += reader.nameless
    return ProseTargets(tuple(targets), tuple(nameless))
