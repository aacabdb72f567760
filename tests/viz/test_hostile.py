"""Whatever is asked, and whatever things are called: nothing is written, and no page holds a script that is not ours."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import lxml.html
import pytest
from starlette.testclient import TestClient

from graphbuild.paths import data_root
from graphbuild.queries import SERVING, library
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.stores.sample import snapshot
from tests.viz.conftest import HERE
from tests.viz.hostile import HEADERS, PATHS, SCRIPTS, WRITES, graph, graph_file
from viz.app import explorer

OURS = ("/static/",)
SECRETS = ("[build-system]", "root:x:0", "hatchling")
GRAPH = graph()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store in which everything has a name that means harm."""
    folder = tmp_path_factory.mktemp("hostile")
    with open_store(f"embedded:{folder / 'store'}") as store:
        load(graph_file(folder), store)
        yield store


@pytest.fixture(scope="module")
def asking(hostile: Store) -> Iterator[TestClient]:
    """Who asks the explorer over it; the whole store is compared after the last question."""
    before = snapshot(hostile)
    with TestClient(explorer(hostile), base_url=HERE, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client
    assert snapshot(hostile) == before


def harm_in(page: str) -> list[str]:
    """What a browser would run, load from elsewhere or be sent to in ``page``."""
    found = []
    for element in lxml.html.fromstring(page).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("iframe", "object", "embed", "base", "style", "applet"):
            found.append(element.tag)
        if element.tag == "script" and (element.text or not str(element.get("src", "")).startswith(OURS)):
            found.append(lxml.html.tostring(element, encoding="unicode"))
        if element.tag == "meta" and element.get("http-equiv"):
            found.append("meta")
        for name, value in ((str(name), str(value)) for name, value in element.attrib.items()):
            link = name in ("href", "src", "action", "formaction", "srcset", "data", "xlink:href")
            if (
                name.startswith("on")
                or name == "style"
                or ((link and not value.startswith(("/", "#"))) or value.startswith("//"))
            ):
                found.append(f"{name}={value}")
    return found


def check(asking: TestClient, path: str, **headers: str) -> None:
    answer = asking.get(path, headers=headers)
    assert answer.status_code < 500, path
    assert answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    assert not [secret for secret in SECRETS if secret in answer.text]
    if answer.headers["content-type"].startswith("text/html"):
        assert harm_in(answer.text) == []
    location = answer.headers.get("location", "/")
    assert location.startswith("/")
    assert not location.startswith("//")


def test_harm_is_seen() -> None:
    """Else the tests below would be blind."""
    for page in (
        "<script>1</script>",
        "<p onclick=1>",
        "<a href=javascript:1>",
        "<img src=//x/y>",
        "<p style=a:b>",
        "<base>",
    ):
        assert harm_in(f"<body>{page}</body>"), page
    assert harm_in("<a href='/x'>javascript:</a><script src='/static/suggest.js'></script>") == []


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("way", ["{}", "谁负责{}？", "{}负责什么？"])
def test_a_question(asking: TestClient, name: str, way: str) -> None:
    check(asking, "/?" + urlencode({"q": way.format(name)}))


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("parameter", ["plan", "region", "role", "type"])
def test_a_filter(asking: TestClient, name: str, parameter: str) -> None:
    check(asking, "/?" + urlencode({"q": "谁负责园区？", parameter: name}))


@pytest.mark.parametrize("name", SCRIPTS)
def test_suggestions_are_data(asking: TestClient, name: str) -> None:
    answer = asking.get("/suggest?" + urlencode({"q": name}))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_plan_a_topic_a_view(asking: TestClient, name: str) -> None:
    plan = GRAPH.nodes[0].name
    check(asking, f"/plans/{quote(name, safe='')}")
    check(asking, f"/plans/{quote(plan, safe='')}?" + urlencode({"type": name, "view": name, "at": name}))
    check(asking, "/compare?" + urlencode([("plan", plan), ("plan", name), ("topic", name), ("thing", name)]))
    check(asking, "/overview?" + urlencode({"plan": name}))
    check(asking, f"/plans/{quote(plan, safe='')}/report?" + urlencode({"fact": name}))


def test_every_page_over_hostile_names(asking: TestClient) -> None:
    plan = quote(GRAPH.nodes[0].name, safe="")
    for path in ("/", "/plans", f"/plans/{plan}", f"/plans/{plan}?view=silent", f"/plans/{plan}/division", "/overview",
                 f"/overview?plan={plan}", "/cypher", "/cypher?statement=MATCH (n) RETURN n"):  # fmt: skip
        check(asking, path)
    assert asking.get(f"/plans/{plan}").status_code == 200
    assert "hacked=1" in asking.get(f"/plans/{plan}").text  # as text


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_sheet_holds_no_formula(asking: TestClient, name: str) -> None:
    plan = quote(GRAPH.nodes[0].name, safe="")
    answer = asking.get(f"/plans/{plan}/division.{name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%3C")
    if name == "csv":
        assert "\n=cmd" not in answer.text
        assert ",=cmd" not in answer.text
        assert "'=cmd" in answer.text


@pytest.mark.parametrize("statement", WRITES)
def test_a_statement_that_would_do_more_than_read(asking: TestClient, statement: str) -> None:
    answer = asking.get("/cypher?" + urlencode({"statement": statement}))
    assert answer.status_code == 400
    assert harm_in(answer.text) == []
    assert lxml.html.fromstring(answer.text).xpath("//p[@class='fault']")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_statement_whose_text_means_harm(asking: TestClient, name: str) -> None:
    check(asking, "/cypher?" + urlencode({"statement": f"RETURN {name!r} AS x"}))


@pytest.mark.parametrize("name", SCRIPTS[:12])
def test_a_parameter_of_the_library(asking: TestClient, name: str) -> None:
    for query in library().values():
        if query.folder not in SERVING and query.params:
            check(asking, f"/cypher/{query.name}?" + urlencode({p.name: name for p in query.params}))


@pytest.mark.parametrize("path", PATHS)
def test_a_path(asking: TestClient, path: str) -> None:
    check(asking, path)


@pytest.mark.parametrize("headers", HEADERS)
def test_a_host_that_is_not_ours(asking: TestClient, headers: dict[str, str]) -> None:
    assert asking.get("/", headers=headers).status_code == 421


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/plans", "/cypher", "/overview", "/suggest", "/compare", "/static/style.css"])
def test_pages_are_only_read(asking: TestClient, method: str, path: str) -> None:
    answer = asking.request(method, path, content="statement=MATCH (n) DETACH DELETE n")
    assert answer.status_code == 405


def test_nothing_is_written_beside_the_store(asking: TestClient) -> None:
    plan = quote(GRAPH.nodes[0].name, safe="")
    answer = asking.post(f"/plans/{plan}/report", data={"fact": "x", "why": "y"})
    assert answer.status_code == 403
    assert not (Path.cwd() / "decisions.jsonl").exists()
    assert not (data_root() / "decisions.jsonl").exists()
