"""``innograph ask``: a question in, an answer with its proof out."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.asking.answers import Answer, Reply

_ROLES = {"lead": ("牵头", "lead"), "responsible": ("负责", "responsible"), "cooperating": ("配合", "cooperating")}


def _proof(answer: "Answer") -> tuple[str | None, str | None, str | None]:
    return answer.plan, answer.section, answer.quote


def _head(answer: "Answer") -> str:
    """Return what the row says: role, the answer itself, what it is about, year and value."""
    role = text(*_ROLES[answer.role]) if answer.role in _ROLES else ""
    mark = text("（规划未指明，此为发布单位）", " (issuer; none is named)") if answer.basis == "issuer" else ""
    about = answer.measure if answer.measure != answer.name else ""
    year = text(f"{answer.year}年", str(answer.year)) if answer.year else ""
    value = "" if answer.value is None else f"{answer.value}{answer.unit or ''}"
    return "- " + "  ".join(part for part in (role, answer.name + mark, about, year, value) if part)


def _blocks(answers: Sequence["Answer"]) -> Iterator[str]:
    """Yield the rows, those that one sentence proves together, with that sentence once below them."""
    for (plan, section, quote), rows in groupby(answers, key=_proof):
        yield from (_head(row) for row in rows)
        yield f"    《{plan}》{section or ''}\n    “{quote}”"


def render(reply: "Reply", limit: int) -> str:
    """Return the reply as the lines that a person reads: the sentence, then at most ``limit`` rows with their proof."""
    lines = [reply.text, *_blocks(reply.answers[:limit])]
    hidden = len(reply.answers) - limit
    if hidden > 0:
        lines.append(text(f"……还有 {hidden} 条，--limit 可显示更多。", f"… {hidden} more; --limit shows them."))
    if reply.nearest:
        lines.append(text("相近的有：", "Nearest: ") + "；".join(reply.nearest))
    return "\n".join(lines)


@click.command(short_help="提问：谁负责什么 / ask who is responsible for what")
@click.argument("question")
@click.option("--plan", help="只看名称含有这些字的规划 / only plans whose title holds this.")
@click.option("--store", help="图库地址 / the store: embedded:DIR or bolt://host:port.")
@click.option("--limit", default=20, type=click.IntRange(1), show_default=True, help="最多显示几条 / rows to show.")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON（全部结果）/ print JSON, all rows.")
def command(question: str, plan: str | None, store: str | None, limit: int, as_json: bool) -> None:
    """用中文提问“谁负责某项任务”或“某部门负责什么”，回答附原文、章节与规划；规划没有说的，如实说明。

    例 / Example: innograph ask '谁负责建设鄂尔多斯实验室？'
    """
    from graphbuild.responsibility import ask
    from graphbuild.stores.store import open_store

    with open_store(store) as opened:
        reply = ask(opened, question.encode("utf-8", "replace").decode(), plan)
    if as_json:
        click.echo(json.dumps(reply.as_json(), ensure_ascii=False, indent=1))
    else:
        click.echo(render(reply, limit))
