"""``innograph demo``: the whole path on the example plans, or on a folder of one's own."""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.build import Built
    from graphbuild.model import Graph


def _question(graph: "Graph") -> str | None:
    """Return a question that the graph can answer: about a numbered measure that a plan names most bodies for."""
    from graphbuild.asking.matching import without_number

    stated = [e.target for e in graph.edges if e.type == "RESPONSIBLE_FOR" and e.properties.get("basis") == "stated"]
    if not stated:
        return None
    names = {n.id: n.name for n in graph.nodes}
    titles = {measure: without_number(names[measure]) for measure in stated}
    chosen = min(titles, key=lambda measure: (titles[measure] == names[measure], -stated.count(measure), measure))
    return f"谁负责{titles[chosen]}？"


def _table(report_nodes: Mapping[str, int], report_edges: Mapping[str, int]) -> None:
    from rich.console import Console
    from rich.table import Table

    from graphbuild.ontology import load_ontology

    ontology = load_ontology()
    table = Table(title=text("图谱概况", "The graph"))
    for heading in (text("类型", "Type"), text("名称", "Label"), text("数量", "Count")):
        table.add_column(heading)
    for name, count in report_nodes.items():
        table.add_row(name, str(ontology.node(name).label), str(count))
    table.add_section()
    for name, count in report_edges.items():
        table.add_row(name, str(ontology.edge(name).label), str(count))
    Console(width=None if sys.stdout.isatty() else 80).print(table)


def _load_and_ask(built: "Built", graph_file: Path, store: str | None, question: str | None) -> None:
    from graphbuild.commands.ask import render
    from graphbuild.responsibility import ask
    from graphbuild.stores.loader import load
    from graphbuild.stores.store import loading_alone, open_store

    with loading_alone(store), open_store(store) as opened:
        load(graph_file, opened)
        asked = question or _question(built.graph)
        if asked is None:
            click.echo(text("这些规划没有指明责任单位。", "These plans name no responsible body."))
            return
        click.echo(f"\n$ innograph ask '{asked}'")
        click.echo(render(ask(opened, asked), 5))


@click.command(short_help="用示例规划走一遍全程 / the whole path on the example plans")
@click.argument("plans", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False), help="输出目录（默认临时目录）/ folder.")
@click.option("--store", help="图库地址 / the store; default embedded:.innograph")
@click.option("--question", help="要问的问题 / the question to ask.")
@click.option("--serve", is_flag=True, help="随后在浏览器中查看 / then serve the explorer.")
def command(plans: Path | None, out: Path | None, store: str | None, question: str | None, serve: bool) -> None:
    """构建随包附带的示例规划（或给定文件夹中的规划），装入图库，显示概况，并回答一个问题、给出原文依据。

    例 / Example: innograph demo
    """
    from graphbuild.build import build
    from graphbuild.commands.serve import ADDRESS, PORT, run
    from graphbuild.paths import data_root
    from graphbuild.progress import steps
    from viz.settings import Settings

    with tempfile.TemporaryDirectory() as scratch:
        folder = out or Path(scratch)
        with steps(text("读取规划", "Reading plans")) as done:
            built = build((plans or data_root() / "examples" / "plans",), folder, Path("decisions.jsonl"), 1, done)
        for failure in built.report.failures:
            click.echo(text(f"未构建：{failure.zh}", f"Not built: {failure.en}"), err=True)
        if not built.report.plans:
            sys.exit(3)
        _table(built.report.nodes, built.report.edges)
        _load_and_ask(built, folder / "graph.jsonl", store, question)
    if serve:
        run(store, Settings(), PORT, False)
    else:
        click.echo(
            text(
                f"\n在浏览器中查看：make demo SERVE=1 或 innograph serve，然后打开 {ADDRESS}",
                f"\nIn the browser: make demo SERVE=1 or innograph serve, then open {ADDRESS}",
            )
        )
