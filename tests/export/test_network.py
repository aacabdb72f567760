"""Every node and edge arrives, two facts between the same ends as two."""

from graphbuild import to_networkx
from graphbuild.model import Edge, Evidence, Graph, Node

PROOF = (Evidence("Plan/p", 0, 2, "乌海", ""),)


def test_nodes_edges_and_parallel_facts_arrive_with_their_proof() -> None:
    plan = Node("Plan/p", "Plan", "p", (), {"level": "city"}, PROOF)
    target = Node("Indicator/强度", "Indicator", "强度", ("投入强度",), {}, PROOF)
    years = [
        Edge("SETS_TARGET", plan.id, target.id, {"value": v, "year": y}, PROOF) for v, y in (("1", 2025), ("2", 2030))
    ]
    network = to_networkx(Graph((plan, target), tuple(years)))
    assert network.nodes["Indicator/强度"]["aliases"] == ("投入强度",)
    assert network.nodes["Plan/p"]["level"] == "city"
    assert {(d["type"], d["year"]) for _, _, d in network.edges(data=True)} == {
        ("SETS_TARGET", 2025),
        ("SETS_TARGET", 2030),
    }
    assert all(d["evidence"] == PROOF for _, _, d in network.edges(data=True))
