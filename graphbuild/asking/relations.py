"""Where a thing is, and what it consists of: answers along one kind of edge from the thing asked for."""

from collections.abc import Sequence

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import Row, candidates, names_of, nearest, ranked, read, thing_answer, weights_of
from graphbuild.asking.matching import abbreviates, best, fold, quoted_names
from graphbuild.asking.measures import said
from graphbuild.asking.placing import placed
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import list_sentence, nothing_sentence, quoted
from graphbuild.stores.store import Store

_THING = 0.94  # the question is most of the thing's name, or its alias
_SHORTEST = 4  # characters; shorter ones stand for too much
_WORD_FOR_WORD = 1.0
_HEADING = 0.9  # the heading holds the question
_LOCATED, _CONSISTS = ("位于", "is in"), ("包括", "consists of")


def _meant(asked: Question, rows: Sequence[Row], threshold: float) -> list[str]:
    return [m.id for m in best(ranked(asked.subject, rows, weights_of(rows)), threshold, 0.02)]


def _things(asked: Question, rows: Sequence[Row]) -> list[str]:
    """Return the things meant: by name, by a whole name in quotation marks, by the one name that is shortened."""
    named, short = set(quoted_names(asked.subject)), fold(asked.subject)
    quoted_ones = [row["id"] for row in rows if not row["task"] and named & set(names_of(row))]
    shortened = [row["id"] for row in rows if not row["task"] and any(_is_short(short, n) for n in names_of(row))]
    return _meant(asked, rows, _THING) or quoted_ones or (shortened if len(shortened) == 1 else [])


def _is_short(short: str, name: str) -> bool:
    """Tell whether ``short`` is ``name`` with characters left out between its first and its last (浙大包头工研院)."""
    return (
        _SHORTEST < len(short) < len(name) <= 2 * len(short)
        and (short[0], short[-1]) == (name[0], name[-1])
        and abbreviates(short, name)
    )


def _listed(asked: Question, answers: Sequence[Answer], verb: tuple[str, str]) -> Reply:
    sentence = list_sentence(quoted(asked.subject), verb, answers)
    return Reply(asked.text, asked.intent, asked.subject, sentence, answers)


def _nothing(store: Store, asked: Question, scope: Scope, things: Sequence[str], rows: Sequence[Row]) -> Reply:
    """Say that plans name the thing without what is asked, by a name of its own or only in their text (“一区四园”)."""
    known = bool(things) or said(store, asked.subject, scope).score == _WORD_FOR_WORD
    near = () if known else nearest(asked.subject, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), near, (), known)


def _along(store: Store, query: str, things: Sequence[str], scope: Scope) -> list[Answer]:
    found = read(store, query, things=list(things)) if things else []
    return [a for row in found if (a := thing_answer(row, scope.ids, basis=row["basis"])) is not None]


def where(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer in which places the thing asked for is; a thing that is named without a place is said to be so."""
    rows = candidates(store, asked.subject)
    things = _things(asked, rows)
    answers = _along(store, "locations", things, placed(scope, asked.subject)[0][0])
    return _listed(asked, answers, _LOCATED) if answers else _nothing(store, asked, scope, things, rows)


def _headed(store: Store, asked: Question, rows: Sequence[Row], scope: Scope) -> list[Answer]:
    """Return the tasks that stand directly under a heading that names what is asked (打造“三区两中心”创新高地)."""
    whole = fold(asked.subject)
    tasks = [row for row in rows if row["task"] and row["plan"] in scope.ids]
    meant = _meant(asked, [row for row in tasks if whole in fold(row["name"])], _HEADING)
    under = read(store, "headed_tasks", measures=meant) if meant else []
    found = [a for row in under if (a := thing_answer(row, scope.ids)) is not None]
    return sorted(found, key=lambda a: (a.plan or "", a.start or 0))


def parts(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the thing asked for consists of; a thing that is named without its parts is said to be so."""
    rows = candidates(store, asked.subject)
    things = _things(asked, rows)
    inside = placed(scope, asked.subject)[0][0]
    answers = _along(store, "parts", things, inside) or _headed(store, asked, rows, inside)
    return _listed(asked, answers, _CONSISTS) if answers else _nothing(store, asked, scope, things, rows)
