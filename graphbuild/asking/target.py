"""How much of something plans aim at: indicators with value, unit and year."""

import re
from collections.abc import Sequence

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import Row, candidates, nearest, thing_answer
from graphbuild.asking.lookup import read as rows_of
from graphbuild.asking.matching import Match, best, fold, likeness, weights
from graphbuild.asking.placing import placed
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import nothing_sentence, target_sentence, target_text
from graphbuild.extract.indicators.names import key
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_THRESHOLD = 0.8
_MARGIN = 0.03
_LEAST = 0.3  # below it an indicator is not even near
_MOST = 40  # indicators whose targets are read


def _folded(name: str) -> str:
    """Return an indicator's name folded as the extractor folds it, without heads and tails that only count."""
    words = lexicon("questions")
    for written, same in words["indicators"]:
        name = name.replace(written, same)
    name = re.sub(f"[{''.join(words['particles'])}]", "", fold(key(name)))
    for head in words["indicator_heads"]:
        name = name.removeprefix(fold(head)) if len(name) > len(head) + 1 else name
    for tail in words["indicator_tails"]:
        name = name.removesuffix(tail) if len(name) > len(tail) + 1 else name
    return name


def _plain(subject: str, scope: Scope) -> str:
    """Return ``subject`` without what stands between a place and the indicator: 乌海市计划使…."""
    heads = ["", *(place for plan in scope.plans for place in plan.places)]
    head = max((place for place in heads if subject.startswith(place)), key=len)
    rest = subject[len(head) :]
    for filler in lexicon("questions")["indicator_fillers"]:
        rest = rest.removeprefix(filler) if len(rest) > len(filler) + 1 else rest
    return head + rest


def _ranked(subject: str, rows: Sequence[Row]) -> list[Match]:
    asked = _folded(subject)
    names = [(row["id"], [_folded(name) for name in (row["name"], *(row["aliases"] or ()))]) for row in rows]
    weigh = weights(name for _, folded in names for name in folded)
    found = {one: max(likeness(asked, name, weigh) for name in folded) for one, folded in names}
    return [Match(one, score) for one, score in found.items()]


def _indicators(store: Store, subject: str) -> list[Row]:
    """Return the indicators like ``subject``, or like what the extractor would call it, the likeliest first."""
    rows = candidates(store, subject, ["Indicator"], _folded(subject))
    by_id = {row["id"]: row for row in rows}
    return [by_id[match.id] for match in best(_ranked(subject, rows), _LEAST, 1.0)[:_MOST]]


def _of_year(rows: Sequence[Row], year: int | None, scope: Scope) -> list[Row]:
    """Return the rows for ``year``; one without a year is meant for the end of its plan's period."""
    until = {plan.id: plan.until for plan in scope.plans}
    return [row for row in rows if year in (None, row["year"] or next((until.get(p) for p in row["plans"]), None))]


def _meant(asked: Question, subject: str, scope: Scope, rows: Sequence[Row]) -> tuple[float, list[Row]]:
    inside = [row for row in rows if scope.ids & set(row["plans"])]
    found = {m.id: m.score for m in best(_ranked(subject, inside), _THRESHOLD, _MARGIN)}
    meant = [row for row in inside if row["id"] in found]
    with_unit = [row for row in meant if asked.unit and (row["unit"] or "") == asked.unit]
    return max(found.values(), default=0.0), with_unit or meant


def _answer(row: Row, scope: Scope) -> Answer | None:
    value = row["value"] if row["value"] is None else str(row["value"])
    return thing_answer(row, scope.ids, value=value, unit=row["unit"], year=row["year"])


def target(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer with the targets set for the indicator asked for, those of the year asked for where one is."""
    meanings = placed(scope, _plain(asked.subject, scope))
    named = {row["id"] for _, subject in meanings for row in _indicators(store, subject)}
    rows = rows_of(store, "targets_set", indicators=sorted(named)) if named else []
    readings = [(inside, *_meant(asked, subject, inside, rows)) for inside, subject in meanings]
    inside, _, meant = max(reversed(readings), key=lambda reading: reading[1])
    shown = _of_year(meant, asked.year, inside)
    pairs = [(a, row["comparator"]) for row in shown if (a := _answer(row, inside)) is not None]
    pairs.sort(key=lambda pair: (pair[0].plan or "", pair[0].year or 0, not re.search(r"\d", pair[0].value or "")))
    answers = [a for a, _ in pairs]
    if answers:
        said = target_sentence(answers, [target_text(a, comparator) for a, comparator in pairs])
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    near = () if meant else nearest(asked.subject, [row for row in rows if inside.ids & set(row["plans"])])
    return Reply(
        asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(meant)), (), near, (), bool(meant)
    )
