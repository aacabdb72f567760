"""Filters over the rows of an answer, each value with how many rows it leaves."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.asking.answers import ROLES
from graphbuild.language import text
from graphbuild.ontology import load_ontology
from viz.links import changed, with_query
from viz.shelf import Plan
from viz.who.asking import Found

ROLE_NAMES = {"lead": ("牵头", "lead"), "responsible": ("负责", "responsible"), "cooperating": ("配合", "cooperating")}


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter; ``href`` is the page that it leads to, ``count`` the rows there."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter; its first option takes it off."""

    label: str
    options: tuple[Option, ...]


def role_name(role: str | None) -> str:
    """Return a role in the user's words."""
    return text(*ROLE_NAMES[role]) if role in ROLE_NAMES else ""


def _type_name(name: str) -> str:
    return str(load_ontology().node(name).label)


Value = Callable[[Found], str]


def _values(regions: Mapping[str, str]) -> Mapping[str, tuple[str, Value, Callable[[str], str]]]:
    """Return per filter its heading, what a row has, and how that is shown."""
    return {
        "plan": (text("规划", "Plan"), lambda row: row.answer.plan or "", lambda value: value),
        "region": (text("地区", "Region"), lambda row: regions.get(row.answer.plan or "", ""), lambda value: value),
        "role": (text("角色", "Role"), lambda row: row.answer.role or "", role_name),
        "type": (text("类型", "Type"), lambda row: row.answer.type, _type_name),
    }


def _kept(rows: Iterable[Found], chosen: Mapping[str, str], of: Mapping[str, Value]) -> list[Found]:
    return [row for row in rows if all(of[name](row) == value for name, value in chosen.items())]


def _options(
    name: str, counts: Counter[str], show: Callable[[str], str], given: Mapping[str, str], chosen: str | None
) -> Iterable[Option]:
    order = sorted(counts, key=lambda v: (ROLES.index(v) if v in ROLES else 0, -counts[v], v))
    yield Option(text("全部", "All"), counts.total(), with_query("/", **changed(given, **{name: ""})), chosen is None)
    for value in order:
        href = with_query("/", **changed(given, **{name: value}))
        yield Option(show(value), counts[value], href, value == chosen)


def narrowed(
    rows: Sequence[Found], plans: Sequence[Plan], given: Mapping[str, str]
) -> tuple[list[Found], tuple[Facet, ...]]:
    """Return the rows that the filters in ``given`` (parameters of the page) leave, and the filters.

    A filter counts what the others leave; one with a single value is left out unless it is chosen.
    """
    values = _values({plan.name: plan.region for plan in plans})
    of = {name: value for name, (_, value, _) in values.items()}
    chosen = {name: given[name] for name in values if given.get(name)}
    facets = []
    for name, (label, value, show) in values.items():
        others = {other: wanted for other, wanted in chosen.items() if other != name}
        counts = Counter(found for row in _kept(rows, others, of) if (found := value(row)))
        if len(counts) > 1 or name in chosen:
            facets.append(Facet(label, tuple(_options(name, counts, show, given, chosen.get(name)))))
    return _kept(rows, chosen, of), tuple(facets)
