"""Stores that hold graphs made for the views."""

from collections.abc import Iterator

import pytest

from graphbuild.stores.store import Store
from tests.viz.network.graphs import HOSTILE, holding, names, star


@pytest.fixture(scope="session")
def large_star(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A region with 312 labs."""
    with holding(star(names(312)), tmp_path_factory.mktemp("star")) as store:
        yield store


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A region with labs whose names try to act."""
    with holding(star(HOSTILE), tmp_path_factory.mktemp("hostile")) as store:
        yield store
