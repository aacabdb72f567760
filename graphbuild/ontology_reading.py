"""Turns the parsed content of one ontology file into a type; every fault is one sentence with file and field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.ontology_types import Bilingual, EdgeType, Ends, Example, NodeType, PropertyType

_NODE_FIELDS = frozenset(
    ("type", "label", "labels", "definition", "example", "properties", "colour", "shape", "resolution")
)
_EDGE_FIELDS = frozenset(("type", "label", "definition", "ends", "example", "properties", "key", "colour", "shape"))
_PROPERTY_FIELDS = frozenset(("type", "label", "required", "unit", "values", "note"))


@dataclass(frozen=True, slots=True)
class _Fields:
    """A mapping of the file, with the place it stands at, for the error sentences."""

    file: str
    place: str
    content: Mapping[str, Any]

    def at(self, field: str) -> str:
        return f"{self.place}.{field}" if self.place else field

    def fault(self, field: str, zh: str, en: str) -> InnographError:
        place = self.at(field)
        return InnographError(
            f"{self.file}：字段 {place} {zh}；请改正。", f"{self.file}: field {place} {en}; correct it."
        )

    def only(self, known: frozenset[str]) -> None:
        for field in self.content:
            if field not in known:
                names = ", ".join(sorted(known))
                raise self.fault(str(field), f"是未知字段，可用的有：{names}", f"is unknown; known are: {names}")

    def text(self, field: str, *, optional: bool = False) -> str:
        value = self.content.get(field)
        if value is None and optional:
            return ""
        if not isinstance(value, str) or not value.strip():
            raise self.fault(field, "须为非空文字", "must be a text that is not empty")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        value = self.content.get(field, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.fault(field, "须为文字列表", "must be a list of texts")
        return tuple(value)

    def flag(self, field: str) -> bool:
        value = self.content.get(field, False)
        if not isinstance(value, bool):
            raise self.fault(field, "须为 true 或 false", "must be true or false")
        return value

    def part(self, field: str) -> "_Fields":
        value = self.content.get(field)
        if not isinstance(value, dict):
            raise self.fault(field, "缺失或不是键值对", "is missing or not a mapping")
        return _Fields(self.file, self.at(field), value)

    def bilingual(self, field: str) -> Bilingual:
        part = self.part(field)
        part.only(frozenset(("zh", "en")))
        return Bilingual(part.text("zh"), part.text("en"))


def _property(name: str, fields: _Fields) -> PropertyType:
    fields.only(_PROPERTY_FIELDS)
    return PropertyType(
        name=name,
        type=fields.text("type"),
        label=fields.bilingual("label"),
        required=fields.flag("required"),
        unit=fields.text("unit", optional=True),
        values=fields.texts("values"),
        note=fields.text("note", optional=True),
    )


def _properties(fields: _Fields) -> tuple[PropertyType, ...]:
    part = fields.part("properties")
    return tuple(_property(name, part.part(name)) for name in part.content)


def _example(fields: _Fields, *names: str) -> Example:
    part = fields.part("example")
    part.only(frozenset(("quote", *names)))
    found = {name: part.text(name, optional=True) for name in names}
    return Example(quote=part.text("quote"), **found)


def _ends(fields: _Fields) -> tuple[Ends, ...]:
    entries = fields.content.get("ends")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise fields.fault("ends", "须为 {source, target} 的列表", "must be a list of {source, target}")
    parts = [_Fields(fields.file, f"ends[{index}]", entry) for index, entry in enumerate(entries)]
    for part in parts:
        part.only(frozenset(("source", "target")))
    return tuple(Ends(part.texts("source"), part.texts("target")) for part in parts)


def _fields(file: str, content: object) -> _Fields:
    if not isinstance(content, dict):
        raise InnographError(f"{file}：内容须为键值对。", f"{file}: the content must be a mapping.")
    return _Fields(file, "", content)


def read_node_type(file: str, content: object) -> NodeType:
    """Return the node type that ``content``, the parsed YAML of ``file``, defines.

    Raises InnographError naming file and field where a field is unknown, missing or of the wrong kind.
    """
    fields = _fields(file, content)
    fields.only(_NODE_FIELDS)
    return NodeType(
        name=fields.text("type"),
        label=fields.bilingual("label"),
        labels=fields.texts("labels"),
        definition=fields.bilingual("definition"),
        example=_example(fields, "name"),
        properties=_properties(fields),
        colour=fields.text("colour"),
        shape=fields.text("shape"),
        resolution=fields.text("resolution"),
        file=file,
    )


def read_edge_type(file: str, content: object) -> EdgeType:
    """Return the edge type that ``content``, the parsed YAML of ``file``, defines; raises like ``read_node_type``."""
    fields = _fields(file, content)
    fields.only(_EDGE_FIELDS)
    return EdgeType(
        name=fields.text("type"),
        label=fields.bilingual("label"),
        definition=fields.bilingual("definition"),
        ends=_ends(fields),
        example=_example(fields, "source", "target"),
        properties=_properties(fields),
        key=fields.texts("key"),
        colour=fields.text("colour"),
        shape=fields.text("shape"),
        file=file,
    )
