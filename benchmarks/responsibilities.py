"""Predictions for responsibility passages: ``python -m benchmarks.responsibilities CASES.jsonl -o PREDICTIONS.json``.

A case is a line ``{"id", "text", "context": {"issuer", "region"}, …}``; the predictions are
``{id: [{"measure", "bodies": [{"name", "role"}]}]}``, bodies as the passage writes them.
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import click

from graphbuild.document import Document, Source, parse, to_doc
from graphbuild.extract.extract import extract
from graphbuild.model import Extraction


def _measures(document: Document, found: Extraction) -> dict[str, str]:
    headings = {document.path(unit.index): unit.heading for unit in document.units}
    return headings | {task.name: task.title for task in found.tasks}


def predict(case: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the statements that the pipeline finds in the passage of ``case``."""
    context = {key: value for key, value in case["context"].items() if key in ("issuer", "region") and value}
    document = parse(Source(Path(case["id"]), "txt", case["text"]), {"title": case["id"], **context})
    found = extract(to_doc(document))
    named = _measures(document, found)
    bodies: dict[str, list[dict[str, str]]] = defaultdict(list)
    for fact in found.facts:
        if fact.type == "RESPONSIBLE_FOR":
            said = fact.properties
            bodies[named[fact.target.name]].append({"name": str(said["stated_as"]), "role": str(said["role"])})
    return [{"measure": measure, "bodies": rows} for measure, rows in bodies.items()]


@click.command()
@click.argument("cases", type=click.Path(path_type=Path, exists=True))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
def main(cases: Path, out: Path) -> None:
    """Write the predictions for all CASES."""
    lines = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    out.write_text(json.dumps({case["id"]: predict(case) for case in lines}, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
