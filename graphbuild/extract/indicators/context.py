"""What dates a number: the years before it in its sentence, else the headings above it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Document
from graphbuild.extract.indicators.years import Moment, Period, moments
from graphbuild.ontology import lexicon


@dataclass(frozen=True, slots=True)
class Section:
    """What the headings above a sentence say: results of the past, or targets; ``start`` is where that part begins."""

    past: bool = False
    goal: bool = False
    start: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when a number is met: its year, whether it is a result, whether targets are set here.

    ``dated_at`` is where in the sentence its year stands, None where the sentence gives none.
    """

    year: int | None
    past: bool
    target: bool
    dated_at: int | None = None


@cache
def _headings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    years = lexicon("indicators")["years"]
    return re.compile("|".join(years["past_headings"])), re.compile("|".join(years["goal_headings"]))


def section_at(document: Document, offset: int) -> Section:
    """Return what the nearest heading above clean ``offset`` that tells results or sets targets says.

    The plan's own title is no such heading, nor is the first clause of an item without a title.
    """
    past, goal = _headings()
    unit = document.unit_at(offset)
    while unit > 0:
        above = document.units[unit]
        found = Section(bool(past.search(above.heading)), bool(goal.search(above.heading)), above.start)
        if above.titled and (found.past or found.goal):
            return found
        unit = above.parent
    return Section()


def year_before(document: Document, section: Section, offset: int, period: Period) -> int | None:
    """Return the last year to come that a section of targets names before clean ``offset``."""
    if not section.goal:
        return None
    known = [m for m in moments(document.text[section.start : offset], period) if not m.past]
    return known[-1].year if known else None


def past_before(document: Document, offset: int, period: Period) -> bool:
    """Tell whether the sentences before clean ``offset`` in its paragraph end in telling results (近年来 …。全市 …)."""
    start = document.passages[bisect_right(document.passages, offset, key=lambda p: p.start) - 1].start
    dated = [m for m in moments(document.text[start:offset], period) if not m.weak and not m.origin]
    return bool(dated) and dated[-1].past


def context_at(dated: list[Moment], at: int, section: Section, carried: int | None) -> Context:
    """Return what dates the number at ``at`` of a sentence: the last of its moments before it, else its section."""
    before = [m for m in dated if m.start < at and not m.origin]
    if before:
        to_come = [m for m in before if not m.past]
        last = to_come[-1] if before[-1].weak and to_come else before[-1]
        return Context(last.year, last.past, not last.past, last.start)
    if section.goal:
        return Context(carried, False, True)
    return Context(None, section.past, False)
