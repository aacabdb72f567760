"""Who leads, is responsible for or cooperates in what is asked."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.asking.answers import ROLES, Answer, Reply
from graphbuild.asking.lookup import (
    Row,
    candidates,
    core,
    names_of,
    nearest,
    proof,
    ranked,
    read,
    ways,
    weights_of,
)
from graphbuild.asking.matching import Match, best, fold, pairs, required, weights
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, placed
from graphbuild.asking.sentences import nothing_sentence, other_role_sentence, who_sentence
from graphbuild.stores.store import Store

# Below this share of the question's words a heading is another one; chosen so that a programme's bare suffix
# (“…”行动) or a common topic word never answers.
_THRESHOLD = 0.72
_MARGIN = 0.12
_SURE = 0.9  # one name holds the other whole
_THING = 0.945  # the question is at least half of the thing's name
_SAID = 0.85  # this share of the question's words in one sentence says it
_PASSAGES = 60
_SENTENCE = re.compile(r"[。；\n]")


@dataclass(frozen=True, slots=True)
class Found:
    """Measures that answer to one reading of the question, the likeliest first; ``score`` is the best one's."""

    scope: Scope
    measures: tuple[str, ...]
    score: float
    known: bool
    ranking: tuple[Match, ...] = ()


def duty_answer(row: Row, plans: frozenset[str], answer: str) -> Answer | None:
    """Return a row of RESPONSIBLE_FOR as an Answer whose name is that of the ``answer`` end, body or measure."""
    found = proof(row, plans)
    if found is None:
        return None
    aliases = tuple(row["aliases"] or ()) if answer == "body" else ()
    kind = str(row[answer]).split("/", 1)[0]
    fields = {"role": row["role"], "basis": row["basis"], "measure": row["measure_name"]}
    return Answer(row[answer], kind, row[f"{answer}_name"], aliases, **fields, **found)


def of_role(answers: Sequence[Answer], asked: Question, sentence: Callable[[Sequence[Answer]], str]) -> Reply:
    """Return those of the role asked for; where nothing is stated for it, all that is stated, and say so."""
    chosen = [a for a in answers if asked.role in (None, a.role)]
    if chosen or asked.role is None:
        return Reply(asked.text, asked.intent, asked.subject, sentence(chosen), chosen)
    said = other_role_sentence(asked.role, sentence(answers))
    return Reply(asked.text, asked.intent, asked.subject, said, answers)


def _above(measure: str) -> list[str]:
    """Return the ids of the items and chapters that ``measure`` stands in, the nearest first."""
    steps = measure.split("/")
    return ["/".join(steps[:n]) for n in range(len(steps) - 1, 2, -1)]


def _in_order(row: Row) -> tuple[int, int, str]:
    return ROLES.index(row["role"]), row["order"] or 0, row["body"]


def _of_measure(measure: str, rows: Mapping[str, Sequence[Row]]) -> Sequence[Row]:
    """Return what is stated for a measure, else for the item or chapter around it, else its plan's issuer."""
    for key in (measure, *_above(measure)):
        if stated := [row for row in rows.get(key, ()) if row["basis"] == "stated"]:
            return stated
    return rows.get(measure, ())


def duties(store: Store, measures: Iterable[str], scope: Scope) -> list[Answer]:
    """Return who is named for ``measures`` (ids) in their order; issuers only where nobody is stated for any."""
    ids = list(dict.fromkeys(measures))
    wanted = sorted({key for measure in ids for key in (measure, *_above(measure))})
    rows: dict[str, list[Row]] = {}
    for row in read(store, "bodies_of_measures", measures=wanted) if wanted else ():
        rows.setdefault(row["measure"], []).append(row)
    chosen = [row for measure in ids for row in sorted(_of_measure(measure, rows), key=_in_order)]
    plans = scope.ids
    answers = [found for row in chosen if (found := duty_answer(row, plans, "body")) is not None]
    answers = list(dict.fromkeys(answers))
    return [a for a in answers if a.basis == "stated"] or answers


def _named(store: Store, subject: str, scope: Scope, rows: Sequence[Row]) -> Found:
    """Return the measures whose heading, or whose supported thing, is what ``subject`` names."""
    weigh = weights_of(rows)
    tasks = [row for row in rows if row["task"] and row["plan"] in scope.ids]
    ranking = tuple(ranked(subject, tasks, weigh))
    found = best(ranking, _THRESHOLD, _MARGIN)
    score = found[0].score if found else 0.0
    others = [row for row in rows if not row["task"]]
    things = best(ranked(subject, others, weigh), _THING, 0.03)
    ids = [m.id for m in found]
    if things and score < _SURE:
        about = read(store, "measures_about", things=[t.id for t in things])
        inside = [row["measure"] for row in about if row["plan"] in scope.ids]
        ids = [*inside, *(key for key in ids if key not in inside)] if inside else ids
        score = max(score, things[0].score) if inside else score
    return Found(scope, tuple(ids), score, bool(found or things), ranking)


def _says(subject: str, rows: Sequence[Row]) -> Callable[[str], float]:
    """Return what tells how much of ``subject`` one sentence of a text holds, 0 .. 1; 1 where it has it word for word."""
    forms, must = [way for way in ways(subject) if len(way) > 2], required(subject)
    sentences = {row["text"]: [fold(part) for part in _SENTENCE.split(row["text"])] for row in rows}
    weigh = weights(part for parts in sentences.values() for part in parts)

    def share(text: str) -> float:
        parts = [part for part in sentences.get(text) or [fold(p) for p in _SENTENCE.split(text)] if part]
        held = [part for part in parts if all(word in part for word in must)]
        return max((1.0 if form in part else weigh.share(form, part) for form in forms for part in held), default=0.0)

    return share


def _subtasks(store: Store, measures: Sequence[str], says: Callable[[str], float]) -> list[str]:
    """Return the tasks within ``measures`` that somebody is named for in a sentence that says what is asked."""
    within = [row["id"] for row in read(store, "subtasks", measures=list(measures))]
    rows = read(store, "bodies_of_measures", measures=within) if within else []
    return [row["measure"] for row in rows if any(says(quote) >= _SAID for quote in row["quotes"])]


def _said(store: Store, subject: str, scope: Scope) -> Found:
    """Return the measures whose text says what ``subject`` says, word for word or nearly so."""
    asked = pairs(fold(core(subject)))
    rows = [r for r in read(store, "measures_saying", pairs=asked, limit=_PASSAGES) if r["plan"] in scope.ids]
    says = _says(subject, rows)
    shares = [(says(row["text"]), row["measure"]) for row in rows]
    top = max((share for share, _ in shares), default=0.0)
    found = list(dict.fromkeys(measure for share, measure in shares if share >= max(_SAID, top - 0.01)))
    inner = _subtasks(store, found, says) if found else []
    return Found(scope, tuple(dict.fromkeys(inner or found)), top if found else 0.0, bool(found))


def _best_found(store: Store, asked: Question, scope: Scope) -> Found:
    rows = candidates(store, asked.subject)
    named = [_named(store, subject, inside, rows) for inside, subject in placed(scope, asked.subject)]
    found = max(reversed(named), key=lambda f: f.score)  # the narrower reading where both are as good
    if found.score >= _SURE or asked.intent is None:
        return found
    said = [_said(store, subject, inside) for inside, subject in placed(scope, asked.subject)]
    text = max(reversed(said), key=lambda f: f.score)
    if text.measures and text.score > found.score:
        return Found(text.scope, text.measures, text.score, True, found.ranking)
    return found


def who(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer who is named for what is asked, in the plans of ``scope``; a role without anybody is said to have none."""
    found = _best_found(store, asked, scope)
    answers = duties(store, found.measures, found.scope)
    if answers:
        return of_role(answers, asked, who_sentence)
    rows = candidates(store, asked.subject)
    near = nearest(found.ranking, [row for row in rows if names_of(row)])
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, found.known), (), near)
