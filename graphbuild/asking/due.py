"""When a task is to be done, and which tasks are to be done by a year."""

import datetime
import re
from collections.abc import Iterable, Sequence

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.bodies import bodies_meant
from graphbuild.asking.duties import above, duty_answer, rows_of_measures
from graphbuild.asking.lookup import Row, candidates, nearest, read
from graphbuild.asking.measures import SURE, named, said
from graphbuild.asking.placing import plans_meant
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import nothing_sentence
from graphbuild.asking.task_sentences import due_list_sentence, due_sentence
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_MOST_PLANS = 50  # whose deadlines are listed
_MOST_ROWS = 500  # duties of a body that are looked at
_YEAR = re.compile(r"20\d\d")


def _with_deadline(rows: Iterable[Row], scope: Scope) -> tuple[Answer, ...]:
    """Return one row a measure, with its deadline, as its first body has it."""
    found: dict[str, Answer] = {}
    for row in rows:
        answer = duty_answer(row, scope.ids, "measure") if row["deadline"] else None
        if answer is not None:
            found.setdefault(answer.id, answer)
    return tuple(found.values())


def _of_measures(store: Store, measures: Sequence[str], scope: Scope) -> tuple[Answer, ...]:
    """Return the deadlines of ``measures``, else of what they stand in."""
    for ids in (list(measures), sorted({key for measure in measures for key in above(measure)})):
        if found := _with_deadline(rows_of_measures(store, ids), scope):
            return found
    return ()


def _of_task(store: Store, asked: Question, scope: Scope) -> Reply:
    rows = candidates(store, asked.subject)
    found = named(store, asked.subject, scope, rows)
    answers = _of_measures(store, found.measures, found.scope)
    known = found.known
    if not answers and found.score < SURE:
        text = said(store, asked.subject, scope)
        answers, known = _of_measures(store, text.measures, text.scope), known or text.known
    if answers:
        return Reply(asked.text, asked.intent, asked.subject, due_sentence(answers), answers)
    near = () if known else nearest(asked.subject, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), near, (), known)


def _year(asked: Question) -> int | None:
    """Return the year asked for; 今年 is that of the clock."""
    this = datetime.datetime.now().astimezone().year
    steps = lexicon("questions")["years"].items()
    return asked.year or next((this + step for word, step in steps if word in asked.text), None)


def _of_year(asked: Question, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    year = _year(asked)
    return tuple(a for a in answers if year is None or str(year) in _YEAR.findall(a.deadline or ""))


def _of_plans(store: Store, scope: Scope) -> list[Row]:
    titles = [plan.title for plan in scope.plans][:_MOST_PLANS]
    return read(store, "deadlines_of_plans", plans=titles)


def _of_body(store: Store, asked: Question, scope: Scope) -> list[Row]:
    bodies = bodies_meant(store, asked.subject, scope, asked.subordinates)
    return read(store, "duties_of_bodies", bodies=list(bodies.ids), limit=_MOST_ROWS) if bodies.ids else []


def _listed(store: Store, asked: Question, scope: Scope) -> Reply:
    inside = plans_meant(scope, asked.subject)
    rows = _of_body(store, asked, scope) if inside is None else _of_plans(store, inside)
    answers = _of_year(asked, _with_deadline(rows, inside or scope))
    year = _year(asked)
    return Reply(asked.text, asked.intent, asked.subject, due_list_sentence(year, answers), answers, known=not answers)


def due(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer when the task asked for is to be done; without one, which tasks are to be done in the year asked for."""
    return _listed(store, asked, scope) if asked.kind is not None else _of_task(store, asked, scope)
