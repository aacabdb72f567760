"""From a question to an answer with its proof, on either store."""

from dataclasses import replace

from graphbuild.asking.answers import Reply
from graphbuild.asking.questions import Question, bare, understand
from graphbuild.asking.scope import Scope, read_plans, split
from graphbuild.asking.sentences import empty_sentence, no_plan_sentence, nothing_sentence
from graphbuild.stores.store import Store


def _answered(store: Store, asked: Question, scope: Scope) -> Reply:
    """The kinds of answers are imported when asked for: one of them reads word lists that the others do without."""
    match asked.intent:
        case "what":
            from graphbuild.asking.what import what  # noqa: PLC0415

            return what(store, asked, scope)
        case "target":
            from graphbuild.asking.target import target  # noqa: PLC0415

            return target(store, asked, scope)
        case "cites":
            from graphbuild.asking.cites import cites  # noqa: PLC0415

            return cites(store, asked, scope)
        case "where" | "parts":
            from graphbuild.asking.relations import parts, where  # noqa: PLC0415

            return (where if asked.intent == "where" else parts)(store, asked, scope)
        case "which":
            from graphbuild.asking.which import which  # noqa: PLC0415

            other = "parts" if asked.verb == "CONTAINING" else "what"
            return which(store, asked, scope) or _answered(store, replace(asked, intent=other), scope)
        case _:
            from graphbuild.asking.who import who  # noqa: PLC0415

            return who(store, asked, scope)


def ask(store: Store, question: str, plan: str | None = None) -> Reply:
    """Answer ``question`` (any text) from what the plans in ``store`` state.

    ``plan`` narrows the answer to plans whose title holds it, and so does a place or plan at the head of the question.
    Bodies that a plan names come first; only where it names none does its issuer answer, with basis ``issuer``. No
    answer is a Reply without answers that says so. Raises InnographError when the store cannot be read.
    """
    words = bare(question)
    known = read_plans(store, plan)
    if not known.plans and plan is None:
        return Reply(question, None, words, empty_sentence())
    scope, rest = split(known, words)
    asked = understand(question, rest)
    if asked.intent is None and rest != words:
        scope, asked = known, understand(question, words)
    if not asked.subject and asked.intent is None:
        return Reply(question, None, "", nothing_sentence(asked, False))
    if not scope.plans:
        near = tuple(known_plan.title for known_plan in known.plans)[:5]
        said = no_plan_sentence(scope.words or plan or words)
        return Reply(question, asked.intent, asked.subject, said, (), near)
    return _answered(store, asked, scope)
