"""A plan's leading groups: the bodies that its chapters on organisation set up, or name, to coordinate all of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphbuild.asking.answers import Answer
from graphbuild.asking.duties import Duties
from graphbuild.asking.lookup import Row, read, thing_answer
from graphbuild.asking.matching import fold
from graphbuild.asking.scope import KnownPlan, Scope, plans_named
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_MOST_PLANS = 20  # whose groups are looked for, those of the likeliest measures first
_SENTENCE = re.compile(r"[。；\n]")


def _field(name: str, plan: KnownPlan) -> str:
    """Return what a group sees to by its ``name``, folded, without place and kind: 科技创新."""
    words = lexicon("leading_groups")
    rest = name
    for place in sorted(plan.places, key=len, reverse=True):
        rest = rest.removeprefix(place)
    for end in (*sorted(words["kinds"], key=len, reverse=True), *words["fillers"]):
        rest = rest.removesuffix(end)
    return fold(rest)


def _coordinates(row: Row, plan: KnownPlan) -> bool:
    """Tell whether the sentence with the group says that it coordinates the plan, not a field of its own."""
    words = lexicon("leading_groups")
    said = [s for s in _SENTENCE.split(row["quotes"][0]) if any(name in s for name in row["written"])]
    does = [s for s in said if any(word in s for word in words["doing"])]
    of_plan = _field(row["name"], plan) in fold(plan.title) or any(word in s for s in does for word in words["plan"])
    return bool(does) and of_plan


def _groups(store: Store, plans: Iterable[KnownPlan]) -> dict[str, list[Answer]]:
    """Return the leading groups by the titles of their ``plans``, each with the paragraph that names it."""
    known = {plan.id: plan for plan in plans}
    words = lexicon("leading_groups")
    titles = [plan.title for plan in known.values()]
    found: dict[str, dict[str, Answer]] = {}
    for row in read(store, "leading_groups", plans=titles, kinds=words["kinds"], chapters=words["chapters"]):
        plan = known.get(row["plans"][0])
        if plan and _coordinates(row, plan) and (group := thing_answer(row, {plan.id})) is not None:
            found.setdefault(plan.title, {}).setdefault(group.id, group)
    return {title: list(groups.values()) for title, groups in found.items()}


def _named(issuers: Sequence[Answer], groups: dict[str, list[Answer]]) -> list[Answer]:
    """Return the groups of the plans that the issuers answer for, as named for the same measures."""
    rows = [
        replace(group, role=one.role, basis="group", measure=one.measure)
        for one in issuers
        for group in groups.get(one.plan or "", ())
    ]
    return list(dict.fromkeys(rows))


def with_groups(store: Store, duties: Duties, scope: Scope) -> Duties:
    """Return ``duties`` with their plans' leading groups in the place of issuers; the issuers then are ``others``.

    Whatever a plan states for a measure stays as it is: a group answers only where nothing else but an issuer does.
    """
    if not duties.answers or duties.answers[0].basis != "issuer":
        return duties
    titles = list(dict.fromkeys(a.plan for a in duties.answers))[:_MOST_PLANS]
    named = _named(duties.answers, _groups(store, (plan for plan in scope.plans if plan.title in titles)))
    return Duties(tuple(named), (*duties.answers, *duties.others)) if named else duties


def _whole_plans(subject: str, scope: Scope) -> Scope | None:
    """Return the plans whose carrying out ``subject`` is (规划的组织实施, 昆都仑区规划), None where it is a task."""
    rest = subject
    for word in sorted(lexicon("leading_groups")["whole"], key=len, reverse=True):
        rest = rest.removesuffix(word)
    rest = rest.removesuffix("的").strip("《》")
    if rest in lexicon("questions")["plan_words"]:
        return scope
    named = plans_named(scope, rest) if rest.endswith(tuple(lexicon("questions")["plan_words"])) else scope.only((), "")
    return named if named.plans else None


def coordinators(store: Store, subject: str, scope: Scope) -> list[Answer]:
    """Return the leading groups of the plans whose carrying out ``subject`` is, none where it is something else."""
    inside = _whole_plans(subject, scope)
    groups = _groups(store, inside.plans[:_MOST_PLANS]) if inside else {}
    return [
        replace(group, role="responsible", basis="group", measure=title)
        for title, found in groups.items()
        for group in found
    ]
