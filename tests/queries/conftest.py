"""Stores for the proof of the query library: every graph is built and loaded once a worker."""

from collections.abc import Iterator
from contextlib import ExitStack

import neo4j
import pytest

from tests.neo4j.loading import opened
from tests.neo4j.server import Server
from tests.queries.graphs import PLANS, Graphs, OnNeo4j


def _graph(name: str) -> object:
    absent = pytest.mark.skipif(PLANS[name] is None, reason="the real plans are not here")
    return pytest.param(name, marks=absent)


@pytest.fixture(scope="session")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graphs]:
    """The graphs and the embedded stores that hold them."""
    with ExitStack() as stack:
        yield Graphs(tmp_path_factory.mktemp("graphs"), stack)


@pytest.fixture(scope="session", params=[_graph(name) for name in PLANS])
def graph(request: pytest.FixtureRequest) -> str:
    """The name of each graph; of session scope so that tests of one graph follow one another."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def on_neo4j(neo4j_server: Server) -> Iterator[OnNeo4j]:
    """Each real Neo4j, whatever it holds."""
    address, user = neo4j_server.address, neo4j_server.user
    with (
        opened(neo4j_server) as store,
        neo4j.GraphDatabase.driver(address, auth=user, notifications_min_severity="INFORMATION") as driver,
    ):
        yield OnNeo4j(store, driver)


@pytest.fixture
def neo4j_with_graph(on_neo4j: OnNeo4j, graphs: Graphs, graph: str) -> OnNeo4j:
    """Each real Neo4j, holding each graph."""
    on_neo4j.hold(graphs.file(graph))
    return on_neo4j
