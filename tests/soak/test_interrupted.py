"""kill -9 at random points: of the loader, and of the server under it. Some minutes: ``make soak``."""

import random
import subprocess
import time
from pathlib import Path

import pytest

from benchmarks.synthetic import write
from graphbuild.stores.loader import load
from tests.conftest import emptied
from tests.neo4j.loading import checksum, opened, start_load
from tests.neo4j.server import Server

pytestmark = pytest.mark.soak
POINTS = 30
BATCH = 100


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.jsonl"
    write(path, 2000, 6000, 2)
    return path


@pytest.fixture
def wanted(graph: Path, neo4j_server: Server) -> tuple[int, int, str]:
    with opened(neo4j_server) as store:
        load(graph, emptied(store))
        return checksum(store)


def _empty(server: Server) -> None:
    with opened(server) as store:
        emptied(store)


def _how_long(graph: Path, server: Server) -> float:
    """Seconds from the start of a loader's process to its end: within this the blow falls."""
    _empty(server)
    began = time.monotonic()
    with start_load(graph, server, BATCH) as loader:
        loader.communicate()
    return time.monotonic() - began


def _ends(loader: subprocess.Popen[str]) -> str:
    out, _ = loader.communicate()
    return out.split()[-1] if out.split() else ""


def test_the_loader_is_killed(graph: Path, neo4j_server: Server, wanted: tuple[int, int, str]) -> None:
    whole = _how_long(graph, neo4j_server)
    chance = random.Random(30)
    cut_off = 0
    for _ in range(POINTS):
        _empty(neo4j_server)
        with start_load(graph, neo4j_server, BATCH) as loader:
            time.sleep(chance.uniform(0.1, 1.0) * whole)
            loader.kill()
            cut_off += _ends(loader) != "loaded"
        with opened(neo4j_server) as store:
            load(graph, store)
            assert checksum(store) == wanted
    assert cut_off > POINTS / 3


def test_the_server_is_killed(graph: Path, neo4j_server: Server, wanted: tuple[int, int, str]) -> None:
    whole = _how_long(graph, neo4j_server)
    chance = random.Random(31)
    survived = 0
    for _ in range(POINTS):
        _empty(neo4j_server)
        with start_load(graph, neo4j_server, BATCH) as loader:
            time.sleep(chance.uniform(0.3, 1.0) * whole)
            neo4j_server.kill()
            neo4j_server.start()
            survived += _ends(loader) == "loaded"
        with opened(neo4j_server) as store:
            load(graph, store)
            assert checksum(store) == wanted
    assert survived > POINTS / 2
