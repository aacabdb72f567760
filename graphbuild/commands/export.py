"""``innograph export``: the graph file in forms that other programs read."""

from pathlib import Path

import click

from graphbuild.language import text
from graphbuild.progress import steps
from graphbuild.stores.bulk import FINISH, IMPORT, Exported, export_bulk


def graph_file(path: Path) -> Path:
    """Return the graph file that ``path`` means: itself, or where it is a build's folder the one in it."""
    return path / "graph.jsonl" if path.is_dir() else path


def _next_steps(folder: Path) -> str:
    return text(
        f"接着：停止数据库，运行 sh {folder / IMPORT} [数据库名，默认 neo4j]；启动数据库，运行一次 "
        f"cypher-shell -d 数据库名 -f {folder / FINISH}。",
        f"Next: stop the database, run sh {folder / IMPORT} [DATABASE, by default neo4j]; start it, and run once "
        f"cypher-shell -d DATABASE -f {folder / FINISH}.",
    )


def _summary(done: Exported, folder: Path) -> str:
    return text(
        f"已将 {done.nodes} 个节点、{done.edges} 条关系写成 {done.files} 个 CSV 文件，在 {folder}。",
        f"Wrote {done.nodes} nodes and {done.edges} edges as {done.files} CSV files in {folder}.",
    )


@click.group("export", short_help="把图文件导出为其他格式 / export the graph file to other formats")
def command() -> None:
    """把图文件导出为其他程序能读的格式。

    Exports a graph file to formats that other programs read.

    \b
    例 / Example:
      innograph export neo4j-admin out -o bulk
    """


@command.command("neo4j-admin", short_help="供 Neo4j 批量导入的 CSV / CSV for Neo4j's bulk import")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="输出目录 / folder to write."
)
def neo4j_admin(graph: Path, out: Path) -> None:
    """把图文件（或 build 的输出目录）写成 neo4j-admin database import full 用的 CSV，附 import.sh 与 finish.cypher。

    用于首次装载大图：结果与 innograph load 相同，快得多，但导入时数据库须停止。

    Writes a graph file (or a build's folder) as CSV for neo4j-admin, with import.sh, which imports it, and
    finish.cypher, which completes the started database: the same as after innograph load, for a first load of millions.

    \b
    例 / Example:
      innograph export neo4j-admin out -o bulk
      NEO4J_ADMIN=/opt/neo4j/bin/neo4j-admin sh bulk/import.sh neo4j
      cypher-shell -d neo4j -f bulk/finish.cypher
    """
    with steps(text("导出", "exporting")) as progress:
        done = export_bulk(graph_file(graph), out, progress)
    click.echo(_summary(done, out))
    click.echo(_next_steps(out))
