"""Who leads, is responsible for or cooperates in what is asked."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.asking.answers import ROLES, Answer, Reply
from graphbuild.asking.lookup import (
    Row,
    candidates,
    core,
    nearest,
    proof,
    ranked,
    read,
    ways,
    weights_of,
)
from graphbuild.asking.matching import Match, Weights, best, chunks, fold, pairs, required, weights
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, placed
from graphbuild.asking.sentences import nothing_sentence, other_role_sentence, who_sentence
from graphbuild.stores.store import Store

# Below this share of the question's words a heading is another one; chosen so that a programme's bare suffix
# (“…”行动) or a common topic word never answers.
_THRESHOLD = 0.72
_MARGIN = 0.12
_WHOLE = 0.97
_SURE = 0.9  # one name holds the other whole
_THING = 0.945  # the question is at least half of the thing's name
_SAID = 0.85  # this share of the question's words in one sentence says it
_PASSAGES = 60
_PIECES = 2
_LONG_PIECE = 4
_IN_PIECES = 0.88
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


def _bodies(store: Store, ids: Sequence[str], scope: Scope) -> list[Answer]:
    wanted = sorted({key for measure in ids for key in (measure, *_above(measure))})
    rows: dict[str, list[Row]] = {}
    for row in read(store, "bodies_of_measures", measures=wanted) if wanted else ():
        rows.setdefault(row["measure"], []).append(row)
    chosen = [row for measure in ids for row in sorted(_of_measure(measure, rows), key=_in_order)]
    plans = scope.ids
    answers = [found for row in chosen if (found := duty_answer(row, plans, "body")) is not None]
    return list(dict.fromkeys(answers))


def _within(store: Store, measures: Sequence[str]) -> list[str]:
    return [row["id"] for row in read(store, "subtasks", measures=list(measures))]


def duties(store: Store, measures: Iterable[str], scope: Scope) -> list[Answer]:
    """Return who is named for ``measures`` (ids) in their order.

    Where nobody is stated for any of them, or for what they stand in, those stated for tasks within them; where there
    is none either, the issuers of their plans.
    """
    ids = list(dict.fromkeys(measures))
    answers = _bodies(store, ids, scope)
    if not answers or any(a.basis == "stated" for a in answers):
        return [a for a in answers if a.basis == "stated"]
    inner = [a for a in _bodies(store, _within(store, ids), scope) if a.basis == "stated"]
    return inner or answers


def _named(store: Store, subject: str, scope: Scope, rows: Sequence[Row]) -> Found:
    """Return the measures whose heading, or whose supported thing, is what ``subject`` names."""
    weigh = weights_of(rows)
    tasks = [row for row in rows if row["task"] and row["plan"] in scope.ids]
    ranking = tuple(ranked(subject, tasks, weigh))
    exact = any(m.score == 1.0 for m in ranking)
    found = best(ranking, _THRESHOLD, 0.0 if exact else _MARGIN)
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


def _held(form: str, sentence: str, weigh: Weights) -> float:
    """Return how much of ``form`` a sentence holds: word for word, in two pieces (采购首台套产品), or most of it."""
    if form in sentence:
        return 1.0
    pieces = chunks(form, sentence)
    if 0 < len(pieces) <= _PIECES and max(map(len, pieces)) >= max(_LONG_PIECE, len(form) / 2):
        return _IN_PIECES
    return min(weigh.share(form, sentence), _IN_PIECES)


def _says(subject: str, rows: Sequence[Row]) -> Callable[[str], float]:
    """Return what tells how much of ``subject`` one sentence of a text holds, 0 .. 1: 1 where it has every word."""
    forms, must = [way for way in ways(subject) if len(way) > 1], required(subject)
    sentences = {row["text"]: [fold(part) for part in _SENTENCE.split(row["text"])] for row in rows}
    weigh = weights(part for parts in sentences.values() for part in parts)

    def share(text: str) -> float:
        parts = sentences.get(text) or [fold(part) for part in _SENTENCE.split(text)]
        held = [part for part in parts if part and all(word in part for word in must)]
        return max((_held(form, part, weigh) for form in forms for part in held), default=0.0)

    return share


def _subtasks(store: Store, measures: Sequence[str], says: Callable[[str], float]) -> list[str]:
    """Return the tasks within ``measures`` that somebody is named for in a sentence that says what is asked."""
    within = _within(store, measures)
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


def _named_best(store: Store, subject: str, scope: Scope, rows: Sequence[Row]) -> Found:
    """Return the better reading of ``subject``, the narrower one where both are as good."""
    named = [_named(store, rest, inside, rows) for inside, rest in placed(scope, subject)]
    return max(reversed(named), key=lambda found: found.score)


def _said_best(store: Store, subject: str, scope: Scope) -> Found:
    said = [_said(store, rest, inside) for inside, rest in placed(scope, subject)]
    return max(reversed(said), key=lambda found: found.score)


def _answers(store: Store, asked: Question, scope: Scope, found: Found) -> tuple[list[Answer], bool]:
    """Return who is named, and whether plans name what is asked at all.

    Where no heading is surely meant, or nobody is stated for it, the text is looked through too: the likelier comes
    first, and whoever is stated comes before an issuer.
    """
    answers = duties(store, found.measures, found.scope)
    stated = bool(answers) and answers[0].basis == "stated"
    if asked.intent is None or (stated and found.score >= _SURE):
        return answers, found.known
    said = _said_best(store, asked.subject, scope)
    if said.score <= found.score and (stated or said.score < _SURE):
        return answers, found.known
    more = duties(store, said.measures, said.scope)
    if stated or not (more and more[0].basis == "stated"):
        likelier = more if said.score > found.score else answers
        return likelier or answers or more, found.known or said.known
    return more, True


def who(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer who is named for what is asked, in the plans of ``scope``; a role without anybody is said to have none."""
    rows = candidates(store, asked.subject)
    found = _named_best(store, asked.subject, scope, rows)
    if asked.intent is None and found.score < _WHOLE:  # no question: only a name as it is gets an answer
        found = replace(found, measures=())
    answers, known = _answers(store, asked, scope, found)
    if answers:
        return of_role(answers, asked, who_sentence)
    near = nearest(found.ranking, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), near)
