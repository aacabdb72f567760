"""Which zones, labs and institutes are to reach a level (国家级高新区), and which level one is to reach."""

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import Row, candidates, nearest, ranked, read, thing_answer, weights_of
from graphbuild.asking.matching import best
from graphbuild.asking.placing import placed, plans_meant
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import nothing_sentence
from graphbuild.asking.task_sentences import raised_sentence
from graphbuild.extract.names.gazetteers import places
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_THING = 0.9  # the question is most of the thing's name, or its alias
_MOST = 300  # facts that are looked at


def _asked_level(words: str) -> tuple[str, ...]:
    """Return the canonical rank and kind of a level that ``words`` name, as far as they do: 国家级, 高新区."""
    levels = lexicon("levels")
    found = []
    for part in ("ranks", "kinds"):
        forms = [(form, row["name"]) for row in levels[part] for form in row["forms"] if form in words]
        found += [name for _, name in sorted(forms, key=lambda pair: -len(pair[0]))[:1]]
    return tuple(found)


def _answers(rows: Sequence[Row], scope: Scope) -> list[tuple[str, Answer]]:
    """Return the levels of ``rows`` with what is to reach them, as far as ``scope`` says so."""
    found = [(row, thing_answer(row, scope.ids, value=row["level_name"], year=row["year"])) for row in rows]
    return [(row["level_name"], answer) for row, answer in found if answer is not None]


def _of_levels(rows: Sequence[Row], scope: Scope) -> list[Answer]:
    """Return the same named after the levels; ``value`` then is what is to reach them."""
    levels = [{**row, "id": row["level"], "type": row["level_type"], "name": row["level_name"]} for row in rows]
    found = [
        thing_answer({**level, "aliases": ()}, scope.ids, value=row["name"], year=row["year"])
        for level, row in zip(levels, rows, strict=True)
    ]
    return [answer for answer in found if answer is not None]


def _nothing(asked: Question, known: bool, rows: Sequence[Row] = ()) -> Reply:
    near = () if known else nearest(asked.subject, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), near, (), known)


def _to_what(store: Store, asked: Question, scope: Scope) -> Reply:
    inside, subject = placed(scope, asked.subject)[0]
    rows = candidates(store, subject)
    ranking = [*ranked(asked.subject, rows, weights_of(rows)), *ranked(subject, rows, weights_of(rows))]
    meant = list(dict.fromkeys(m.id for m in best(ranking, _THING, 0.03)))
    found = read(store, "raised", things=meant, limit=_MOST) if meant else []
    if facts := _answers(found, inside):
        return Reply(asked.text, asked.intent, asked.subject, raised_sentence(facts), _of_levels(found, inside))
    return _nothing(asked, bool(meant), rows)


def _types(kind: str | None) -> set[str]:
    """Return the types of the things called ``kind``, of all where it is empty."""
    kinds = lexicon("questions")["kinds"]
    return set(kinds.get(kind, ())) if kind else {type_ for types in kinds.values() for type_ in types}


def _in_place(store: Store, name: str, types: Sequence[str]) -> frozenset[str]:
    """Return what is in the place called ``name``, nothing where it is no place."""
    place = places().get(name)
    rows = read(store, "things_in", types=types, place=place.name, limit=_MOST) if place else []
    return frozenset(row["id"] for row in rows)


def _which(store: Store, asked: Question, scope: Scope) -> Reply:
    inside = plans_meant(scope, asked.subject)
    types = _types(asked.kind if asked.kind in lexicon("questions")["kinds"] else "")
    here = None if inside and inside.plans else _in_place(store, asked.subject, sorted(types))
    wanted = _asked_level(asked.level)
    rows = [
        row
        for row in read(store, "raised", things=[], limit=_MOST)
        if row["type"] in types
        and all(part in row["level_name"] for part in wanted)
        and (here is None or row["id"] in here)
    ]
    if facts := _answers(rows, scope if here is not None or inside is None else inside):
        answers = [answer for _, answer in facts]
        return Reply(asked.text, asked.intent, asked.subject, raised_sentence(facts), answers)
    return _nothing(replace(asked, subject=f"{asked.subject}{asked.kind or ''}{asked.level}"), False)


def raised(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which things of the kind asked for are to reach a level, or which level the subject is to reach."""
    return _which(store, asked, scope) if asked.kind is not None else _to_what(store, asked, scope)
