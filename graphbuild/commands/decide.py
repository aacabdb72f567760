"""``innograph decide``: one judgement on a pair of nodes, kept for every later build."""

import getpass
from pathlib import Path

import click

from graphbuild.commands._options import decisions_option
from graphbuild.decisions import JUDGEMENTS, append, check_pair
from graphbuild.language import text


@click.command(short_help="判定两个节点是否同一 / judge whether two nodes are one")
@click.argument("a")
@click.argument("b")
@click.argument("judgement", type=click.Choice(JUDGEMENTS))
@click.option("--why", default="", help="理由 / the reason.")
@click.option("--who", default=getpass.getuser, help="判定人 / who judges.", show_default="当前用户")
@decisions_option
def command(a: str, b: str, judgement: str, why: str, who: str, decisions: Path) -> None:
    """把“两个节点是同一事物（same）还是不同事物（different）”记入判定记录，下次构建时生效；unsure 撤销先前的判定。

    例 / Example: innograph decide Park/乌海高新区 Park/乌海高新技术产业开发区 same --why 同一园区
    """
    check_pair(a, b)
    judged = append(decisions, a, b, judgement, who, why)
    click.echo(
        text(
            f"已记入 {decisions}：{judged.a} 与 {judged.b} 为 {judgement}；下次 innograph build 时生效。",
            f"Recorded in {decisions}: {judged.a} and {judged.b} are {judgement}; the next innograph build applies it.",
        )
    )
