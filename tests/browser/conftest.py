"""A real Chromium over the served example graph.

``page`` is a page on which any console error, script error, dialog or request to elsewhere fails the test;
``context_of`` makes further contexts (no JavaScript, another size) that are watched in the same way.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.browser.explorer import SIZE, launched, needed_browser, served, watch

ContextOf = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def playwright_() -> Iterator[Playwright]:
    """The driver; one a process."""
    needed_browser()
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright_: Playwright) -> Iterator[Browser]:
    """Chromium, as it comes."""
    opened = launched(playwright_)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def example_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph file of the example plans."""
    folder = tmp_path_factory.mktemp("examples")
    build((data_root() / "examples" / "plans",), folder, folder / "no decisions")
    return folder / "graph.jsonl"


@pytest.fixture(scope="session")
def example_store(example_graph: Path) -> str:
    """The address of an embedded store that holds the example plans."""
    address = f"embedded:{example_graph.parent / 'store'}"
    with open_store(address) as store:
        load(example_graph, store)
    return address


@pytest.fixture(scope="session")
def explorer(example_store: str) -> Iterator[str]:
    """The address at which the example plans are served."""
    needed_browser()
    with served(example_store) as address:
        yield address


@pytest.fixture
def context_of(browser: Browser, explorer: str) -> Iterator[ContextOf]:
    """Make a watched context with the options of ``Browser.new_context``."""
    with ExitStack() as stack:
        seen = []

        def make(**options: Any) -> BrowserContext:
            context = browser.new_context(**{"viewport": SIZE, "locale": "zh-CN", "base_url": explorer, **options})
            stack.callback(context.close)
            seen.append(watch(context, explorer))
            return context

        yield make
        assert [fault for one in seen for fault in one.faults] == []


@pytest.fixture
def page(context_of: ContextOf) -> Page:
    """A watched page."""
    return context_of().new_page()
