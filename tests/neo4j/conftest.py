"""The example plans' graph on the real server, for tests that only read it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.build import build
from graphbuild.graphfile import read
from graphbuild.model import Node
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store
from tests.conftest import emptied
from tests.neo4j.loading import opened
from tests.neo4j.server import Server


@pytest.fixture(scope="session")
def examples_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph file of the example plans."""
    folder = tmp_path_factory.mktemp("examples")
    build((data_root() / "examples" / "plans",), folder, folder / "decisions.jsonl", 1)
    return folder / "graph.jsonl"


def _holds(store: Store, file: Path) -> bool:
    """A load takes seconds: it is left out where an earlier test already did it and nobody emptied the server since."""
    nodes = store.read("MATCH (n) RETURN n.id").rows
    edges = store.read("MATCH ()-[r]->() RETURN count(r)").rows[0][0]
    counts = Counter(isinstance(record, Node) for record in read(file))
    wanted = {record.id for record in read(file) if isinstance(record, Node)}
    return edges == counts[False] and {row[0] for row in nodes} == wanted


@pytest.fixture
def neo4j_examples(neo4j_server: Server, examples_file: Path) -> Iterator[Store]:
    """The real server with the example plans' graph and nothing else."""
    with opened(neo4j_server) as store:
        if not _holds(store, examples_file):
            load(examples_file, emptied(store))
        yield store


@pytest.fixture
def neo4j_environment(neo4j_server: Server, neo4j_examples: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user sets to work with this server, whose store holds the examples."""
    assert neo4j_examples.address == neo4j_server.address
    monkeypatch.setenv("NEO4J_URI", neo4j_server.address)
    monkeypatch.setenv("INNOGRAPH_STORE", neo4j_server.address)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user[0])
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
