"""The one place that knows how questions are answered: a question in, rows with measure and deadline out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import Row, reading_once
from graphbuild.ontology import lexicon
from graphbuild.responsibility import ask
from graphbuild.stores.store import Store
from viz.shelf import rows_of

LONGEST = 200  # characters of a question that are asked


@dataclass(frozen=True, slots=True)
class Found:
    """A row of an answer, with what the graph knows of the duty beyond it."""

    answer: Answer
    measure: str | None = None
    deadline: str | None = None
    persons: tuple[str, ...] = ()
    stated_as: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What was asked and what came back; ``question`` is the one that was answered."""

    question: str
    reply: Reply
    rows: tuple[Found, ...]


@reading_once()
def _reply(store: Store, question: str) -> tuple[str, Reply]:
    """A bare name is no question: it is asked who sees to it, and what it sees to."""
    first = ask(store, question)
    if first.answers or first.intent is not None or not first.subject:
        return question, first
    for way in lexicon("explorer")["bare_names"]:
        again = way.format(name=first.subject)
        reply = ask(store, again)
        if reply.answers:
            return again, reply
    return question, first


def _by_place(rows: Iterable[Row]) -> dict[tuple[str, str, str, int], Row]:
    return {(r["body"], r["measure_name"], r["role"], start): r for r in rows for start in r["starts"] or ()}


def _duties_of_bodies(store: Store, answers: Sequence[Answer]) -> list[Found]:
    """The rows name bodies; which measure of that name it is, is told by where the proof stands."""
    bodies = sorted({a.id for a in answers})
    known = _by_place(rows_of(store, "explore/duties_held", bodies=bodies))
    found = []
    for a in answers:
        row = known.get((a.id, a.measure or "", a.role or "", -1 if a.start is None else a.start))
        persons = tuple(row["persons"] or ()) if row else ()
        found.append(Found(a, row["measure"], row["deadline"], persons, row["stated_as"]) if row else Found(a))
    return found


def _bodies_of_duties(store: Store, answers: Sequence[Answer]) -> list[Found]:
    """The rows name measures; who else is named for each is read beside."""
    rows: dict[str, list[Row]] = {}
    for row in rows_of(store, "explore/named_for", measures=sorted({a.id for a in answers})):
        rows.setdefault(row["measure"], []).append(row)
    found = []
    for a in answers:
        named = rows.get(a.id, [])
        deadline = next((row["deadline"] for row in named if row["deadline"]), None)
        others = tuple(dict.fromkeys(row["body_name"] for row in named))
        found.append(Found(a, a.id, deadline, others=others))
    return found


def _rows(store: Store, answers: Sequence[Answer]) -> list[Found]:
    if not answers or answers[0].role is None:
        return [Found(a) for a in answers]
    return _bodies_of_duties(store, answers) if answers[0].type == "Measure" else _duties_of_bodies(store, answers)


def answered(store: Store, question: str) -> Answered:
    """Return the answer to ``question`` (any text), its rows in the order of the reply.

    Raises InnographError when the store cannot be read.
    """
    asked, reply = _reply(store, question[:LONGEST])
    return Answered(asked, replace(reply, question=question), tuple(_rows(store, reply.answers)))
