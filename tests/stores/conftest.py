from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.stores.sample import A, B, joined, plan_graph, written


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"embedded:{tmp_path / '图 库'}") as opened:
        yield opened


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with both plans, for tests that only read."""
    folder = tmp_path_factory.mktemp("loaded")
    with open_store(f"embedded:{folder / 'store'}") as opened:
        load(written(folder, joined(plan_graph(A, 100), plan_graph(B, 200))), opened)
        yield opened
