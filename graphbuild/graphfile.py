"""The graph file: the contract between building and using; one JSON object a line, nodes first.

Nodes are sorted by id (so by type), edges by type, source, target and properties; equal graphs give equal bytes.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graphbuild.atomic import write_atomically
from graphbuild.errors import InnographError
from graphbuild.model import Edge, Evidence, Graph, Node

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=False, allow_nan=False).encode


def _sorted(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {key: properties[key] for key in sorted(properties)}


def _evidence(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    """In the order of plan and place, so that the order of building does not show."""
    rows = sorted((e.plan, e.start, e.end, e.quote, e.section) for e in evidence)
    return [{"plan": p, "start": s, "end": e, "quote": q, "section": c} for p, s, e, q, c in rows]


def _node_line(node: Node) -> str:
    return _ENCODE(
        {
            "kind": "node",
            "id": node.id,
            "type": node.type,
            "name": node.name,
            "aliases": list(node.aliases),
            "properties": _sorted(node.properties),
            "evidence": _evidence(node.evidence),
        }
    )


def _edge_line(edge: Edge) -> str:
    return _ENCODE(
        {
            "kind": "edge",
            "type": edge.type,
            "source": edge.source,
            "target": edge.target,
            "properties": _sorted(edge.properties),
            "evidence": _evidence(edge.evidence),
        }
    )


def _edge_order(edge: Edge) -> tuple[str, str, str, str]:
    return edge.type, edge.source, edge.target, _ENCODE(_sorted(edge.properties))


_LARGEST = 2**63  # what a store holds in an integer


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if type(value) is not str:
        raise TypeError(f"{key} {value!r:.40}")
    return value


def _offset(data: Mapping[str, Any], key: str) -> int:
    value = data[key]
    if type(value) is not int or not 0 <= value < _LARGEST:
        raise TypeError(f"{key} {value!r:.40}")
    return value


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    value = data[key]
    if type(value) is not list:
        raise TypeError(f"{key} {value!r:.40}")
    return value


def _is_value(value: object) -> bool:
    """Tell whether ``value`` can be a property's: a text, number, truth value, or a list of texts."""
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | float) or (isinstance(value, int) and -_LARGEST <= value < _LARGEST)


def _read_properties(data: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = data["properties"]
    if type(properties) is not dict:
        raise TypeError(f"properties {properties!r:.40}")
    for name, value in properties.items():
        if not _is_value(value):
            raise TypeError(f"{name} {value!r:.40}")
    return properties


def _read_evidence(data: Mapping[str, Any]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(_text(e, "plan"), _offset(e, "start"), _offset(e, "end"), _text(e, "quote"), _text(e, "section"))
        for e in _list(data, "evidence")
    )


def _read_node(data: Mapping[str, Any]) -> Node:
    aliases = _list(data, "aliases")
    if not _is_value(aliases):
        raise TypeError(f"aliases {aliases!r:.40}")
    names = (_text(data, "id"), _text(data, "type"), _text(data, "name"))
    return Node(*names, tuple(aliases), _read_properties(data), _read_evidence(data))


def _record(data: Mapping[str, Any]) -> Node | Edge:
    """Raises KeyError, TypeError or ValueError when ``data`` is no node and no edge."""
    if data["kind"] == "node":
        return _read_node(data)
    if data["kind"] == "edge":
        ends = (_text(data, "type"), _text(data, "source"), _text(data, "target"))
        return Edge(*ends, _read_properties(data), _read_evidence(data))
    raise ValueError(f"kind {data['kind']!r:.40}")


def _no_number(written: str) -> float:
    raise ValueError(f"{written} is no number of JSON")


def _parsed(raw: bytes) -> Node | Edge:
    """Raises KeyError, TypeError, ValueError or RecursionError when the line is no node and no edge."""
    data = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
    if b"\\u" in raw:  # only an escape can bring in half a character, which no store and no terminal takes
        _ENCODE(data).encode()
    return _record(data)


def _broken(path: Path, line: int, why: Exception) -> InnographError:
    fault = f"{type(why).__name__}: {str(why)[:200]}"
    return InnographError(
        f"{path} 第 {line} 行不是图文件的节点或边（{fault}）；请用 innograph build 重新生成该文件。",
        f"{path} line {line} is no node or edge of a graph file ({fault}); build the file again with innograph build.",
    )


def _lines(graph: Graph) -> Iterator[str]:
    yield from (_node_line(node) + "\n" for node in sorted(graph.nodes, key=lambda n: n.id))
    yield from (_edge_line(edge) + "\n" for edge in sorted(graph.edges, key=_edge_order))


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
    except (KeyError, TypeError, ValueError, RecursionError) as error:
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
