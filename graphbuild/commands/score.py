"""``innograph score``: how well a graph file states what annotated plans state."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.commands._gold import check_plans, pair_of
from graphbuild.language import text

if TYPE_CHECKING:
    from rich.table import Table

    from graphbuild.score import Report

_LABELS = {
    "entities": ("实体", "entities"),
    "entities_lenient": ("实体（宽松）", "entities, lenient"),
    "relations": ("关系", "relations"),
    "responsibilities": ("责任", "responsibilities"),
    "indicators": ("指标", "indicators"),
    "citations": ("引用", "citations"),
}


def _table(report: "Report") -> "Table":
    from rich.table import Table

    table = Table(title=text("与标注的比较", "Compared with the annotation"))
    table.add_column(text("内容", "What"))
    for zh, en in (("精确率", "P"), ("召回率", "R"), ("F1", "F1"), ("对", "right"), ("错", "wrong"), ("漏", "missed")):
        table.add_column(text(zh, en), justify="right")
    for name, figures in report.pooled.items():
        kind, _, part = name.partition(":")
        if kind == "entities_lenient" and part.startswith("."):
            continue  # single types are always compared strictly
        label = text(*_LABELS[kind]) + (f" {part}" if part else "")
        shares = [f"{x:.3f}" for x in (figures.precision, figures.recall, figures.f1)]
        table.add_row(label, *shares, str(figures.tp), str(figures.fp), str(figures.fn))
    return table


def _print_misses(report: "Report") -> None:
    for file, outcomes in report.plans.items():
        for kind, parts in outcomes.items():
            for part, outcome in parts.items():
                if kind == "entities_lenient" or part.startswith(".") or not (outcome.missed or outcome.wrong):
                    continue
                click.echo(f"== {file} {text(*_LABELS[kind])} {part}".rstrip())
                click.echo(text("  漏：", "  missed: ") + "；".join(outcome.missed or ("—",)))
                click.echo(text("  错：", "  wrong: ") + "；".join(outcome.wrong or ("—",)))


@click.command(short_help="与标注比较 / score against gold")
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("gold", nargs=-1, required=True)
@click.option("--misses", is_flag=True, help="列出漏掉和错误的内容 / list what is missed and wrong.")
@click.option("--json", "as_data", is_flag=True, help="以 JSON 输出 / print JSON.")
def command(graph: Path, gold: tuple[str, ...], misses: bool, as_data: bool) -> None:
    """把图文件与标注文件比较，给出精确率、召回率和 F1。GOLD 写作 标注文件=规划标题的一部分。

    例 / Example: innograph score out/graph.jsonl gold/000.json=乌海市
    """
    from rich.console import Console

    from graphbuild.graphfile import load_graph
    from graphbuild.score import as_json, score

    pairs = [pair_of(g) for g in gold]
    loaded = load_graph(graph)
    check_plans(loaded, pairs)
    report = score(loaded, pairs)
    if as_data:
        click.echo(json.dumps(as_json(report), ensure_ascii=False, indent=1))
        return
    Console().print(_table(report))
    if misses:
        _print_misses(report)
