"""The benchmark's graph is one that the product could have built."""

from pathlib import Path

from benchmarks.synthetic import write
from graphbuild.check import check
from graphbuild.graphfile import load_graph
from graphbuild.graphfile import write as write_graph


def test_the_synthetic_graph_is_sorted_and_sound(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 1000, 3000, seed=7)
    graph = load_graph(tmp_path / "a.jsonl")
    assert (len(graph.nodes), len(graph.edges)) == (1000, 3000)
    assert {issue.message.rpartition("：")[2] for issue in check(graph, {})} == {"没有原文依据"}  # regions, as built
    write_graph(graph, tmp_path / "sorted.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "sorted.jsonl").read_bytes()


def test_equal_arguments_give_equal_bytes(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / name, 200, 300, seed=1)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
