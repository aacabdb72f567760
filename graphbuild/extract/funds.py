"""Funding: the money that a measure promises to a named fund, program, carrier or organisation."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.extract.indicators.context import context_at, section_at
from graphbuild.extract.indicators.years import Period, moments, period_of
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref, Value
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives, scan

_ENDS = re.compile("[。！？\n]")
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile("[，；：。]")
_SCALES = {"": 1.0, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "百亿": 1e10, "千亿": 1e11}
_NUMERALS = {c: i for i, c in enumerate("〇一二三四五六七八九十")} | {"两": 2}
_BEFORE_AMOUNT = 12
_AFTER_AMOUNT = 20


@dataclass(frozen=True, slots=True)
class _Amount:
    """Money promised at ``start`` .. ``end`` (clean offsets) of the sentence ``sentence_start`` .. ``sentence_end``."""

    start: int
    end: int
    sentence_start: int
    sentence_end: int
    yuan: float


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(lexicon("funds")["amount"])


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(lexicon("funds")["without_amount"])


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("funds")["gives"]))


@cache
def _per_year() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("funds")["per_year"]))


@cache
def _years() -> re.Pattern[str]:
    return re.compile(lexicon("funds")["years"])


@cache
def _bounds() -> tuple[re.Pattern[str], dict[str, str]]:
    bounds = lexicon("funds")["bounds"]
    return re.compile(alternatives(list(bounds))), dict(bounds)


@cache
def _ignored() -> re.Pattern[str]:
    return re.compile(alternatives([w for group in lexicon("funds")["ignored"] for w in group["words"]]))


def _yuan(m: re.Match[str]) -> float:
    digits = m["number"].replace(",", "").replace("，", "")
    return round(float(digits) * _SCALES[m["scale"] or ""], 2)


def _amounts(document: Document) -> list[_Amount]:
    text = document.text
    starts = sorted({0, *(p.start for p in document.passages), *(m.end() for m in _ENDS.finditer(text))})
    found = []
    for m in scan(_DIGIT, _amount(), text):
        i = bisect_right(starts, m.start())
        end = starts[i] if i < len(starts) else len(text)
        found.append(_Amount(m.start(), m.end(), starts[i - 1], end, _yuan(m)))
    return found


def _clause(document: Document, a: _Amount) -> tuple[int, int]:
    """Return the clean span of the clause of the amount."""
    text = document.text
    commas = [m.end() for m in _CLAUSE.finditer(text, a.sentence_start, a.start)]
    close = _CLAUSE.search(text, a.end, a.sentence_end)
    return commas[-1] if commas else a.sentence_start, close.start() if close else a.sentence_end


def _count(written: str) -> int | None:
    """Return 5 for 5 or 五, 10 for 十; None for what is no single numeral."""
    return int(written) if written.isdigit() else _NUMERALS.get(written)


def _is_past(document: Document, a: _Amount, period: Period) -> bool:
    dated = moments(document.text[a.sentence_start : a.start], period)
    section = section_at(document, a.start)
    return context_at(dated, a.start - a.sentence_start, section, None).past


def _is_promise(document: Document, a: _Amount, period: Period) -> bool:
    """Tell whether the clause gives money; other amounts are ignored for the reasons in ``lexicon/funds.yaml``."""
    start, end = _clause(document, a)
    clause = document.text[start:end]
    behind = document.text[a.end : a.end + 3]
    if _ignored().search(clause[: a.start - start]) or behind.startswith(("及以", "以上的")):
        return False
    return bool(_gives().search(clause)) and not _is_past(document, a, period)


def _between_semicolons(document: Document, a: _Amount) -> tuple[int, int]:
    """Return the clean span of the part of the sentence that speaks of the amount; a semicolon ends it."""
    before = document.text.rfind("；", a.sentence_start, a.start)
    after = document.text.find("；", a.end, a.sentence_end)
    return before + 1 or a.sentence_start, after if after >= 0 else a.sentence_end


def _receiver(document: Document, a: _Amount, named: list[Mention]) -> Mention | None:
    """Return who the money is for: a name in the clause of the amount, else the last before it, else the next."""
    order = {t: i for i, t in enumerate(lexicon("funds")["receivers"])}
    first, last = _between_semicolons(document, a)
    inside = [m for m in named if first <= m.start and m.end <= last]
    start, end = _clause(document, a)
    in_clause = [m for m in inside if start <= m.start and m.end <= end]
    if in_clause:
        return min(in_clause, key=lambda m: (order[m.type] > 0, max(m.start - a.end, a.start - m.end)))
    before = [m for m in inside if m.end <= a.start]
    return max(before, key=lambda m: m.end) if before else min(inside, key=lambda m: m.start, default=None)


def _properties(document: Document, a: _Amount) -> dict[str, Value]:
    text = document.text
    start, end = _clause(document, a)
    years = list(_years().finditer(text, a.sentence_start, min(a.sentence_end, a.end + _AFTER_AMOUNT)))
    pattern, sign = _bounds()
    bounds = list(pattern.finditer(text, max(start, a.start - _BEFORE_AMOUNT), a.start))
    properties: dict[str, Value] = {"amount": a.yuan, "per_year": bool(_per_year().search(text, start, end))}
    count = _count(years[-1]["years"]) if years else None
    if count is not None:
        properties["years"] = count
    bound = bounds[-1].group() if bounds else text[a.end : a.end + 2]
    if bound in sign:
        properties["comparator"] = sign[bound]
    return properties


def _issue(document: Document, kind: str, what: str, start: int, end: int) -> Issue:
    return document.issue(kind, f"{what}：{document.text[start:end]}", start, end)


def _share_issues(document: Document) -> list[Issue]:
    found = _shares().finditer(document.text)
    return [
        _issue(document, "funding without an amount", "资金按比例给出，没有金额", m.start(), m.end()) for m in found
    ]


def find_funding(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the FUNDS facts (clean offsets): a Measure gives an amount in yuan to a named receiver of its sentence.

    Money promised to nobody named, and shares without an amount, are Issues; money that is an indicator's value, a
    condition or a result is ignored for the reasons in ``ontology/lexicon/funds.yaml``.
    """
    document: Document = doc.user_data["document"]
    kinds = frozenset(lexicon("funds")["receivers"])
    named = sorted((m for m in mentions if m.type in kinds), key=lambda m: m.start)
    starts = [m.start for m in named]
    period = period_of(document)
    facts, issues = [], _share_issues(document)
    for a in _amounts(document):
        if not _is_promise(document, a, period):
            continue
        near = named[bisect_left(starts, a.sentence_start) : bisect_left(starts, a.sentence_end)]
        receiver = _receiver(document, a, near)
        start, end = _clause(document, a)
        if receiver is None:
            issues.append(_issue(document, "funding without a named receiver", "同句中没有写明资金给谁", start, end))
            continue
        measure = Ref("Measure", document.path(document.unit_at(a.start)))
        target = Ref(receiver.type, receiver.entity)
        begin, stop = min(start, receiver.start), max(end, receiver.end)
        facts.append(Fact("FUNDS", measure, target, begin, stop, _properties(document, a)))
    return Extraction((), tuple(facts), (), tuple(issues))
