"""What neo4j-admin makes of an export, beside what a load makes of the same file: there is no difference."""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from graphbuild.build import build
from graphbuild.commands._answer import plain
from graphbuild.graphfile import write
from graphbuild.model import Edge, Evidence, Graph, Value
from graphbuild.paths import data_root
from graphbuild.queries import library, samples
from graphbuild.stores.bulk import FINISH, IMPORT, export_bulk
from graphbuild.stores.bulk_csv import UNFINISHED
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store
from tests.conftest import emptied
from tests.neo4j.loading import opened
from tests.neo4j.server import Server
from tests.stores.sample import A, node, proof, snapshot
from tests.stores.test_loader import HOSTILE

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
    write(Graph((*built.nodes, *more.nodes), (*built.edges, *more.edges)), folder / "graph.jsonl")
    return folder / "graph.jsonl"


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


@dataclass(frozen=True, slots=True)
class Held:
    """What a store holds and answers."""

    facts: list[str]
    answers: dict[str, list[str]]
    indexes: list[str]


def held(store: Store) -> Held:
    return Held(snapshot(store), answers(store), indexes(store))


@pytest.fixture(scope="module")
def loaded(neo4j_server: Server, graph: Path) -> Held:
    with opened(neo4j_server) as store:
        load(graph, emptied(store))
        return held(store)


@pytest.fixture(scope="module")
def second(neo4j_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server of the same version with a home of its own, not started."""
    return Server(neo4j_server.version, tmp_path_factory.mktemp("second") / "家 home", heap=512)


@contextmanager
def started(server: Server) -> Iterator[Store]:
    server.start()
    try:
        with opened(server) as store:
            yield store
        server.stop()
    finally:
        server.kill()


@pytest.fixture(scope="module")
def exported(graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bulk") / "批量 导入's"
    export_bulk(graph, folder)
    return folder


def test_import_and_finish_make_what_a_load_makes(second: Server, exported: Path, graph: Path, loaded: Held) -> None:
    done = imported(second, exported)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "database import full neo4j" in done.stderr
    with started(second) as store:
        finish(second, exported)
        got = held(store)
        assert got.facts == loaded.facts
        assert got.indexes == loaded.indexes
        assert got.answers == loaded.answers
        assert sum(map(bool, got.answers.values())) > 20
        again = load(graph, store)
        assert (again.created, again.removed) == (0, 0)
        assert snapshot(store) == loaded.facts


def test_a_load_completes_an_import_as_well(second: Server, exported: Path, graph: Path, loaded: Held) -> None:
    done = imported(second, exported, "neo4j", "--overwrite-destination")
    assert done.returncode == 0, done.stdout + done.stderr
    assert imported(second, exported).returncode != 0, "an import must not wipe a database unasked"
    with started(second) as store:
        assert store.read("MATCH (x {build: $build}) RETURN count(x) > 0", {"build": UNFINISHED}).rows == ((True,),)
        completed = load(graph, store)
        assert (completed.created, completed.removed) == (0, 0)
        assert snapshot(store) == loaded.facts
        assert indexes(store) == loaded.indexes
