from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.conftest import VERSIONS, emptied
from tests.neo4j.loading import opened as opened_on
from tests.neo4j.server import Server
from tests.stores.sample import A, B, joined, plan_graph, written


@pytest.fixture
def in_process(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store."""
    with open_store(f"embedded:{tmp_path / '图 库'}") as opened:
        yield opened


@pytest.fixture(params=["embedded", *VERSIONS])
def store(request: pytest.FixtureRequest, tmp_path: Path, neo4j_of: Callable[[str], Server]) -> Iterator[Store]:
    """An empty store of each kind."""
    if request.param == "embedded":
        with open_store(f"embedded:{tmp_path / '图 库'}") as opened:
            yield opened
        return
    server = neo4j_of(request.param)
    with opened_on(server) as opened:
        yield emptied(opened)


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with both plans, for tests that only read."""
    folder = tmp_path_factory.mktemp("loaded")
    with open_store(f"embedded:{folder / 'store'}") as opened:
        load(written(folder, joined(plan_graph(A, 100), plan_graph(B, 200))), opened)
        yield opened
