"""``innograph ask``: a question in, an answer with its proof out."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.asking.answers import Answer, Reply
    from graphbuild.export.tables import Sheet

_ROLES = {"lead": ("牵头", "lead"), "responsible": ("负责", "responsible"), "cooperating": ("配合", "cooperating")}


def _proof(answer: "Answer") -> tuple[str | None, str | None, str | None]:
    return answer.plan, answer.section, answer.quote


_INFERRED = {
    "group": ("规划未指明，此为统筹协调机构", "its leading group"),
    "issuer": ("规划未指明，此为发布单位", "issuer"),
}


def _role(answer: "Answer") -> str:
    """A leading group or an issuer has no role that a plan states."""
    return text(*_ROLES[answer.role]) if answer.role in _ROLES and answer.basis not in _INFERRED else ""


def _mark(answer: "Answer") -> str:
    """Return what follows the name of a body that is not named for the task itself."""
    if answer.basis == "inherited":
        return text("（写在上级条目）", " (named for what it stands in)")
    zh, en = _INFERRED.get(answer.basis or "", ("", ""))
    return text(f"（{zh}）", f" ({en}; none is named)") if zh else ""


def _head(answer: "Answer") -> str:
    """Return what the row says: role, the answer itself, what it is about, year and value, by when and by whom."""
    about = answer.measure if answer.measure != answer.name else ""
    year = text(f"{answer.year}年", str(answer.year)) if answer.year else ""
    value = "" if answer.value is None else f"{answer.value}{answer.unit or ''}"
    deadline = text(f"完成时限：{answer.deadline}", f"by {answer.deadline}") if answer.deadline else ""
    persons = text("责任人：", "persons: ") + "、".join(answer.persons) if answer.persons else ""
    said = (_role(answer), answer.name + _mark(answer), about, year, value, deadline, persons)
    return "- " + "  ".join(part for part in said if part)


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
    if reply.others:
        lines.append(text("另有（依据注明在各行）：", "Besides, on the grounds that each row names:"))
        lines += _blocks(reply.others[:limit])
    if reply.nearest:
        lines.append(text("相近的有：", "Nearest: ") + "；".join(reply.nearest))
    return "\n".join(lines)


_COLUMNS = (
    ("角色", "Role"),
    ("答案", "Answer"),
    ("任务", "Measure"),
    ("年份", "Year"),
    ("数值", "Value"),
    ("完成时限", "Deadline"),
    ("责任人", "Persons"),
    ("依据", "Basis"),
    ("规划", "Plan"),
    ("章节", "Section"),
    ("原文", "Sentence"),
    ("起", "Start"),
    ("止", "End"),
)
_BASIS = {"stated": ("原文写明", "stated"), "inherited": ("写在上级条目", "named for what it stands in"), **_INFERRED}


def _cells(answer: "Answer") -> tuple[str, ...]:
    value = "" if answer.value is None else f"{answer.value}{answer.unit or ''}"
    basis = text(*_BASIS[answer.basis]) if answer.basis in _BASIS else answer.basis
    said = (_role(answer), answer.name, answer.measure, answer.year, value, answer.deadline, "、".join(answer.persons))
    place = (basis, answer.plan, answer.section, answer.quote, answer.start, answer.end)
    return tuple("" if one is None else str(one) for one in (*said, *place))


def sheet_of(reply: "Reply") -> "Sheet":
    """Return all rows of the reply, what other plans say last, as a table with the question for its title."""
    from graphbuild.export.tables import Sheet

    rows = tuple(map(_cells, (*reply.answers, *reply.others)))
    return Sheet(reply.question[:31] or text("回答", "Answer"), tuple(text(*name) for name in _COLUMNS), rows)


def _write(reply: "Reply", csv: Path | None, xlsx: Path | None) -> None:
    from graphbuild.export.tables import write_csv, write_xlsx

    if csv is not None:
        write_csv(csv, sheet_of(reply))
    if xlsx is not None:
        write_xlsx(xlsx, [sheet_of(reply)])


_file = click.Path(path_type=Path, dir_okay=False)


@click.command(short_help="提问：谁负责什么 / ask who is responsible for what")
@click.argument("question")
@click.option("--plan", help="只看名称含有这些字的规划 / only plans whose title holds this.")
@click.option("--region", help="只看某地的规划 / only plans of this place.")
@click.option("--role", type=click.Choice(tuple(_ROLES)), help="只看某种角色 / only this role.")
@click.option("--with-subordinates", is_flag=True, help="问政府时包括其部门 / a government's bureaus count, too.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / the store: embedded:DIR or bolt://host:port.")
@click.option("--limit", default=20, type=click.IntRange(1), show_default=True, help="最多显示几条 / rows to show.")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON（全部结果）/ print JSON, all rows.")
@click.option("--csv", type=_file, help="另存为 CSV（全部结果）/ also write all rows as CSV.")
@click.option("--xlsx", type=_file, help="另存为 Excel（全部结果）/ also write all rows as Excel.")
def command(
    question: str,
    plan: str | None,
    region: str | None,
    role: str | None,
    with_subordinates: bool,
    store: str | None,
    limit: int,
    as_json: bool,
    csv: Path | None,
    xlsx: Path | None,
) -> None:
    """用中文提问“谁负责某项任务”或“某部门负责什么”，回答附原文、章节与规划；规划没有说的，如实说明。

    例 / Example: innograph ask '谁负责建设鄂尔多斯实验室？'
    """
    from graphbuild.responsibility import ask
    from graphbuild.stores.store import open_store

    with open_store(store) as opened:
        sound = question.encode("utf-8", "replace").decode()
        reply = ask(opened, sound, plan, region=region, role=role, subordinates=with_subordinates)
    _write(reply, csv, xlsx)
    if as_json:
        click.echo(json.dumps(reply.as_json(), ensure_ascii=False, indent=1))
    else:
        click.echo(render(reply, limit))
