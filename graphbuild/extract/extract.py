"""All that one plan states: the finders in order, each seeing the mentions of those before it."""

from collections.abc import Callable

from spacy.tokens import Doc

from graphbuild.extract.citations import find_citations
from graphbuild.extract.funds import find_funding
from graphbuild.extract.indicators import find_indicators
from graphbuild.extract.issuer import find_issuer
from graphbuild.extract.names import find_names
from graphbuild.extract.relations import find_relations
from graphbuild.extract.responsibilities import find_responsibilities
from graphbuild.extract.status import with_status
from graphbuild.extract.topics import find_topics
from graphbuild.model import Extraction, Mention

Finder = Callable[[Doc, tuple[Mention, ...]], Extraction]

# Relations come last: they may hold between any two things that were found before.
FINDERS: tuple[Finder, ...] = (
    find_issuer,
    find_responsibilities,
    find_indicators,
    find_citations,
    find_topics,
    find_funding,
    find_relations,
)


def _joined(a: Extraction, b: Extraction) -> Extraction:
    return Extraction(a.mentions + b.mentions, a.facts + b.facts, a.tasks + b.tasks, a.issues + b.issues)


def extract(doc: Doc) -> Extraction:
    """Return the mentions, facts, tasks and issues of ``doc`` (``doc.user_data["document"]`` is its Document).

    Offsets are clean offsets of ``doc.text``.
    """
    found = find_names(doc)
    found = Extraction(with_status(doc, found.mentions), found.facts, found.tasks, found.issues)
    for finder in FINDERS:
        found = _joined(found, finder(doc, found.mentions))
    return found
