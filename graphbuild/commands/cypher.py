"""``innograph cypher``: runs a Cypher statement, read-only unless told otherwise."""

import json
from typing import Any

import click

from graphbuild.commands._answer import FORMATS, key_values, print_answer
from graphbuild.stores.store import Rows, open_store


def _typed(value: str) -> Any:
    """A parameter is what JSON reads in it (1, true, ["a"]), else the text itself; "1" in quotes is a text."""
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def run(statement: str, given: tuple[str, ...], store: str | None, write: bool) -> Rows:
    """Run ``statement`` on the store at the address; raises InnographError as open_store, read and write."""
    parameters = {key: _typed(value) for key, value in key_values(given).items()}
    with open_store(store) as opened:
        return opened.write(statement, parameters) if write else opened.read(statement, parameters)


@click.command("cypher", short_help="运行一条 Cypher 语句，默认只读 / run a Cypher statement, read-only")
@click.argument("statement")
@click.option("--param", "-p", multiple=True, metavar="K=V", help="参数，可重复 / parameter, repeatable.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="输出格式 / output format.")
@click.option("--write", is_flag=True, help="允许写入 / allow the statement to write.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / store address.")
def command(statement: str, param: tuple[str, ...], form: str, write: bool, store: str | None) -> None:
    """运行一条 Cypher 语句；没有 --write 时只读。

    Runs a Cypher statement; read-only unless --write is given.

    \b
    例 / Example:
      innograph cypher 'MATCH (p:Park) RETURN p.name, p.quotes[0] LIMIT 5' --format csv
    """
    print_answer(run(statement, param, store, write), form)
