"""Union of what several plans, or several places of one, say of one thing or fact; nothing is overwritten."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphbuild.model import Edge, Evidence, Node, Value
from graphbuild.ontology import load_ontology
from graphbuild.ontology_types import EdgeType, NodeType, PropertyType


def _united(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(set(evidence), key=lambda e: (e.plan, e.start, e.end, e.quote)))


def _stronger(declared: PropertyType | None, a: Value, b: Value) -> Value:
    """Return the value that stands first among those of an enum, else ``a``."""
    if declared is None or not {a, b} <= set(declared.values):
        return a
    return min(str(a), str(b), key=declared.values.index)


def _properties(declared: NodeType | EdgeType, all_of: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    united: dict[str, Value] = {}
    for key, value in all_of:
        united[key] = _stronger(declared.property(key), united[key], value) if key in united else value
    return united


def merged_node(node_id: str, name: str, nodes: Sequence[Node]) -> Node:
    """Return one node for ``nodes``: all names and aliases but ``name`` are its aliases, all evidence is its evidence.

    Where two give different values for a property the first of them stands; of an enum, the stronger one (existing
    before planned).
    """
    forms = {n.name for n in nodes} | {alias for n in nodes for alias in n.aliases}
    properties = _properties(
        load_ontology().node(nodes[0].type), ((k, v) for n in nodes for k, v in n.properties.items())
    )
    evidence = _united(e for n in nodes for e in n.evidence)
    return Node(node_id, nodes[0].type, name, tuple(sorted(forms - {name})), properties, evidence)


def _identity(edge: Edge, key: tuple[str, ...]) -> tuple[str, ...]:
    ends = (edge.type, edge.source, edge.target)
    return (*ends, *[str(edge.properties.get(k, "")) for k in key]) if key else ends


def merged_edges(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Return one edge a fact: equal type, ends and distinguishing properties (the ontology's ``key``) are one."""
    alike: dict[tuple[str, ...], list[Edge]] = defaultdict(list)
    ontology = load_ontology()
    for edge in edges:
        alike[_identity(edge, ontology.edge(edge.type).key)].append(edge)
    return tuple(_merged_edge(group) for group in alike.values())


def _merged_edge(group: Sequence[Edge]) -> Edge:
    first = group[0]
    if len(group) == 1:
        return first
    declared = load_ontology().edge(first.type)
    properties = _properties(declared, ((k, v) for e in group for k, v in e.properties.items()))
    return Edge(first.type, first.source, first.target, properties, _united(e for g in group for e in g.evidence))
