"""Finds the named things of a plan: bodies, firms, schools, institutes, carriers, initiatives, regions."""

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.extract.body_names import find_listed_bodies, find_offices
from graphbuild.extract.candidates import find_known, find_suffixed
from graphbuild.extract.coordination import find_coordinated
from graphbuild.extract.definitions import find_definitions, own_names
from graphbuild.extract.found import Found
from graphbuild.extract.identity import choose, group
from graphbuild.extract.lists import find_events, find_firms
from graphbuild.extract.marks import Marks, read_marks
from graphbuild.extract.programs import find_known_programs, find_plain, find_quoted
from graphbuild.model import Extraction

_RULES = (
    find_known, find_suffixed, find_offices, find_listed_bodies, find_coordinated, find_firms, find_events, find_quoted,
    find_known_programs, find_plain,
)  # fmt: skip


def _apply(marks: Marks) -> list[Found]:
    return [found for rule in _RULES for found in rule(marks)]


def find_names(doc: Doc) -> Extraction:
    """Return the mentions of named things in ``doc`` (offsets of its clean text).

    The text is read twice: the second time with the short names that the first reading found defined.
    """
    document: Document = doc.user_data["document"]
    text = document.text
    bounds = [p.start for p in document.passages]
    marks = read_marks(text, bounds)
    definitions = tuple(find_definitions(marks, list(find_suffixed(marks)) + list(find_known(marks))))
    own = tuple(own_names(text, definitions))
    if own:
        marks = read_marks(text, bounds, own)
    found = _apply(marks)
    found += [
        Found(d.short_start, d.short_start + len(d.short), d.type, d.short, ("defined here",), 4.0, d.full) for d in definitions
    ]
    return Extraction(mentions=group(choose(found)))
