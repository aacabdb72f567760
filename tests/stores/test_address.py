from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.stores.address import Server, server_of, store_address
from graphbuild.stores.store import open_store


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("URI", "USERNAME", "PASSWORD", "DATABASE", "CREDENTIALS"):
        monkeypatch.delenv(f"NEO4J_{name}", raising=False)
    monkeypatch.delenv("INNOGRAPH_STORE", raising=False)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "neo4j+s", "neo4j+ssc"])
def test_a_server_with_and_without_a_database(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    url = f"{scheme}://主机.example:7687"
    assert server_of(f"{url}/plans") == Server(url, "plans", "neo4j", "geheim")
    monkeypatch.setenv("NEO4J_DATABASE", "other")
    monkeypatch.setenv("NEO4J_USERNAME", "li")
    assert server_of(url) == Server(url, "other", "li", "geheim")
    assert server_of(f"{url}/plans").database == "plans"
    assert "geheim" not in repr(server_of(url))


def test_what_is_nearest_names_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    assert store_address(None) == "embedded:.innograph"
    monkeypatch.setenv("NEO4J_URI", "neo4j://a")
    assert store_address(None) == "neo4j://a"
    monkeypatch.setenv("INNOGRAPH_STORE", "embedded:b")
    assert store_address(None) == "embedded:b"
    assert store_address("bolt://c") == "bolt://c"


def test_credentials_come_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Neo4j-登录.txt"
    path.write_text(
        "# 说明\nNEO4J_URI=neo4j+s://x.example\nNEO4J_USERNAME=neo4j\nNEO4J_PASSWORD='a$b#{c}'\nNEO4J_DATABASE=kg\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("NEO4J_CREDENTIALS", str(path))
    monkeypatch.setenv("NEO4J_PASSWORD", "another")
    assert server_of(store_address(None)) == Server("neo4j+s://x.example", "kg", "neo4j", "a$b#{c}")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_of_credentials_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    path = tmp_path / "login.txt"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setenv("NEO4J_CREDENTIALS", str(path))
    with pytest.raises(InnographError, match=r"login\.txt"):
        store_address(None)


@pytest.mark.parametrize("address", ["bolt://neo4j:geheim@host", "neo4j+s://:geheim@host:7687/plans"])
def test_a_password_in_an_address_is_refused_and_not_repeated(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    with pytest.raises(InnographError, match="NEO4J_PASSWORD") as error:
        open_store(address)
    assert "geheim" not in f"{error.value.zh}{error.value.en}"
