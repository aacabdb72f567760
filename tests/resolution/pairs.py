"""The regression pairs: names as two plans write them, and whether they are one thing (format: head of the YAML files)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graphbuild.context import Context, context_of
from graphbuild.document import PlanData
from graphbuild.model import Evidence, Graph, Node
from graphbuild.regions import by_name
from graphbuild.resolve import resolve

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Side:
    """A name, what else its plan calls it, and the region of the plan."""

    name: str
    aliases: tuple[str, ...]
    region: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of one type, and whether they are one thing."""

    case: str
    type: str
    a: Side
    b: Side
    same: bool

    def __str__(self) -> str:
        sides = (f"{' = '.join((s.name, *s.aliases))} @ {s.region}" for s in (self.a, self.b))
        return f"{self.case}: {self.type} {' | '.join(sides)}"


def _side(written: str, default: str) -> Side:
    names, _, region = written.partition(" @ ")
    name, *aliases = names.split(" = ")
    return Side(name, tuple(aliases), region or default)


def _pair(case: dict[str, Any], row: Any, same: bool) -> Pair:
    a, b = row["pair"] if isinstance(row, dict) else row
    regions = [written.partition(" @ ")[2] for written in (a, b)]
    kind = row["type"] if isinstance(row, dict) else case["type"]
    return Pair(case["case"], kind, _side(a, regions[1]), _side(b, regions[0]), same)


def read_pairs(file: str) -> Iterator[Pair]:
    """Yield the pairs of ``file`` in this folder."""
    for case in yaml.safe_load((FOLDER / file).read_text(encoding="utf-8")):
        for verdict in ("same", "different"):
            for row in case.get(verdict, ()):
                yield _pair(case, row, verdict == "same")


def _level(region: str) -> str:
    """The level of the division that ``region`` ends in, a zone where it is none."""
    ends = (region[i:] for i in range(len(region)))
    return next((by_name()[end][0].level for end in ends if end in by_name()), "zone")


def plan_of(title: str, region: str) -> Context:
    """The context of a plan of ``region``."""
    return context_of(PlanData(title, region=region, level=_level(region)))


def stated(kind: str, side: Side, context: Context) -> Node:
    """The node that the plan states for ``side``."""
    proof = Evidence(f"Plan/{context.plan.title}", 0, len(side.name), side.name, "一、任务")
    return Node(f"{kind}/{side.name}", kind, side.name, side.aliases, {}, (proof,))


def found_same(pair: Pair, one_plan: bool = False) -> bool:
    """Say whether resolution makes one node of the pair, each side in a plan of its own or both in one."""
    first = plan_of("甲规划", pair.a.region)
    second = first if one_plan else plan_of("乙规划", pair.b.region)
    a, b = stated(pair.type, pair.a, first), stated(pair.type, pair.b, second)
    graphs = [(Graph((a, b), ()), first)] if one_plan else [(Graph((a,), ()), first), (Graph((b,), ()), second)]
    return len(resolve(graphs, {}).nodes) == 1
