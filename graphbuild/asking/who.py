"""Who leads, is responsible for or cooperates in what is asked, in every plan or level by level."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from graphbuild.asking.answers import Reply
from graphbuild.asking.duties import Duties, duties, of_role
from graphbuild.asking.groups import coordinators, with_groups
from graphbuild.asking.lookup import Row, candidates, nearest
from graphbuild.asking.measures import IN_PIECES, SURE, Found, named, said
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import coordinators_sentence, levels_sentence, nothing_sentence, who_sentence
from graphbuild.stores.store import Store

_LEAST = 3  # characters of a name that is answered without a question around it


def _answers(store: Store, asked: Question, scope: Scope, found: Found) -> tuple[Duties, bool]:
    """Return who is named, and whether plans name what is asked at all.

    Where no heading is surely meant, or nobody is stated for it, the text is looked through too: the likelier comes
    first, and whoever is stated comes before an issuer.
    """
    by_name = duties(store, found.measures, found.scope)
    if (asked.intent is None and not found.measures) or (by_name.stated and found.score >= SURE):
        return by_name, found.known
    text = said(store, asked.subject, scope)
    if text.score <= found.score and (by_name.stated or text.score < SURE):
        return by_name, found.known
    by_text = duties(store, text.measures, text.scope)
    if by_text.stated and not by_name.stated:
        return by_text, True
    likelier, other = (by_text, by_name) if text.score > found.score else (by_name, by_text)
    best = likelier if likelier.answers else other
    return (best if best.stated else _wider(store, best, found, text)), found.known or text.known


def _wider(store: Store, best: Duties, found: Found, text: Found) -> Duties:
    """Return who is stated for measures that answer less well, before ``best``, which states nobody."""
    least = IN_PIECES if best.answers else 0.0  # what is only alike stands back behind a group or issuer of the best
    for less in (found, text):
        ids = [match.id for match in less.wider if match.score >= least]
        wider = duties(store, ids, less.scope) if ids else Duties()
        if wider.stated:
            return Duties(wider.answers, (*wider.others, *best.answers))
        best = best if best.answers else wider
    return best


def _found(store: Store, asked: Question, scope: Scope, rows: Sequence[Row]) -> tuple[Duties, bool]:
    found = named(store, asked.subject, scope, rows)
    if asked.intent is None and (found.score < SURE or len(asked.subject) < _LEAST):
        found = replace(found, measures=())  # no question: only a name as it is gets an answer
    named_for, known = _answers(store, asked, scope, found)
    return with_groups(store, named_for, scope), known


def _nothing(asked: Question, known: bool, rows: Sequence[Row]) -> Reply:
    near = nearest(asked.subject, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, known), (), near, (), known)


def who(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer who is named for what is asked, in the plans of ``scope``; a role without anybody is said to have none."""
    rows = candidates(store, asked.subject)
    found, known = _found(store, asked, scope, rows)
    whole = coordinators(store, asked.subject, scope)
    if whole and not (found.stated and {a.id for a in whole} & {a.id for a in found.answers}):  # a duty stated is more
        return Reply(asked.text, asked.intent, asked.subject, coordinators_sentence(whole), whole)
    return (
        of_role(found, asked, partial(who_sentence, asked.subject, others=found.others))
        if found.answers
        else _nothing(asked, known, rows)
    )


def levels(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer who does the task asked for on each level: plan by plan, from the region down to the district."""
    rows = candidates(store, asked.subject)
    plans = [(plan, *_found(store, asked, scope.only([plan], plan.title), rows)) for plan in scope.from_above()]
    answers = tuple(answer for _, found, _ in plans for answer in found.answers)
    if not answers:
        return _nothing(asked, any(known for _, _, known in plans), rows)
    said = levels_sentence(
        asked.subject, [(plan.title, found.answers, found.others) for plan, found, known in plans if known]
    )
    others = tuple(other for _, found, _ in plans for other in found.others)
    return Reply(asked.text, asked.intent, asked.subject, said, answers, (), others)
