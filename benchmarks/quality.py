"""The quality of what is extracted, by groups of annotated plans: ``python -m benchmarks.quality SHARED``.

``SHARED`` holds ``plans/*.txt``, ``gold/000.json`` (乌海), ``gold/002.json`` (鄂尔多斯 实施意见) and
``gold/other/other_NN.{txt,json}``. Of ``other`` a third (``HELD_OUT``) is not looked at while rules are written.
"""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from graphbuild.build import build
from graphbuild.score import score

HELD_OUT = frozenset({"03", "06", "09", "12", "15"})
_FIGURES = ("entities:core", "entities:soft", "relations:all", "responsibilities", "indicators", "citations")


def _title(file: str, titles: Iterable[tuple[str, str]]) -> str:
    return next(title for path, title in titles if file in Path(path).name)


def _groups(shared: Path, titles: list[tuple[str, str]]) -> dict[str, list[tuple[Path, str]]]:
    gold = shared / "gold"
    groups: dict[str, list[tuple[Path, str]]] = {
        "000, 002": [(gold / "000.json", _title("乌海", titles)), (gold / "002.json", _title("实施意见", titles))],
        "other, rules written with": [],
        "other, held out": [],
    }
    for annotated in sorted((gold / "other").glob("*.json")):
        held = annotated.stem.removeprefix("other_") in HELD_OUT
        group = "other, held out" if held else "other, rules written with"
        groups[group].append((annotated, f"Plan/{_title(annotated.stem, titles)}"))
    return groups | {"other, all": groups["other, rules written with"] + groups["other, held out"]}


@click.command()
@click.argument("shared", type=click.Path(path_type=Path, exists=True))
@click.option("--json", "as_json", is_flag=True)
def main(shared: Path, as_json: bool) -> None:
    """Build all plans of SHARED and print the F1 of each group."""
    with tempfile.TemporaryDirectory() as scratch:
        built = build(
            (shared / "plans", *sorted((shared / "gold" / "other").glob("*.txt"))), Path(scratch), Path("none")
        )
    titles = [(plan.file, plan.title) for plan in built.report.plans]
    table = {
        group: {name: figures.f1 for name, figures in score(built.graph, pairs).pooled.items() if name in _FIGURES}
        for group, pairs in _groups(shared, titles).items()
    }
    if as_json:
        click.echo(json.dumps(table, ensure_ascii=False, indent=1))
        return
    for group, figures in table.items():
        click.echo(
            f"{group:27s}" + "  ".join(f"{name.removeprefix('entities:')} {f1:.3f}" for name, f1 in figures.items())
        )


if __name__ == "__main__":
    main()
