"""All relations between the names of a document: the finders, in order."""

from collections.abc import Callable

from spacy.tokens import Doc

from graphbuild.extract.relations.affiliations import find_affiliations
from graphbuild.extract.relations.partners import find_partners
from graphbuild.extract.relations.parts import find_parts
from graphbuild.extract.relations.places import find_places
from graphbuild.extract.relations.supports import find_supports
from graphbuild.extract.relations.topics import find_focus
from graphbuild.extract.relations.upgrades import find_upgrades
from graphbuild.model import Extraction, Fact, Mention

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


def find_relations(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the relations that ``doc`` states between ``mentions`` and its measures, each once for each place."""
    found = [finder(doc, mentions) for finder in FINDERS]
    facts = _once([fact for extraction in found for fact in extraction.facts])
    return Extraction(
        mentions=tuple(mention for extraction in found for mention in extraction.mentions),
        facts=facts,
        issues=tuple(issue for extraction in found for issue in extraction.issues),
    )
