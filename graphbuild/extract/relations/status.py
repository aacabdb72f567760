"""What a plan says of the things it names: existing, planned or unclear, by the verb that governs each mention."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace
from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import View
from graphbuild.extract.relations.roles import Phrase, phrases_of
from graphbuild.model import Mention
from graphbuild.ontology import lexicon


def _status(view: View, phrase: Phrase) -> str:
    """Return what the clause says of the names of ``phrase``."""
    actions = lexicon("actions")
    if phrase.clause.past:
        return "existing"
    if phrase.role != "object" or phrase.verb is None:
        return "existing" if phrase.role in actions["existing_roles"] else "unclear"
    after = view.masked[phrase.group.end : phrase.clause.end].lstrip('“”"等')
    if phrase.verb.kind == "pivot" and after.startswith(tuple(actions["building_after"])):
        ends = tuple(word + mark for word in actions["building_after"] for mark in ("", "。", "；"))
        return "planned" if after.rstrip().endswith(ends) else phrase.verb.status
    return phrase.verb.status


def _founded(phrases: tuple[Phrase, ...]) -> frozenset[tuple[str, str]]:
    """Return the things that the plan itself sets up (筹建X, 新建X)."""
    words = lexicon("actions")["set_up"]
    return frozenset(
        (mention.type, mention.entity)
        for phrase in phrases
        if phrase.role == "object" and phrase.verb is not None and phrase.verb.word in words
        if not (phrase.clause.past or phrase.clause.denied)
        for mention in phrase.group.mentions
    )


def _read_status(view: View, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, str]]:
    """Yield the status of each mention, by its identity; of what the plan sets up only the past says that it is there.

    筹建X. X实行主任负责制: the second sentence speaks of X as it will be.
    """
    founded = _founded(phrases)
    for phrase in phrases:
        status = _status(view, phrase)
        for mention in phrase.group.mentions:
            to_come = (mention.type, mention.entity) in founded and status == "existing" and not phrase.clause.past
            yield id(mention), "planned" if to_come else status


def read_status(doc: Doc, mentions: tuple[Mention, ...]) -> Mapping[int, str]:
    """Return what the clauses of ``doc`` say of ``mentions``, by identity; brackets and titles say nothing."""
    return dict(_read_status(*phrases_of(doc, mentions)))


def with_status(doc: Doc, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions``, in their order, each with the status that its own clause gives it.

    A mention in a bracket or title, or inside another, keeps the status it has.
    """
    known = read_status(doc, mentions)
    return tuple(replace(m, status=known[id(m)]) if id(m) in known else m for m in mentions)
