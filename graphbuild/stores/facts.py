"""Nodes and edges of the graph file as rows for UNWIND: positional lists, because packing maps costs twice as much."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.json import Encoder

from graphbuild.model import Edge, Evidence, Node
from graphbuild.stores.contents import Contents, Kind
from graphbuild.stores.schema import BUILD, EVIDENCE, NODE, STATED_BY, Schema

_ENCODE = Encoder().encode


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: its id, the ids of its ends (None for a node) and its values in the order of ``columns``."""

    id: str
    source: str | None
    target: str | None
    values: list[Any]


def columns(kind: Kind, node: bool) -> tuple[str, ...]:
    """Return the properties that rows of ``kind`` carry besides the id, in the order of ``Row.values``."""
    return (*(NODE if node else ()), *EVIDENCE, STATED_BY, BUILD, *kind.properties)


def _proof(evidence: Sequence[Evidence]) -> list[Any]:
    if len(evidence) == 1:  # nearly always
        one = evidence[0]
        return [[one.quote], [one.plan], [one.section], [one.start], [one.end]]
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
    return hashlib.blake2b(_ENCODE([edge.type, edge.source, edge.target, told]), digest_size=12).hexdigest()


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


def rows_of(is_node: bool, facts: Iterable[Node | Edge], contents: Contents, rules: Schema) -> Iterator[Row]:
    """Return ``facts``, all nodes or all edges of one type, as rows."""
    if is_node:
        return (node_row(fact, contents) for fact in facts if isinstance(fact, Node))
    return edge_rows((fact for fact in facts if isinstance(fact, Edge)), contents, rules.keys)


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
