"""``innograph load``: brings a graph file into a store."""

from pathlib import Path

import click

from graphbuild.errors import InnographError
from graphbuild.language import text
from graphbuild.progress import steps
from graphbuild.stores.address import DEFAULT
from graphbuild.stores.loader import Loaded, load
from graphbuild.stores.preview import Change, preview
from graphbuild.stores.store import Store, loading_alone, open_store


def _confirm(store: Store) -> None:
    """Raise InnographError unless the user agrees that what is there goes."""
    nodes = store.read("MATCH (n:Thing) RETURN count(n)").rows[0][0]
    if not nodes:
        return
    question = text(
        f"将先清空图库 {store.address} 中 innograph 的 {nodes} 个节点及其关系，再装载。继续吗？",
        f"The {nodes} nodes of innograph in {store.address} and their edges will be deleted before loading. Go on?",
    )
    try:
        agreed = click.confirm(question, err=True)
    except click.Abort:
        agreed = False
    if not agreed:
        raise InnographError(
            "没有得到确认，图库未改动；在脚本中请加 --yes。",
            "Not confirmed, nothing was changed; in a script add --yes.",
        )


def load_file(path: Path, store: str | None, anew: bool = False, sure: bool = True) -> Loaded:
    """Load the graph file at ``path`` into the store at the address; raises InnographError as open_store and load."""
    with loading_alone(store), open_store(store) as opened:
        if anew and not sure:
            _confirm(opened)
        with steps(text("装载", "loading")) as progress:
            return load(path, opened, progress, anew=anew)


def _print_preview(changes: tuple[Change, ...]) -> None:
    for change in changes:
        click.echo(
            text(
                f"{change.type}：新增 {change.added}，变更 {change.changed}，删除 {change.removed}",
                f"{change.type}: {change.added} new, {change.changed} changed, {change.removed} removed",
            )
        )
    added, changed, removed = (sum(getattr(c, name) for c in changes) for name in ("added", "changed", "removed"))
    click.echo(
        text(
            f"装载将新增 {added} 条事实，变更 {changed} 条，删除 {removed} 条；这次没有写入任何内容。",
            f"A load would add {added} facts, change {changed} and remove {removed}; nothing was written this time.",
        )
    )


@click.command("load", short_help="把图文件装入图库 / load a graph file into a store")
@click.argument("graph", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--store", metavar="ADDRESS", help=f"图库地址 / store: embedded:DIR, bolt://, neo4j:// [{DEFAULT}]")
@click.option("--dry-run", is_flag=True, help="只报告会有什么变化，不写入 / say what would change, write nothing.")
@click.option("--wipe", is_flag=True, help="先清空图库中 innograph 的内容 / first delete what innograph has there.")
@click.option("--yes", is_flag=True, help="--wipe 时不再询问 / do not ask before --wipe.")
def command(graph: Path, store: str | None, dry_run: bool, wipe: bool, yes: bool) -> None:
    """把图文件装入图库；重复装载不会改变任何内容。

    Loads a graph file into a store; loading it again changes nothing. Neo4j's address and login come from NEO4J_URI,
    NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, or from a file of such lines that NEO4J_CREDENTIALS names.

    \b
    例 / Example:
      innograph load out/graph.jsonl --store embedded:.innograph
      innograph load out/graph.jsonl --store neo4j://localhost:7687 --dry-run
    """
    if dry_run and wipe:
        raise click.UsageError(text("--dry-run 与 --wipe 不能同用。", "--dry-run and --wipe exclude each other."))
    if dry_run:
        with open_store(store) as opened:
            _print_preview(preview(graph, opened))
        return
    done = load_file(graph, store, wipe, yes)
    click.echo(
        text(
            f"已装载 {done.nodes} 个节点、{done.edges} 条关系：新增 {done.created}，删除 {done.removed}。",
            f"Loaded {done.nodes} nodes and {done.edges} edges: {done.created} new, {done.removed} removed.",
        )
    )
