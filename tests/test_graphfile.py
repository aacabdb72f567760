from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.graphfile import load_graph, read, write
from graphbuild.model import Edge, Evidence, Graph, Node

PROOF = Evidence("Plan/甲", 3, 5, "乌海", "第一章")
LATER = Evidence("Plan/甲", 9, 11, "乌海", "第二章")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
STORED = st.integers(-(2**63), 2**63 - 1)  # what a store holds in an integer: the reader takes no larger one


def test_equal_graphs_give_equal_bytes(tmp_path: Path) -> None:
    a = Node("Region/乌海市", "Region", "乌海市", ("乌海",), {"b": 1, "a": ["x"]}, (PROOF, LATER))
    again = Node("Region/乌海市", "Region", "乌海市", ("乌海",), {"a": ["x"], "b": 1}, (LATER, PROOF))
    b = Node("Park/甲园", "Park", "甲园")
    one = Edge("LOCATED_IN", b.id, a.id, {"basis": "name"})
    two = Edge("LOCATED_IN", b.id, a.id, {"basis": "stated"})
    write(Graph((a, b), (one, two)), tmp_path / "1.jsonl")
    write(Graph((b, again), (two, one)), tmp_path / "2.jsonl")
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    kinds = [type(r).__name__ for r in read(tmp_path / "1.jsonl")]
    assert kinds == ["Node", "Node", "Edge", "Edge"]
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@settings(max_examples=50)
@given(TEXT, TEXT, st.one_of(TEXT, STORED, st.booleans(), st.lists(TEXT)))
def test_any_text_comes_back_as_it_went(name: str, quote: str, value: Any) -> None:
    import tempfile

    proof = Evidence("Plan/甲", 0, 1, quote, name)
    node = Node(f"Park/{name}", "Park", name, (quote,), {"x": value}, (proof,))
    graph = Graph((node,), (Edge("CONTAINS", node.id, node.id, {"y": value}, (proof,)),))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "新 目录" / "graph.jsonl"
        write(graph, path)
        assert load_graph(path) == graph


def test_an_integer_that_no_store_holds_is_named(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    write(Graph((Node("Park/甲园", "Park", "甲园", (), {"x": 2**63}),), ()), path)
    with pytest.raises(InnographError, match=r"graph\.jsonl 第 1 行"):
        load_graph(path)


@pytest.mark.parametrize("line", ['{"kind":"node"}', "[1]", "{", '{"kind":"leaf","evidence":[]}', "\\xff"])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "graph.jsonl"
    write(Graph((Node("Park/甲园", "Park", "甲园"),), ()), path)
    path.write_bytes(path.read_bytes() + line.encode().replace(b"\\xff", b"\xff"))
    with pytest.raises(InnographError, match=r"graph\.jsonl 第 2 行"):
        list(read(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match=r"没有\.jsonl"):
        list(read(tmp_path / "没有.jsonl"))


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    write(Graph((Node("Park/甲园", "Park", "甲园"),), ()), path)
    before = path.read_bytes()
    with pytest.raises(TypeError):
        write(Graph((Node("Park/乙园", "Park", "乙园", (), {"x": object()}),), ()), path)  # type: ignore[dict-item]
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["graph.jsonl"]


@pytest.mark.parametrize("value", [0.0, -0.5, 1e-7, 1e15, 1e16, 1.5e300, 300000000.0])
def test_numbers_are_written_as_python_writes_them(tmp_path: Path, value: float) -> None:
    path = tmp_path / "graph.jsonl"
    write(Graph((Node("Fund/甲", "Fund", "甲", (), {"amount": value}),), ()), path)
    assert f'"amount":{value!r}' in path.read_text(encoding="utf-8")
    assert load_graph(path).nodes[0].properties["amount"] == value


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written(tmp_path: Path, value: float) -> None:
    with pytest.raises(ValueError, match="cannot stand in a graph file"):
        write(Graph((Node("Fund/甲", "Fund", "甲", (), {"amount": value}),), ()), tmp_path / "graph.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_edges_of_equal_ends_stand_in_the_order_of_what_they_say(tmp_path: Path) -> None:
    edges = tuple(Edge("MENTIONS", "Passage/1", "Park/甲", {"start": n, "end": n + 2}) for n in (30, 4, 12))
    write(Graph((), edges), tmp_path / "graph.jsonl")
    assert [e.properties["start"] for e in load_graph(tmp_path / "graph.jsonl").edges] == [12, 30, 4]
