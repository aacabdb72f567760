"""``innograph load``: brings a graph file into a store."""

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from graphbuild.language import text
from graphbuild.stores.loader import Loaded, Progress, load
from graphbuild.stores.store import DEFAULT, open_store


def _progress(stack: ExitStack) -> Progress:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None
    from rich.console import Console  # noqa: PLC0415 - only who sees the bar pays for it
    from rich.progress import Progress as Bar  # noqa: PLC0415

    bar = stack.enter_context(Bar(console=Console(stderr=True), transient=True))
    task = bar.add_task(text("装载", "loading"), total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)


def load_file(path: Path, store: str | None) -> Loaded:
    """Load the graph file at ``path`` into the store at the address; raises InnographError as open_store and load."""
    with open_store(store) as opened, ExitStack() as stack:
        return load(path, opened, _progress(stack))


@click.command("load")
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
            f"已装载 {done.nodes} 个节点、{done.edges} 条边：新增 {done.created}，删除 {done.removed}。",
            f"Loaded {done.nodes} nodes and {done.edges} edges: {done.created} new, {done.removed} removed.",
        )
    )
