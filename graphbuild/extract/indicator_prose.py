"""Targets in running text: 到2025年，高新技术企业达到270家."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.document import Document, Unit
from graphbuild.extract.indicator_clauses import Frame, frame_of, subject_before
from graphbuild.extract.indicator_names import alternatives, is_name, trim
from graphbuild.extract.indicator_target import Target
from graphbuild.extract.indicator_years import Moment, Period, moments
from graphbuild.extract.quantities import Quantity, find_quantities
from graphbuild.ontology import lexicon

_ENDS = re.compile("[。！？\n]")
_SEPARATORS = re.compile("[，；：。,;:]|——|—－")
_JOINED = re.compile("[、和及与]|以及")
_ATTRIBUTE = re.compile("的(?!增幅|增速|增长|目标|水平|速度)")


@dataclass(frozen=True, slots=True)
class _Section:
    """What the headings above a sentence say: results of the past, or targets; ``start`` is where that part begins."""

    past: bool = False
    goal: bool = False
    start: int = 0


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known when a number is met: its year, whether it is a result, whether targets are set here."""

    year: int | None
    past: bool
    target: bool
    dated_at: int | None = None


@cache
def _headings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    years = lexicon("indicators")["years"]
    return re.compile(alternatives(years["past_headings"])), re.compile(alternatives(years["goal_headings"]))


@cache
def _not_targets() -> re.Pattern[str]:
    return re.compile(alternatives([w for group in lexicon("indicators")["not_targets"] for w in group["words"]]))


@cache
def _multiples() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["multiples"])


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(lexicon("indicators")["measure_nouns"])


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


def _sentences(document: Document) -> Iterator[tuple[int, int, list[Quantity]]]:
    """Yield the sentences (clean offsets, within a passage) that hold quantities, those in the sentence's offsets."""
    text = document.text
    starts = sorted({0, *(p.start for p in document.passages), *(m.end() for m in _ENDS.finditer(text))})
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


def _context(dated: list[Moment], at: int, section: _Section, carried: int | None) -> _Context:
    """Return what dates the number at ``at`` of a sentence: the last moment before it, else what its section says."""
    before = [m for m in dated if m.start < at and not m.origin]
    if before:
        last = before[-1]
        return _Context(last.year, last.past, not last.past, last.start)
    if section.goal:
        return _Context(carried, False, True)
    return _Context(None, section.past, False)


def _clause_start(s: str, q: Quantity, previous: Quantity | None) -> int:
    """Return where the clause of ``q`` begins: behind the last comma, or behind the number before it."""
    begin = previous.end if previous else 0
    for m in _SEPARATORS.finditer(s, begin, q.start):
        begin = m.end()
    return begin


def _without_moments(s: str, start: int, q: Quantity, dated: list[Moment]) -> tuple[int, str]:
    """Return where the clause begins behind a year that opens it, and the sentence with its other years blanked."""
    for m in dated:
        if not start <= m.start < q.start:
            continue
        if not s[start : m.start].strip("、，—和“力争在"):
            start = m.end
        elif s[m.end : q.start].strip("的，") in ("", "底"):
            s = s[: m.start] + "的" * (q.start - m.start) + s[q.start :]
        else:
            s = s[: m.start] + "在" * (m.end - m.start) + s[m.end :]
    return start, s


def _split_names(name: str) -> list[str]:
    """Return the indicators joined in ``name`` by 、: several only where each ends in a noun of measure."""
    parts = [p for p in _JOINED.split(name) if p]
    if len(parts) > 1 and all(p.endswith(_nouns()) and len(p) >= 3 for p in parts):
        return parts
    return [name]


class _SentenceReader:
    """Reads one sentence from left to right and carries on its subject, and numbers that are no targets yet."""

    def __init__(self, s: str, offset: int, region: str, dated: list[Moment]) -> None:
        self.s = s
        self.offset = offset
        self.region = region
        self.dated = dated
        self.targets: list[Target] = []
        self.subject: Frame | None = None
        self.baseline: tuple[str, int | None, str] | None = None
        self.shared: list[str] = []

    def _clause(self, start: int, q: Quantity) -> str:
        end = _SEPARATORS.search(self.s, q.end)
        return self.s[start : end.start() if end else len(self.s)]

    def _name(self, frame: Frame) -> str:
        return self.s[frame.name_start : frame.name_end]

    def _with_subject(self, frame: Frame, start: int) -> tuple[Frame, str] | None:
        """Return ``frame`` and its name; a clause without one, or with 占 only, takes the subject before it."""
        name = self._name(frame)
        if is_name(name) and not name.startswith("占"):
            return frame, name
        subject = self.subject
        if subject is None and start > 0:
            earlier = [m.end() for m in _SEPARATORS.finditer(self.s, 0, start - 1)]
            subject = subject_before(self.s, earlier[-1] if earlier else 0, start - 1, self.region)
        if subject is None:
            return None
        if name.startswith("占"):
            return frame, self._name(subject) + name
        carried = replace(
            frame, name_start=subject.name_start, name_end=subject.name_end, scope=frame.scope or subject.scope
        )
        return carried, self._name(subject)

    def _is_no_target(self, start: int, q: Quantity, frame: Frame, context: _Context) -> bool:
        return bool(
            q.approximate
            or context.past
            or _ATTRIBUTE.match(self.s, q.end)
            or _not_targets().search(self._clause(start, q))
            or (bool(q.unit) and self.s.rfind("“", 0, q.start) > self.s.rfind("”", 0, q.start))
            or (frame.needs_context and not context.target and not self.targets)
        )

    def _add(self, names: list[str], frame: Frame, q: Quantity, context: _Context) -> None:
        begin = min(frame.name_start, q.start)
        if context.dated_at is not None:
            begin = min(begin, context.dated_at)
        value, year, unit = self.baseline or ("", None, "")
        for name in names:
            self.targets.append(
                Target(
                    name + ("" if name.endswith(frame.suffix) else frame.suffix),
                    frame.name_start + self.offset,
                    frame.name_end + self.offset,
                    begin + self.offset,
                    max(q.end, frame.name_end, frame.end) + self.offset,
                    q.value,
                    q.unit,
                    frame.comparator,
                    context.year,
                    value if unit == q.unit else "",
                    year if unit == q.unit else None,
                    scope=frame.scope,
                )
            )
        self.baseline = None

    def _is_baseline(self, start: int, q: Quantity, previous: Quantity | None) -> bool:
        """Take the number behind 由2023年的 as the baseline of what follows, and what stands before as its subject."""
        origin = [m for m in self.dated if m.origin and m.start < q.start]
        if not origin or (previous and previous.end > origin[-1].start):
            return False
        self.baseline = (q.value, origin[-1].year, q.unit)
        self.subject = subject_before(self.s, start, origin[-1].start, self.region) or self.subject
        return True

    def read(self, q: Quantity, previous: Quantity | None, context: _Context) -> None:
        """Take the target that ``q`` states, if it states one."""
        start = _clause_start(self.s, q, previous)
        if self.shared and self.s[start : q.start] in ("、", "和", "以及", "及") and self.subject:
            self._add([self.shared.pop(0)], self.subject, q, context)
            return
        clause = start
        if self._is_baseline(start, q, previous):
            return
        start, text = _without_moments(self.s, start, q, self.dated)
        frame = (
            frame_of(text, start, q, self.region) if q.unit or q.rank else _multiple_frame(text, start, q, self.region)
        )
        if frame is None:
            return
        if self._is_no_target(start, q, frame, context):
            return
        named = self._with_subject(frame, clause)
        if named is None:
            return
        frame, name = named
        names = _split_names(name)
        if "分别" in self.s[frame.name_end : q.start]:
            names = [p for p in _JOINED.split(name) if p]
            self.shared = names[1:]
            names = names[:1]
        self.subject = frame
        self._add(names, frame, q, context)


def _multiple_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    a, b, scope = trim(s, start, q.start, region)
    return Frame(a, b, "=", scope, needs_context=True) if is_name(s[a:b]) else None


def find_prose_targets(document: Document, period: Period, taken: list[tuple[int, int]]) -> list[Target]:
    """Return the targets that running text sets, in order; ``taken`` are sorted clean spans (tables) to leave out."""
    targets: list[Target] = []
    region = document.plan.region or ""
    starts = [a for a, _ in taken]
    for start, end, quantities in _sentences(document):
        at = bisect_left(starts, end) - 1
        if at >= 0 and taken[at][1] > start:
            continue
        s = document.text[start:end]
        section = _section_of(document.units, document.unit_at(start))
        dated = moments(s, period)
        carried = _carried_year(document, section, start, period) if section.goal else None
        reader = _SentenceReader(s, start, region, dated)
        previous = None
        for q in quantities:
            reader.read(q, previous, _context(dated, q.start, section, carried))
            previous = q
        targets += reader.targets
    return targets
