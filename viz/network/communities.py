"""Groups of things that are linked with each other more than with the rest: the overview of a graph."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from graphbuild.ontology import load_ontology
from graphbuild.stores.store import Store
from viz.network.reading import read

MOST = 60
"""Bubbles in an overview."""
LARGEST = 50_000
"""Links up to which groups are worked out (some seconds); a larger graph is shown by the types of its things."""
_SEED = 7
_NEVER = "never"
_LINES = 400


@dataclass(frozen=True, slots=True)
class Community:
    """``members`` are ids, those with most links first; ``head`` names the group."""

    head: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The groups, largest first; ``between`` counts links by the places of two groups; ``total`` counts all groups."""

    communities: tuple[Community, ...]
    between: tuple[tuple[int, int, int], ...]
    total: int


def is_too_large(store: Store) -> bool:
    """Return whether the graph has more than LARGEST links."""
    return int(read(store, "how_many_links", limit=LARGEST + 1)[0]["links"]) > LARGEST


def _is_text(id_: str) -> bool:
    """Whether the thing is a part of one plan's text; a group is named after something that several may speak of."""
    return load_ontology().node(id_.partition("/")[0]).resolution == _NEVER


def _community(members: set[str], degree: dict[str, int]) -> Community:
    ranked = sorted(members, key=lambda one: (-degree[one], one))
    return Community(min(ranked, key=lambda one: (_is_text(one), ranked.index(one))), tuple(ranked))


def find_communities(store: Store) -> Overview:
    """Return the groups of the whole graph (Louvain, the same each time): the MOST largest, and how they are linked.

    A graph that is too large gives none.
    """
    if is_too_large(store):
        return Overview((), (), 0)
    graph = nx.Graph()
    for row in read(store, "every_link", limit=LARGEST):
        a, b = row["source"], row["target"]
        graph.add_edge(a, b, weight=row["facts"] + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0))
    parts = nx.community.louvain_communities(graph, seed=_SEED) if graph else []
    degree = dict(graph.degree())
    found = sorted((_community(part, degree) for part in parts), key=lambda c: (-len(c.members), c.head))
    shown = tuple(found[:MOST])
    at = {one: number for number, community in enumerate(shown) for one in community.members}
    between = Counter[tuple[int, int]]()
    for a, b in graph.edges():
        if a in at and b in at and at[a] != at[b]:
            between[min(at[a], at[b]), max(at[a], at[b])] += 1
    strongest = sorted(between.items(), key=lambda item: (-item[1], item[0]))[:_LINES]
    return Overview(shown, tuple((a, b, n) for (a, b), n in sorted(strongest)), len(found))
