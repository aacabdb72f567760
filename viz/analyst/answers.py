"""Answers as tables: what a cell says, and which nodes of the graph it names."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphbuild.commands._answer import plain
from graphbuild.ontology import load_ontology
from graphbuild.stores.store import Rows
from viz.links import to_network, to_plan

_LONGEST = 600  # characters of a cell on the page; the CSV has all


@dataclass(frozen=True, slots=True)
class Cell:
    """``href`` leads to the node or plan that the cell names, None where it names none."""

    text: str
    href: str | None = None
    number: bool = False


def written(value: Any) -> str:
    """Return a value of the store as text; a node or a list is JSON."""
    value = plain(value)
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _node_id(value: Any) -> str | None:
    """Return the id where ``value`` is a node or the id of one."""
    if hasattr(value, "labels"):
        value = value.get("id")
    kind = value.split("/", 1)[0] if isinstance(value, str) and "/" in value else ""
    return value if kind in load_ontology().nodes else None


def _listed(values: list[Any]) -> str:
    plain_ones = all(isinstance(one, str | int | float) for one in values)
    return "、".join(str(one).removeprefix("Plan/") for one in values) if plain_ones else written(values)


def _cell(value: Any) -> Cell:
    named = _node_id(value)
    name = value.get("name") if hasattr(value, "labels") else None
    text = name if isinstance(name, str) else _listed(value) if isinstance(value, list) else written(value)
    if named is not None and text == named and named.startswith("Plan/"):
        text = named.removeprefix("Plan/")
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    if named is None:
        return Cell(shown, None, isinstance(value, int | float) and not isinstance(value, bool))
    return Cell(shown, to_plan(named) if named.startswith("Plan/") else to_network(named))


def cells(answer: Rows) -> list[list[Cell]]:
    """Return the rows as the page shows them."""
    return [[_cell(value) for value in row] for row in answer.rows]


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _ids(one)
    elif hasattr(value, "relationships"):
        yield from _ids(list(value.nodes))
    elif (found := _node_id(value)) is not None and value != f"Plan/{found.removeprefix('Plan/')}":
        yield found  # the id of a plan, as text, says where the proof is


def nodes_of(answer: Rows, most: int) -> list[str]:
    """Return the ids of the first ``most`` nodes that the answer names, for the picture of it."""
    found = dict.fromkeys(key for row in answer.rows for value in row for key in _ids(value))
    return list(found)[:most]
