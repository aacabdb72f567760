"""The path of a plan from its file to the graph file. Read this first: ``build`` names every step in order."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from graphbuild import doubts, graphfile
from graphbuild.assemble import assemble
from graphbuild.check import check, plan_text
from graphbuild.collector import without_collector
from graphbuild.context import context_of
from graphbuild.decisions import read_ledger, without, wrong_facts
from graphbuild.divisions import with_divisions
from graphbuild.document import Document, parse, to_doc
from graphbuild.errors import InnographError
from graphbuild.extract.extract import extract
from graphbuild.model import Graph
from graphbuild.readers import Failure, PlanFile, collect, read
from graphbuild.report import Report, report_on, write_report
from graphbuild.resolve import resolve_with_doubts, unknown_ids
from graphbuild.score import score
from graphbuild.stated import Stated


@dataclass(frozen=True, slots=True)
class Built:
    """The graph of all plans with the report on how it came about, and what people are asked to judge."""

    graph: Graph
    report: Report
    questions: tuple[doubts.Question, ...]


def _of_text(document: Document) -> Document:
    """Raises InnographError for a document that is layout from end to end: a plan of nothing states nothing."""
    if not document.passages:
        raise InnographError(
            f"{document.source.path} 除页码、横线等版面符号外没有正文；请换成有正文的文件。",
            f"{document.source.path} holds nothing but page numbers, rules and the like; give a file with text.",
        )
    return document


def state(file: PlanFile) -> Stated | Failure:
    """Read one plan file and return what it states, or why it could not be read."""
    try:
        source = read(file)
        document = _of_text(parse(source, file.given))
    except InnographError as error:
        return Failure(file.name, error.zh, error.en)
    with without_collector():
        found = extract(to_doc(document))
        graph = assemble(document, found)
    plan = f"Plan/{document.plan.title}"
    issues = tuple(replace(issue, plan=plan) for issue in (*source.issues, *found.issues))
    return Stated(file.name, document.plan, graph, plan_text(document), len(document.text), issues)


def _all_stated(files: Sequence[PlanFile], jobs: int) -> Iterator[Stated | Failure]:
    if jobs == 1 or len(files) < 2:
        yield from map(state, files)
        return
    # Ctrl-C is the parent's to tell: workers that hear it, too, each print a traceback
    workers = min(jobs, len(files))
    with ProcessPoolExecutor(workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
        yield from pool.map(state, files)


def _one_a_title(stated: Sequence[Stated]) -> tuple[list[Stated], list[Failure]]:
    """Keep the first plan of each title: two plans of one name could not be told apart in the graph."""
    kept: dict[str, Stated] = {}
    refused: list[Failure] = []
    for one in stated:
        first = kept.setdefault(one.plan.title, one)
        if first is not one:
            zh = f"{one.file} 与 {first.file} 的规划名称相同（{one.plan.title}）；请在 plans.yaml 中用 title 区分。"
            en = f"{one.file} and {first.file} have one title ({one.plan.title}); tell them apart in plans.yaml."
            refused.append(Failure(one.file, zh, en))
    return list(kept.values()), refused


def build(
    paths: Sequence[Path],
    out: Path,
    ledger: Path,
    jobs: int = 1,
    done: Callable[[int, int], None] = lambda _i, _n: None,
    gold: Sequence[tuple[Path, str]] = (),
) -> Built:
    """Build the graph of all plans in ``paths`` into ``out`` (graph.jsonl, doubts.jsonl, report.json, report.html).

    ``ledger`` is the decisions file (it may be absent); ``jobs`` processes read plans side by side; ``done(i, n)`` is
    called after the i-th of n files; with ``gold``, pairs of an annotation and a part of its plan's title, the report
    says how much of it the graph states. Files that cannot be read are named in the result, the others are built.
    Raises InnographError when the ledger is broken, nothing can be built, or an annotation cannot be read or ``out``
    written.
    """
    judged, wrong = read_ledger(ledger), wrong_facts(ledger)
    found = collect(paths)
    stated: list[Stated] = []
    failures = list(found.failures)
    for i, result in enumerate(_all_stated(found.files, jobs), 1):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            stated.append(result)
        done(i, len(found.files))
    stated, refused = _one_a_title(stated)
    graphs = [(one.graph, context_of(one.plan)) for one in stated]
    with without_collector():
        resolved = resolve_with_doubts(graphs, judged)
        graph = without(with_divisions(resolved.graph), wrong)
        asked = doubts.questions(resolved.doubts, (one.graph for one in stated))
        faults = check(graph, {f"Plan/{one.plan.title}": one.text for one in stated})
        quality = score(graph, gold).pooled if gold else {}
        report = report_on(graph, stated, (*failures, *refused), faults, unknown_ids(graphs, judged), quality)
        if stated:  # where nothing could be read, what an earlier build left stays
            graphfile.write(graph, out / "graph.jsonl")
            doubts.write(asked, out)
            write_report(report, out)
    return Built(graph, report, asked)
