"""Targets in running text: 到2025年，高新技术企业达到270家."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graphbuild.document import Document, Table
from graphbuild.extract.indicators.context import Section, context_at, past_before, section_at, year_before
from graphbuild.extract.indicators.quantities import Quantity, find_quantities
from graphbuild.extract.indicators.sentence import SentenceReader
from graphbuild.extract.indicators.target import Target
from graphbuild.extract.indicators.years import Period, moments
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

# what goes on for 1,000 characters is no sentence of targets; each is read against the whole of its sentence
_ENDS = re.compile(r"[^。！？\n]{1000}|[^。！？\n]{0,999}(?:[。！？\n]|\Z)")


@cache
def _multiples() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["multiples"])


@cache
def _multiples_start() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["multiples_start"])


def _multiple_quantities(text: str) -> Iterator[Quantity]:
    for m in scan(_multiples_start(), _multiples(), text):
        yield Quantity(m.start(), m.end(), m["value"].strip('“”"'), "", "", multiple=True)


def _cells(tables: Sequence[Table]) -> Iterator[tuple[int, int]]:
    """Yield the spans of cells of ``tables`` that stand beside others: a row of one cell is a paragraph in a box."""
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


@dataclass(frozen=True, slots=True)
class ProseTargets:
    """The targets of running text, in order, and the clean spans of numbers stated as targets of nothing named."""

    targets: tuple[Target, ...]
    nameless: tuple[tuple[int, int], ...]


def _holds(spans: list[tuple[int, int]], starts: list[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted ``spans``, which begin at ``starts``, meets ``start`` .. ``end``."""
    at = bisect_left(starts, end) - 1
    return at >= 0 and spans[at][1] > start


@cache
def _goal_sentence() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["years"]["goal_sentence"])


def _section(document: Document, start: int, end: int) -> Section:
    """Return what a sentence itself says it is (主要目标：…), else its section."""
    if _goal_sentence().search(document.text[start:end]):
        return Section(goal=True, start=start)
    return section_at(document, start)


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
        section = _section(document, start, end)
        dated = moments(document.text[start:end], period)
        if _holds(cells, cell_starts, start, end) and not any(m.year and not m.past for m in dated):
            continue
        carried = year_before(document, section, start, period)
        if carried is None and section.goal and period.annual:
            carried = period.end
        if not section.goal and not dated and past_before(document, start, period):
            continue
        reader = SentenceReader(document.text[start:end], start, region, dated)
        for previous, q in pairwise([None, *quantities]):
            if q:
                reader.read(q, previous, context_at(dated, q.start, section, carried))
        targets += reader.targets
        nameless += reader.nameless
    return ProseTargets(tuple(targets), tuple(nameless))
