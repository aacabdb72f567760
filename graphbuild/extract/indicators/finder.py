"""Indicators: the targets that a plan sets, in tables and in running text, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.document import Document, Table
from graphbuild.extract.indicators.names import alike, key
from graphbuild.extract.indicators.prose import find_prose_targets
from graphbuild.extract.indicators.quantities import number
from graphbuild.extract.indicators.tables import find_table_targets
from graphbuild.extract.indicators.target import Target
from graphbuild.extract.indicators.years import Period, period_of
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref, Value


def _spans(tables: Sequence[Table]) -> list[tuple[int, int]]:
    cells = [[c for row in table.rows for c in row] for table in tables]
    return sorted((min(c.start for c in found), max(c.end for c in found)) for found in cells if found)


def _same_unit(a: str, b: str) -> bool:
    return a == b or not a or not b or {a, b} <= {"%", "％"} or {a, b} <= {"家", "个"} or {a, b} <= {"人", "名"}


def _same_year(a: Target, b: Target) -> bool:
    return a.year == b.year or a.year is None or b.year is None


def _same_indicator(a: Target, b: Target) -> bool:
    """Tell whether two targets are of one indicator: one key, or alike keys, and the value and year agree."""
    if not _same_unit(a.unit, b.unit):
        return False
    if key(a.name) == key(b.name):
        return a.scope == b.scope or not a.scope or not b.scope
    agree = number(a.value) is not None and number(a.value) == number(b.value) and _same_year(a, b)
    return agree and alike(key(a.name), key(b.name))


def _grouped(targets: list[Target]) -> list[list[Target]]:
    """Return the targets by indicator, in order of first mention (tables first)."""
    groups: list[list[Target]] = []
    holding: dict[str | float | None, dict[int, None]] = {}  # groups by key and by number: others are no candidates
    for t in sorted(targets, key=lambda t: (not t.table, t.year is None, t.start)):
        signs = [sign for sign in (key(t.name), number(t.value)) if sign is not None]
        near = sorted({at for sign in signs for at in holding.get(sign, ())})
        mine = next((at for at in near if any(_same_indicator(o, t) for o in groups[at])), len(groups))
        if mine == len(groups):
            groups.append([])
        groups[mine].append(t)
        for sign in signs:
            holding.setdefault(sign, {})[mine] = None
    return groups


def _one_value(group: list[Target]) -> list[tuple[Target, Target]]:
    """Return each target of an indicator with the first one (table, then with a year) that states the same value."""
    firsts: dict[str | float, list[Target]] = {}  # by number, or by value where it is none
    paired = []
    for t in group:
        value = number(t.value)
        equal = firsts.setdefault(t.value if value is None else value, [])
        first = next((f for f in equal if _same_year(f, t)), None)
        if first is None:
            equal.append(t)
        paired.append((t, first or t))
    return paired


def _with_baseline(first: Target, known: Target | None) -> Target:
    """Return ``first`` with the baseline of ``known``, the target of its indicator that has one."""
    return (
        replace(first, baseline=known.baseline, baseline_year=known.baseline_year)
        if known and not first.baseline
        else first
    )


def _with_bound(first: Target, group: Sequence[Target]) -> Target:
    """Return ``first`` with the bound that the text gives where a table states the bare number (12 and 12%以上)."""
    if first.comparator or not first.table:
        return first
    said = {t.comparator for t, one in _one_value(list(group)) if one is first and t.comparator}
    return replace(first, comparator=said.pop()) if len(said) == 1 else first


def _entity(group: list[Target]) -> str:
    """Return the indicator's name: as the table gives it, else its longest form."""
    return next((t.name for t in group if t.table), max((t.name for t in group), key=len))


def _properties(t: Target) -> dict[str, Value]:
    given: dict[str, Value | None] = {
        "value": t.value,
        "unit": t.unit or None,
        "comparator": t.comparator or "=",
        "year": t.year,
        "baseline": t.baseline or None,
        "baseline_year": t.baseline_year if t.baseline else None,
        "kind": t.kind or None,
        "scope": t.scope or None,
    }
    return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Found:
    """Every target that a table or sentence states, and the clean spans of what states one that cannot be read."""

    targets: list[Target]
    unread: list[tuple[int, int]]


def find_targets(document: Document, period: Period) -> Found:
    """Return what tables and sentences of the document state, repeated targets too."""
    read = [(table, find_table_targets(document, table, period)) for table in document.tables]
    in_tables = [found for _, found in read if found]
    spans = _spans([table for table, found in read if found])
    prose = find_prose_targets(document, period, spans, [table for table, found in read if not found])
    return Found(
        [t for found in in_tables for t in found.targets] + list(prose.targets),
        [u for found in in_tables for u in found.unread] + list(prose.nameless),
    )


def _issue(document: Document, start: int, end: int) -> Issue:
    message = f"目标值没有写明的指标，或指标没有数值：{document.text[start:end]}"
    return document.issue("target without indicator or number", message, start, end)


def find_indicators(doc: Doc, _mentions: tuple[Mention, ...] = ()) -> Extraction:
    """Return the Indicator mentions and SETS_TARGET facts of a plan (clean offsets).

    A target that several places state is a fact per place with equal properties, so that the graph holds it once with
    all its evidence; where table and text agree the table's properties count. A value of nothing named, and a table's
    target without a number, are Issues.
    """
    document: Document = doc.user_data["document"]
    plan = Ref("Plan", document.plan.title)
    mentions: list[Mention] = []
    facts: list[Fact] = []
    found = find_targets(document, period_of(document))
    for group in _grouped(found.targets):
        entity = _entity(group)
        unit: dict[str, Value] = {"unit": group[0].unit} if group[0].unit else {}
        based = next((t for t in group if t.baseline), None)
        for t, first in _one_value(group):
            rule = "table" if t.table else "prose"
            mentions.append(Mention(t.name_start, t.name_end, "Indicator", entity, t.name, rule, properties=unit))
            properties = _properties(_with_baseline(_with_bound(first, group), based))
            facts.append(Fact("SETS_TARGET", plan, Ref("Indicator", entity), t.start, t.end, properties))
    order = sorted(range(len(facts)), key=lambda i: (facts[i].start, facts[i].end))
    issues = tuple(_issue(document, start, end) for start, end in sorted(found.unread))
    return Extraction(tuple(mentions[i] for i in order), tuple(facts[i] for i in order), (), issues)
