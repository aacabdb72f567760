"""Listed names (regions, universities, zones, companies, bodies, institutes) as one automaton, longest match first.

A list that is missing counts as empty: grammar must find names without any list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from graphbuild.ontology import gazetteer, lexicon
from graphbuild.paths import data_root


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed form: the node type of what it names, its full name, and whether it proves itself without context."""

    type: str
    name: str
    free: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A region of the code list; ``parent`` is the full name of the region above it, empty for a province."""

    code: str
    name: str
    short: str
    level: str
    parent: str
    sign: str
    free: bool


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a gazetteer, none when the file is not there."""
    path = data_root() / "ontology" / "gazetteers" / f"{name}.tsv"
    return gazetteer(name) if path.is_file() else ()


@cache
def places() -> dict[str, Place]:
    """Return the regions of today by full name and by short form; a short form belongs to the highest region."""
    by_code = {row[0]: row[1] for row in rows("regions")}
    found: dict[str, Place] = {}
    order = {"province": 0, "city": 1, "county": 2}
    for row in sorted(rows("regions"), key=lambda r: (order.get(r[3], 3), r[6] != "", r[7] != "free")):
        place = Place(row[0], row[1], row[2], row[3], by_code.get(row[4], ""), row[5], row[7] == "free")
        found.setdefault(place.name, place)
        if place.short:
            found.setdefault(place.short, place)
    return found


@cache
def _regions() -> tuple[tuple[str, Listed], ...]:
    coded = [(form, Listed("Region", p.name, p.free or form == p.name)) for form, p in places().items()]
    groups = [(row[0], Listed("Region", row[0], True)) for row in rows("city_groups")]
    natural = [(form, Listed("Region", form, True)) for form in lexicon("name_regions")["natural"]]
    return (*coded, *groups, *natural)


def _organisations() -> Iterator[tuple[str, Listed]]:
    for row in rows("universities"):
        yield row[0].replace("(", "（").replace(")", "）"), Listed("University", row[0], True)
    for row in rows("zones"):
        yield row[0], Listed("Park", row[1], True)
    for row in rows("companies"):
        yield row[0], Listed("Enterprise", row[0], row[1] == "free")


@cache
def listed() -> dict[str, Listed]:
    """Return every listed form; where one string names several things, organisations go before regions."""
    found: dict[str, Listed] = {}
    for form, entry in (*_regions(), *_organisations()):
        known = found.get(form)
        if known is None or (known.type == "Enterprise" and not known.free):
            found[form] = entry
    return found


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(listed())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), forms


@cache
def university_places() -> dict[str, frozenset[str]]:
    """Return for each listed university the regions that its name may carry: its city and the province of that."""
    known = places()
    found = {}
    for row in rows("universities"):
        city = known.get(row[1]) if len(row) > 1 else None
        found[row[0].replace("(", "（").replace(")", "）")] = frozenset({city.name, city.parent} if city else ())
    return found


@cache
def _region_automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(form for form, entry in _regions() if entry.free)
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), forms


def find_regions(text: str) -> list[tuple[int, int, str]]:
    """Return the regions in ``text``, also those inside other names: (start, end, full name)."""
    automaton, forms = _region_automaton()
    named = dict(_regions())
    return [(start, end, named[forms[i]].name) for i, start, end in automaton.find_matches_as_indexes(text)]


def find_listed(text: str) -> list[tuple[int, int, Listed]]:
    """Return the listed names in ``text`` as (start, end, entry), in order, not overlapping, longest first."""
    automaton, forms = _automaton()
    entries = listed()
    return [(start, end, entries[forms[i]]) for i, start, end in automaton.find_matches_as_indexes(text)]
