"""``innograph check``: verifies a graph file against the ontology, and its quotes against the plans."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.errors import InnographError
from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.check import PlanText
    from graphbuild.model import Edge, Node


def _texts(paths: tuple[Path, ...]) -> Iterator[tuple[str, "PlanText"]]:
    from graphbuild.check import plan_text
    from graphbuild.document import parse
    from graphbuild.readers import collect, read

    found = collect(paths)
    if found.failures:  # quotes that cannot be looked up must not pass as verified
        raise InnographError(found.failures[0].zh, found.failures[0].en)
    for file in found.files:
        document = parse(read(file), file.given)
        yield f"Plan/{document.plan.title}", plan_text(document)


@click.command(short_help="核对图文件 / verify a graph file")
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("plans", nargs=-1, type=click.Path(path_type=Path))
def command(graph: Path, plans: tuple[Path, ...]) -> None:
    """核对图文件是否符合本体；给出规划文件时，逐条核对引文是否确在原文所标位置。

    例 / Example: innograph check out/graph.jsonl examples/plans
    """
    from graphbuild.check import check
    from graphbuild.graphfile import load_graph

    loaded = load_graph(graph)
    texts = dict(_texts(plans)) if plans else {}
    faults = check(loaded, texts)
    for fault in faults:
        click.echo(fault.message)
    things: list[Node | Edge] = [*loaded.nodes, *loaded.edges]
    plans_of = [e.plan in texts for thing in things for e in thing.evidence]
    quotes, unread = sum(plans_of), len(plans_of) - sum(plans_of)
    size = f"{len(loaded.nodes)} 个节点、{len(loaded.edges)} 条关系"
    click.echo(
        text(
            f"{graph}：{size}，{len(faults)} 处错误；核对引文 {quotes} 处，未核对 {unread} 处（未给出原文）。",
            f"{graph}: {len(loaded.nodes)} nodes, {len(loaded.edges)} edges; "
            f"{len(faults)} faults, {quotes} of {len(plans_of)} quotes looked up.",
        )
    )
    sys.exit(1 if faults else 0)
