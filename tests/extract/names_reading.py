"""Reads a sentence as a plan of a region and returns the names in it."""

from pathlib import Path

from spacy.tokens import Doc

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.names.finder import find_names
from graphbuild.model import Mention


def reading(text: str, region: str) -> tuple[Doc, tuple[Mention, ...]]:
    """Return ``text`` as read for a plan of ``region``, and the mentions in it."""
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": f"{region}科技创新规划", "region": region})
    doc = to_doc(document)
    return doc, find_names(doc).mentions


def mentions(text: str, region: str) -> tuple[Mention, ...]:
    """Return the mentions that ``text`` holds as the whole text of a plan of ``region``."""
    return reading(text, region)[1]


def names(text: str, region: str) -> set[tuple[str, str]]:
    """Return (type, form) of every name in ``text``."""
    return {(m.type, m.form) for m in mentions(text, region)}


def things(text: str, region: str) -> dict[tuple[str, str], str]:
    """Return for each (type, form) in ``text`` the entity that it is grouped under."""
    return {(m.type, m.form): m.entity for m in mentions(text, region)}
