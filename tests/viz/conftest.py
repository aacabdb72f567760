"""The explorer over the example plans, asked without a browser."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.viz.lists import lists as graph_of_lists
from tests.viz.network.graphs import holding
from viz.app import explorer

HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store that holds the example plans."""
    folder = tmp_path_factory.mktemp("examples")
    build((data_root() / "examples" / "plans",), folder, folder / "no decisions")
    with open_store(f"embedded:{folder / 'store'}") as store:
        load(folder / "graph.jsonl", store)
        yield store


@pytest.fixture(scope="session")
def client(examples: Store) -> Iterator[TestClient]:
    """Who asks the explorer over the example plans from this machine."""
    with TestClient(explorer(examples), base_url=HERE, follow_redirects=False) as asking:
        yield asking


@pytest.fixture(scope="session")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Who asks the explorer over a plan with a long list of tasks, and one that names nobody."""
    with (
        holding(graph_of_lists(), tmp_path_factory.mktemp("lists")) as store,
        TestClient(explorer(store), base_url=HERE, follow_redirects=False) as asking,
    ):
        yield asking
