"""Indicators as small charts: for each plan a line from where it stands to what it aims at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphbuild.asking.lookup import Row
from viz.links import to_plan

WIDTH, HEIGHT = 230, 118
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 190, 16, 90  # the frame that lines are drawn in
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_LINES = 4  # plans in one chart


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a year, and where it stands in the picture."""

    year: int
    written: str
    value: float
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one plan, by year; ``look`` numbers its line."""

    plan: str
    href: str
    look: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One indicator; ``years`` are written below with their place, ``said`` is the chart in words."""

    name: str
    unit: str
    series: tuple[Series, ...]
    years: tuple[tuple[int, float], ...]
    said: str


def _number(written: str | None) -> float | None:
    found = _NUMBER.fullmatch((written or "").replace(",", "").strip("*"))
    return float(found[0]) if found else None


def _points(rows: Iterable[Row]) -> dict[int, Point]:
    """Return what rows of one plan say by year: a target, or where it started from."""
    found: dict[int, Point] = {}
    for row in rows:
        for year, written in ((row["baseline_year"], row["baseline"]), (row["year"], row["value"])):
            value = _number(written)
            if year and value is not None:
                found.setdefault(year, Point(year, written, value))
    return dict(sorted(found.items()))


def _scale(low: float, high: float, start: float, end: float, value: float) -> float:
    return (start + end) / 2 if high == low else round(start + (end - start) * (value - low) / (high - low), 1)


def _placed(series: Sequence[tuple[Row, dict[int, Point]]]) -> tuple[Series, ...]:
    points = [point for _, of in series for point in of.values()]
    years, values = [p.year for p in points], [p.value for p in points]

    def at(p: Point) -> Point:
        x = _scale(min(years), max(years), _LEFT, _RIGHT, p.year)
        y = _scale(min(values), max(values), _BOTTOM, _TOP, p.value)
        return Point(p.year, p.written, p.value, x, y)

    return tuple(
        Series(row["plan"].removeprefix("Plan/"), to_plan(row["plan"], row["start"]), look, tuple(map(at, of.values())))
        for look, (row, of) in enumerate(series)
    )


def _said(series: Iterable[Series], unit: str) -> str:
    parts = (f"《{one.plan}》" + "，".join(f"{p.year}年{p.written}{unit}" for p in one.points) for one in series)
    return "；".join(parts)


def _chart(rows: Sequence[Row]) -> Chart | None:
    """A line needs two years, or two plans to compare; values of different units share no chart."""
    unit = rows[0]["unit"] or ""
    fitting = [row for row in rows if (row["unit"] or "") == unit and not (row["comparator"] or "").startswith("年均")]
    by_plan = [list(group) for _, group in groupby(fitting, key=lambda row: row["plan"])]
    series = [(group[0], of) for group in by_plan if (of := _points(group))][:_LINES]
    if not series or (len(series) == 1 and len(series[0][1]) < 2):
        return None
    placed = _placed(series)
    years = sorted({(p.year, p.x) for one in placed for p in one.points})
    return Chart(rows[0]["name"], unit, placed, tuple(years), _said(placed, unit))


def charts(rows: Sequence[Row]) -> tuple[Chart, ...]:
    """Return a chart for each indicator of ``rows`` (of targets_held) that has two values; more plans come first."""
    found = [_chart(list(group)) for _, group in groupby(rows, key=lambda row: row["indicator"])]
    drawn = [chart for chart in found if chart is not None]
    return tuple(sorted(drawn, key=lambda c: (-len(c.series), -max(len(s.points) for s in c.series), c.name)))
