"""What one plan states, as it comes back from the reading of its file."""

from dataclasses import dataclass

from graphbuild.check import PlanText
from graphbuild.document import PlanData
from graphbuild.model import Graph, Issue


@dataclass(frozen=True, slots=True)
class Stated:
    """One plan's own graph (ids not yet resolved) with its text; ``issues`` carry read offsets."""

    file: str
    plan: PlanData
    graph: Graph
    text: PlanText
    characters: int
    issues: tuple[Issue, ...]
