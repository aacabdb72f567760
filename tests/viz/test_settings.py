"""Who may reach the explorer: this machine, or who shows the token, under a name of ours."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from graphbuild.errors import InnographError
from graphbuild.stores.store import Store
from viz.app import explorer
from viz.guard import COOKIE
from viz.settings import Settings, checked

TOKEN = "口令-secret-1"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback_needs_nothing(host: str) -> None:
    assert checked(Settings(host)).loopback


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org", "localhost.example.org", ""])
def test_any_other_host_needs_a_token_or_a_proxy(host: str) -> None:
    with pytest.raises(InnographError, match="--token"):
        checked(Settings(host))
    assert checked(Settings(host, token="x"))
    assert checked(Settings(host, behind_proxy=True))


@pytest.fixture
def guarded(examples: Store) -> Iterator[TestClient]:
    app = explorer(examples, Settings("0.0.0.0", token=TOKEN))
    with TestClient(app, base_url="http://192.168.1.5:8765", follow_redirects=False) as asking:
        yield asking


@pytest.mark.parametrize(
    "path", ["/", "/plans", "/static/style.css", "/suggest?q=xx", "/?token=", "/?token=x", "/?token=%FF"]
)
def test_nothing_is_shown_without_the_token(guarded: TestClient, path: str) -> None:
    answer = guarded.get(path)
    assert answer.status_code == 401
    assert "口令" in answer.text
    assert "规划" not in answer.text
    assert answer.headers["content-security-policy"]


def test_the_token_is_kept_in_a_cookie_and_leaves_the_address(guarded: TestClient) -> None:
    answer = guarded.get("/plans", params={"token": TOKEN, "x": "1"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/plans?x=1")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert guarded.get("/plans").status_code == 200


def test_a_wrong_cookie_is_no_token(guarded: TestClient) -> None:
    for value in ("", "x", '"', TOKEN[:-1].encode().hex()):
        assert guarded.get("/plans", headers={"cookie": f"{COOKIE}={value}"}).status_code == 401


def test_the_token_does_not_lead_elsewhere(guarded: TestClient) -> None:
    answer = guarded.get("http://192.168.1.5:8765//evil.example/", params={"token": TOKEN})
    assert answer.headers["location"] == "/evil.example/"


@pytest.mark.parametrize(("host", "status"), [("192.168.1.5", 401), ("[fe80::1]:8765", 401), ("evil.example", 421)])
def test_an_address_is_ours_a_strangers_name_is_not(guarded: TestClient, host: str, status: int) -> None:
    assert guarded.get("/", headers={"host": host}).status_code == status


def test_a_name_that_was_allowed_is_answered(examples: Store) -> None:
    app = explorer(examples, Settings(hosts=("Tupu.example.gov.cn",)))
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        assert asking.get("/", headers={"host": "tupu.example.gov.cn"}).status_code == 200
        assert asking.get("/", headers={"host": "other.example.gov.cn"}).status_code == 421
