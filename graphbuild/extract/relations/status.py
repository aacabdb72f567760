"""What a plan says of the things it names: existing, planned or unclear, by the verb that governs each mention."""

from dataclasses import replace

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


def with_status(doc: Doc, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions``, in their order, each with the status that its own clause gives it.

    A mention in a bracket or title, or inside another, keeps the status it has.
    """
    view, phrases = phrases_of(doc, mentions)
    known = {id(mention): _status(view, phrase) for phrase in phrases for mention in phrase.group.mentions}
    return tuple(replace(m, status=known[id(m)]) if id(m) in known else m for m in mentions)
