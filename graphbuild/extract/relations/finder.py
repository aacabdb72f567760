"""All relations between the names of a document: the finders, in order."""

from bisect import bisect_right
from collections.abc import Callable, Iterator

from msgspec.structs import replace
from spacy.tokens import Doc

from graphbuild.extract.relations.affiliations import find_affiliations
from graphbuild.extract.relations.partners import find_partners
from graphbuild.extract.relations.parts import find_parts
from graphbuild.extract.relations.places import find_places
from graphbuild.extract.relations.supports import find_supports
from graphbuild.extract.relations.topics import find_focus
from graphbuild.extract.relations.upgrades import find_upgrades
from graphbuild.model import Extraction, Fact, Mention, Ref

_BY_VERB = ("SUPPORTS", "IMPLEMENTS")
Finder = Callable[[Doc, tuple[Mention, ...]], Extraction]
FINDERS: tuple[Finder, ...] = (
    find_supports,
    find_places,
    find_affiliations,
    find_partners,
    find_parts,
    find_upgrades,
    find_focus,
)


def _once(facts: list[Fact]) -> tuple[Fact, ...]:
    """Return ``facts`` without those that state again what one before them states in the same place."""
    seen = {(f.type, f.source, f.target, f.start): f for f in reversed(facts)}
    return tuple(reversed(seen.values()))


def _with_heading(doc: Doc, facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield ``facts``; what a heading says is done takes the verb of the text below it where that names the thing, too.

    实施“双倍增”行动 over 深入实施…“双倍增”行动 is one fact with two quotes, not two facts.
    """
    units = doc.user_data["document"].units
    starts = sorted({(u.start, u.body) for u in units[1:] if u.titled})

    def on_heading(fact: Fact) -> bool:
        at = bisect_right(starts, (fact.start, len(doc))) - 1
        return at >= 0 and fact.start < starts[at][1]

    said = {_what(f): f for f in reversed(facts) if f.type in _BY_VERB and not on_heading(f)}
    for fact in facts:
        below = said.get(_what(fact)) if fact.type in _BY_VERB and on_heading(fact) else None
        yield replace(fact, properties=below.properties) if below else fact


def _what(fact: Fact) -> tuple[str, Ref, Ref]:
    return fact.type, fact.source, fact.target


def find_relations(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the relations that ``doc`` states between ``mentions`` and its measures, each once for each place."""
    found = [finder(doc, mentions) for finder in FINDERS]
    facts = tuple(_with_heading(doc, _once([fact for extraction in found for fact in extraction.facts])))
    return Extraction(
        mentions=tuple(mention for extraction in found for mention in extraction.mentions),
        facts=facts,
        issues=tuple(issue for extraction in found for issue in extraction.issues),
    )
