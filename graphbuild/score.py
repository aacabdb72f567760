"""Scores a graph against gold files: how much of what annotators found in plans it states, and what it adds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphbuild.model import Graph
from graphbuild.scoring.entities import score_entities
from graphbuild.scoring.facts import score_citations, score_duties, score_targets
from graphbuild.scoring.figures import Figures, Outcome
from graphbuild.scoring.gold import Gold, read_gold
from graphbuild.scoring.relations import score_relations
from graphbuild.scoring.view import view_of

# kind of fact (entities, relations …) -> part of it (core, .Park, LOCATED_IN …; "" where it has none) -> outcome
Outcomes = Mapping[str, Mapping[str, Outcome]]


@dataclass(frozen=True, slots=True)
class Report:
    """Outcomes by the gold file's name, and the figures of all files together."""

    plans: Mapping[str, Outcomes]
    pooled: Mapping[str, Figures]


def score_plan(gold: Gold, graph: Graph, plan: str) -> Outcomes:
    """Return how far ``graph`` states, on evidence of the plan whose id contains ``plan``, what ``gold`` states."""
    view = view_of(graph, plan)
    return {
        "entities": score_entities(gold, view),
        "entities_lenient": score_entities(gold, view, lenient=True),
        "relations": score_relations(gold, view),
        "responsibilities": {"": score_duties(gold, view)},
        "indicators": {"": score_targets(gold, view)},
        "citations": {"": score_citations(gold, view)},
    }


def _pooled(plans: Iterable[Outcomes]) -> dict[str, Figures]:
    total: dict[str, Figures] = {}
    for outcomes in plans:
        for kind, parts in outcomes.items():
            for part, outcome in parts.items():
                name = f"{kind}:{part}" if part else kind
                total[name] = total.get(name, Figures(0, 0, 0)) + outcome.figures
    return total


def score(graph: Graph, pairs: Iterable[tuple[Path, str]]) -> Report:
    """Return the report over pairs of a gold file and a part of its plan's id.

    Raises InnographError where a gold file cannot be read.
    """
    plans = {path.name: score_plan(read_gold(path), graph, plan) for path, plan in pairs}
    return Report(plans, _pooled(plans.values()))


def as_json(report: Report) -> dict[str, object]:
    """Return the report as plain data: per file and kind the figures of each part, and POOLED over all files."""
    data: dict[str, object] = {}
    for file, outcomes in report.plans.items():
        data[file] = {
            kind: parts[""].figures.as_dict() if "" in parts else {p: o.figures.as_dict() for p, o in parts.items()}
            for kind, parts in outcomes.items()
        }
    return {**data, "POOLED": {name: figures.as_dict() for name, figures in report.pooled.items()}}
