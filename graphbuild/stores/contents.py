"""A first look at a graph file: what it holds, and whether it can be loaded at all."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graphbuild.errors import InnographError
from graphbuild.graphfile import read
from graphbuild.model import Edge, Node
from graphbuild.stores.node_table import NodeTable
from graphbuild.stores.schema import OF_EDGES, OF_NODES, Schema

T = TypeVar("T")

Counts = NDArray[np.int32]
_AT_ONCE = 10_000


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
    table: NodeTable

    def kind(self, is_node: bool, type_: str) -> Kind:
        """Return what the file holds of a type of nodes, or of edges."""
        return (self.nodes if is_node else self.edges)[type_]

    @property
    def size(self) -> tuple[int, int]:
        """The numbers of nodes and of edges."""
        return sum(kind.count for kind in self.nodes.values()), sum(kind.count for kind in self.edges.values())


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


def batches(facts: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield ``facts`` in lists of ``size``, the last one shorter."""
    facts = iter(facts)
    while batch := list(islice(facts, size)):
        yield batch


class _Look:
    """Collects the contents while the file streams by."""

    def __init__(self, path: Path, rules: Schema) -> None:
        self.path = path
        self.rules = rules
        self.nodes: dict[str, Kind] = {}
        self.edges: dict[str, Kind] = {}
        self.plans: set[str] = set()
        self.table = NodeTable()
        self.degrees: dict[str, tuple[Counts, Counts]] = {}

    def _kind(self, kinds: dict[str, Kind], type_: str) -> Kind:
        if type_ not in kinds:
            known = self.rules.properties.get(type_, ())
            kinds[type_] = Kind(_name_of(type_, self.path), known, labels=self.rules.labels.get(type_, ()))
        return kinds[type_]

    def _count(self, kind: Kind, fact: Node | Edge, reserved: frozenset[str]) -> None:
        kind.count += 1
        if any(name not in kind.properties for name in fact.properties):
            both = {*kind.properties, *fact.properties}
            kind.properties = tuple(sorted(_property(p, reserved, self.path) for p in both))
        for evidence in fact.evidence:
            self.plans.add(evidence.plan)

    def add_nodes(self, type_: str, nodes: Iterable[Node]) -> None:
        if self.edges:
            raise InnographError(
                f"{self.path} 中有节点排在关系之后；请用 innograph build 重新生成该文件。",
                f"{self.path} has nodes after edges; build the file again with innograph build.",
            )
        kind = self._kind(self.nodes, type_)
        for node in nodes:
            if not node.id.startswith(f"{type_}/"):
                raise InnographError(
                    f"{self.path} 中节点 {node.id!r} 的编号与类型 {type_!r} 不符；请重新构建该文件。",
                    f"{self.path} calls a {type_!r} {node.id!r}; build the file again with innograph build.",
                )
            self.table.add(node.id)
            self._count(kind, node, OF_NODES)
            if type_ == "Plan":  # a plan without a single fact is stated all the same
                self.plans.add(node.id)

    def close_nodes(self) -> None:
        """Every id once; which of them is there twice is found by a second look, which almost no file needs."""
        self.table.close()
        repeated = self.table.repeated()
        seen: set[str] = set()
        for node in read(self.path) if repeated else ():
            if isinstance(node, Node) and hash(node.id) in repeated:
                if node.id in seen:
                    raise InnographError(
                        f"{self.path} 中节点 {node.id!r} 出现两次；请用 innograph build 重新生成该文件。",
                        f"{self.path} holds the node {node.id!r} twice; build the file again with innograph build.",
                    )
                seen.add(node.id)
        if repeated:
            raise InnographError(
                f"{self.path} 中有两个节点的散列值碰巧相同；请再运行一次。",
                f"Two nodes of {self.path} happen to share a hash; run the command again.",
            )

    def add_edges(self, type_: str, edges: Iterable[Edge]) -> None:
        kind = self._kind(self.edges, type_)
        sizes = (len(self.table),)
        degrees = self.degrees.setdefault(type_, (np.zeros(sizes, np.int32), np.zeros(sizes, np.int32)))
        for batch in batches(edges, _AT_ONCE):
            for edge in batch:
                self._count(kind, edge, OF_EDGES)
            for degree, ends in zip(degrees, _ends(batch), strict=True):
                numbers = self.table.numbers(ends)
                if (numbers < 0).any():  # found out before anything is written
                    raise self._dangling(type_, ends[int(numbers.argmin())])
                np.add.at(degree, numbers, 1)

    def _dangling(self, type_: str, end: str) -> InnographError:
        return InnographError(
            f"{self.path} 中关系 {type_} 的端点 {end!r} 不在它之前；请用 innograph build 重新生成该文件。",
            f"{self.path} has an edge {type_} whose end {end!r} is not before it; build the file again.",
        )

    def directions(self) -> None:
        for type_, (out, into) in self.degrees.items():
            self.edges[type_].outward = bool(out.max() <= into.max())


def _ends(edges: Sequence[Edge]) -> tuple[list[str], list[str]]:
    return [edge.source for edge in edges], [edge.target for edge in edges]


def by_type(path: Path) -> Iterator[tuple[bool, str, Iterator[Node | Edge]]]:
    """Yield the facts of the graph file at ``path`` as (whether nodes, type, facts), in the order of the file."""
    for (is_node, type_), facts in groupby(read(path), key=lambda fact: (isinstance(fact, Node), fact.type)):
        yield is_node, type_, facts


def look(path: Path, rules: Schema) -> Contents:
    """Read the graph file at ``path`` once; raises InnographError for what cannot be loaded as it stands.

    That is a broken line, a type or property that is no plain name, a node twice, an edge without an end.
    """
    seen = _Look(path, rules)
    closed = False
    for is_node, type_, facts in by_type(path):
        if is_node:
            seen.add_nodes(type_, (fact for fact in facts if isinstance(fact, Node)))
            continue
        if not closed:
            seen.close_nodes()
            closed = True
        seen.add_edges(type_, (fact for fact in facts if isinstance(fact, Edge)))
    if not closed:
        seen.close_nodes()
    seen.directions()
    with path.open("rb") as file:
        build = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    return Contents(path, seen.nodes, seen.edges, tuple(sorted(seen.plans)), build, seen.table)
