"""The quality of what is extracted, by groups of annotated plans: ``python -m benchmarks.quality [SHARED]``.

The project's own plans stand in ``benchmarks/gold/NN_*.{txt,json}``. ``SHARED`` holds ``plans/*.txt``,
``gold/000.json`` (乌海), ``gold/002.json`` (鄂尔多斯 实施意见) and ``gold/other/other_NN.{txt,json}``. Of each set some
are held out: they are not looked at while rules are written.
"""

import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from graphbuild.atomic import write_atomically
from graphbuild.build import build
from graphbuild.errors import InnographError
from graphbuild.score import score

OWN = Path(__file__).parent / "gold"
HELD_OUT = frozenset({"03", "06", "09", "12", "15"})
OWN_HELD_OUT = frozenset({"a7", "b7", "c1", "c2", "c3", "c4", "c5", "c6", "e4", "e5", "e6"})
FIGURES = ("entities:core", "entities:soft", "relations:all", "responsibilities", "indicators", "citations")
_SLACK = 0.0005  # what rounding to three digits hides

Table = dict[str, dict[str, float]]
_Pair = tuple[Path, str]


def _title(file: str, titles: Iterable[tuple[str, str]]) -> str:
    return next(title for path, title in titles if file in Path(path).name)


def _shared_groups(shared: Path, titles: list[tuple[str, str]]) -> dict[str, list[_Pair]]:
    gold = shared / "gold"
    groups: dict[str, list[_Pair]] = {
        "000, 002": [(gold / "000.json", _title("乌海", titles)), (gold / "002.json", _title("实施意见", titles))],
        "other, rules written with": [],
        "other, held out": [],
    }
    for annotated in sorted((gold / "other").glob("*.json")):
        held = annotated.stem.removeprefix("other_") in HELD_OUT
        group = "other, held out" if held else "other, rules written with"
        groups[group].append((annotated, f"Plan/{_title(annotated.stem, titles)}"))
    return groups | {"other, all": groups["other, rules written with"] + groups["other, held out"]}


def _own_groups(titles: list[tuple[str, str]]) -> dict[str, list[_Pair]]:
    groups: dict[str, list[_Pair]] = {"own, rules written with": [], "own, held out": []}
    for annotated in sorted(OWN.glob("*.json")):
        held = annotated.stem.partition("_")[0] in OWN_HELD_OUT
        group = "own, held out" if held else "own, rules written with"
        groups[group].append((annotated, f"Plan/{_title(annotated.stem, titles)}"))
    return groups


def _figures(plans: Iterable[Path], shared: Path | None) -> Table:
    with tempfile.TemporaryDirectory() as scratch:
        built = build(tuple(plans), Path(scratch), Path("none"))
    titles = [(plan.file, plan.title) for plan in built.report.plans]
    groups = _own_groups(titles) if shared is None else _shared_groups(shared, titles)
    return {
        group: {name: round(one.f1, 3) for name, one in score(built.graph, pairs).pooled.items() if name in FIGURES}
        for group, pairs in groups.items()
    }


def measured(shared: Path | None) -> Table:
    """Return the F1 of each group: the project's own plans and, where ``shared`` is a folder, those of it.

    The two sets are built apart: what one plan says must not help with another's figures.
    """
    table = _figures(sorted(OWN.glob("*.txt")), None)
    if shared is not None and shared.is_dir():
        table |= _figures((shared / "plans", *sorted((shared / "gold" / "other").glob("*.txt"))), shared)
    return table


def fallen(now: Mapping[str, Mapping[str, float]], before: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return a sentence for each figure of ``before`` that ``now`` has, too, and has lower."""
    return [
        f"{group}: {name} {now[group][name]:.3f} < {value:.3f}"
        for group, figures in before.items()
        for name, value in figures.items()
        if group in now and now[group][name] < value - _SLACK
    ]


def _print(table: Table) -> None:
    for group, figures in table.items():
        shown = "  ".join(f"{name.removeprefix('entities:')} {f1:.3f}" for name, f1 in figures.items())
        click.echo(f"{group:27s}{shown}")


@click.command()
@click.argument("shared", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--check", type=click.Path(path_type=Path, exists=True), help="Fail where a figure is below this file's.")
@click.option("--write", type=click.Path(path_type=Path), help="Write the figures to this file.")
def main(shared: Path | None, as_json: bool, check: Path | None, write: Path | None) -> None:
    """Build all annotated plans at hand and print the F1 of each group."""
    table = measured(shared)
    if as_json:
        click.echo(json.dumps(table, ensure_ascii=False, indent=1))
    else:
        _print(table)
    if check is not None:
        before = json.loads(check.read_text(encoding="utf-8"))
        for group in before.keys() - table.keys():
            click.echo(f"not measured here: {group}", err=True)
        if lower := fallen(table, before):
            raise InnographError("质量下降：" + "；".join(lower), "Quality has fallen: " + "; ".join(lower))
    if write is not None:
        write_atomically(write, json.dumps(table, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
