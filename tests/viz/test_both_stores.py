"""Every page is the same over Neo4j as over the embedded engine."""

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store
from tests.viz.conftest import HERE
from viz.app import explorer

BAOTOU = quote("包头市“十四五”科技创新行动方案（示例）", safe="")
ORDOS = quote("鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）", safe="")
PAGES = [
    "/",
    "/?q=谁负责建设包头科技大市场？",
    "/?q=鄂尔多斯市科学技术局负责什么？",
    "/?q=鄂尔多斯市谁负责融入科技兴蒙合作机制？",
    "/suggest?q=科技大市场",
    "/plans",
    f"/plans/{BAOTOU}",
    f"/plans/{ORDOS}?view=silent",
    f"/plans/{BAOTOU}/division",
    f"/plans/{BAOTOU}/division.csv",
    f"/compare?plan={BAOTOU}&plan={ORDOS}&topic=双倍增",
    "/overview",
    f"/overview?plan={BAOTOU}",
    "/cypher/busiest?limit=10",
    "/cypher?statement=MATCH (p:Plan) RETURN p.id, p.level ORDER BY p.id",
]
REFUSED = [
    "/cypher?statement=CREATE (n:Park {id: 'x'}) RETURN n",
    "/cypher?statement=MATCH (n) CALL (n) { SET n.name = 'x' } RETURN count(n)",
    "/cypher?statement=UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN sum(a)",
]


def test_pages_are_the_same(client: TestClient, neo4j_empty: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("examples")
    build((data_root() / "examples" / "plans",), folder, folder / "no decisions")
    load(folder / "graph.jsonl", neo4j_empty)
    with TestClient(explorer(neo4j_empty), base_url=HERE, follow_redirects=False) as on_neo4j:
        for path in PAGES:
            embedded, other = client.get(path), on_neo4j.get(path)
            assert (other.status_code, other.text) == (embedded.status_code, embedded.text), path
        for path in REFUSED:
            assert on_neo4j.get(path).status_code == 400, path
    assert neo4j_empty.read("MATCH (n:Park {id: 'x'}) RETURN n").rows == ()
