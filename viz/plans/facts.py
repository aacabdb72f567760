"""The facts that one plan states, with the places that state them."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.asking.lookup import Row
from graphbuild.ontology import load_ontology
from graphbuild.stores.store import Store
from viz.shelf import rows_of
from viz.who.facets import role_name

_QUERIES = ("plan_task_facts", "plan_own_facts", "plan_thing_facts")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a plan states a fact: the read offset at which ``quote`` starts."""

    start: int
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A stated relation; ``words`` say more of it (role, value, action), ``places`` are those of one plan."""

    id: str
    type: str
    source: str
    source_name: str
    target: str
    target_name: str
    words: str
    order: int
    places: tuple[Place, ...]

    @property
    def label(self) -> str:
        """The relation in the user's words."""
        return str(load_ontology().edge(self.type).label)


def _words(row: Row) -> str:
    if row.get("role"):
        return role_name(row["role"])
    if row.get("value"):
        year = f"{row['year']}年" if row["year"] else ""
        sign = row["comparator"] if row["comparator"] not in (None, "=") else ""
        return f"{year}{sign}{row['value']}{row['unit'] or ''}"
    return row.get("action") or ""


def _places(row: Row, plan: str) -> tuple[Place, ...]:
    listed = zip(row["plans"] or (), row["starts"] or (), row["quotes"] or (), strict=True)
    return tuple(Place(start, quote) for held, start, quote in listed if held == plan)


def _facts(store: Store, plan: str) -> Iterator[Fact]:
    """An issuer that answers for want of anybody named is stated nowhere."""
    for query in _QUERIES:
        for row in rows_of(store, f"explore/{query}", plan=plan):
            places = _places(row, plan)
            if places and row.get("basis") != "issuer":
                ends = row["source"], row["source_name"], row["target"], row["target_name"]
                yield Fact(row["id"], row["type"], *ends, _words(row), row.get("order") or 0, places)


def facts_of(store: Store, plan: str) -> tuple[Fact, ...]:
    """Return the facts that ``plan`` (an id) states, each once, in the order of the text.

    Raises InnographError when the store cannot be read.
    """
    each = {fact.id: fact for fact in _facts(store, plan)}
    return tuple(sorted(each.values(), key=lambda f: (f.places[0].start, f.type, f.order, f.source, f.target)))
