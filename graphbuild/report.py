"""The build report: what each plan gave, what was ignored and why, issues, failures and figures."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from graphbuild.atomic import write_atomically
from graphbuild.extract.names.finder import DOUBTFUL_NAME
from graphbuild.model import Edge, Graph, Issue, Node
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.readers import Failure
from graphbuild.scoring.figures import Figures
from graphbuild.stated import Stated


@dataclass(frozen=True, slots=True)
class IgnoredCount:
    """How often a reason for leaving text out applied in a plan, and to how many characters of the text as read."""

    reason: str
    times: int
    characters: int


@dataclass(frozen=True, slots=True)
class PlanReport:
    """One plan: counts per node and edge type, what was ignored, how many passages gave a fact, names in doubt."""

    file: str
    title: str
    characters: int
    passages: int
    passages_with_facts: int
    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    ignored: Sequence[IgnoredCount]
    issues: int
    doubtful_names: int


@dataclass(frozen=True, slots=True)
class Report:
    """The whole build; ``quotes`` counts the evidence of all nodes and edges, ``quotes_missing`` what is not there.

    ``quality`` compares with annotated plans, where some are given: precision, recall and F1 by kind and type.
    """

    plans: Sequence[PlanReport]
    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    quotes: int
    quotes_missing: int
    failures: Sequence[Failure]
    faults: Sequence[Issue]
    issues: Sequence[Issue]
    quality: Mapping[str, Mapping[str, float]]


# Edges that only say where text stands, not what it states.
_LAYOUT = frozenset({"PART_OF", "MENTIONS"})


def _counts(things: Sequence[Node] | Sequence[Edge]) -> dict[str, int]:
    return dict(sorted(Counter(thing.type for thing in things).items()))


def _ignored(one: Stated) -> list[IgnoredCount]:
    times: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for stretch in one.text.ignored:
        times[stretch.reason] += 1
        characters[stretch.reason] += stretch.end - stretch.start
    return [IgnoredCount(reason, times[reason], characters[reason]) for reason in sorted(times)]


def _with_facts(graph: Graph) -> int:
    """Return how many passages hold the beginning of at least one stated fact."""
    starts = sorted(e.start for edge in graph.edges if edge.type not in _LAYOUT for e in edge.evidence)
    spans = [n.evidence[0] for n in graph.nodes if n.type == "Passage"]
    return sum(bisect_left(starts, s.start) < bisect_left(starts, s.end) for s in spans)


def _plan_report(one: Stated) -> PlanReport:
    nodes, edges = _counts(one.graph.nodes), _counts(one.graph.edges)
    passages = nodes.get("Passage", 0)
    found = _with_facts(one.graph)
    doubtful = sum(issue.kind == DOUBTFUL_NAME for issue in one.issues)
    return PlanReport(
        one.file,
        one.plan.title,
        one.characters,
        passages,
        found,
        nodes,
        edges,
        _ignored(one),
        len(one.issues),
        doubtful,
    )


def report_on(
    graph: Graph,
    stated: Sequence[Stated],
    failures: Sequence[Failure],
    faults: Sequence[Issue],
    unknown: Sequence[str] = (),
    quality: Mapping[str, Figures] | None = None,
) -> Report:
    """Return the report on a build of ``graph`` from what the plans stated; ``unknown`` are ids of the ledger alone."""
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    missing = sum(fault.start is not None for fault in faults)
    issues = [issue for one in stated for issue in one.issues]
    issues += [
        Issue("", "decisions", f"判定记录中的 {node_id} 不在本次构建的图谱中，该判定没有用到") for node_id in unknown
    ]
    plans = [_plan_report(one) for one in stated]
    nodes, edges = _counts(graph.nodes), _counts(graph.edges)
    quotes = sum(len(thing.evidence) for thing in things)
    figures = {name: one.as_dict() for name, one in (quality or {}).items()}
    return Report(plans, nodes, edges, quotes, missing, failures, faults, issues, figures)


@cache
def _page() -> Template:
    pages = Environment(loader=PackageLoader("graphbuild", "templates"), autoescape=True, undefined=StrictUndefined)
    return pages.get_template("report.html")


def _html(report: Report) -> str:
    labels = {one.name: one.label.zh for one in load_ontology()}
    return _page().render(report=report, reasons=lexicon("ignored"), labels=labels)


def write_report(report: Report, out: Path) -> None:
    """Write ``report.json`` and ``report.html`` into the folder ``out``, each whole or not at all."""
    write_atomically(out / "report.json", [msgspec.json.format(msgspec.json.encode(report), indent=1), b"\n"])
    write_atomically(out / "report.html", _html(report))
