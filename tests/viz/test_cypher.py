"""The Cypher page: every query of the library as a form, statements of one's own, CSV."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from graphbuild.errors import InnographError
from graphbuild.queries import SERVING, as_text, library, query
from graphbuild.stores.store import Store
from tests.viz.page import shown
from viz.analyst.statement import LONGEST, readable

ASKED = [one for one in library().values() if one.folder not in SERVING]


def test_the_library_is_there_without_what_only_pages_ask(client: TestClient) -> None:
    links = shown(client, "/cypher").links("//nav[contains(@class, 'library')]//li/a")
    assert sorted(links) == sorted(f"/cypher/{one.name}" for one in ASKED)


@pytest.mark.parametrize("name", [one.name for one in ASKED])
def test_a_query_answers_what_the_library_answers(client: TestClient, examples: Store, name: str) -> None:
    one = library()[name]
    form = shown(client, f"/cypher/{name}")
    assert form.status == 200
    fields = form.tree.xpath("//form[@class='fields']//*[@name]")
    assert [field.get("name") for field in fields] == [param.name for param in one.params]
    given = dict(as_text(param).split("=", 1) for param in one.params)
    page = shown(client, f"/cypher/{name}", **given)
    rows = query(examples, name, **{p.name: p.value for p in one.params}).rows
    assert page.text("//p[@role='status']").startswith(f"{len(rows)} 行")
    assert len(page.texts("//table//tbody/tr")) == len(rows)


def test_a_statement_of_ones_own(client: TestClient) -> None:
    page = shown(client, "/cypher", statement="MATCH (p:Plan) RETURN p, p.level AS level, p.id ORDER BY p.id LIMIT 2")
    assert page.texts("//thead//th") == ["p", "level", "p.id"]
    assert page.links("//tbody/tr[1]/td/a")[0].startswith("/plans/")
    assert page.tree.xpath("//textarea")[0].text.startswith("MATCH (p:Plan)")
    assert any(href.startswith("/network?node=") for href in page.links("//a[contains(@class, 'button')]"))


def test_the_plan_of_a_proof_is_no_picture(client: TestClient) -> None:
    page = shown(client, "/cypher/upgrades", level="")
    assert page.texts("//tbody/tr")
    assert not [href for href in page.links("//a") if href.startswith("/network?node=")]


def test_rows_are_cut_and_said_to_be(client: TestClient) -> None:
    page = shown(client, "/cypher", statement="UNWIND range(1, 1500) AS x RETURN x")
    assert page.text("//p[@role='status']").startswith("1000 行，还有更多未显示")
    assert len(page.texts("//tbody/tr")) == 1000


def test_a_wrong_statement_stays_to_be_corrected(client: TestClient) -> None:
    page = shown(client, "/cypher", statement="MATCH (n RETURN n")
    assert page.status == 400
    assert "Cypher" in page.text("//p[@role='alert']")
    assert page.tree.xpath("//textarea")[0].text == "MATCH (n RETURN n"


def test_a_wrong_parameter_is_named(client: TestClient) -> None:
    page = shown(client, "/cypher/busiest", limit="viele")
    assert "limit" in page.text("//p[@role='alert']")


def test_csv_has_every_row(client: TestClient) -> None:
    page = shown(client, "/cypher/busiest", limit="5")
    (href,) = [href for href in page.links("//a") if "form=csv" in href]
    rows = list(csv.reader(io.StringIO(client.get(href).content.decode("utf-8-sig"))))
    assert rows[0] == [column.name for column in library()["busiest"].returns]
    assert len(rows) == 6


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (n:Park) RETURN n",
        "match (n) where n.name = 'LOAD CSV FROM' return n",
        "MATCH (n) WHERE n.name = \"CALL dbms.x()\" RETURN n",
        "// CALL dbms.x()\nMATCH (n) /* SHOW */ RETURN n",
        "CALL db.index.fulltext.queryNodes('Thing[names]', '\"苏州\"') YIELD node RETURN node",
        "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c",
        "RETURN date.truncate('year', date('2025-01-01')) AS d",
        "MATCH (n) RETURN n.name AS `SHOW`",
        "OPTIONAL MATCH (n:Nix) RETURN n",
    ],
)  # fmt: skip
def test_what_reads_is_let_through(statement: str) -> None:
    assert readable(statement) == statement


@pytest.mark.parametrize("statement", ["", "  ", "(", "RETURN 1" + " " * LONGEST, "'MATCH' CREATE (n)"])
def test_what_is_no_statement_is_not(statement: str) -> None:
    with pytest.raises(InnographError):
        readable(statement)
