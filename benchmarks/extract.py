"""How fast plans become a checked graph file: ``python -m benchmarks.extract PLANS... [--rounds N] [--times N]``.

Characters of the clean text a second and core, by the CPU time of this process (``time.process_time``), the best of N
rounds, everything loaded before: the whole of ``innograph build``, its steps one by one, and ``jieba.lcut`` over the
same files in the same run where jieba is installed (``pip install jieba``; innograph does not use it). ``--times 10``
also builds each plan as often one behind the other in a single file: a build that is linear keeps its rate.
"""

import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import click
from spacy.tokens import Doc

from graphbuild import graphfile
from graphbuild.assemble import assemble
from graphbuild.build import build, state
from graphbuild.check import check
from graphbuild.collector import without_collector
from graphbuild.context import context_of
from graphbuild.document import Document, parse, to_doc
from graphbuild.extract.extract import FINDERS, extract
from graphbuild.extract.names.finder import find_names
from graphbuild.extract.relations.finder import find_relations
from graphbuild.extract.relations.status import with_status
from graphbuild.extract.relations.topics import find_topics
from graphbuild.readers import PlanFile, collect, read
from graphbuild.resolve import resolve
from graphbuild.stated import Stated

Step = Callable[[], object]


def _seconds(step: Step, rounds: int) -> float:
    """Return the CPU seconds of the fastest of ``rounds`` runs, after one that is not counted."""
    step()
    found = []
    with without_collector():  # as a build runs
        for _ in range(rounds):
            began = time.process_time()
            step()
            found.append(time.process_time() - began)
    return min(found)


def _documents(files: list[PlanFile]) -> list[Document]:
    return [parse(read(file), file.given) for file in files]


def _fresh(doc: Doc) -> Doc:
    """Return ``doc`` without what finders before have left in it for those behind them."""
    doc.user_data = {"document": doc.user_data["document"]}
    return doc


def _steps_of_extraction(documents: list[Document]) -> dict[str, Step]:
    """Return the finders in their order, each doing its own share and no other's."""
    docs = [to_doc(d) for d in documents]
    known = [extract(d).mentions for d in docs]
    steps: dict[str, Step] = {
        "names": lambda: [find_names(_fresh(d)) for d in docs],
        "topics": lambda: [find_topics(_fresh(d)) for d in docs],
    }
    for finder in FINDERS:
        name = finder.__name__.removeprefix("find_")
        steps[name] = lambda f=finder: [f(_fresh(d), m) for d, m in zip(docs, known, strict=True)]  # type: ignore[misc]
    # both read one view of the text, which the first of them makes
    steps["relations, status"] = lambda: [
        (find_relations(_fresh(d), m), with_status(d, m)) for d, m in zip(docs, known, strict=True)
    ]
    return steps


def _steps_of_union(stated: list[Stated], folder: Path) -> dict[str, Step]:
    graphs = [(one.graph, context_of(one.plan)) for one in stated]
    texts = {f"Plan/{one.plan.title}": one.text for one in stated}
    graph = resolve(graphs, {})
    return {
        "resolve": lambda: resolve(graphs, {}),
        "check": lambda: check(graph, texts),
        "write": lambda: graphfile.write(graph, folder / "graph.jsonl"),
    }


def _steps(files: list[PlanFile], folder: Path) -> dict[str, Step]:
    documents = _documents(files)
    found = [extract(to_doc(d)) for d in documents]
    return {
        "read and lay out": lambda: _documents(files),
        "spaCy Doc": lambda: [to_doc(d) for d in documents],
        **_steps_of_extraction(documents),
        "assemble": lambda: [assemble(d, f) for d, f in zip(documents, found, strict=True)],
        **_steps_of_union([one for one in map(state, files) if isinstance(one, Stated)], folder),
    }


def _characters(paths: tuple[Path, ...]) -> int:
    return sum(one.characters for one in map(state, collect(paths).files) if isinstance(one, Stated))


def _repeated(files: list[PlanFile], times: int, folder: Path) -> tuple[Path, ...]:
    """Write every plan ``times`` times over into a file of its own and return the files."""
    folder.mkdir()
    for at, file in enumerate(files):
        (folder / f"{at}.txt").write_text((read(file).text + "\n") * times, encoding="utf-8")
    return tuple(sorted(folder.glob("*.txt")))


def _cut(files: list[PlanFile]) -> Step:
    import jieba  # type: ignore[import-not-found,unused-ignore]

    jieba.setLogLevel("ERROR")
    texts = [read(file).text for file in files]
    return lambda: [jieba.lcut(text) for text in texts]


def _line(name: str, characters: int, seconds: float) -> str:
    return f"{name:28} {seconds * 1000:8.1f} ms {characters / seconds:12,.0f} characters/s"


def _build(paths: tuple[Path, ...], folder: Path) -> Step:
    return lambda: build(paths, folder, folder / "no decisions")


@click.command(help=__doc__)
@click.argument("plans", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True)
@click.option("--rounds", type=click.IntRange(1), default=9, show_default=True)
@click.option("--times", type=click.IntRange(1), default=1, help="Also build plans so many times as long.")
def main(plans: tuple[Path, ...], rounds: int, times: int) -> None:
    """Measure the steps, the build, and jieba."""
    files = list(collect(plans).files)
    characters = _characters(plans)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, step in _steps(files, folder / "steps").items():
            click.echo(_line(name, characters, _seconds(step, rounds)))
        click.echo(_line("innograph build", characters, _seconds(_build(plans, folder / "built"), rounds)))
        if find_spec("jieba"):
            click.echo(_line("jieba.lcut alone", characters, _seconds(_cut(files), rounds)))
        if times > 1:
            longer = _repeated(files, times, folder / "long")
            seconds = _seconds(_build(longer, folder / "long built"), max(1, rounds // 3))
            click.echo(_line(f"innograph build, {times} x as long", _characters(longer), seconds))


if __name__ == "__main__":
    main()
