"""Annotated plans on the command line: GOLD.json=PART_OF_THE_PLAN_TITLE."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import InnographError

if TYPE_CHECKING:
    from graphbuild.model import Graph


def pair_of(argument: str) -> tuple[Path, str]:
    """Return the file and the part of a plan's title in ``GOLD.json=PART``; raises InnographError for other text."""
    file, equals, plan = argument.partition("=")
    if not (file and equals and plan):
        raise InnographError(
            f"参数“{argument}”应写作 标注文件=规划标题的一部分，例如 gold/000.json=乌海市。",
            f"The argument “{argument}” should be GOLD.json=PART_OF_THE_PLAN_TITLE, such as gold/000.json=乌海市.",
        )
    return Path(file), plan


def check_plans(graph: "Graph", pairs: Sequence[tuple[Path, str]]) -> None:
    """Raise InnographError where the graph holds no plan of one of ``pairs``."""
    plans = {evidence.plan for node in graph.nodes for evidence in node.evidence}
    for _, part in pairs:
        if not any(part in plan for plan in plans):
            known = "、".join(sorted(plan.removeprefix("Plan/") for plan in plans))
            raise InnographError(
                f"图文件中没有标题含“{part}”的规划；其中有：{known}。",
                f"The graph holds no plan whose title holds “{part}”; it has: {known}.",
            )
