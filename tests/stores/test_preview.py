"""What --dry-run says is what a load then does."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from graphbuild.model import Graph
from graphbuild.stores.loader import load
from graphbuild.stores.preview import preview
from graphbuild.stores.store import Store
from tests.stores.sample import A, B, joined, plan_graph, snapshot, written

BOTH = joined(plan_graph(A, 100), plan_graph(B, 200))


def _sums(path: Path, store: Store) -> tuple[int, int, int]:
    changes = preview(path, store)
    return sum(c.added for c in changes), sum(c.changed for c in changes), sum(c.removed for c in changes)


def _without(graph: Graph, *ids: str) -> Graph:
    return Graph(
        tuple(n for n in graph.nodes if n.id not in ids),
        tuple(e for e in graph.edges if e.source not in ids and e.target not in ids),
    )


def _renamed(graph: Graph) -> Graph:
    """One node says something else of itself."""
    lab = next(n for n in graph.nodes if n.id == "Lab/苏州实验室")
    return Graph(
        tuple(replace(n, properties={"status": "existing"}) if n is lab else n for n in graph.nodes), graph.edges
    )


VERSIONS_OF_A = {
    "the same": plan_graph(A, 100),
    "other offsets": plan_graph(A, 500),
    "another year": plan_graph(A, 100, year=2030),
    "a property": _renamed(plan_graph(A, 100)),
    "less": _without(plan_graph(A, 100), "Enterprise/包钢集团", "GovernmentBody/甲市财政局", "Lab/苏州实验室"),
    "only the plan": Graph(plan_graph(A, 100).nodes[:1], ()),
}


def test_into_an_empty_store_everything_is_new(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, BOTH)
    assert _sums(path, store) == (len(BOTH.nodes) + len(BOTH.edges), 0, 0)
    assert store.read("MATCH (n) RETURN count(n)").rows == ((0,),)
    load(path, store)
    assert _sums(path, store) == (0, 0, 0)


@pytest.mark.parametrize("name", VERSIONS_OF_A)
def test_it_says_what_the_load_does(tmp_path: Path, store: Store, name: str) -> None:
    load(written(tmp_path, BOTH), store)
    path = written(tmp_path, VERSIONS_OF_A[name], "new.jsonl")
    before = snapshot(store, "build")
    added, changed, removed = _sums(path, store)
    assert snapshot(store, "build") == before
    done = load(path, store)
    assert (done.created, done.removed) == (added, removed)
    if not added and not removed and not changed:
        assert snapshot(store, "build") == before
    if name == "a property":
        assert (added, changed, removed) == (0, 1, 0)


def test_a_wiped_store_holds_the_file_and_what_is_not_ours(tmp_path: Path, store: Store) -> None:
    load(written(tmp_path, BOTH), store)
    store.write("CREATE (:Diary {text: '别人的'})")
    load(written(tmp_path, plan_graph(A, 100), "a.jsonl"), store, anew=True)
    wiped = snapshot(store)
    assert any("别人的" in fact for fact in wiped)
    load(written(tmp_path, plan_graph(A, 100), "a.jsonl"), store)
    assert snapshot(store) == wiped
    assert store.read("MATCH (n:Thing) RETURN count(n)").rows == ((len(plan_graph(A, 100).nodes),),)


def test_nothing_is_wiped_for_a_broken_file(tmp_path: Path, store: Store) -> None:
    from graphbuild.errors import InnographError

    load(written(tmp_path, BOTH), store)
    before = snapshot(store)
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(InnographError, match=r"broken\.jsonl"):
        load(tmp_path / "broken.jsonl", store, anew=True)
    assert snapshot(store) == before
