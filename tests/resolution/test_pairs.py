"""Names that are one thing are joined, names that are not stay apart: each pair alone, and all of them in one graph."""

import pytest

from graphbuild.identity.occurrence import occurrence
from graphbuild.model import Graph
from graphbuild.resolve import resolve
from tests.resolution.pairs import Pair, found_same, plan_of, read_pairs, stated

FILES = ("pairs.yaml", "pairs_held_out.yaml", "pairs_fresh.yaml")
MOST_MISSED = 0.05


@pytest.mark.parametrize("file", FILES)
def test_no_pair_is_joined_wrongly(file: str) -> None:
    different = [pair for pair in read_pairs(file) if not pair.same]
    assert [str(pair) for pair in different if found_same(pair)] == []
    one_region = [pair for pair in different if pair.a.region == pair.b.region]
    assert [str(pair) for pair in one_region if found_same(pair, one_plan=True)] == []


@pytest.mark.parametrize("file", FILES)
def test_few_pairs_are_missed(file: str) -> None:
    same = [pair for pair in read_pairs(file) if pair.same]
    missed = [str(pair) for pair in same if not found_same(pair)]
    assert len(missed) <= MOST_MISSED * len(same), missed


@pytest.mark.parametrize("file", FILES)
def test_half_of_the_pairs_are_different_and_none_stands_twice(file: str) -> None:
    pairs = list(read_pairs(file))
    assert 0.4 <= sum(pair.same for pair in pairs) / len(pairs) <= 0.6
    assert len({str(pair) for pair in pairs}) == len(pairs)


def _all_in_one(pairs: list[Pair], backwards: bool) -> dict[str, str]:
    """Return the node of each plan, where every side of every pair is a plan of its own."""
    graphs = []
    for number, pair in enumerate(pairs):
        for name, side in (("甲", pair.a), ("乙", pair.b)):
            context = plan_of(f"{name}{number}", side.region)
            graphs.append((Graph((stated(pair.type, side, context),), ()), context))
    nodes = resolve(graphs[::-1] if backwards else graphs, {}).nodes
    return {proof.plan: node.id for node in nodes for proof in node.evidence}


def test_in_one_graph_nothing_is_joined_over_a_third_name_and_the_order_of_plans_does_not_matter() -> None:
    pairs = [pair for file in FILES for pair in read_pairs(file)]
    node = _all_in_one(pairs, backwards=False)
    joined = [str(p) for i, p in enumerate(pairs) if not p.same and node[f"Plan/甲{i}"] == node[f"Plan/乙{i}"]]
    assert joined == []
    assert _all_in_one(pairs, backwards=True) == node


@pytest.mark.parametrize("file", FILES)
def test_ids_are_equal_only_where_names_mean_the_same(file: str) -> None:
    """What has one id is one node before anything is weighed."""
    for pair in (pair for pair in read_pairs(file) if not pair.same and pair.a.name != pair.b.name):
        a, b = (
            occurrence(stated(pair.type, s, plan_of("规划", s.region)), plan_of("规划", s.region))
            for s in (pair.a, pair.b)
        )
        assert a.id != b.id, str(pair)
