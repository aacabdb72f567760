"""Rows of the queries under ``cypher/ask``, the proof that they carry, and names that may be meant."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from graphbuild.asking.answers import Answer
from graphbuild.asking.matching import (
    Match,
    Weights,
    bare_number,
    fold,
    fold_heading,
    likeness,
    number_of,
    pairs,
    required,
    same_number,
    weights,
)
from graphbuild.ontology import lexicon
from graphbuild.queries import find_query
from graphbuild.stores.store import Store

Row = Mapping[str, Any]

_CANDIDATES = 200
_NEAREST = 5
_OTHERWISE_NUMBERED = 0.9  # （十） where 第十条 is asked for
_LEAST_NEAR = 0.55
_READ: ContextVar[dict[tuple[str, str], list[Row]] | None] = ContextVar("what was read for this question", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """Within the block, of one question to one store, ``read`` asks for the same rows once: its readings share them."""
    known = _READ.get()
    token = _READ.set({} if known is None else known)
    try:
        yield
    finally:
        _READ.reset(token)


def read(store: Store, query: str, **parameters: Any) -> list[Row]:
    """Return the rows of ``cypher/ask/<query>.cypher`` by column; raises InnographError when the store fails."""
    known = _READ.get()
    key = query, repr(parameters)
    if known is not None and key in known:
        return list(known[key])
    named = find_query(f"ask/{query}")
    columns = [column.name for column in named.returns]
    rows: list[Row] = [dict(zip(columns, row, strict=True)) for row in store.read(named.cypher, parameters).rows]
    if known is not None:
        known[key] = list(rows)
    return rows


def proof(row: Row, plans: Collection[str] | None) -> Mapping[str, Any] | None:
    """Return the first evidence of a row that is of ``plans`` (ids; None for all): title, section, quote, offsets."""
    for plan, section, quote, start, end in zip(
        row["plans"], row["sections"], row["quotes"], row["starts"], row["ends"], strict=True
    ):
        if plans is None or plan in plans:
            name = plan.removeprefix("Plan/")
            return {"plan": name, "section": section, "quote": quote, "start": start, "end": end}
    return None


def thing_answer(row: Row, plans: Collection[str] | None, **fields: Any) -> Answer | None:
    """Return a row with id, type, name, aliases and evidence as an Answer, None where no evidence is of ``plans``."""
    found = proof(row, plans)
    if found is None:
        return None
    return Answer(row["id"], row["type"], row["name"], tuple(row["aliases"] or ()), **fields, **found)


def core(subject: str) -> str:
    """Return ``subject`` without the verbs before and the general nouns after what it is about."""
    words = lexicon("questions")
    rest = subject
    for word in (*words["verbs_before"], *words["verbs_before"]):  # 培育引进: two of them
        rest = rest.removeprefix(word)
    for word in words["nouns_after"]:
        rest = rest.removesuffix(word)
    return rest if len(fold(rest)) > 2 else subject


def _as_plans_write(subject: str) -> list[str]:
    """Return ``subject`` with what people say put as plans write it, one word at a time."""
    synonyms = lexicon("questions")["synonyms"].items()
    return [subject.replace(said, written) for said, written in synonyms if said in subject and written not in subject]


def ways(subject: str) -> tuple[str, ...]:
    """Return the folded forms of ``subject`` that a name is compared with."""
    forms = (subject, core(subject), *map(core, _as_plans_write(subject)))
    return tuple(dict.fromkeys(form for form in map(fold_heading, forms) if form))


def candidates(store: Store, subject: str, types: Sequence[str] = (), written: str = "") -> list[Row]:
    """Return what shares characters with ``subject``, most alike first: id, name, aliases, plan, whether a task.

    Only things of ``types`` where some are given; ``written`` is another way to write the subject.
    """
    forms = (fold(subject), fold(written), bare_number(subject))
    asked = list(dict.fromkeys(pair for form in forms if form for pair in pairs(form)))
    rows = read(store, "candidates", pairs=asked, types=list(types), limit=_CANDIDATES) if asked else []
    return list({row["id"]: row for row in reversed(list(map(_as_measure, rows)))}.values())[::-1]


def _as_measure(row: Row) -> Row:
    """A chapter stands for the tasks in it: their ids begin with the chapter's path."""
    kind, _, path = row["id"].partition("/")
    return {**row, "id": f"Measure/{path}"} if kind == "Section" else row


def names_of(row: Row) -> list[str]:
    """Return the folded name and aliases of a row."""
    return [fold_heading(name) for name in (row["name"], *(row.get("aliases") or ()))]


def weights_of(rows: Iterable[Row]) -> Weights:
    """Return the weights of character pairs among the names of ``rows``."""
    return weights(name for row in rows for name in names_of(row))


def ranked(subject: str, rows: Sequence[Row], weigh: Weights) -> list[Match]:
    """Return how well each row's name or one of its aliases answers to ``subject``; numbers and quotes must agree.

    Where the subject is only a number (第七条), the headings with it are what is asked.
    """
    asked, must, number = ways(subject), required(subject), number_of(subject)
    found: list[Match] = []
    for row in rows:
        if number and not same_number(number, number_of(row["name"])):
            found.append(Match(row["id"], 0.0))
            continue
        names = [name for name in names_of(row) if all(word in name for word in must)]
        score = max((likeness(form, name, weigh) for form in asked for name in names), default=0.0)
        printed = 1.0 if number == number_of(row["name"]) else _OTHERWISE_NUMBERED
        found.append(Match(row["id"], score if asked else float(bool(number)) * printed))
    return found


def nearest(subject: str, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the names of ``rows`` that may be meant by ``subject``, for a question without an answer."""
    from graphbuild.asking.spelling import nearest_names  # noqa: PLC0415 - only a question without an answer asks

    shown: dict[str, str] = {}
    for row in rows:
        for folded in names_of(row):
            shown.setdefault(folded, row["name"])
    asked = ways(subject)
    found = nearest_names(asked, list(shown)) if asked and shown else []
    return tuple(dict.fromkeys(shown[name] for score, name in found if score > _LEAST_NEAR))[:_NEAREST]
