"""The kinds of things and facts that the graph holds, as ``ontology/`` defines them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphbuild.errors import InnographError
from graphbuild.language import text


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages."""

    zh: str
    en: str

    def __str__(self) -> str:
        """Return the one that the user reads."""
        return text(self.zh, self.en)


@dataclass(frozen=True, slots=True)
class PropertyType:
    """What a property of a node or edge may hold.

    ``type`` is string, integer, number, boolean, date (ISO 8601, as text), strings or enum; ``values`` are those of an
    enum in order of strength: where two statements of one fact differ, the value that stands first wins.
    """

    name: str
    type: str
    label: Bilingual
    required: bool = False
    unit: str = ""
    values: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A text in the manner of the plans, and what an extractor must find in it.

    For a node type ``name`` is the name to find, for an edge type ``source`` and ``target`` are the names of its ends;
    an empty one stands for anything (the plan itself, a passage).
    """

    quote: str
    name: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class NodeType:
    """A kind of thing. ``labels`` are those it carries beside its own (Organization, Carrier, Initiative).

    ``resolution`` says how names are joined over plans: ``exact`` (the same name is the same thing), ``reviewed``
    (likeness proposes, region and kind must agree, decisions are kept) or ``never``.
    """

    name: str
    label: Bilingual
    labels: tuple[str, ...]
    definition: Bilingual
    example: Example
    properties: tuple[PropertyType, ...]
    colour: str
    shape: str
    resolution: str
    file: str

    def property(self, name: str) -> PropertyType | None:
        """Return the property called ``name``, or None where the type has none."""
        return next((p for p in self.properties if p.name == name), None)


@dataclass(frozen=True, slots=True)
class Ends:
    """One pair of ends that an edge may join; each entry is a node type or a label that several carry."""

    source: tuple[str, ...]
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A kind of fact. ``key`` names the properties that tell apart two edges of the type between the same ends."""

    name: str
    label: Bilingual
    definition: Bilingual
    ends: tuple[Ends, ...]
    example: Example
    properties: tuple[PropertyType, ...]
    key: tuple[str, ...]
    colour: str
    shape: str
    file: str

    def property(self, name: str) -> PropertyType | None:
        """Return the property called ``name``, or None where the type has none."""
        return next((p for p in self.properties if p.name == name), None)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All node and edge types, by name."""

    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]

    def node(self, name: str) -> NodeType:
        """Return the node type called ``name``; raises InnographError where there is none."""
        if name not in self.nodes:
            raise _unknown(name, "节点", "node", self.nodes)
        return self.nodes[name]

    def edge(self, name: str) -> EdgeType:
        """Return the edge type called ``name``; raises InnographError where there is none."""
        if name not in self.edges:
            raise _unknown(name, "关系", "edge", self.edges)
        return self.edges[name]

    def labels(self, node_type: str) -> tuple[str, ...]:
        """Return the labels of a node of this type in the store, its own first."""
        return (node_type, *self.node(node_type).labels)

    def types_of(self, *names: str) -> frozenset[str]:
        """Return the node types that ``names`` (types or labels) stand for; a name that is neither stands for none."""
        return frozenset(t.name for t in self.nodes.values() if not {t.name, *t.labels}.isdisjoint(names))

    def sources(self, edge_type: str) -> frozenset[str]:
        """Return the node types that an edge of this type may start from."""
        return self.types_of(*(name for ends in self.edge(edge_type).ends for name in ends.source))

    def targets(self, edge_type: str) -> frozenset[str]:
        """Return the node types that an edge of this type may lead to."""
        return self.types_of(*(name for ends in self.edge(edge_type).ends for name in ends.target))

    def allows(self, edge_type: str, source: str, target: str) -> bool:
        """Return whether an edge of this type may join a node of type ``source`` to one of type ``target``."""
        return any(
            source in self.types_of(*ends.source) and target in self.types_of(*ends.target)
            for ends in self.edge(edge_type).ends
        )

    def groups(self) -> Mapping[str, tuple[NodeType, ...]]:
        """Return the node types by their first extra label ("" where a type carries none), for legends and pages."""
        found: dict[str, list[NodeType]] = {}
        for node_type in self.nodes.values():
            found.setdefault(next(iter(node_type.labels), ""), []).append(node_type)
        return {label: tuple(types) for label, types in sorted(found.items(), key=lambda item: (not item[0], item[0]))}

    def __iter__(self) -> Iterator[NodeType | EdgeType]:
        """Yield every node type, then every edge type."""
        yield from self.nodes.values()
        yield from self.edges.values()


def _unknown(name: str, zh: str, en: str, known: Mapping[str, object]) -> InnographError:
    names = ", ".join(known)
    return InnographError(
        f"本体中没有{zh}类型 {name}；可用的类型有：{names}。",
        f"The ontology has no {en} type {name}; there are: {names}.",
    )
