"""Loading into a real Neo4j against other writers: ``python -m benchmarks.load [NODES EDGES]... [--rounds N]``.

One server, one process, one run: each writer writes the same facts with the same properties into the same emptied
database, in turn, round after round; then once more over what it wrote. The others get what they take (maps, objects)
made ready beforehand and their own index; ours is ``innograph load`` from the file on, with its checks, indexes and
full text, and in a line of its own what the others do: the facts alone. The limit is neo4j-admin import (server
stopped, schema not counted). Peers that are not installed are left out: ``pip install neo4j-graphrag langchain-neo4j
py2neo==2021.2.4``; two of them need APOC, fetched with Maven.
"""

import asyncio
import contextlib
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.synthetic import write
from graphbuild.collector import without_collector
from graphbuild.stores.bolt import BoltStore
from graphbuild.stores.bulk import IMPORT, export_bulk
from graphbuild.stores.contents import by_type, look
from graphbuild.stores.facts import columns, rows_of
from graphbuild.stores.loader import Writing, load
from graphbuild.stores.schema import THING, UNIQUE_THINGS, schema
from tests.conftest import emptied
from tests.neo4j.loading import opened
from tests.neo4j.server import Server

VERSION = "5.26.16"
_BATCH = 10_000
_APOC = "apoc-core,apoc-common,RoaringBitmap,commons-lang3,commons-text,opencsv"


@dataclass(slots=True)
class Facts:
    """The graph in memory, as the peers take it: maps of properties, without the absent ones."""

    nodes: dict[tuple[str, ...], list[dict[str, Any]]] = field(default_factory=dict)
    edges: dict[str, list[tuple[str, dict[str, Any], str]]] = field(default_factory=dict)

    @property
    def size(self) -> tuple[int, int]:
        """Nodes and edges."""
        return sum(map(len, self.nodes.values())), sum(map(len, self.edges.values()))


def read_facts(path: Path) -> Facts:
    """Return the graph file's facts with exactly the properties that ``innograph load`` writes."""
    rules = schema()
    contents = look(path, rules)
    facts = Facts()
    for is_node, type_, some in by_type(path):
        kind = contents.kind(is_node, type_)
        names = columns(kind, is_node)
        for row in rows_of(is_node, some, contents, rules):
            has = {"id": row.id, **{n: v for n, v in zip(names, row.values, strict=True) if v is not None}}
            if is_node:
                facts.nodes.setdefault((type_, *kind.labels, THING), []).append(has)
            else:
                facts.edges.setdefault(type_, []).append((str(row.source), has, str(row.target)))
    return facts


Write = Callable[[], None]
"""Writes everything once; called twice for the second load."""


def _ours(store: BoltStore, path: Path, _facts: Facts, _server: Server) -> Write:
    return lambda: void(load(path, store))


def _ours_facts(store: BoltStore, path: Path, _facts: Facts, _server: Server) -> Write:
    """What the others do, too: the facts alone, read from the file while they are written."""
    rules = schema()
    contents = look(path, rules)

    def run() -> None:
        store.define(UNIQUE_THINGS)
        with without_collector():
            Writing(store, contents, rules, lambda _done, _total: None).run()

    return run


def void(_result: object) -> None:
    """A result that nobody waits for."""


def _graphrag(store: BoltStore, _path: Path, facts: Facts, _server: Server) -> Write:
    from neo4j_graphrag.experimental.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.experimental.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    nodes = [
        Neo4jNode(id=has["id"], label=labels[0], properties=has) for labels, some in facts.nodes.items() for has in some
    ]
    edges = [
        Neo4jRelationship(start_node_id=a, end_node_id=b, type=type_, properties=has)
        for type_, some in facts.edges.items()
        for a, has, b in some
    ]
    writer = Neo4jWriter(store.writer, batch_size=_BATCH)
    graph = Neo4jGraph(nodes=nodes, relationships=edges)

    def run() -> None:
        done = asyncio.run(writer.run(graph))
        if done.status != "SUCCESS":
            raise RuntimeError(done.metadata)

    return run


def _py2neo(_store: BoltStore, _path: Path, facts: Facts, server: Server) -> Write:
    from py2neo import Graph
    from py2neo.bulk import merge_nodes, merge_relationships

    _store.write(UNIQUE_THINGS)
    graph = Graph(server.address, auth=server.user)

    def run() -> None:
        for labels, some in facts.nodes.items():
            for at in range(0, len(some), _BATCH):
                graph.update(lambda tx: merge_nodes(tx, some[at : at + _BATCH], (THING, "id"), labels=set(labels)))  # noqa: B023
        for type_, edges in facts.edges.items():
            for at in range(0, len(edges), _BATCH):
                part = edges[at : at + _BATCH]
                key = ((THING, "id"), (THING, "id"))
                graph.update(lambda tx: merge_relationships(tx, part, (type_, "id"), *key))  # noqa: B023

    return run


def _langchain(_store: BoltStore, _path: Path, facts: Facts, server: Server) -> Write:
    from langchain_neo4j import Neo4jGraph
    from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

    graph = Neo4jGraph(server.address, *server.user, refresh_schema=False)
    nodes = {
        has["id"]: Node(id=has["id"], type=labels[0], properties={k: v for k, v in has.items() if k != "id"})
        for labels, some in facts.nodes.items()
        for has in some
    }
    edges = [
        Relationship(source=nodes[a], target=nodes[b], type=type_, properties=has)
        for type_, some in facts.edges.items()
        for a, has, b in some
    ]
    all_nodes = list(nodes.values())
    parts = [GraphDocument(nodes=all_nodes[i : i + _BATCH], relationships=[]) for i in range(0, len(nodes), _BATCH)]
    parts += [GraphDocument(nodes=[], relationships=edges[i : i + _BATCH]) for i in range(0, len(edges), _BATCH)]
    return lambda: graph.add_graph_documents(parts, baseEntityLabel=True)


WRITERS = {
    "innograph load": (None, _ours),
    "  its writing of facts alone": (None, _ours_facts),
    "neo4j-graphrag Neo4jWriter": ("neo4j_graphrag", _graphrag),
    "py2neo bulk merge": ("py2neo", _py2neo),
    "langchain-neo4j": ("langchain_neo4j", _langchain),
}


def _fetch_apoc(home: Path) -> None:
    """Two of the peers call APOC's procedures; its core, without the server that it depends on."""
    pom = str(Path(__file__).with_name("apoc.pom.xml"))
    goal = ["dependency:copy-dependencies", f"-DincludeArtifactIds={_APOC}", f"-DoutputDirectory={home / 'plugins'}"]
    subprocess.run(["mvn", "-B", "-q", "-f", pom, *goal], check=True, stdout=sys.stderr)


@contextlib.contextmanager
def _server(home: Path, heap: int) -> Iterator[Server]:
    more = {"dbms.security.procedures.unrestricted": "apoc.*", "server.memory.heap.max_size": f"{heap}m"}
    server = Server(VERSION, home, heap, 1024, more=more, short=False)
    home.mkdir(parents=True, exist_ok=True)
    _fetch_apoc(home)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def _clear(store: BoltStore) -> None:
    for what in ("MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r", "MATCH (n) WITH n LIMIT 20000 DELETE n"):
        while store.write(f"{what} RETURN count(*)").rows[0][0]:
            pass
    emptied(store)


def _counts(store: BoltStore) -> tuple[int, int]:
    nodes = store.read("MATCH (n) RETURN count(n)").rows[0][0]
    return nodes, store.read("MATCH ()-[r]->() RETURN count(r)").rows[0][0]


@dataclass(slots=True)
class Result:
    """Seconds of each first and second load, and what was there after them."""

    first: list[float] = field(default_factory=list)
    second: list[float] = field(default_factory=list)
    after: list[tuple[int, int]] = field(default_factory=list)


def _timed(write: Write) -> float:
    gc.collect()
    began = time.perf_counter()
    write()
    return time.perf_counter() - began


def _measure(server: Server, path: Path, facts: Facts, rounds: int, names: list[str]) -> dict[str, Result]:
    results: dict[str, Result] = {name: Result() for name in names}
    for number in range(rounds):
        for name in names:
            with opened(server) as store:
                _clear(store)
                write = WRITERS[name][1](store, path, facts, server)
                results[name].first.append(_timed(write))
                first = _counts(store)
                results[name].second.append(_timed(write))
                results[name].after = [first, _counts(store)]
            click.echo(
                f"round {number + 1}: {name} {results[name].first[-1]:.1f} {results[name].second[-1]:.1f}", err=True
            )
    return results


def _import_seconds(folder: Path, path: Path, heap: int) -> tuple[float, float]:
    """Seconds that the export and then neo4j-admin take for the same facts; each import makes a new database."""
    csv = folder / f"csv-{path.stem}"
    began = time.perf_counter()
    export_bulk(path, csv)
    exported = time.perf_counter() - began
    server = Server(VERSION, folder / f"import-{path.stem}", heap, short=False)
    environment = {**os.environ, "NEO4J_ADMIN": str(server.admin())}
    began = time.perf_counter()
    subprocess.run(["sh", str(csv / IMPORT)], check=True, env=environment, capture_output=True)
    return exported, time.perf_counter() - began


def _line(name: str, result: Result, rows: int, ours: Result) -> str:
    first, second = median(result.first), median(result.second)
    ratios = f"{first / median(ours.first):5.1f} {second / median(ours.second):5.1f}"
    kept = "yes" if result.after[0] == result.after[1] == ours.after[0] else f"no: {result.after}"
    return f"{name:28} {first:7.1f} {rows / first:9,.0f} {second:7.1f} {rows / second:9,.0f}   {ratios}   {kept}"


def _table(results: dict[str, Result], size: tuple[int, int]) -> None:
    click.echo(f"\n{size[0]:,} nodes + {size[1]:,} edges, Neo4j {VERSION}; seconds and rows/s are medians")
    click.echo(
        f"{'writer':28} {'first s':>7} {'rows/s':>9} {'again s':>7} {'rows/s':>9}   1st×  2nd×   exact and idempotent"
    )
    for name, result in results.items():
        click.echo(_line(name, result, sum(size), results["innograph load"]))


def _limit(seconds: tuple[float, float], size: tuple[int, int], ours: Result) -> None:
    exported, imported = seconds
    rate, ratio = sum(size) / imported, median(ours.first) / imported
    click.echo(f"{'neo4j-admin import':28} {imported:7.1f} {rate:9,.0f}   ours takes {ratio:.1f} times as long")
    click.echo(f"{'  its CSV, innograph export':28} {exported:7.1f} {sum(size) / exported:9,.0f}")


@click.command()
@click.argument("sizes", nargs=-1, type=int)
@click.option("--rounds", default=3, show_default=True)
@click.option("--heap", default=2048, show_default=True, help="the server's, in megabytes")
@click.option("--only", multiple=True, help="writers by the beginning of their names; ours is always there")
def main(sizes: tuple[int, ...], rounds: int, heap: int, only: tuple[str, ...]) -> None:
    """Time all writers at each size: NODES EDGES [NODES EDGES ...]."""
    warnings.simplefilter("ignore")
    sizes = sizes or (50_000, 150_000)
    names = [
        name
        for name, (module, _) in WRITERS.items()
        if (module is None or find_spec(module)) and (module is None or not only or name.startswith(only))
    ]
    folder = Path(tempfile.mkdtemp(prefix="innograph-bench-"))
    try:
        with _server(folder / "server", heap) as server:
            for nodes, edges in zip(sizes[::2], sizes[1::2], strict=True):
                path = folder / f"{nodes}.jsonl"
                write(path, nodes, edges, 1)
                facts = read_facts(path)
                _measure(server, path, facts, 1, names[:1])  # the server warms up
                results = _measure(server, path, facts, rounds, names)
                _table(results, facts.size)
                _limit(_import_seconds(folder, path, heap), facts.size, results["innograph load"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
