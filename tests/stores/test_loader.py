import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.model import Edge, Graph, Node
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.stores.sample import A, B, joined, node, plan_graph, proof, snapshot, written

BOTH = joined(plan_graph(A, 100), plan_graph(B, 200))
# Characters that have ended strings, names, lines or statements somewhere.
HOSTILE = [
    "a'b",
    'a"b',
    "a`b",
    "a\\b",
    "甲\n乙",
    "甲" * 300,
    "🚀园区",
    "} DETACH DELETE n //",
    "$x",
    "\u202e园",
    "\x00园",
]


def test_everything_arrives_as_it_is(tmp_path: Path, store: Store) -> None:
    done = load(written(tmp_path, BOTH), store)
    assert (done.nodes, done.edges) == (len(BOTH.nodes), len(BOTH.edges))
    assert (done.created, done.removed) == (done.nodes + done.edges, 0)
    rows = store.read(
        "MATCH (b:Organization {id: $id})-[r:RESPONSIBLE_FOR]->(m:Measure) "
        "RETURN labels(b), b.aliases, r.role, r.order, r.quotes[0], r.plans, r.sections, r.starts, r.ends",
        {"id": "GovernmentBody/甲市科学技术局"},
    ).rows
    quote = plan_graph(A, 100).edges[0].evidence[0].quote
    labels, *rest = rows[0]
    assert sorted(labels) == ["GovernmentBody", "Organization", "Thing"]
    assert rest == [["市科技局"], "lead", 1, quote, [A], ["第一章 总则"], [100], [100 + len(quote)]]
    assert store.read("MATCH (:Plan {id: $id})-[t:SETS_TARGET]->() RETURN count(t)", {"id": A}).rows == ((2,),)


def test_loading_again_changes_nothing(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, BOTH)
    load(path, store)
    before = snapshot(store)
    again = load(path, store)
    assert (again.created, again.removed) == (0, 0)
    assert snapshot(store) == before


def test_a_new_version_of_a_plan_replaces_its_facts_only(tmp_path: Path, store: Store) -> None:
    load(written(tmp_path, BOTH), store)
    smaller = plan_graph(A, 500, year=2030)
    gone = ("Enterprise/包钢集团", "GovernmentBody/甲市财政局")
    smaller = Graph(
        tuple(n for n in smaller.nodes if n.id not in gone),
        tuple(e for e in smaller.edges if e.target not in gone and e.source not in gone),
    )
    load(written(tmp_path, smaller, "new.jsonl"), store)
    changed = snapshot(store, "build")
    with open_store(f"embedded:{tmp_path / 'direct'}") as direct:
        load(written(tmp_path, joined(plan_graph(B, 200), smaller), "direct.jsonl"), direct)
        assert [_unordered(f) for f in changed] == [_unordered(f) for f in snapshot(direct, "build")]


def _unordered(fact: str) -> str:
    """Aliases of two plans stand in the order in which the plans were loaded."""
    return "".join(sorted(fact))


def test_what_nobody_states_any_more_is_deleted(tmp_path: Path, store: Store) -> None:
    load(written(tmp_path, BOTH), store)
    alone = Graph((Node(A, "Plan", "甲市科技创新规划", (), {}, proof(A, 0, "甲")),), ())
    done = load(written(tmp_path, alone, "alone.jsonl"), store)
    assert done.removed > 0
    with open_store(f"embedded:{tmp_path / 'direct'}") as direct:
        load(written(tmp_path, joined(alone, plan_graph(B, 200)), "direct.jsonl"), direct)
        names = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.id, n.plans, type(r), m.id, r.plans"
        assert sorted(map(str, store.read(names).rows)) == sorted(map(str, direct.read(names).rows))


def test_a_property_that_is_no_longer_given_is_taken_away(tmp_path: Path, store: Store) -> None:
    planned = node("Park", "甲园", *proof(A, 0, "甲园"), status="planned")
    for park, status in ((planned, "planned"), (node("Park", "甲园", *proof(A, 0, "甲园")), None)):
        load(written(tmp_path, Graph((park,), ())), store)
        assert store.read("MATCH (p:Park) RETURN p.status").rows == ((status,),)


def test_full_text_follows_a_new_version(tmp_path: Path, store: Store) -> None:
    words = "CALL db.index.fulltext.queryNodes('Thing[names]', $words) YIELD node RETURN node.id"
    for alias, gone in (("浑善达克", "毛乌素"), ("毛乌素", "浑善达克")):
        park = node("Park", "甲园", *proof(A, 0, "甲园"), aliases=(alias,))
        load(written(tmp_path, Graph((park,), ())), store)
        assert store.read(words, {"words": alias}).rows == (("Park/甲园",),)
        assert store.read(words, {"words": gone}).rows == ()


def test_a_fact_without_evidence_goes_with_the_plans_that_brought_it(tmp_path: Path, store: Store) -> None:
    region = [Node("Region/通辽市", "Region", "通辽市"), Node("Region/内蒙古自治区", "Region", "内蒙古自治区")]
    inside = Edge("CONTAINS", region[1].id, region[0].id, {"basis": "gazetteer"})
    plans = [Node(p, "Plan", p[5:], (), {}, proof(p, 0, "x")) for p in (A, B)]
    load(written(tmp_path, Graph((plans[0], *region), (inside,)), "a.jsonl"), store)
    load(written(tmp_path, Graph((plans[1], *region), (inside,)), "b.jsonl"), store)
    count = "MATCH (:Region)-[r:CONTAINS]->(:Region) RETURN count(r)"
    load(written(tmp_path, Graph((plans[0],), ()), "a2.jsonl"), store)
    assert store.read(count).rows == ((1,),)
    load(written(tmp_path, Graph((plans[1],), ()), "b2.jsonl"), store)
    assert store.read("MATCH (n) RETURN count(n)").rows == ((2,),)


def test_two_facts_that_the_ontology_cannot_tell_apart_are_both_kept(tmp_path: Path, store: Store) -> None:
    ends = (node("Park", "甲园", *proof(A, 0, "x")), node("Region", "甲市", *proof(A, 0, "x")))
    twice = tuple(
        Edge("LOCATED_IN", "Park/甲园", "Region/甲市", {"basis": b}, proof(A, 0, "x")) for b in ("name", "stated")
    )
    path = written(tmp_path, Graph(ends, twice))
    for _ in range(2):
        load(path, store)
        assert store.read("MATCH ()-[r:LOCATED_IN]->() RETURN count(r)").rows == ((2,),)


def test_an_edge_with_an_unknown_end_is_an_error(tmp_path: Path, store: Store) -> None:
    lone = Graph((node("Park", "甲园"),), (Edge("CONTAINS", "Park/甲园", "Park/没有", {}, proof(A, 0, "x")),))
    with pytest.raises(InnographError, match=r"CONTAINS 的端点.*Park/没有"):
        load(written(tmp_path, lone), store)


@pytest.mark.parametrize(
    ("graph", "word"),
    [
        (Graph((Node("P`k/甲", "P`k", "甲"),), ()), "P`k"),
        (Graph((Node("Park/甲", "Park", "甲", (), {"a b": 1}),), ()), "a b"),
        (Graph((Node("Park/甲", "Park", "甲", (), {"quotes": 1}),), ()), "quotes"),
    ],
)
def test_a_type_or_property_that_is_no_plain_name_is_refused(
    tmp_path: Path, store: Store, graph: Graph, word: str
) -> None:
    with pytest.raises(InnographError, match=word):
        load(written(tmp_path, graph), store)


def test_hostile_names_are_data(tmp_path: Path, store: Store) -> None:
    parks = tuple(node("Park", name, *proof(A, 0, name), aliases=(name,), status=name) for name in HOSTILE)
    inside = tuple(Edge("CONTAINS", parks[0].id, p.id, {"basis": p.name}, proof(A, 0, p.name)) for p in parks)
    load(written(tmp_path, Graph(parks, inside)), store)
    for name in HOSTILE:
        found = store.read("MATCH (p:Park {name: $name})<-[r]-() RETURN p.id, p.aliases, r.basis", {"name": name}).rows
        assert found == ((f"Park/{name}", [name], name),)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=4, unique=True))
def test_any_name_loads_twice(tmp_path: Path, store: Store, names: list[str]) -> None:
    path = written(tmp_path, Graph(tuple(node("Park", name, *proof(A, 0, name)) for name in names), ()))
    load(path, store)
    assert load(path, store).created == 0
    assert sorted(r[0] for r in store.read("MATCH (p:Park) RETURN p.name").rows) == sorted(names)


_KILLED = """
import os, signal, sys
from pathlib import Path
from graphbuild.stores import loader
from graphbuild.stores.store import open_store
loader.BATCH = 3
def until(done, total):
    if done >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
with open_store(sys.argv[2]) as store:
    loader.load(Path(sys.argv[1]), store, until)
"""


@pytest.mark.parametrize("after", [3, 20, 40, 54])
def test_killed_in_the_middle_and_loaded_again_is_the_same(tmp_path: Path, after: int) -> None:
    path, address = written(tmp_path, BOTH), f"embedded:{tmp_path / 'killed'}"
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(path), address, str(after)], check=False, cwd=Path.cwd())
    assert ended.returncode == -signal.SIGKILL
    assert (tmp_path / "killed" / "address.json").exists()
    with open_store(address) as again, open_store(f"embedded:{tmp_path / 'calm'}") as calm:
        load(path, again)
        load(path, calm)
        assert snapshot(again) == snapshot(calm)
