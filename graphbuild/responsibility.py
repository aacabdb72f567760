"""From a question to an answer with its proof, on either store."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module

from graphbuild.asking.answers import Reply
from graphbuild.asking.questions import Question, bare, understand
from graphbuild.asking.scope import Scope, of_region, read_plans, split
from graphbuild.asking.sentences import empty_sentence, no_plan_sentence, nothing_sentence
from graphbuild.stores.store import Store

# which module answers which intent; each is imported when asked for: some read word lists that others do without
_ANSWERING: Mapping[str, tuple[str, str]] = {
    "who": ("who", "who"),
    "levels": ("who", "levels"),
    "what": ("what", "what"),
    "shared": ("what", "shared"),
    "which": ("which", "which"),
    "where": ("relations", "where"),
    "parts": ("relations", "parts"),
    "target": ("target", "target"),
    "cites": ("cites", "cites"),
}


def _answered(store: Store, asked: Question, scope: Scope) -> Reply:
    module, name = _ANSWERING[asked.intent or "who"]
    answer: Callable[[Store, Question, Scope], Reply | None] = getattr(
        import_module(f"graphbuild.asking.{module}"), name
    )
    reply = answer(store, asked, scope)
    if reply is not None:
        return reply
    other = "parts" if asked.verb == "CONTAINING" else "what"  # 哪些 of something that is no plan and no place
    return _answered(store, replace(asked, intent=other), scope)


def ask(
    store: Store,
    question: str,
    plan: str | None = None,
    region: str | None = None,
    role: str | None = None,
    subordinates: bool = False,
) -> Reply:
    """Answer ``question`` (any text) from what the plans in ``store`` state.

    ``plan`` narrows the answer to plans whose title holds it, ``region`` to those of a place; so does a place or plan
    in the question. ``role`` (lead, responsible, cooperating) counts where the question asks for none; with
    ``subordinates`` a government's bureaus count as itself. Bodies that a plan names come first; only where it names
    none does its issuer answer, with basis ``issuer``. No answer is a Reply without answers that says so. Raises
    InnographError when the store cannot be read.
    """
    words = bare(question)
    known = of_region(read_plans(store, plan), region)
    if not known.plans and plan is None and region is None:
        return Reply(question, None, words, empty_sentence())
    scope, rest = split(known, words)
    asked = understand(question, rest)
    if asked.intent is None and rest != words:
        scope, asked = known, understand(question, words)
    asked = replace(asked, role=asked.role or role, subordinates=subordinates)
    if not asked.subject and asked.intent is None:
        return Reply(question, None, "", nothing_sentence(asked, False))
    if not scope.plans:
        near = tuple(known_plan.title for known_plan in known.plans)[:5]
        said = no_plan_sentence(scope.words or region or plan or words)
        return Reply(question, asked.intent, asked.subject, said, (), near)
    return _answered(store, asked, scope)
