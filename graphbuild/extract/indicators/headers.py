"""The header of an indicator table: which column names, which dates, which sets the target."""

import re
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.extract.indicators.years import Period
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_YEAR = re.compile(r"20\d\d")
_BRACKETED = re.compile(r"[（(\[][^（()）]*[)）\]]")
_PERIOD = re.compile("十[一二三四五]五")
_ROLES = ("index", "unit", "kind", "group", "name")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values: the year that its header gives, whether it sets targets (or tells what was), and its rate.

    ``rate`` is 年均 or 累计 for what is no level, "" else; ``said`` is true where the header itself says target or not.
    """

    at: int
    year: int | None
    target: bool
    rate: str
    said: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of an indicator table holds what."""

    name: int
    unit: int | None
    kind: int | None
    values: tuple[Column, ...]


@cache
def _words(role: str) -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("indicators")["headers"][role]))


def _role(header: str) -> str | None:
    bare = _BRACKETED.sub("", header)
    found = next((role for role in _ROLES if _words(role).fullmatch(bare)), None)
    return found or ("name" if len(bare) <= 12 and bare.endswith(("指标", "名称")) else None)


def _value_column(at: int, header: str, period: Period) -> Column | None:
    years = [int(y) for y in _YEAR.findall(header)]
    target, baseline = bool(_words("target").search(header)), bool(_words("baseline").search(header))
    rate = "年均" if _words("growth").search(header) else "累计" if _words("cumulative").search(header) else ""
    if not (years or target or baseline or rate or _PERIOD.search(header)):
        return None
    year = max(years) if years else None if baseline else period.end
    return Column(at, year, target or not baseline, rate, target or baseline)


def _with_baselines(columns: list[Column], period: Period) -> list[Column]:
    """Mark the columns of the past as baselines: those before the plan's years, or the first of two undated ones."""
    open_levels = [c for c in columns if not c.rate and not c.said]
    last = max((c.year for c in columns if c.year and c.target and not c.rate), default=None)
    columns = [replace(c, year=last) if c.rate and last else c for c in columns]
    past = {c.at for c in open_levels if c.year is not None and c.year < period.start and c.year != last}
    if not past and all(c.target for c in columns) and len(open_levels) == 2 and open_levels[0].year != last:
        past = {open_levels[0].at}
    return [replace(c, target=False) if c.at in past else c for c in columns]


def columns_of(headers: list[str], period: Period) -> Columns | None:
    """Return the columns of a table whose header row is ``headers``, or None if it is no table of indicators."""
    role = {i: r for i, h in enumerate(headers) if (r := _role(h))}
    found = (_value_column(i, h, period) for i, h in enumerate(headers) if i not in role)
    values = _with_baselines([c for c in found if c], period)
    names = [i for i, r in role.items() if r == "name"] or [i for i, r in role.items() if r == "group"]
    said = any("指标" in headers[i] for i in names) or any(r in ("unit", "kind") for r in role.values())
    if not names or not said or not any(c.target for c in values):
        return None
    unit = next((i for i, r in role.items() if r == "unit"), None)
    kind = next((i for i, r in role.items() if r == "kind"), None)
    return Columns(names[-1], unit, kind, tuple(values))
