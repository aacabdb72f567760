"""A plan after reading: clean text with an offset map back to the file, its outline and tables.

The types are the contract between reading and extraction; ``parse`` is the entry.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from graphbuild.document_types import Cell, Document, Ignored, Passage, PlanData, Source, Table, Unit
from graphbuild.layout.clean import clean
from graphbuild.layout.outline import read_outline
from graphbuild.layout.plan_data import read_plan_data

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Cell", "Document", "Ignored", "Passage", "PlanData", "Source", "Table", "Unit", "parse", "to_doc"]


def _paths(units: tuple[Unit, ...]) -> tuple[str, ...]:
    paths: list[str] = []
    taken: dict[str, int] = {}
    for unit in units:
        path = unit.heading if unit.parent <= 0 else f"{paths[unit.parent]}/{unit.heading}"
        name, count = path, taken.get(path, 0)
        while name in taken:
            count += 1
            name = f"{path}#{count}"
        taken[path] = max(count, 1)
        taken.setdefault(name, 1)
        paths.append(name)
    return tuple(paths)


def parse(source: Source, given: Mapping[str, str]) -> Document:
    """Return the document in ``source``; ``given`` are the manifest's fields for the file, and win over the text.

    Nothing of the text vanishes: every character of it that is no blank is one character of the clean text or lies in
    one of ``ignored``.
    """
    cleaned = clean(source.text, source.pages)
    plan, own_title = read_plan_data(cleaned, source, given)
    outline = read_outline(cleaned, own_title)
    return Document(
        plan, source, cleaned.text, cleaned.written, cleaned.offsets,
        outline.units, outline.passages, outline.tables, cleaned.ignored, _paths(outline.units),
    )  # fmt: skip


@cache
def _vocab() -> Any:
    from spacy.vocab import Vocab  # noqa: PLC0415 - spaCy takes most of a second to import, and not every command needs it

    return Vocab()


def to_doc(document: Document) -> "Doc":
    """Return ``document`` as a spaCy Doc of one character a token; ``doc.user_data["document"]`` is the document."""
    from spacy.tokens import Doc  # noqa: PLC0415 - as above

    key_of = {character: _vocab().strings.add(character) for character in set(document.text)}
    words = list(map(key_of.__getitem__, document.text))  # by key: spaCy looks a string up for each token
    doc = Doc(_vocab(), words=words, spaces=[False] * len(document.text))
    doc.user_data["document"] = document
    return doc
