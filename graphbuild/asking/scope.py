"""The plans of the store that a question may be about, and those that a name, a place or ``--plan`` leaves."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphbuild.asking.lookup import read
from graphbuild.asking.matching import abbreviates, chunks, fold
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_SUFFIX = re.compile(r"(?:自治区|[省市区县旗盟])$")
_LONG_DISTRICT = re.compile(r"[^市盟]{3,4}(?<!自治)[区旗县]")


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan of the store; ``places`` are the names of its region, ``until`` the last year of its period."""

    id: str
    title: str
    region: str
    level: str
    until: int | None
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scope:
    """The plans that a question is about.

    ``words`` is how it named them, empty where it named none; ``region`` is the place's name where it named a place;
    ``whole`` tells that they are all plans of the store.
    """

    plans: tuple[KnownPlan, ...]
    words: str = ""
    region: str = ""
    whole: bool = False

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the plans."""
        return frozenset(plan.id for plan in self.plans)

    def from_above(self) -> list[KnownPlan]:
        """Return the plans from the highest level down."""
        order = lexicon("questions")["level_order"]
        return sorted(self.plans, key=lambda plan: (*order, plan.level).index(plan.level))

    def only(self, plans: Iterable[KnownPlan], words: str) -> "Scope":
        """Return the part of this scope that is also of ``plans``."""
        kept = set(plans)
        return Scope(tuple(plan for plan in self.plans if plan in kept), words)


def _places(region: str, aliases: Sequence[str]) -> frozenset[str]:
    names = {region, *aliases}
    for long, short in lexicon("questions")["short_places"]:
        names |= {name.replace(long, short) for name in names}
    names |= {_SUFFIX.sub("", name) for name in names}
    names |= {f"{name[0]}{name[-1]}" for name in names if _LONG_DISTRICT.fullmatch(name)}  # 昆都仑区 is called 昆区
    return frozenset(name for name in names if len(name) > 1)


def of_region(scope: Scope, region: str | None) -> Scope:
    """Return the plans of the place called ``region`` (full, short or as people say); all where it is None."""
    if region is None:
        return scope
    asked = fold(region)
    return scope.only((p for p in scope.plans if asked in {fold(place) for place in p.places}), region)


def read_plans(store: Store, title_part: str | None = None) -> Scope:
    """Return the plans of ``store`` whose titles hold ``title_part`` (folded; None for all)."""
    found = []
    for row in read(store, "plan_regions"):
        if fold(title_part or "") not in fold(row["name"]):
            continue
        until = re.search(r"(20\d\d)\D*$", row["period"] or "")
        places = _places(row["region"], row["places"] or ()) if row["region"] else frozenset()
        year = int(until[1]) if until else None
        found.append(KnownPlan(row["plan"], row["name"], row["region"] or "", row["level"] or "", year, places))
    return Scope(tuple(dict.fromkeys(found)), whole=not title_part)


def _without_place(words: str, plan: KnownPlan) -> str:
    place = next((p for p in sorted(plan.places, key=len, reverse=True) if words.startswith(p)), "")
    return words[len(place) :]


def plans_named(scope: Scope, words: str) -> Scope:
    """Return the plans of ``scope`` that ``words`` names: a title, a part of it, or place and kind (乌海规划)."""
    asked = fold(words)
    exact = [plan for plan in scope.plans if fold(plan.title) == asked]
    if exact or not asked:
        return scope.only(exact, words)
    named: list[KnownPlan] = []
    for plan in scope.plans:
        rest = _without_place(asked, plan)
        others = {p for other in scope.plans for p in other.places} - plan.places
        if rest == asked and any(asked.startswith(place) for place in others):
            continue
        title = fold(plan.title)
        if not rest or chunks(rest, title) or abbreviates(asked, title):
            named.append(plan)
    return scope.only(named, words)
