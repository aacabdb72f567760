"""The check finds every kind of fault, and none in a sound graph."""

import pytest
from msgspec.structs import replace

from graphbuild.check import PlanText, check, quote_is_there
from graphbuild.document import Ignored
from graphbuild.model import Edge, Evidence, Graph, Node

TEXT = "乌海高\n- 3 -\n新区建设"
PLAN = PlanText(TEXT, (Ignored(4, 9, "page_number"),))
PROOF = Evidence("Plan/p", 0, 12, "乌海高新区", "")
PARK = Node("Park/乌海高新区", "Park", "乌海高新区", (), {"status": "existing"}, (PROOF,))
REGION = Node("Region/乌海市", "Region", "乌海市", (), {}, (PROOF,))
EDGE = Edge("LOCATED_IN", PARK.id, REGION.id, {"basis": "name"}, (PROOF,))


def faults(*things: Node | Edge) -> list[str]:
    nodes = tuple(t for t in things if isinstance(t, Node))
    edges = tuple(t for t in things if isinstance(t, Edge))
    return [issue.message for issue in check(Graph(nodes, edges), {"Plan/p": PLAN})]


def test_a_sound_graph_has_no_fault() -> None:
    assert faults(PARK, REGION, EDGE) == []


@pytest.mark.parametrize(
    "proof",
    [
        replace(PROOF, quote="乌海高新城"),
        replace(PROOF, start=1),
        replace(PROOF, end=13),
        replace(PROOF, start=-1),
        replace(PROOF, end=999),
        replace(PROOF, quote=" "),
    ],
)
def test_a_quote_that_is_not_there_is_seen(proof: Evidence) -> None:
    assert not quote_is_there(proof, PLAN)
    assert any("引文" in fault for fault in faults(replace(PARK, evidence=(proof,))))


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (replace(PARK, evidence=()), "没有原文依据"),
        (replace(PARK, type="Castle"), "节点类型 Castle"),
        (replace(PARK, properties={"status": "maybe"}), "status"),
        (replace(PARK, properties={"height": 3}), "height"),
        (replace(EDGE, type="NEAR"), "关系类型 NEAR"),
        (replace(EDGE, target="Region/别处"), "端点 Region/别处 不存在"),
        (replace(EDGE, source=REGION.id, target=PARK.id), "不允许"),
        (Edge("RESPONSIBLE_FOR", PARK.id, REGION.id, {}, (PROOF,)), "缺少必填属性 role"),
    ],
)
def test_each_fault_is_named(thing: Node | Edge, said: str) -> None:
    others = [PARK, REGION] if isinstance(thing, Edge) else [REGION]
    assert any(said in fault for fault in faults(*others, thing))


def test_an_id_that_occurs_twice_is_a_fault() -> None:
    assert any("出现 2 次" in fault for fault in faults(PARK, PARK, REGION))


def test_a_quote_that_is_missing_is_told_of_every_fact_that_rests_on_it() -> None:
    proof = replace(PROOF, quote="乌海高新城")
    found = faults(replace(PARK, evidence=(proof,)), REGION, replace(EDGE, evidence=(proof,)))
    assert len([fault for fault in found if "引文" in fault]) == 2
