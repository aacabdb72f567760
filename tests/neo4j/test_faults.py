"""What a server can refuse: one sentence each, and nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.stores import bolt
from graphbuild.stores.loader import load
from tests.conftest import VERSIONS, emptied
from tests.neo4j.loading import environment, opened
from tests.neo4j.server import Server
from tests.stores.sample import A, plan_graph, snapshot, written


def innograph(server: Server, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graphbuild.cli", *arguments]
    where = {**environment(server), **settings}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=where)


def refused(done: subprocess.CompletedProcess[str], word: str) -> str:
    """One sentence on standard error that has ``word``, no traceback, exit code 1."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("错误：")
    assert done.stderr.count("\n") == 1
    assert word in done.stderr
    return done.stderr


def test_load_by_the_environment_alone(tmp_path: Path, neo4j_server: Server) -> None:
    with opened(neo4j_server) as store:
        emptied(store)
    path = str(written(tmp_path, plan_graph(A, 100)))
    assert "新增" in innograph(neo4j_server, "load", path, "--dry-run").stdout
    for new in ("新增 32", "新增 0"):
        done = innograph(neo4j_server, "load", path)
        assert (done.returncode, done.stderr) == (0, "")  # silent in a pipe
        assert new in done.stdout
    asked = innograph(neo4j_server, "load", path, "--wipe")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert "--yes" in asked.stderr
    assert "新增 32" in innograph(neo4j_server, "load", path, "--wipe", "--yes").stdout


def test_a_wrong_password(tmp_path: Path, neo4j_server: Server) -> None:
    done = innograph(
        neo4j_server, "load", str(written(tmp_path, plan_graph(A, 100))), NEO4J_PASSWORD="geheim-und-falsch"
    )
    assert "geheim" not in refused(done, "NEO4J_PASSWORD")


def test_a_bad_address(tmp_path: Path, neo4j_server: Server) -> None:
    path = str(written(tmp_path, plan_graph(A, 100)))
    refused(innograph(neo4j_server, "load", path, "--store", "bolt://127.0.0.1:1"), "bolt://127.0.0.1:1")
    refused(innograph(neo4j_server, "load", path, "--store", "neo4j://no-such-host.invalid"), "no-such-host.invalid")
    refused(innograph(neo4j_server, "load", path, "--store", "http://x"), "http://x")


def test_a_database_that_is_not_there(tmp_path: Path, neo4j_server: Server) -> None:
    path = str(written(tmp_path, plan_graph(A, 100)))
    refused(innograph(neo4j_server, "load", path, "--store", f"{neo4j_server.address}/nope"), "没有这个数据库")


def test_a_server_that_is_too_old(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bolt, "_OLDEST", (3000, 1))
    with pytest.raises(InnographError, match="版本太旧"), opened(neo4j_server):
        pass


@pytest.fixture(params=VERSIONS)
def own_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server that the test may spoil."""
    server = Server(request.param, tmp_path / "own")
    server.start()
    yield server
    server.kill()


def test_a_database_that_may_only_be_read(tmp_path: Path, own_server: Server) -> None:
    path = written(tmp_path, plan_graph(A, 100))
    with opened(own_server) as store:
        load(path, store)
        before = snapshot(store)
    own_server.stop()
    own_server.more["server.databases.default_to_read_only"] = "true"
    own_server.start()
    refused(innograph(own_server, "load", str(path)), "只读")
    with opened(own_server) as store:
        assert snapshot(store) == before
