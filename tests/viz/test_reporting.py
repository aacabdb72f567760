"""报告错误: only where it is allowed, only from our own form, and the next build leaves the fact out."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from graphbuild.build import build
from graphbuild.decisions import wrong_facts
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store
from tests.viz.conftest import HERE
from tests.viz.page import shown
from viz.app import explorer
from viz.edits import FORM_TOKEN
from viz.links import to_plan
from viz.settings import Settings

PLAN = to_plan("包头市“十四五”科技创新行动方案（示例）")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "decisions.jsonl"


@pytest.fixture
def editing(examples: Store, ledger: Path) -> Iterator[TestClient]:
    app = explorer(examples, Settings(decisions=ledger))
    with TestClient(app, base_url=HERE, follow_redirects=False) as asking:
        yield asking


def _form(editing: TestClient) -> dict[str, str]:
    """The form of the first fact that can be reported, filled in."""
    href = shown(editing, PLAN).links("//a[@class='report']")[0]
    page = shown(editing, href)
    fields = {str(one.get("name")): str(one.get("value")) for one in page.tree.xpath("//form//input[@type='hidden']")}
    return {**fields, "why": "原文\n不是这个意思", "who": "读者"}


def test_pages_that_may_not_be_edited_offer_no_report(client: TestClient) -> None:
    assert shown(client, PLAN).links("//a[@class='report']") == []
    assert shown(client, f"{PLAN}/report").status == 403


def test_a_report_survives_the_next_build_and_load(editing: TestClient, ledger: Path, tmp_path: Path) -> None:
    form = _form(editing)
    answer = editing.post(f"{PLAN}/report", data=form)
    assert answer.status_code == 303
    assert "已记入" in shown(editing, answer.headers["location"]).text("//p[@role='status']")
    (wrong,) = wrong_facts(ledger)
    plans = (data_root() / "examples" / "plans",)
    kept = {(e.type, e.source, e.target) for e in build(plans, tmp_path / "out", ledger).graph.edges}
    every = {(e.type, e.source, e.target) for e in build(plans, tmp_path / "all", tmp_path / "none").graph.edges}
    assert every - kept == {wrong}


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"content-type": "text/plain"},
        {"content-type": "application/json"},
        {"content-length": "99999999"},
    ],
)
def test_a_form_of_somebody_else_writes_nothing(editing: TestClient, ledger: Path, headers: dict[str, str]) -> None:
    answer = editing.post(f"{PLAN}/report", data=_form(editing), headers=headers)
    assert answer.status_code in (403, 413, 415)
    assert not ledger.exists()


# the token is drawn anew in every process: the names of the cases are not, which parallel runs compare
@pytest.mark.parametrize(
    "token", ["", "x", FORM_TOKEN[:-1], FORM_TOKEN + "x", "令牌"], ids=["none", "short", "cut", "longer", "Chinese"]
)
def test_a_form_without_our_token_writes_nothing(editing: TestClient, ledger: Path, token: str) -> None:
    assert editing.post(f"{PLAN}/report", data={**_form(editing), "form_token": token}).status_code == 403
    assert not ledger.exists()


def test_a_fact_that_is_not_there_is_not_reported(editing: TestClient, ledger: Path) -> None:
    assert editing.post(f"{PLAN}/report", data={**_form(editing), "fact": "x"}).status_code == 404
    assert not ledger.exists()


def test_a_reason_is_one_line_of_the_ledger(editing: TestClient, ledger: Path) -> None:
    editing.post(f"{PLAN}/report", data={**_form(editing), "why": '"}\n{"a":1}\r\n' * 99})
    assert len(ledger.read_text(encoding="utf-8").splitlines()) == 1
    assert len(wrong_facts(ledger)) == 1


def test_the_confirmation_names_the_fact(editing: TestClient, ledger: Path) -> None:
    form = _form(editing)
    place = editing.post(f"{PLAN}/report", data=form).headers["location"]
    assert parse_qs(urlsplit(place).query)["fact"] == [form["fact"]]
    assert ledger.exists()


def test_loading_again_keeps_the_fact_away(editing: TestClient, ledger: Path, tmp_path: Path, examples: Store) -> None:
    """On the shared store: the graph without the fact is loaded, then the whole one again."""
    editing.post(f"{PLAN}/report", data=_form(editing))
    (wrong,) = wrong_facts(ledger)
    plans = (data_root() / "examples" / "plans",)
    ask = "MATCH (a:Thing {id: $a})-[r]->(b:Thing {id: $b}) WHERE type(r) = $type RETURN count(r)"
    given = dict(zip(("type", "a", "b"), wrong, strict=True))
    try:
        build(plans, tmp_path / "out", ledger)
        load(tmp_path / "out" / "graph.jsonl", examples)
        assert examples.read(ask, given).rows == ((0,),)
    finally:
        build(plans, tmp_path / "all", tmp_path / "none")
        load(tmp_path / "all" / "graph.jsonl", examples)
    assert examples.read(ask, given).rows[0][0] > 0
