"""The graph file: the contract between building and using; one JSON object a line, nodes first.

Nodes are sorted by id (so by type), edges by type, source, target and properties; equal graphs give equal bytes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from math import isfinite
from operator import attrgetter
from pathlib import Path
from typing import Any

from msgspec import MsgspecError, Raw, Struct
from msgspec.json import Decoder, Encoder
from msgspec.structs import replace

from graphbuild.atomic import write_atomically
from graphbuild.errors import InnographError
from graphbuild.model import Edge, Evidence, Graph, Node, Value


# What a line must give when it is read: nothing has a default here.
class _NodeLine(Struct, tag="node", tag_field="kind", gc=False):
    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    properties: Mapping[str, Value]
    evidence: tuple[Evidence, ...]


class _EdgeLine(Struct, tag="edge", tag_field="kind", gc=False):
    type: str
    source: str
    target: str
    properties: Mapping[str, Value]
    evidence: tuple[Evidence, ...]


_ENCODER = Encoder(order="deterministic")  # properties by name; the fields of a line stay as they are declared
_AT_ONCE = 4096  # lines written in one go
_DECODE = Decoder(_NodeLine | _EdgeLine).decode  # checks types and bounds while it reads, twice as fast as json alone


def _evidence(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """In the order of plan and place, so that the order of building does not show."""
    if len(evidence) < 2:
        return evidence
    return tuple(sorted(evidence, key=lambda e: (e.plan, e.start, e.end, e.quote, e.section)))


def _number(value: float) -> Any:
    """Return a number to be written as Python writes it; msgspec has another form for the largest and the smallest."""
    if not isfinite(value):
        raise ValueError(f"{value} cannot stand in a graph file")
    return Raw(repr(value).encode())


def _properties(properties: Mapping[str, Value]) -> Mapping[str, Value]:
    if float not in map(type, properties.values()):
        return properties
    return {name: _number(value) if type(value) is float else value for name, value in properties.items()}


_ends = attrgetter("type", "source", "target")


def _said(edge: Edge) -> bytes:
    return _ENCODER.encode(_properties(edge.properties))


def _in_order(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Yield ``edges`` by type and ends; only those that have these in common are compared by their properties."""
    for _, alike in groupby(sorted(edges, key=_ends), key=_ends):
        first, *others = alike
        yield from sorted((first, *others), key=_said) if others else (first,)


def _parsed(raw: bytes) -> Node | Edge:
    """Raises MsgspecError or ValueError when the line is no node and no edge."""
    line = _DECODE(raw)
    if isinstance(line, _NodeLine):
        return Node(line.id, line.type, line.name, line.aliases, line.properties, line.evidence)
    return Edge(line.type, line.source, line.target, line.properties, line.evidence)


def _broken(path: Path, line: int, why: Exception) -> InnographError:
    fault = str(why)[:200]
    return InnographError(
        f"{path} 第 {line} 行不是图文件的节点或边（{fault}）；请用 innograph build 重新生成该文件。",
        f"{path} line {line} is no node or edge of a graph file ({fault}); build the file again with innograph build.",
    )


def _written(fact: Node | Edge) -> Node | Edge:
    """Return ``fact`` as it is written: numbers in Python's form, evidence in order."""
    held, proofs = _properties(fact.properties), _evidence(fact.evidence)
    same = held is fact.properties and proofs is fact.evidence
    return fact if same else replace(fact, properties=held, evidence=proofs)


def line_of(fact: Node | Edge) -> bytes:
    """Return the line of ``fact``; whoever writes a graph file line by line sees to the order himself."""
    return _ENCODER.encode(_written(fact)) + b"\n"


def _lines(graph: Graph) -> Iterator[bytes]:
    facts: list[Node | Edge] = [*sorted(graph.nodes, key=lambda n: n.id), *_in_order(graph.edges)]
    for at in range(0, len(facts), _AT_ONCE):
        yield _ENCODER.encode_lines(map(_written, facts[at : at + _AT_ONCE]))


def write(graph: Graph, path: Path) -> None:
    """Write ``graph`` to ``path`` as UTF-8 JSON lines; a reader sees the old file or the whole new one, never a part.

    Missing folders are made. Raises InnographError when the file cannot be written.
    """
    write_atomically(path, _lines(graph))


def read(path: Path) -> Iterator[Node | Edge]:
    """Yield the nodes and edges of the graph file at ``path``, in the order of the file, one line in memory at a time.

    Raises InnographError that names file and line where a line is no node and no edge, or when there is no file.
    """
    line = 0
    try:
        with path.open("rb") as file:
            for raw in file:
                line += 1
                if raw.strip():
                    yield _parsed(raw)
    except OSError as error:
        raise InnographError(
            f"读不到图文件 {path}（{error.strerror}）；请先运行 innograph build，或检查路径。",
            f"Cannot read the graph file {path} ({error.strerror}); run innograph build first or check the path.",
        ) from error
    except (MsgspecError, ValueError, RecursionError) as error:
        raise _broken(path, line, error) from error


def load_graph(path: Path) -> Graph:
    """Return the whole graph of the file at ``path``; raises as ``read``."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    for record in read(path):
        if isinstance(record, Node):
            nodes.append(record)
        else:
            edges.append(record)
    return Graph(tuple(nodes), tuple(edges))
