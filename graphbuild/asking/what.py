"""What a body leads, is responsible for or cooperates in; what two bodies do together, and with whom one does."""

from collections.abc import Iterable, Sequence

from graphbuild.asking.answers import ROLES, Answer, Reply
from graphbuild.asking.bodies import Bodies, bodies_meant
from graphbuild.asking.duties import Duties, by_measure, duty_answer, named_for, of_role, rows_of_measures
from graphbuild.asking.lookup import Row, nearest, read
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import cut_off, nothing_sentence, partners_sentence, shared_sentence, what_sentence
from graphbuild.stores.store import Store

_MOST_ROWS = 500


def _in_order(row: Row) -> tuple[str, int, int]:
    return str(row["measure"]).split("/", 2)[1], ROLES.index(row["role"]), min(row["starts"], default=0)


def _nothing(asked: Question, known: bool, bodies: Iterable[Bodies]) -> Reply:
    near = [name for found in bodies if not found.ids for name in nearest(asked.subject, found.rows)]
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), tuple(near), (), known)


def _stated(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the stated ones, where there are any: an issuer is no stated answer."""
    return tuple(a for a in answers if a.basis == "stated") or tuple(answers)


def _duties_of(store: Store, bodies: Bodies) -> list[Row]:
    if not bodies.ids:
        return []
    return sorted(read(store, "duties_of_bodies", bodies=list(bodies.ids), limit=_MOST_ROWS), key=_in_order)


def what(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the body asked for is named for, in the plans of ``scope``, plan by plan in the order of the text."""
    bodies = bodies_meant(store, asked.subject, scope, asked.subordinates)
    found = [a for row in _duties_of(store, bodies) if (a := duty_answer(row, scope.ids, "measure")) is not None]
    if found:
        note = cut_off(len(found), _MOST_ROWS)
        return of_role(Duties(_stated(found)), asked, lambda shown: what_sentence(asked.subject, shown) + note)
    return _nothing(asked, bodies.known, [bodies])


def _together(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which tasks both bodies are stated for, as rows of the first one."""
    first, second = (bodies_meant(store, name, scope) for name in (asked.subject, asked.other))
    theirs = {row["measure"] for row in _duties_of(store, second) if row["basis"] == "stated"}
    rows = [row for row in _duties_of(store, first) if row["measure"] in theirs and row["basis"] == "stated"]
    answers = [a for row in rows if (a := duty_answer(row, scope.ids, "measure")) is not None]
    if answers:
        said = shared_sentence(asked.subject, asked.other, answers)
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    return _nothing(asked, first.known and second.known, [first, second])


def _partners(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which other bodies are stated for the tasks of the body asked for, those of most tasks first."""
    bodies = bodies_meant(store, asked.subject, scope)
    tasks = {row["measure"] for row in _duties_of(store, bodies) if row["basis"] == "stated"}
    rows = by_measure(rows_of_measures(store, sorted(tasks)))
    listed = [row for task in sorted(tasks) for row in named_for(task, rows) if row["body"] not in bodies.ids]
    answers = [a for row in listed if row["basis"] == "stated" and (a := duty_answer(row, scope.ids, "body"))]
    often = {a.id: sum(b.id == a.id for b in answers) for a in answers}
    answers.sort(key=lambda a: (-often[a.id], a.id))
    if answers:
        said = partners_sentence(asked.subject, answers)
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    return _nothing(asked, bodies.known, [bodies])


def shared(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what two bodies do together; where one is named, with whom it does its tasks."""
    return (_together if asked.other else _partners)(store, asked, scope)
