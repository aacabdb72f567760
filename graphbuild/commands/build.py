"""``innograph build``: plans in, graph file and report out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.commands._gold import pair_of
from graphbuild.commands._options import decisions_option
from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.report import Report

SOME_FAILED = 3


def _print_summary(report: "Report", out: Path) -> None:
    for failure in report.failures:
        click.echo(text(f"未构建：{failure.zh}", f"Not built: {failure.en}"), err=True)
    for issue in report.issues:
        if issue.kind == "decisions":
            click.echo(issue.message, err=True)
    if not report.plans:
        click.echo(
            text("没有构建任何规划，已有的图文件未改动。", "Nothing was built; an earlier graph file stays."), err=True
        )
        return
    nodes, edges = sum(report.nodes.values()), sum(report.edges.values())
    good = report.quotes - report.quotes_missing
    click.echo(
        text(
            f"{len(report.plans)} 份规划：{nodes} 个节点，{edges} 条关系；原文依据 {good}/{report.quotes} 处核对一致；"
            f"待处理问题 {len(report.issues)} 个。图文件 {out / 'graph.jsonl'}，报告 {out / 'report.html'}。",
            f"{len(report.plans)} plans: {nodes} nodes, {edges} edges; {good} of {report.quotes} quotes verified; "
            f"{len(report.issues)} open issues. Graph file {out / 'graph.jsonl'}, report {out / 'report.html'}.",
        )
    )


def _print_questions(count: int, out: Path) -> None:
    if count:
        click.echo(
            text(
                f"{count} 对名称是否同一事物存疑：innograph review {out}",
                f"{count} pairs of names may be one thing or two: innograph review {out}",
            )
        )


@click.command(short_help="从规划文件构建图谱 / build the graph from plans")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="输出目录 / folder.")
@click.option("--jobs", default=1, type=click.IntRange(1), show_default=True, help="并行进程数 / processes.")
@click.option(
    "--gold",
    multiple=True,
    metavar="GOLD.json=TITLE",
    help="附上与标注的比较 / figures against annotated plans.",
)
@decisions_option
def command(paths: tuple[Path, ...], out: Path, jobs: int, gold: tuple[str, ...], decisions: Path) -> None:
    """读取规划（txt、docx、pdf、html、md，文件夹或 zip），写出 graph.jsonl、doubts.jsonl、report.json、report.html。

    全部成功时返回 0；有文件失败时返回 3，其余照常构建；用法有误时返回 2。

    例 / Example: innograph build examples/plans -o out
    """
    from graphbuild.build import build
    from graphbuild.progress import steps

    pairs = [pair_of(one) for one in gold]
    with steps(text("读取规划", "Reading plans")) as done:
        built = build(paths, out, decisions, jobs, done, pairs)
    _print_summary(built.report, out)
    _print_questions(len(built.questions), out)
    for fault in built.report.faults[:10]:
        click.echo(fault.message, err=True)
    if built.report.faults:
        sys.exit(1)
    if built.report.failures:
        sys.exit(SOME_FAILED)
