"""``innograph stats``: how much of each type a graph file or a store holds."""

from collections import Counter
from pathlib import Path

import click

from graphbuild.commands._answer import FORMATS, print_answer
from graphbuild.graphfile import read
from graphbuild.model import Node
from graphbuild.stores.store import Rows, open_store

_COLUMNS = ("kind", "type", "count")


def _rows(nodes: Counter[str], edges: Counter[str]) -> Rows:
    """The most frequent first, nodes before edges."""
    ordered = [
        (kind, type_, count)
        for kind, counts in (("node", nodes), ("edge", edges))
        for type_, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    ]
    return Rows(_COLUMNS, tuple(ordered))


def stats_of_file(path: Path) -> Rows:
    """Count the nodes and edges of the graph file by type; raises InnographError as ``read``."""
    nodes: Counter[str] = Counter()
    edges: Counter[str] = Counter()
    for record in read(path):
        (nodes if isinstance(record, Node) else edges)[record.type] += 1
    return _rows(nodes, edges)


def stats_of_store(address: str | None) -> Rows:
    """Count the nodes and edges of the store by type; raises InnographError as ``open_store``."""
    with open_store(address) as store:
        nodes = store.read("MATCH (n:Thing) RETURN n.type AS type, count(*) AS count").rows
        edges = store.read("MATCH (:Thing)-[r]->() RETURN type(r) AS type, count(*) AS count").rows
    return _rows(Counter(dict(nodes)), Counter(dict(edges)))


@click.command("stats", short_help="统计各类型的数量 / count a graph by type")
@click.argument("graph", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="输出格式 / output format.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / store address.")
def command(graph: Path | None, form: str, store: str | None) -> None:
    """统计图文件或图库中各类型的数量；不给图文件时统计图库。

    Counts a graph file, or the store when no file is given, by type.

    \b
    例 / Example:
      innograph stats out/graph.jsonl
    """
    if graph is not None and store is not None:
        raise click.UsageError("GRAPH 与 --store 只能给一个 / give GRAPH or --store, not both")
    print_answer(stats_of_file(graph) if graph is not None else stats_of_store(store), form)
