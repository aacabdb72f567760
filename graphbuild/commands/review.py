"""``innograph review``: the doubtful pairs of a build with both proofs, and a judgement on them."""

import getpass
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.commands._options import decisions_option
from graphbuild.decisions import JUDGEMENTS, Judgement, append, check_pair, read_judgements
from graphbuild.errors import InnographError
from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.doubts import Side
    from graphbuild.reviewing import Reviewed

_KEYS = {"s": "same", "d": "different", "u": "unsure"}
_SKIP, _UNDO, _QUIT = "", "z", "q"


@dataclass(frozen=True, slots=True)
class _Judge:
    """Where judgements go, and whose they are."""

    ledger: Path
    who: str
    why: str

    def says(self, a: str, b: str, judgement: str, why: str = "") -> Judgement:
        check_pair(a, b)
        return append(self.ledger, a, b, judgement, self.who, why or self.why)


def _shown(written: str) -> str:
    """Control characters of a file must not reach the terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in written)


def _side(side: "Side") -> str:
    aliases = text("  又称：", "  also: ") + "、".join(side.aliases) if side.aliases else ""
    return _shown(f"  {side.id}{aliases}") + "\n" + _shown(f"    《{side.plan}》{side.section}  “{side.quote}”")


def render(reviewed: "Reviewed", number: int) -> str:
    """Return the pair as a person reads it: why it is doubtful, what was done, both names with their proof."""
    from graphbuild.reviewing import reason

    question, judged = reviewed.question, reviewed.judged
    done = text("已合并", "joined") if question.joined else text("未合并", "kept apart")
    said = f"  [{judged.judgement} · {judged.who} · {judged.when} {judged.why}]" if judged is not None else ""
    head = f"{number}. {reason(question)}（{done}）{_shown(said)}"
    return "\n".join((head, _side(question.a), _side(question.b)))


def _recorded(judged: Judgement, ledger: Path) -> None:
    click.echo(
        text(
            f"已记入 {ledger}：{judged.a} 与 {judged.b} 为 {judged.judgement}；下次 innograph build 时生效。",
            f"Recorded in {ledger}: {judged.a} and {judged.b} are {judged.judgement}; the next build applies it.",
        )
    )


def _undo(judge: _Judge) -> None:
    """Take the last standing judgement back: one more line, nothing is deleted."""
    from graphbuild.reviewing import last_judgement

    last = last_judgement(read_judgements(judge.ledger))
    if last is None:
        click.echo(text("没有可撤销的判定。", "There is no judgement to take back."))
        return
    _recorded(judge.says(last.a, last.b, "unsure", text("撤销", "taken back")), judge.ledger)


def _ask(reviewed: "Reviewed", judge: _Judge) -> bool:
    """Ask for one judgement until it is given or passed over; return whether to go on."""
    keys = click.Choice((*_KEYS, _UNDO, _QUIT, _SKIP))
    prompt = text(
        "同一 s，不同 d，拿不准 u，跳过 回车，撤销 z，退出 q", "same s, different d, unsure u, skip ⏎, undo z, quit q"
    )
    while True:
        key = click.prompt(prompt, default=_SKIP, show_default=False, show_choices=False, type=keys)
        if key in (_SKIP, _QUIT):
            return key != _QUIT
        try:
            if key == _UNDO:
                _undo(judge)
                continue
            why = judge.why or click.prompt(
                text("理由（可不填）", "why (may be empty)"), default="", show_default=False
            )
            _recorded(judge.says(reviewed.question.a.id, reviewed.question.b.id, _KEYS[key], why), judge.ledger)
        except InnographError as error:
            click.echo(text(error.zh, error.en), err=True)
            continue
        return True


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _interactive(asked: "Sequence[Reviewed]", judge: _Judge) -> None:
    for number, one in enumerate(asked, 1):
        click.echo(render(one, number))
        if not _ask(one, judge):
            return


def _print(asked: "Sequence[Reviewed]") -> None:
    for number, one in enumerate(asked, 1):
        click.echo(render(one, number))
    click.echo(text(f"{len(asked)} 对待判定。", f"{len(asked)} pairs to judge."))


@click.command(short_help="复核可疑的同名 / judge which names are one thing")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--judge",
    "judgements",
    nargs=3,
    type=(str, str, click.Choice(JUDGEMENTS)),
    multiple=True,
    metavar="A B same|different|unsure",
    help="直接判定一对节点，可重复 / judge a pair of ids; may be repeated.",
)
@click.option("--undo", is_flag=True, help="撤销最近一条判定 / take the last judgement back.")
@click.option("--all", "every", is_flag=True, help="已判定的也列出 / list judged pairs, too.")
@click.option("--why", default="", help="理由 / the reason.")
@click.option("--who", default=getpass.getuser, help="判定人 / who judges.", show_default="当前用户")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print JSON.")
@decisions_option
def command(
    out: Path,
    judgements: tuple[tuple[str, str, str], ...],
    undo: bool,
    every: bool,
    why: str,
    who: str,
    as_json: bool,
    decisions: Path,
) -> None:
    """列出 OUT 的构建中可能是同一事物的名称，各附原文，并接受判定；判定在以后每次构建时生效，可撤销。

    在终端中逐对询问；否则只列出。Asks pair by pair on a terminal, else lists them.

    例 / Example: innograph review out --judge Park/甲高新区 Park/甲高新技术产业开发区 same --why 同一园区
    """
    from graphbuild.reviewing import check_known, reviewed

    judge = _Judge(decisions, who, why)
    if undo or judgements:
        check_known(out, [one for a, b, _ in judgements for one in (a, b)])
        for a, b, judgement in judgements:
            _recorded(judge.says(a, b, judgement), decisions)
        if undo:
            _undo(judge)
        return
    asked = [one for one in reviewed(out, decisions) if every or one.is_open]
    if as_json:
        click.echo(json.dumps([one.as_json() for one in asked], ensure_ascii=False, indent=1))
    elif _is_terminal():
        _interactive(asked, judge)
    else:
        _print(asked)
