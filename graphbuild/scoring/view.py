"""What a graph states on the evidence of one plan."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.model import Edge, Evidence, Graph, Node
from graphbuild.scoring.folding import fold, fold_heading

_PATH = re.compile(r"[/|>]")


@dataclass(frozen=True, slots=True)
class PlanView:
    """Nodes and edges that the plan proves, ends of its edges included; ``every`` is the whole graph's nodes."""

    every: Mapping[str, Node]
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    plan: str

    def edges_of(self, kind: str) -> list[Edge]:
        """Return the edges of one type, in the order of the file."""
        return [e for e in self.edges if e.type == kind]

    def names_of(self, node: str) -> list[str]:
        """Return name and aliases of a node; [] for an end that is no node."""
        known = self.every.get(node)
        return [known.name, *known.aliases] if known else []

    def evidence(self, edge: Edge) -> list[Evidence]:
        """Return the evidence of ``edge`` that is from the plan."""
        return [e for e in edge.evidence if self.plan in e.plan]


def view_of(graph: Graph, plan: str) -> PlanView:
    """Return what ``graph`` states with evidence from the plan whose id contains ``plan``."""
    every = {n.id: n for n in graph.nodes}
    edges = tuple(e for e in graph.edges if any(plan in one.plan for one in e.evidence))
    nodes = {
        n.id: n
        for n in every.values()
        if any(plan in one.plan for one in n.evidence) or (n.type == "Plan" and plan in n.id)
    }
    for edge in edges:
        nodes.update({end: every[end] for end in (edge.source, edge.target) if end in every and end not in nodes})
    return PlanView(every, nodes, edges, plan)


def forms(node: Node) -> frozenset[str]:
    """Return the folded name and aliases of ``node``."""
    return frozenset(f for f in map(fold, (node.name, *node.aliases)) if f)


def headings_of(view: PlanView, node: str, sections: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the folded headings that a measure may be known by: its name, and the parts of its id and sections."""
    known = view.every.get(node)
    paths = [node, *sections, *([e.section for e in known.evidence] if known else [])]
    names = ([known.name] if known else []) + [part for path in paths for part in _PATH.split(path)]
    return frozenset(fold_heading(n) for n in names if n)
