"""Finds what is wrong with an ontology whose files are well formed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graphbuild.language import text
from graphbuild.ontology_types import EdgeType, NodeType, Ontology, PropertyType

PROPERTY_TYPES = frozenset(("string", "integer", "number", "boolean", "date", "strings", "enum"))
RESOLUTIONS = frozenset(("exact", "reviewed", "never"))
_CORNERED = ("rectangle", "hexagon", "diamond", "triangle", "pentagon", "tag", "star")
NODE_SHAPES = frozenset(("ellipse", "round-rectangle", "round-hexagon", *_CORNERED))
EDGE_SHAPES = frozenset(("solid", "dashed", "dotted"))
CONTRAST = 4.5  # WCAG 2 AA for text, here against white

_COLOUR = re.compile(r"#[0-9A-F]{6}")
_QUOTES = re.compile("[“”‘’\"'「」]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to correct: ``file`` within the ontology, ``field`` of it, and what is wrong, for the user."""

    file: str
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor found in an example: names (aliases, too) by type, and edges by type and names of their ends.

    The name of a measure or section is its heading.
    """

    nodes: frozenset[tuple[str, str]] = frozenset()
    edges: frozenset[tuple[str, str, str]] = frozenset()


Extract = Callable[[str], Found]


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)


def contrast(colour: str) -> float:
    """Return the contrast of ``colour`` (#RRGGBB) with white, as WCAG 2.1 defines it (1 to 21)."""
    red, green, blue = (_channel(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _view_faults(one: NodeType | EdgeType, shapes: frozenset[str]) -> Iterator[Fault]:
    if not _COLOUR.fullmatch(one.colour):
        yield Fault(one.file, "colour", text("须写作 #RRGGBB（大写）", "must be written #RRGGBB in capitals"))
    elif contrast(one.colour) < CONTRAST:
        ratio = f"{contrast(one.colour):.2f}"
        yield Fault(one.file, "colour", text(f"与白色的对比度 {ratio} 低于 4.5", f"contrast with white {ratio} < 4.5"))
    if one.shape not in shapes:
        names = ", ".join(sorted(shapes))
        yield Fault(one.file, "shape", text(f"{one.shape} 不在 {names} 之中", f"{one.shape} is none of {names}"))


def _shared_looks(types: Iterable[NodeType | EdgeType]) -> Iterator[Fault]:
    first: dict[tuple[str, str], str] = {}
    for one in types:
        owner = first.setdefault((one.colour, one.shape), one.name)
        if owner != one.name:
            message = text(f"颜色与形状同 {owner} 重复", f"colour and shape are those of {owner}")
            yield Fault(one.file, "colour", message)


def _property_faults(one: NodeType | EdgeType, found: PropertyType) -> Iterator[Fault]:
    field = f"properties.{found.name}"
    if found.type not in PROPERTY_TYPES:
        names = ", ".join(sorted(PROPERTY_TYPES))
        message = text(f"{found.type} 不在 {names} 之中", f"{found.type} is none of {names}")
        yield Fault(one.file, f"{field}.type", message)
    if (found.type == "enum") != bool(found.values):
        message = text("enum 须有 values，其他类型不得有", "an enum needs values, another type must have none")
        yield Fault(one.file, f"{field}.values", message)
    if len(set(found.values)) != len(found.values):
        yield Fault(one.file, f"{field}.values", text("有重复的值", "a value stands twice"))


def _end_faults(edge: EdgeType, ontology: Ontology) -> Iterator[Fault]:
    for index, ends in enumerate(edge.ends):
        for side, names in (("source", ends.source), ("target", ends.target)):
            field = f"ends[{index}].{side}"
            if not names:
                yield Fault(edge.file, field, text("为空", "is empty"))
            for name in names:
                if not ontology.types_of(name):
                    message = text(f"{name} 既不是节点类型也不是标签", f"{name} is neither a node type nor a label")
                    yield Fault(edge.file, field, message)


def _key_faults(edge: EdgeType) -> Iterator[Fault]:
    for name in edge.key:
        if edge.property(name) is None:
            yield Fault(edge.file, "key", text(f"{name} 不是该关系的属性", f"{name} is no property of the edge"))


def _is_inside(name: str, quote: str) -> bool:
    return _plain(name) in _plain(quote)


def _plain(name: str) -> str:
    return _QUOTES.sub("", name)


def _label_faults(node: NodeType, ontology: Ontology) -> Iterator[Fault]:
    for label in node.labels:
        if label in ontology.nodes:
            message = text(f"{label} 是节点类型，不能作标签", f"{label} is a node type, no label")
            yield Fault(node.file, "labels", message)
    if node.resolution not in RESOLUTIONS:
        names = ", ".join(sorted(RESOLUTIONS))
        message = text(f"{node.resolution} 不在 {names} 之中", f"{node.resolution} is none of {names}")
        yield Fault(node.file, "resolution", message)


def _stated(one: NodeType | EdgeType) -> str:
    names = (one.example.name,) if isinstance(one, NodeType) else (one.example.source or "*", one.example.target or "*")
    return f"{one.name}({' → '.join(name or '*' for name in names)})"


def _example_is_found(one: NodeType | EdgeType, found: Found) -> bool:
    example = one.example
    if isinstance(one, NodeType):
        return any(one.name == t and _plain(example.name) in ("", _plain(name)) for t, name in found.nodes)
    return any(
        one.name == edge
        and _plain(example.source) in ("", _plain(source))
        and _plain(example.target) in ("", _plain(target))
        for edge, source, target in found.edges
    )


def _example_faults(one: NodeType | EdgeType, extract: Extract) -> Iterator[Fault]:
    if not _example_is_found(one, extract(one.example.quote)):
        what = _stated(one)
        message = text(f"抽取程序在例句中没有找到 {what}", f"the extractor does not find {what} in the quote")
        yield Fault(one.file, "example", message)


def lint_ontology(ontology: Ontology, extract: Extract | None = None) -> tuple[Fault, ...]:
    """Return every fault of ``ontology``: dangling ends, unknown property types, colours and shapes, keys, examples.

    ``extract`` reads a text in the manner of a plan and says what it found; with it, an example whose name or fact is
    not found is a fault, too. Without it only the ontology itself is looked at.
    """
    nodes, edges = ontology.nodes.values(), ontology.edges.values()
    faults: list[Fault] = []
    for node in nodes:
        faults += [*_view_faults(node, NODE_SHAPES), *_label_faults(node, ontology)]
        if not _is_inside(node.example.name, node.example.quote):
            faults.append(Fault(node.file, "example.name", text("不在例句中", "is not in the quote")))
    for edge in edges:
        faults += [*_view_faults(edge, EDGE_SHAPES), *_end_faults(edge, ontology), *_key_faults(edge)]
    for one in ontology:
        for found in one.properties:
            faults += _property_faults(one, found)
        faults += _example_faults(one, extract) if extract else ()
    faults += [*_shared_looks(nodes), *_shared_looks(edges)]
    return tuple(sorted(faults, key=lambda fault: (fault.file, fault.field, fault.message)))
