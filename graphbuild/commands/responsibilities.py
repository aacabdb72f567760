"""``innograph responsibilities``: the division of labour of plans as a table, CSV, Excel or Markdown."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.errors import InnographError
from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.export.tables import Sheet

_FORMATS = ("table", "csv", "xlsx", "md")


def _print(sheets: tuple["Sheet", ...], form: str) -> None:
    from graphbuild.commands._answer import print_answer
    from graphbuild.export.tables import as_csv, as_markdown
    from graphbuild.stores.store import Rows

    if form == "csv":
        click.echo(as_csv(sheets[0].columns, sheets[0].rows), nl=False)
        return
    for sheet in sheets:
        if form == "md":
            click.echo(as_markdown(sheet))
        else:
            click.echo(sheet.title)
            print_answer(Rows(sheet.columns, sheet.rows), "table")


def _write(path: Path, sheets: tuple["Sheet", ...], form: str) -> None:
    from graphbuild.atomic import write_atomically
    from graphbuild.export.tables import as_markdown, write_csv, write_xlsx

    if form == "xlsx":
        write_xlsx(path, sheets)
    elif form == "csv":
        write_csv(path, sheets[0])
    elif form == "md":
        write_atomically(path, "\n".join(map(as_markdown, sheets)))
    else:
        raise InnographError(
            "表格只能显示在屏幕上；要写入文件，请加 --format csv、xlsx 或 md。",
            "A table is for the screen; to write a file, add --format csv, xlsx or md.",
        )
    click.echo(text(f"已写入 {path}。", f"Wrote {path}."), err=True)


@click.command(short_help="责任分工表 / the division of labour of plans")
@click.option("--plan", help="只看名称含有这些字的规划 / only plans whose title holds this.")
@click.option(
    "--by", type=click.Choice(("measure", "body")), default="measure", show_default=True, help="按任务或单位 / rows."
)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True, help="格式 / form.")
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="写入文件（xlsx 必需）/ file.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / store address.")
def command(plan: str | None, by: str, form: str, out: Path | None, store: str | None) -> None:
    """列出规划的责任分工：一行一项任务（或一个单位），规划未指明责任单位的任务另列（csv 只含分工表）。

    The division of labour: one row a measure (or a body); measures without a named body are listed apart.

    \b
    例 / Example:
      innograph responsibilities --plan 实施意见 --format xlsx -o 责任分工表.xlsx
    """
    from graphbuild.asking.matrix import body_sheet, measure_sheet, responsibilities, unassigned_sheet
    from graphbuild.stores.store import open_store, require_loaded

    if form == "xlsx" and out is None:
        raise InnographError(
            "Excel 文件不能显示在屏幕上；请用 -o 文件名.xlsx 指明写到哪里。",
            "An Excel file cannot be shown on the screen; name one with -o FILE.xlsx.",
        )
    with open_store(store) as opened:
        require_loaded(opened)
        matrix = responsibilities(opened, plan)
    sheets = ((body_sheet if by == "body" else measure_sheet)(matrix), unassigned_sheet(matrix))
    if out is None:
        _print(sheets, form)
    else:
        _write(out, sheets, form)
