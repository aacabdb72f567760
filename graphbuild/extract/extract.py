"""All that one plan states: the finders in order, each seeing the mentions of those before it."""

from collections.abc import Callable
from itertools import compress

from spacy.tokens import Doc

from graphbuild.document_types import Document
from graphbuild.extract.citations import find_citations
from graphbuild.extract.duties.finder import find_responsibilities
from graphbuild.extract.funds import find_funding
from graphbuild.extract.indicators.finder import find_indicators
from graphbuild.extract.issuer import find_issuer
from graphbuild.extract.names.finder import find_names
from graphbuild.extract.relations.finder import find_relations
from graphbuild.extract.relations.status import with_status
from graphbuild.extract.relations.topics import find_topics
from graphbuild.model import Extraction, Fact, Issue, Mention
from graphbuild.ontology import allows

Finder = Callable[[Doc, tuple[Mention, ...]], Extraction]

# Relations come after these: they may hold between any two things that were found before.
FINDERS: tuple[Finder, ...] = (
    find_issuer,
    find_responsibilities,
    find_indicators,
    find_citations,
    find_funding,
)


def _joined(a: Extraction, b: Extraction) -> Extraction:
    return Extraction(a.mentions + b.mentions, a.facts + b.facts, a.tasks + b.tasks, a.issues + b.issues)


def _refused(fact: Fact, document: Document) -> Issue:
    ends = f"{fact.source.type}/{fact.source.name} -> {fact.target.type}/{fact.target.name}"
    return document.issue("ends-not-allowed", f"{fact.type}: {ends}", fact.start, fact.end)


def _within_ontology(found: Extraction, document: Document) -> Extraction:
    """Keep the facts whose ends the ontology allows; the others become issues: a name was taken for the wrong type."""
    good = [allows(f.type, f.source.type, f.target.type) and f.source != f.target for f in found.facts]
    facts = tuple(compress(found.facts, good))
    refused = [_refused(fact, document) for fact, fits in zip(found.facts, good, strict=True) if not fits]
    return Extraction(found.mentions, facts, found.tasks, (*found.issues, *refused))


def extract(doc: Doc) -> Extraction:
    """Return the mentions, facts, tasks and issues of ``doc`` (``doc.user_data["document"]`` is its Document).

    Offsets are clean offsets of ``doc.text``, those of issues read offsets. Every fact's ends are of types that the
    ontology allows.
    """
    found = _joined(find_names(doc), find_topics(doc))
    for finder in FINDERS:
        found = _joined(found, finder(doc, found.mentions))
    # relations and status read one view of the text: both are asked of the same mentions
    related = find_relations(doc, found.mentions)
    found = Extraction(with_status(doc, found.mentions), found.facts, found.tasks, found.issues)
    found = _joined(found, related)
    return _within_ontology(found, doc.user_data["document"])
