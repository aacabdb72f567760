"""``innograph load``: brings a graph file into a store."""

from pathlib import Path

import click

from graphbuild.language import text
from graphbuild.progress import steps
from graphbuild.stores.loader import Loaded, load
from graphbuild.stores.store import DEFAULT, loading_alone, open_store


def load_file(path: Path, store: str | None) -> Loaded:
    """Load the graph file at ``path`` into the store at the address; raises InnographError as open_store and load."""
    with loading_alone(store), open_store(store) as opened, steps(text("装载", "loading")) as progress:
        return load(path, opened, progress)


@click.command("load", short_help="把图文件装入图库 / load a graph file into a store")
@click.argument("graph", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--store", metavar="ADDRESS", help=f"图库地址 / store: embedded:DIR, bolt://, neo4j:// [{DEFAULT}]")
def command(graph: Path, store: str | None) -> None:
    """把图文件装入图库；重复装载不会改变任何内容。

    Loads a graph file into a store; loading it again changes nothing.

    \b
    例 / Example:
      innograph load out/graph.jsonl --store embedded:.innograph
    """
    done = load_file(graph, store)
    click.echo(
        text(
            f"已装载 {done.nodes} 个节点、{done.edges} 条关系：新增 {done.created}，删除 {done.removed}。",
            f"Loaded {done.nodes} nodes and {done.edges} edges: {done.created} new, {done.removed} removed.",
        )
    )
