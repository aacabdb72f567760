"""Stores that hold graphs made for the views."""

from collections.abc import Iterator

import pytest

from graphbuild.stores.store import Store, open_store
from tests.viz.network.graphs import HOSTILE, fill, names, star


@pytest.fixture(scope="session")
def large_star(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A region with 312 labs."""
    folder = tmp_path_factory.mktemp("star")
    with open_store(f"embedded:{folder / 'store'}") as store:
        fill(store, star(names(312)), folder)
        yield store


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A region with labs whose names try to act."""
    folder = tmp_path_factory.mktemp("hostile")
    with open_store(f"embedded:{folder / 'store'}") as store:
        fill(store, star(HOSTILE), folder)
        yield store
