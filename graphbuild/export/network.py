"""The graph as a networkx graph, for analysis in Python."""

import networkx as nx

from graphbuild.model import Graph


def to_networkx(graph: Graph) -> "nx.MultiDiGraph":
    """Return ``graph`` as a directed multigraph: nodes by id, with type, name, aliases and properties; edges with type.

    The evidence of a node or edge is its attribute ``evidence``, a tuple of Evidence.
    """
    network = nx.MultiDiGraph()
    for node in graph.nodes:
        said = {**node.properties, "type": node.type, "name": node.name, "aliases": node.aliases}
        network.add_node(node.id, **said, evidence=node.evidence)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target, type=edge.type, **edge.properties, evidence=edge.evidence)
    return network
