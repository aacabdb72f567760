"""``innograph decide``: one judgement on a pair of nodes, kept for every later build."""

import getpass
from pathlib import Path

import click

from graphbuild.commands._options import decisions_option
from graphbuild.decisions import JUDGEMENTS, append
from graphbuild.errors import InnographError
from graphbuild.language import text


def _check_ids(a: str, b: str) -> None:
    kind_a, _, name_a = a.partition("/")
    kind_b, _, name_b = b.partition("/")
    if not (name_a and name_b) or kind_a != kind_b or a == b:
        raise InnographError(
            f"“{a}”与“{b}”不能判定：需要两个同类而不同的节点编号，形如 Park/乌海高新区。",
            f"{a!r} and {b!r} cannot be judged: name two different nodes of one type by id (Park/乌海高新区).",
        )


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
    _check_ids(a, b)
    judged = append(decisions, a, b, judgement, who, why)
    click.echo(
        text(
            f"已记入 {decisions}：{judged.a} 与 {judged.b} 为 {judgement}；下次 innograph build 时生效。",
            f"Recorded in {decisions}: {judged.a} and {judged.b} are {judgement}; the next innograph build applies it.",
        )
    )
