"""Prints an answer of a store as table, csv, json or jsonl."""

import json
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graphbuild.errors import InnographError
from graphbuild.export.tables import as_csv
from graphbuild.language import text
from graphbuild.stores.store import Rows

FORMATS = ("table", "csv", "json", "jsonl")


def plain(value: Any) -> Any:
    """Return ``value`` of the driver as JSON can hold it: a node or relationship is the map of its properties."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if hasattr(value, "relationships"):  # a path
        return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
    if hasattr(value, "element_id"):
        kind = {"labels": sorted(value.labels)} if hasattr(value, "labels") else {"type": value.type}
        return {**kind, "properties": plain(dict(value.items()))}
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _written(value: Any) -> str:
    value = plain(value)
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cell(value: str) -> Text:
    """Plain text: brackets in names are no markup, and control characters must not reach the terminal."""
    return Text("".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in value))


def _table(answer: Rows) -> None:
    """Without a terminal the table is as wide as its content: nothing is cut in a pipe."""
    table = Table()
    for name in answer.columns:
        table.add_column(_cell(name))
    for row in answer.rows:
        table.add_row(*[_cell(_written(value)) for value in row])
    console = Console(highlight=False)
    if not console.is_terminal:
        wide = console.options.update(max_width=100_000)
        console = Console(highlight=False, width=max(80, console.measure(table, options=wide).maximum))
    if answer.columns:
        console.print(table)
    click.echo(text(f"{len(answer.rows)} 行", f"{len(answer.rows)} rows"))


def print_answer(answer: Rows, form: str) -> None:
    """Print ``answer`` in one of FORMATS; json is one list of objects, jsonl one object a line."""
    if form == "table":
        _table(answer)
        return
    if form == "csv":
        click.echo(as_csv(answer.columns, [[_written(value) for value in row] for row in answer.rows]), nl=False)
        return
    objects = [dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows]
    if form == "json":
        click.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return
    for one in objects:
        click.echo(json.dumps(one, ensure_ascii=False))


def key_values(given: tuple[str, ...]) -> dict[str, str]:
    """Return ``k=v`` texts as a map; raises InnographError for one without ``=``."""
    pairs = [one.partition("=") for one in given]
    for (key, equals, _), one in zip(pairs, given, strict=True):
        if not key or not equals:
            raise InnographError(
                f"参数 {one!r} 应写成 名称=值，例如 --param topic=统筹。",
                f"Write the parameter {one!r} as name=value, as in --param topic=统筹.",
            )
    return {key: value for key, _, value in pairs}
