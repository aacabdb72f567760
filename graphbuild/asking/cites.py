"""What a plan cites, and which plans cite a policy."""

from dataclasses import replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import nearest, ranked, read, thing_answer, weights_of
from graphbuild.asking.matching import best
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, plans_named
from graphbuild.asking.sentences import list_sentence, nothing_sentence, quoted
from graphbuild.stores.store import Store


def _citing(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which plans cite the policy asked for: one row a plan, named after it."""
    rows = read(store, "cited")
    matches = ranked(asked.subject, rows, weights_of(rows))
    meant = {m.id for m in best(matches, 0.9, 0.02)}
    answers: list[Answer] = []
    for row in rows:
        for plan in dict.fromkeys(row["plans"]) if row["id"] in meant else ():
            said = thing_answer(row, scope.ids & {plan})
            if said is not None:
                answers.append(replace(said, id=plan, type="Plan", name=said.plan or "", aliases=()))
    if answers:
        said_by = list_sentence(quoted(asked.subject), ("被引用于", "is cited by"), answers)
        return Reply(asked.text, asked.intent, asked.subject, said_by, answers)
    near = nearest(matches, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(meant)), (), near)


def cites(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the plans asked for cite, in the order of their texts; or which plans cite what is asked."""
    if asked.kind:
        return _citing(store, asked, scope)
    inside = plans_named(scope, asked.subject.strip("《》")) if asked.subject else scope
    rows = [row for row in read(store, "cited") if inside.ids & set(row["plans"])]
    answers = [a for row in rows if (a := thing_answer(row, inside.ids)) is not None]
    answers.sort(key=lambda a: (a.plan or "", a.start or 0))
    if answers:
        plans = list(dict.fromkeys(a.plan for a in answers))
        about = f"《{plans[0]}》" if len(plans) == 1 else f"{len(plans)} 份规划"
        said = list_sentence(about, ("引用了", "cites"), answers)
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    near = () if inside.plans else tuple(plan.title for plan in scope.plans)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(inside.plans)), (), near[:5])
