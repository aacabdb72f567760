"""From a question to an answer with its proof, on either store."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import islice

from graphbuild.asking.answers import Reply
from graphbuild.asking.lookup import reading_once
from graphbuild.asking.placing import home, split
from graphbuild.asking.questions import Question, bare, clauses, loosely, plainly, understand
from graphbuild.asking.scope import Scope, of_region, read_plans
from graphbuild.asking.sentences import empty_sentence, no_plan_sentence, nothing_sentence
from graphbuild.stores.store import Store

_NEAREST = 6  # names and tasks that are offered
_OF_PLACES = ("which", "raised")  # what plans say of a place that has none of its own
_READINGS = 8  # of one question that are tried
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
    "raised": ("raised", "raised"),
    "due": ("due", "due"),
    "unnamed": ("unnamed", "unnamed"),
}


def _bare_body(store: Store, asked: Question, scope: Scope) -> Reply | None:
    """Return what a body does whose name is all that was typed; None where it is no body with duties."""
    from graphbuild.asking.what import what  # noqa: PLC0415
    from graphbuild.extract.names.offices import parse_office  # noqa: PLC0415

    if parse_office(asked.subject) is None:
        return None
    reply = what(store, replace(asked, intent="what"), scope)
    return reply if reply.answers else None


def _answered(store: Store, asked: Question, scope: Scope) -> Reply:
    if asked.intent is None and (duties := _bare_body(store, asked, scope)) is not None:
        return duties
    module, name = _ANSWERING[asked.intent or "who"]
    answer: Callable[[Store, Question, Scope], Reply | None] = getattr(
        import_module(f"graphbuild.asking.{module}"), name
    )
    reply = answer(store, asked, scope)
    if reply is not None:
        return reply
    other = "parts" if asked.verb == "CONTAINING" else "what"  # 哪些 of something that is no plan and no place
    return _answered(store, replace(asked, intent=other), scope)


def _readings(question: str, words: str, known: Scope) -> Iterator[tuple[Question, Scope]]:
    """Yield what the question may ask, of which plans: as it is first, then each clause, then with a looser look."""
    spoken = [words, plain] if (plain := plainly(words)) != words else [words]
    each = list(dict.fromkeys(bare(clause) for one in spoken for clause in clauses(one)))
    here = next((found for clause in each if (found := home(known, clause)) is not None), known)
    parts = [(clause, *split(here, clause)) for clause in each]
    strict: list[tuple[Question, Scope]] = []
    for clause, scope, rest in parts:
        asked = understand(question, rest)
        as_it_is = asked.intent is None and rest != clause
        strict.append((understand(question, clause), known) if as_it_is else (asked, scope))
    loose = [(asked, scope) for _, scope, rest in parts for asked in loosely(question, rest)]
    if strict[0][0].intent == "shared":  # what two bodies do together is nothing that one of them does
        loose = [pair for pair in loose if pair[0].intent == "shared" and pair[0].other]
    yield strict[0]
    seen = {_key(*strict[0])}
    for asked, scope in [pair for pair in strict[1:] if pair[0].intent] + loose:
        if _key(asked, scope) not in seen:
            seen.add(_key(asked, scope))
            yield asked, scope


def _key(asked: Question, scope: Scope) -> tuple[str | None, str, str, frozenset[str]]:
    return asked.intent, asked.subject, asked.other, scope.ids


def _of_scope(store: Store, asked: Question, scope: Scope, known: Scope, given: str | None) -> Reply:
    if not asked.subject and asked.intent is None:
        return Reply(asked.text, None, "", nothing_sentence(asked, False))
    if not scope.plans and asked.intent in _OF_PLACES and not asked.subject:
        reply = _answered(store, replace(asked, subject=scope.words), known)
        if reply.answers:
            return reply
    if not scope.plans:
        near = tuple(plan.title for plan in known.plans)[:5]
        said = no_plan_sentence(scope.words or given or asked.subject)
        return Reply(asked.text, asked.intent, asked.subject, said, (), near)
    return _answered(store, asked, scope)


def _with_nearest_tasks(store: Store, reply: Reply, scope: Scope) -> Reply:
    """Return a reply without an answer with the tasks, too, whose text comes nearest to what was asked."""
    from graphbuild.asking.measures import alike  # noqa: PLC0415 - only a question without an answer asks

    near = dict.fromkeys((*reply.nearest, *alike(store, reply.subject, scope)))
    return replace(reply, nearest=tuple(near)[:_NEAREST])


@reading_once()
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
    first: Reply | None = None
    for asked, scope in islice(_readings(question, words, known), _READINGS):
        narrowed = replace(asked, role=asked.role or role, subordinates=subordinates)
        reply = _of_scope(store, narrowed, scope, known, region or plan)
        if reply.answers:
            return reply
        if first is None and reply.known and asked.intent:  # understood, and no plan says so
            return reply
        first = first or reply
    if first is None:
        return Reply(question, None, "", nothing_sentence(Question(question, None, ""), False))
    return _with_nearest_tasks(store, first, known) if first.intent == "who" else first
