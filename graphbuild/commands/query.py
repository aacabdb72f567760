"""``innograph query``: answers a named question from the query library."""

import click

from graphbuild.commands._answer import FORMATS, key_values, print_answer
from graphbuild.language import text
from graphbuild.queries import SERVING, Query, arguments, find_query, library, run_query
from graphbuild.stores.store import Rows, open_store, require_loaded


def _describe(query: Query) -> str:
    given = " ".join(f"{p.name}=…" if p.required else f"[{p.name}={p.value!r}]" for p in query.params)
    return f"  {query.name:<16} {text(query.title_zh, query.title_en)}  {given}"


def list_queries() -> str:
    """Return the library as text, folder by folder, without the queries that only ``ask`` and the explorer use."""
    lines: list[str] = []
    folder = ""
    for query in library().values():
        if query.folder in SERVING:
            continue
        if query.folder != folder:
            folder = query.folder
            lines.append(f"{folder}/")
        lines.append(_describe(query))
    return "\n".join(lines)


def show_query(query: Query) -> str:
    """Return what ``query`` asks, takes and returns, and its Cypher, as text."""
    params = [
        f"  {p.name} ({p.type}{', e.g. ' if p.required else ', '}{p.value!r}) — {p.meaning}" for p in query.params
    ]
    columns = [f"  {c.name} — {c.meaning}" for c in query.returns]
    return "\n".join(
        [
            f"{query.folder}/{query.name}：{query.title_zh} / {query.title_en}",
            query.question,
            text("参数：", "Parameters:"),
            *params,
            text("返回：", "Returns:"),
            *columns,
            text(f"例：{query.example}", f"Example: {query.example}"),
            "",
            query.cypher,
        ]
    )


def answer(name: str, given: tuple[str, ...], store: str | None) -> Rows:
    """Answer the query ``name`` from the store; raises InnographError as they do, or when it is empty."""
    query = find_query(name)
    values = key_values(given)
    arguments(query, values)  # a wrong parameter is said before a store is opened
    with open_store(store) as opened:
        require_loaded(opened)
        return run_query(opened, name, values)


@click.command("query", short_help="用命名查询提问 / answer a named query")
@click.argument("name")
@click.option("--param", "-p", multiple=True, metavar="K=V", help="参数，可重复 / parameter, repeatable.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="输出格式 / output format.")
@click.option("--show", is_flag=True, help="只显示说明和 Cypher / show the query, do not run it.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / store address.")
def command(name: str, param: tuple[str, ...], form: str, show: bool, store: str | None) -> None:
    """用查询库里的命名查询提问；NAME 为 list 时列出全部查询。

    Answers a named query of the library; NAME `list` lists them all.

    \b
    例 / Example:
      innograph query who --param topic=建设鄂尔多斯实验室
    """
    if name == "list":
        click.echo(list_queries())
    elif show:
        click.echo(show_query(find_query(name)))
    else:
        print_answer(answer(name, param, store), form)
