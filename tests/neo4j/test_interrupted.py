"""Loads that are cut off: by their own end, by the server's, and by each other."""

import signal
from pathlib import Path
from threading import Thread

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
    with start_load(graph, neo4j_server, BATCH) as loader:
        for line in loader.stdout or ():
            if int(line) >= after:
                loader.kill()
                break
    assert loader.returncode == -signal.SIGKILL
    with opened(neo4j_server) as store:
        load(graph, store)
        assert checksum(store) == wanted


def test_a_load_goes_on_when_the_server_was_killed_and_started_anew(graph: Path, neo4j_server: Server) -> None:
    wanted = calm(graph, neo4j_server)
    with start_load(graph, neo4j_server, BATCH) as loader:
        for line in loader.stdout or ():
            if int(line) >= 1500:
                neo4j_server.kill()
                break
        neo4j_server.start()
        rest, _ = loader.communicate()
    assert (loader.returncode, rest.split()[-1]) == (0, "loaded")
    with opened(neo4j_server) as store:
        assert checksum(store) == wanted


def test_two_loads_at_once_double_nothing(graph: Path, neo4j_server: Server) -> None:
    wanted = calm(graph, neo4j_server)
    with start_load(graph, neo4j_server, BATCH) as one, start_load(graph, neo4j_server, BATCH) as other:
        assert [loader.communicate()[0].split()[-1] for loader in (one, other)] == ["loaded", "loaded"]
    with opened(neo4j_server) as store:
        assert checksum(store) == wanted


def test_a_read_waits_for_a_server_that_starts_anew(neo4j_server: Server) -> None:
    with opened(neo4j_server) as store:
        assert store.read("RETURN 1 AS one").rows == ((1,),)
        neo4j_server.kill()
        starting = Thread(target=neo4j_server.start)
        starting.start()
        try:
            assert store.read("RETURN $n AS one", {"n": 1}).rows == ((1,),)
        finally:
            starting.join()
