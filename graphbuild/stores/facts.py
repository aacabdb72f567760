"""Nodes and edges of the graph file as rows for UNWIND: positional lists, because packing maps costs twice as much."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.graphfile import read
from graphbuild.model import Edge, Evidence, Node
from graphbuild.stores.schema import Schema

EVIDENCE = ("quotes", "plans", "sections", "starts", "ends")
"""The five parallel lists that hold the evidence of a node or edge."""
STATED_BY = "stated_by"
"""The plans that state a fact without evidence (a region's place in the code list); null where there is evidence."""
BUILD = "build"
"""The fingerprint of the graph file that stated the fact last."""
_NODE = ("type", "name", "aliases", "names")
_OWN = {"id", *EVIDENCE, STATED_BY, BUILD}


@dataclass(slots=True)
class Kind:
    """What the file holds of one node or edge type; ``labels`` are the further labels of nodes.

    ``outward`` says from which end the store should look for an edge: the one with fewer edges of this type.
    """

    type: str
    properties: tuple[str, ...] = ()
    count: int = 0
    labels: tuple[str, ...] = ()
    outward: bool = True


@dataclass(frozen=True, slots=True)
class Contents:
    """A first look at a graph file: what it holds, which plans it speaks for, and its fingerprint."""

    path: Path
    nodes: Mapping[str, Kind]
    edges: Mapping[str, Kind]
    plans: tuple[str, ...]
    build: str


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: its id, the ids of its ends (None for a node) and its values in the order of ``columns``."""

    id: str
    source: str | None
    target: str | None
    values: list[Any]


def _name_of(word: str, path: Path) -> str:
    """Types and properties stand in the text of statements, so they must be plain names."""
    if word.isidentifier():
        return word
    raise InnographError(
        f"{path} 中的类型或属性名 {word!r} 不是合法的名称；请按本体（ontology/）改正。",
        f"{path} holds {word!r} as the name of a type or property, which is no plain name; correct it by the ontology.",
    )


def _property(word: str, taken: Iterable[str], path: Path) -> str:
    if word in taken:
        raise InnographError(
            f"{path} 中的属性名 {word!r} 是图库自用的；请在本体中改名。",
            f"{path} uses the property name {word!r}, which the store needs itself; rename it in the ontology.",
        )
    return _name_of(word, path)


class _Look:
    """Collects the contents while the file streams by."""

    def __init__(self, path: Path, rules: Schema) -> None:
        self.path = path
        self.rules = rules
        self.nodes: dict[str, Kind] = {}
        self.edges: dict[str, Kind] = {}
        self.plans: set[str] = set()
        self.ids: set[str] = set()
        self.degrees: dict[tuple[str, bool], Counter[str]] = {}

    def _kind(self, kinds: dict[str, Kind], record: Node | Edge, reserved: Iterable[str]) -> Kind:
        kind = kinds.get(record.type)
        if kind is None:
            known = self.rules.properties.get(record.type, ())
            kind = kinds[record.type] = Kind(_name_of(record.type, self.path), known)
        kind.count += 1
        if not record.properties.keys() <= set(kind.properties):
            both = {*kind.properties, *record.properties}
            kind.properties = tuple(sorted(_property(p, reserved, self.path) for p in both))
        self.plans.update(e.plan for e in record.evidence)
        return kind

    def node(self, node: Node) -> None:
        if node.id in self.ids:
            raise InnographError(
                f"{self.path} 中节点 {node.id!r} 出现两次；请用 innograph build 重新生成该文件。",
                f"{self.path} holds the node {node.id!r} twice; build the file again with innograph build.",
            )
        if not node.id.startswith(f"{node.type}/"):
            raise InnographError(
                f"{self.path} 中节点 {node.id!r} 的编号与类型 {node.type!r} 不符；请重新构建该文件。",
                f"{self.path} calls a {node.type!r} {node.id!r}; build the file again with innograph build.",
            )
        self.ids.add(node.id)
        kind = self._kind(self.nodes, node, _OWN | set(_NODE))
        kind.labels = self.rules.labels.get(node.type, ())
        if node.type == "Plan":  # a plan without a single fact is stated all the same
            self.plans.add(node.id)

    def edge(self, edge: Edge) -> None:
        for end in (edge.source, edge.target):
            if end not in self.ids:  # found out before anything is written
                raise InnographError(
                    f"{self.path} 中关系 {edge.type} 的端点 {end!r} 不在它之前；请用 innograph build 重新生成该文件。",
                    f"{self.path} has an edge {edge.type} whose end {end!r} is not before it; build the file again.",
                )
        self._kind(self.edges, edge, _OWN)
        self.degrees.setdefault((edge.type, True), Counter())[edge.source] += 1
        self.degrees.setdefault((edge.type, False), Counter())[edge.target] += 1

    def directions(self) -> None:
        for kind in self.edges.values():
            most_out = max(self.degrees[kind.type, True].values())
            most_in = max(self.degrees[kind.type, False].values())
            kind.outward = most_out <= most_in


def look(path: Path, rules: Schema) -> Contents:
    """Read the graph file at ``path`` once; raises InnographError for a broken line, type or property name."""
    seen = _Look(path, rules)
    for record in read(path):
        if isinstance(record, Node):
            seen.node(record)
        else:
            seen.edge(record)
    seen.directions()
    with path.open("rb") as file:
        build = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    return Contents(path, seen.nodes, seen.edges, tuple(sorted(seen.plans)), build)


def columns(kind: Kind, node: bool) -> tuple[str, ...]:
    """Return the properties that rows of ``kind`` carry besides the id, in the order of ``Row.values``."""
    return (*(_NODE if node else ()), *EVIDENCE, STATED_BY, BUILD, *kind.properties)


def _proof(evidence: Sequence[Evidence]) -> list[Any]:
    return [
        [e.quote for e in evidence],
        [e.plan for e in evidence],
        [e.section for e in evidence],
        [e.start for e in evidence],
        [e.end for e in evidence],
    ]


def _common(fact: Node | Edge, kind: Kind, contents: Contents) -> list[Any]:
    stated_by = None if fact.evidence else list(contents.plans)
    return [*_proof(fact.evidence), stated_by, contents.build, *map(fact.properties.get, kind.properties)]


def node_row(node: Node, contents: Contents) -> Row:
    """Return ``node`` as a row.

    ``type`` is its own label (no engine promises an order of labels); ``names`` is name and aliases in one text,
    for the full-text index.
    """
    names = "\n".join((node.name, *node.aliases))
    values = [node.type, node.name, list(node.aliases), names, *_common(node, contents.nodes[node.type], contents)]
    return Row(node.id, None, None, values)


def edge_id(edge: Edge, keys: Mapping[str, tuple[str, ...]]) -> str:
    """Return the id of ``edge``: type, ends, and what tells it from others (by the ontology, else all)."""
    key = keys.get(edge.type)
    told = {k: v for k, v in sorted(edge.properties.items()) if key is None or k in key}
    text = json.dumps([edge.type, edge.source, edge.target, told], ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def edge_rows(edges: Iterable[Edge], contents: Contents, keys: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
    """Yield ``edges`` (sorted by type and ends) as rows; a second with an equal id gets ``#2``: none is lost."""
    ends: tuple[str, str, str] | None = None
    seen: Counter[str] = Counter()
    for edge in edges:
        if ends != (edge.type, edge.source, edge.target):
            ends = (edge.type, edge.source, edge.target)
            seen.clear()
        own = edge_id(edge, keys)
        seen[own] += 1
        id_ = own if seen[own] == 1 else f"{own}#{seen[own]}"
        yield Row(id_, edge.source, edge.target, _common(edge, contents.edges[edge.type], contents))


def with_others(
    values: list[Any], names: tuple[str, ...], stored: Mapping[str, Any], plans: Iterable[str]
) -> list[Any]:
    """Return ``values`` joined with what plans other than ``plans`` stated before, as ``stored`` has it.

    Their evidence and aliases stay, and so do properties that the file does not give; else the file's win.
    """
    own = set(plans)
    merged = dict(zip(names, values, strict=True))
    kept = [i for i, plan in enumerate(stored["plans"]) if plan not in own]
    for key in EVIDENCE:
        merged[key] = [stored[key][i] for i in kept] + merged[key]
    stated = {*(stored.get(STATED_BY) or ())} - own | {*(merged[STATED_BY] or ())}
    merged[STATED_BY] = sorted(stated) or None
    if "aliases" in merged:
        merged["aliases"] = list(dict.fromkeys([*merged["aliases"], *stored.get("aliases", ())]))
        merged["names"] = "\n".join((merged["name"], *merged["aliases"]))
    return [stored.get(name) if merged[name] is None and name != STATED_BY else merged[name] for name in names]
