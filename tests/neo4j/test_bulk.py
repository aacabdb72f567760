"""What neo4j-admin makes of an export, beside what a load makes of the same file: there is no difference."""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import pytest

from graphbuild.build import build
from graphbuild.commands._answer import plain
from graphbuild.model import Edge, Evidence, Graph, Value
from graphbuild.paths import data_root
from graphbuild.queries import library, samples
from graphbuild.stores.bulk import FINISH, IMPORT, export_bulk
from graphbuild.stores.bulk_csv import UNFINISHED
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store
from tests.neo4j.loading import opened
from tests.neo4j.server import NEEDED, Server
from tests.stores.sample import A, node, proof, snapshot, written
from tests.stores.test_loader import HOSTILE

_OLDEST = min(NEEDED, key=NEEDED.__getitem__)
OLDEST = pytest.param(_OLDEST, marks=pytest.mark.xdist_group(f"neo4j-{_OLDEST}"))
TEXTS = [
    *HOSTILE,
    *("\x1f", "a\x1eb", "\ufeff园", '"', '""', "\\", '\\"', "a,b;c", " 园 ", "\t", "\r\n", "\r", "\n", "\\N", "NULL"),
    *("\u2028园\x85", "\uffff", ""),
]
VALUES: list[dict[str, Value]] = [
    {"persons": []},
    {"persons": [""]},
    {"persons": ["", ""]},
    {"persons": ["甲", "", "\x1f", "\n"]},
    {"persons": ["NULL"], "order": 2**63 - 1},
    {"order": -(2**63), "stated_as": ""},
    {"order": "two", "stated_as": 3},
    {"order": True, "persons": "甲"},
    {"order": 0.1, "new": 1e300},
    {"order": 5e-324, "new": -0.0},
    {"new": False, "aliases": [], "name": ""},
    {"aliases": [""]},
    {},
]
AMOUNTS: list[Value] = [5, 5.0, 0.30000000000000004, -1, "五"]


def hostile() -> Graph:
    """Names, aliases, quotes, sections and properties of every kind, lists that CSV cannot hold, types of no ontology."""
    parks = [node("Park", t, *proof(A, 0, t, section=t), aliases=(t,), status=t, note=t) for t in TEXTS]
    two = (Evidence(A, 0, 1, "", ""), Evidence(A, 1, 2, "", ""))
    bare = [
        node("Park", "没有依据"),
        node("Park", "两处", *two, aliases=("", "")),
        node("Gadget", "外", size=1, own=[""]),
    ]
    long = "園\n" * 50_000
    measure = node("Measure", "甲/一", *proof(A, 0, "一", section=""), start=0, end=1, note=long)
    edges = [Edge("CONTAINS", parks[0].id, p.id, {"basis": p.name}, proof(A, 0, p.name)) for p in parks]
    edges += [Edge("RESPONSIBLE_FOR", bare[0].id, measure.id, has, proof(A, 0, "x", section="")) for has in VALUES]
    edges += [Edge("FUNDS", measure.id, bare[0].id, {"amount": amount}) for amount in AMOUNTS]
    edges += [Edge("CONTAINS", bare[0].id, bare[1].id), Edge("KNOWS", bare[2].id, bare[2].id, {"how": ["a", "b"]}, two)]
    return Graph((*parks, *bare, measure), tuple(edges))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples' graph and the hostile one in one file: an import takes seconds."""
    folder = tmp_path_factory.mktemp("graph")
    built = build((data_root() / "examples" / "plans",), folder / "out", Path("none")).graph
    more = hostile()
    return written(folder, Graph((*built.nodes, *more.nodes), (*built.edges, *more.edges)))


def imported(server: Server, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the import of the export in ``folder`` from elsewhere, with the tool named relative to there."""
    tool = server.admin()
    environment = {**os.environ, "NEO4J_ADMIN": f"./{tool.name}"}
    command = ["sh", os.path.relpath(folder / IMPORT, server.home), *arguments]
    return subprocess.run(command, cwd=server.home, env=environment, capture_output=True, text=True, check=False)


def finish(server: Server, folder: Path) -> None:
    """What ``cypher-shell -f finish.cypher`` does."""
    lines = [line for line in (folder / FINISH).read_text(encoding="utf-8").splitlines() if not line.startswith("//")]
    driver = neo4j.GraphDatabase.driver(server.address, auth=server.user, notifications_min_severity="OFF")
    with driver, driver.session() as session:
        for line in lines:
            session.run(line.removesuffix(";")).consume()


def answers(store: Store) -> dict[str, list[str]]:
    """The rows of every query of the library, in order; within a cell nothing orders what ``collect`` gathers."""

    def row(values: Iterable[object]) -> str:
        cells = [plain(value) for value in values]
        return json.dumps([sorted(map(str, c)) if isinstance(c, list) else c for c in cells], ensure_ascii=False)

    queries = library().items()
    return {name: [row(r) for r in store.read(query.cypher, samples(query)).rows] for name, query in queries}


def indexes(store: Store) -> list[str]:
    """Every constraint and index with what it is over, and how a full-text index reads."""
    shown = store.read(
        "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint, options, state"
    ).rows
    return sorted(str(row) for row in shown if row[1] != "LOOKUP")


@pytest.fixture
def second(neo4j_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server of the same version with a home of its own, not started; it lives too briefly to be optimized."""
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    return Server(neo4j_server.version, tmp_path / "家 home", heap=512)


@contextmanager
def started(server: Server) -> Iterator[Store]:
    server.start()
    try:
        with opened(server) as store:
            yield store
        server.stop()
    finally:
        server.kill()


def test_import_and_finish_make_what_a_load_makes(
    second: Server, graph: Path, neo4j_empty: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "批量 导入's"
    export_bulk(graph, folder)
    load(graph, neo4j_empty)
    loaded = snapshot(neo4j_empty)
    done = imported(second, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "database import full neo4j" in done.stderr
    with started(second) as store:
        finish(second, folder)
        assert snapshot(store) == loaded
        assert indexes(store) == indexes(neo4j_empty)
        answered = answers(store)
        assert sum(map(bool, answered.values())) > 20
        assert answered == answers(neo4j_empty)
        again = load(graph, store)
        assert (again.created, again.removed) == (0, 0)
        assert snapshot(store) == loaded


@pytest.mark.parametrize("neo4j_server", [OLDEST], indirect=True)  # one version tells: a start takes ten seconds
def test_a_load_completes_an_import_as_well(second: Server, neo4j_empty: Store, tmp_path: Path) -> None:
    graph = written(tmp_path, hostile())
    export_bulk(graph, tmp_path / "bulk")
    load(graph, neo4j_empty)
    done = imported(second, tmp_path / "bulk", "neo4j", "--overwrite-destination")
    assert done.returncode == 0, done.stdout + done.stderr
    assert imported(second, tmp_path / "bulk").returncode != 0, "an import must not wipe a database unasked"
    with started(second) as store:
        assert store.read("MATCH (x {build: $build}) RETURN count(x) > 0", {"build": UNFINISHED}).rows == ((True,),)
        completed = load(graph, store)
        assert (completed.created, completed.removed) == (0, 0)
        assert snapshot(store) == snapshot(neo4j_empty)
        assert indexes(store) == indexes(neo4j_empty)
