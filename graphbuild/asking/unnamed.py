"""Which tasks of a plan nobody is named for."""

from dataclasses import replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.matrix import OpenTask, responsibilities
from graphbuild.asking.placing import plans_meant
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import nothing_sentence
from graphbuild.asking.task_sentences import unnamed_sentence
from graphbuild.stores.store import Store

_MOST_PLANS = 20  # whose tasks are looked through


def _answer(task: OpenTask) -> Answer:
    kind, proof = task.id.partition("/")[0], task.proof
    where = Answer(task.id, kind, task.task, plan=proof.plan, section=proof.section)
    return replace(where, quote=proof.quote, start=proof.start, end=proof.end)


def unnamed(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which tasks of the plans asked for nobody is named for, plan by plan in the order of the text."""
    inside = plans_meant(scope, asked.subject)
    titles = [plan.title for plan in inside.plans][:_MOST_PLANS] if inside else []
    tasks = [(title, task) for title in titles for task in responsibilities(store, title).unassigned]
    answers = tuple(_answer(task) for title, task in tasks if task.proof.plan == title)
    said = unnamed_sentence(titles, answers) if titles else nothing_sentence(asked, False)
    return Reply(asked.text, asked.intent, asked.subject, said, answers, known=bool(titles))
