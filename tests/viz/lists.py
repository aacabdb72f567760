"""A graph of two plans: one with more tasks than a page holds, one of them under a list above it; one names nobody."""

from collections.abc import Iterator

from graphbuild.model import Edge, Graph, Node
from tests.stores.sample import node, proof

LISTS, NOBODY = "甲市科技创新规划", "乙区科技创新规划"
NAMED, UNNAMED = 700, 600
BODY = "甲市科学技术局"


def _duty(measure: Node, basis: str) -> Edge:
    said = {"role": "lead" if basis == "stated" else "responsible", "order": 1, "basis": basis}
    return Edge("RESPONSIBLE_FOR", f"GovernmentBody/{BODY}", measure.id, dict(said), measure.evidence)


def _measure(plan: str, path: str, at: int) -> Node:
    name = path.rpartition("/")[2]
    said = proof(f"Plan/{plan}", at, f"{name}由市科学技术局牵头。", path)
    return Node(f"Measure/{plan}/{path}", "Measure", name, (), {"start": at, "end": at + 20}, said)


def _measures() -> Iterator[tuple[Node, str]]:
    """Yield the measures with the basis of their duty, empty where the list above is theirs."""
    yield _measure(LISTS, "（一）举措", 1000), "stated"
    yield _measure(LISTS, "（一）举措/1. 细项", 1100), ""
    for n in range(NAMED):
        yield _measure(LISTS, f"（二）任务/{n}. 有人负责的任务", 2000 + 100 * n), "stated"
    for n in range(UNNAMED):
        yield _measure(LISTS, f"（三）任务/{n}. 无人负责的任务", 100_000 + 100 * n), "issuer"
    yield _measure(NOBODY, "（二）无人负责的举措", 1000), "issuer"


def lists() -> Graph:
    """Return the graph."""
    measures = list(_measures())
    plans = [Node(f"Plan/{p}", "Plan", p, (), {"level": "city"}, proof(f"Plan/{p}", 0, p)) for p in (LISTS, NOBODY)]
    body = node("GovernmentBody", BODY, *measures[0][0].evidence)
    duties = [_duty(measure, basis) for measure, basis in measures if basis]
    return Graph((*plans, body, *(measure for measure, _ in measures)), tuple(duties))
