"""What the code list of administrative divisions adds: codes, levels, and which region lies in which."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from graphbuild.model import Edge, Graph, Node
from graphbuild.regions import Region, above, by_unique_name


def _coded(node: Node, region: Region) -> Node:
    return replace(node, properties={**node.properties, "code": region.code, "level": region.level})


def _containing(regions: Mapping[str, Region], nodes: Mapping[str, Node]) -> Iterator[Edge]:
    """Yield CONTAINS from the nearest region above that the graph has; the name of the part is the evidence."""
    by_code = {region.code: node_id for node_id, region in regions.items()}
    for node_id, region in regions.items():
        _, *higher = above(region)
        holder = next((by_code[r.code] for r in higher if r.code in by_code), None)
        if holder is not None:
            yield Edge("CONTAINS", holder, node_id, {"basis": "gazetteer"}, nodes[node_id].evidence[:1])


def with_divisions(graph: Graph) -> Graph:
    """Return ``graph`` with codes and levels on the regions that the code list knows, and CONTAINS between them.

    These edges have basis ``gazetteer``: no plan states them.
    """
    nodes = {n.id: n for n in graph.nodes}
    known = by_unique_name()
    regions = {n.id: known[n.name] for n in graph.nodes if n.type == "Region" and n.name in known}
    coded = tuple(_coded(n, regions[n.id]) if n.id in regions else n for n in graph.nodes)
    stated = {(e.source, e.target) for e in graph.edges if e.type == "CONTAINS"}
    added = (e for e in _containing(regions, nodes) if (e.source, e.target) not in stated)
    return Graph(coded, (*graph.edges, *added))
