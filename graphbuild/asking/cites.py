"""What a plan cites, and which plans cite a policy."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import candidates, core, nearest, ranked, read, thing_answer, weights_of
from graphbuild.asking.matching import best, chunks, fold
from graphbuild.asking.placing import placed
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, plans_named
from graphbuild.asking.sentences import list_sentence, nothing_sentence, quoted
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_PIECES = 4
_NUMBER = re.compile(r"[一-鿿]{2,8}〔20\d\d〕\d+号")
_MOST = 1000  # rows of citations


def _citing(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer which plans cite the policy asked for: one row a plan, named after it."""
    named = candidates(store, asked.subject, ["Policy"])
    number = _NUMBER.search(asked.subject)
    numbered = read(store, "policies_numbered", number=number[0]) if number else []
    like = best(ranked(asked.subject, named, weights_of(named)), 0.8, 0.02)
    meant = [row["id"] for row in numbered] or [m.id for m in like]
    rows = read(store, "cited", plans=sorted(scope.ids), policies=meant, limit=_MOST) if meant else []
    answers: list[Answer] = []
    for row in rows:
        for plan in dict.fromkeys(row["plans"]):
            said = thing_answer(row, scope.ids & {plan})
            if said is not None:
                answers.append(replace(said, id=plan, type="Plan", name=said.plan or "", aliases=()))
    if answers:
        said_by = list_sentence(quoted(asked.subject), ("被引用于", "is cited by"), answers)
        return Reply(asked.text, asked.intent, asked.subject, said_by, answers)
    near = () if meant else nearest(asked.subject, named)
    return Reply(
        asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(meant)), (), near, (), bool(meant)
    )


def _is_document(subject: str) -> bool:
    return subject.endswith(("》", *lexicon("questions")["plan_words"]))


def _of_part(asked: Question, scope: Scope, answers: Sequence[Answer]) -> list[Answer]:
    """Return what the part of a plan that is asked for cites: its section and sentence say what it is about."""
    inside, about = placed(scope, asked.subject)[-1]
    titles = {plan.title for plan in inside.plans}
    part = fold(core(about))
    inner = [a for a in answers if a.plan in titles]
    return [a for a in inner if 0 < len(chunks(part, fold(f"{a.section}{a.quote}"))) <= _PIECES]


def cites(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the plans asked for cite, in the order of their texts; or which plans cite what is asked."""
    if asked.kind:
        return _citing(store, asked, scope)
    inside = plans_named(scope, asked.subject.strip("《》")) if asked.subject else scope
    rows = read(store, "cited", plans=sorted((inside.plans and inside.ids) or scope.ids), policies=[], limit=_MOST)
    answers = [a for row in rows if (a := thing_answer(row, scope.ids)) is not None]
    if not inside.plans:
        answers = [] if _is_document(asked.subject) else _of_part(asked, scope, answers)
    answers.sort(key=lambda a: (a.plan or "", a.start or 0))
    if answers:
        plans = list(dict.fromkeys(a.plan for a in answers))
        about = f"《{plans[0]}》" if len(plans) == 1 else f"{len(plans)} 份规划"
        said = list_sentence(about, ("引用了", "cites"), answers)
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    near = () if inside.plans else tuple(plan.title for plan in scope.plans)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(inside.plans)), (), near[:5])
