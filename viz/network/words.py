"""Words for readers, all out of the ontology: types, relations, values."""

from collections.abc import Mapping
from functools import cache

from graphbuild.ontology import load_ontology
from graphbuild.ontology_types import PropertyType


@cache
def _meanings(note: str) -> Mapping[str, str]:
    """The ontology's note says what each value means: ``stated: 文中明说; name: 名称自带``."""
    pairs = (part.partition(":") for part in note.split(";"))
    return {value.strip(): meaning.strip() for value, colon, meaning in pairs if colon}


def value_word(property_: PropertyType, value: object) -> str:
    """Return ``value`` as the ontology's note words it; itself where the note does not."""
    if isinstance(value, list | tuple):
        return "、".join(value_word(property_, one) for one in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    written = str(value)
    return _meanings(property_.note).get(written, written)


def type_word(type_: str) -> str:
    """Return what readers call a type of thing."""
    return str(load_ontology().node(type_).label)


def relation_word(type_: str) -> str:
    """Return what readers call a type of fact."""
    return str(load_ontology().edge(type_).label)


def basis_word(relation: str, basis: str) -> str:
    """Return what the basis of a fact means (文中明说, 名称自带 …); "" where the relation has none."""
    property_ = load_ontology().edge(relation).property("basis")
    return value_word(property_, basis) if property_ and basis else ""


def status_word(status: str) -> str:
    """Return 规划中 for what is only planned, 已有 for what is there, "" where the plans leave it open."""
    return {"planned": "规划中", "existing": "已有"}.get(status, "")
