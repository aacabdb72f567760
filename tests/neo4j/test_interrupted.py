"""Loads that are cut off: by their own end, by the server's, and by each other."""

import signal
from pathlib import Path

import pytest

from benchmarks.synthetic import write
from graphbuild.stores.loader import load
from tests.conftest import emptied
from tests.neo4j.loading import checksum, opened, start_load
from tests.neo4j.server import Server

BATCH = 50


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.jsonl"
    write(path, 600, 1800, 1)
    return path


def calm(graph: Path, server: Server) -> tuple[int, int, str]:
    """What an undisturbed load gives; the store is left empty."""
    with opened(server) as store:
        load(graph, emptied(store))
        content = checksum(store)
        emptied(store)
        return content


@pytest.mark.parametrize("after", [100, 900, 2200])
def test_a_killed_loader_leaves_what_the_next_one_completes(graph: Path, neo4j_server: Server, after: int) -> None:
    wanted = calm(graph, neo4j_server)
    loader = start_load(graph, neo4j_server, BATCH)
    assert loader.stdout is not None
    for line in loader.stdout:
        if int(line) >= after:
            loader.kill()
            break
    assert loader.wait() == -signal.SIGKILL
    with opened(neo4j_server) as store:
        load(graph, store)
        assert checksum(store) == wanted


def test_a_load_goes_on_when_the_server_was_killed_and_started_anew(graph: Path, neo4j_server: Server) -> None:
    wanted = calm(graph, neo4j_server)
    loader = start_load(graph, neo4j_server, BATCH)
    assert loader.stdout is not None
    for line in loader.stdout:
        if int(line) >= 1500:
            neo4j_server.kill()
            break
    neo4j_server.start()
    rest = loader.stdout.read().split()
    assert (loader.wait(), rest[-1]) == (0, "loaded")
    with opened(neo4j_server) as store:
        assert checksum(store) == wanted


def test_two_loads_at_once_double_nothing(graph: Path, neo4j_server: Server) -> None:
    wanted = calm(graph, neo4j_server)
    loaders = [start_load(graph, neo4j_server, BATCH) for _ in range(2)]
    assert [loader.communicate()[0].split()[-1] for loader in loaders] == ["loaded", "loaded"]
    with opened(neo4j_server) as store:
        assert checksum(store) == wanted
