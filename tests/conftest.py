"""What all tests share: the real Neo4j servers, and what is said when this machine cannot run them."""

import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from graphbuild.stores.store import Store
from tests.neo4j.loading import opened
from tests.neo4j.server import INSTALL, NEEDED, Missing, Server

settings.register_profile("innograph", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("innograph")

_NO_SERVER = "no real Neo4j here: "
NO_BROWSER = "no real browser here: "
BROWSER = "chromium and fonts-noto-cjk (make machine)"
_OLDEST = min(NEEDED, key=NEEDED.__getitem__)


def _missing(version: str, why: Missing) -> None:
    """The oldest version must run where CI runs; a newer one needs a Java that not every machine has."""
    if os.environ.get("CI") and version == _OLDEST:
        pytest.fail(f"CI must run Neo4j {version}, but {why}; install {INSTALL}")
    pytest.skip(f"{_NO_SERVER}Neo4j {version} needs what is missing, {why}")


# one worker a version: a server takes seconds to start
VERSIONS = [pytest.param(version, marks=pytest.mark.xdist_group(f"neo4j-{version}")) for version in NEEDED]


@pytest.fixture(scope="session")
def neo4j_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """Give the running server of a version, with authentication; tests share its one database."""
    running: dict[str, Server] = {}

    def of(version: str) -> Server:
        if version not in running:
            server = Server(version, tmp_path_factory.mktemp("neo4j"))
            try:
                server.start()
            except Missing as why:
                _missing(version, why)
            running[version] = server
        return running[version]

    yield of
    for server in running.values():
        server.kill()


@pytest.fixture(scope="session", params=VERSIONS)
def neo4j_server(request: pytest.FixtureRequest, neo4j_of: Callable[[str], Server]) -> Server:
    """A running server of each version."""
    return neo4j_of(request.param)


def emptied(store: Store) -> Store:
    """Return ``store`` without nodes, constraints and indexes."""
    store.write("MATCH (n) DETACH DELETE n")
    for what, every in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
        for name, kind in store.read(f"SHOW {every} YIELD name, type").rows:
            if kind != "LOOKUP":
                store.write(f"DROP {what} `{name}` IF EXISTS")
    return store


@pytest.fixture
def neo4j_empty(neo4j_server: Server) -> Iterator[Store]:
    """An empty store on the real server."""
    with opened(neo4j_server) as store:
        yield emptied(store)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for reason, what, install in ((_NO_SERVER, "a real Neo4j", INSTALL), (NO_BROWSER, "a real browser", BROWSER)):
        if without := [one for one in skipped if reason in one]:
            line = f"{len(without)} tests against {what} were SKIPPED; to run them install {install}"
            terminalreporter.write_sep("!", line, red=True, bold=True)
