"""Listed names (regions, universities, zones, companies, bodies, institutes) as one automaton, longest match first.

A list that is missing counts as empty: grammar must find names without any list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from graphbuild.extract.names.kinds import is_generic
from graphbuild.ontology import gazetteer, lexicon
from graphbuild.paths import data_root


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed form: the node type of what it names, its full name, and whether it proves itself without context.

    ``area`` is the code of the province in whose plans alone the form is to be trusted, empty for everywhere;
    ``source`` is the gazetteer (a file's name) or the part of the lexicon that lists it, empty for a plan's own names.
    """

    type: str
    name: str
    free: bool
    area: str = ""
    source: str = ""


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


_AUTONOMOUS = re.compile(r"自治([州县旗])$")


def _short_forms(place: Place) -> Iterator[str]:
    """Yield the forms that texts use beside the full name: 恩施, and of the autonomous ones 恩施州, 杜尔伯特县."""
    if place.short:
        yield place.short
        autonomous = _AUTONOMOUS.search(place.name)
        if autonomous and not place.short.endswith(("州", "县", "旗")):
            yield place.short + autonomous.group(1)


@cache
def places() -> dict[str, Place]:
    """Return the regions of today by full name and by short form; a short form belongs to the highest region."""
    by_code = {row[0]: row[1] for row in rows("regions")}
    found: dict[str, Place] = {}
    order = {"province": 0, "city": 1, "county": 2}
    for row in sorted(rows("regions"), key=lambda r: (order.get(r[3], 3), r[6] != "", r[7] != "free")):
        place = Place(row[0], row[1], row[2], row[3], by_code.get(row[4], ""), row[5], row[7] == "free")
        found.setdefault(place.name, place)
        for form in _short_forms(place):
            found.setdefault(form, place)
    return found


@cache
def _place_openings() -> frozenset[str]:
    return frozenset(name[:2] for name in places())


def leading_place(name: str) -> Place | None:
    """Return the region that ``name`` begins with, the longest form first."""
    known = places()
    if name[:2] not in _place_openings():
        return None
    for size in range(min(len(name), 12), 1, -1):
        place = known.get(name[:size])
        if place is not None and (place.free or name[:size] == place.name):
            return place
    return None


def _forms(row: tuple[str, ...]) -> Iterator[str]:
    """Yield the name of a row of a closed list and its other forms, brackets as clean text has them."""
    for form in (row[0], *(row[1].split("、") if len(row) > 1 else ())):
        if form:
            yield form.replace("(", "（").replace(")", "）")


def _coded(form: str, place: Place) -> Listed:
    """Short forms of counties are words and other names elsewhere (兴国, 共和): they count in their own province."""
    near = place.level == "county" and form != place.name
    free = place.free or form == place.name or (form != place.short and form[-1] in "州县旗")
    return Listed("Region", place.name, free, place.code[:2] if near else "", "regions")


@cache
def _regions() -> tuple[tuple[str, Listed], ...]:
    vague = frozenset(lexicon("name_regions")["vague"])
    coded = [(form, _coded(form, place)) for form, place in places().items() if form not in vague]
    groups = [
        (form, Listed("Region", row[0], True, source="city_groups"))
        for row in rows("city_groups")
        for form in _forms(row)
        if not form.endswith(("科创走廊", "创新走廊"))
    ]
    natural = [
        (form, Listed("Region", form, True, source="name_regions")) for form in lexicon("name_regions")["natural"]
    ]
    return (*coded, *groups, *natural)


def leads_with_place(name: str) -> bool:
    """Say whether ``name`` begins with a region of the code list."""
    return any(name[:size] in places() for size in range(2, 9))


def _schools() -> Iterator[tuple[str, Listed]]:
    for row in rows("universities"):
        name = row[0].replace("(", "（").replace(")", "）")
        yield name, Listed("University", name, True, source="universities")
    for row in rows("university_short"):
        yield row[0], Listed("University", row[1], True, source="university_short")
    for row in rows("institutes"):
        for form in _forms(row):
            yield form, Listed("ResearchInstitute", row[0], True, source="institutes")
        own = row[0].removeprefix(row[2]) if len(row) > 2 and row[2] else ""
        if own.startswith("国家") or leads_with_place(own):
            yield own, Listed("ResearchInstitute", row[0], True, source="institutes")


def _zones() -> Iterator[tuple[str, Listed]]:
    districts = lexicon("name_regions")["districts"]
    for row in rows("zones"):
        if is_generic(row[0]):  # the statistics hold kinds as names (特色产业园区)
            continue
        yield row[0], Listed("Park", row[1], True, source="zones")
    for row in rows("demonstration_zones"):
        for form in _forms(row):
            if form not in districts:
                yield form, Listed("Park", row[0], True, source="demonstration_zones")


def _bodies() -> Iterator[tuple[str, Listed]]:
    for row in rows("bodies"):
        for form in _forms(row):
            yield form, Listed(row[3], row[0], True, source="bodies")


def _firms() -> Iterator[tuple[str, Listed]]:
    ordinary = lexicon("name_regions")["not_firms"]
    for row in rows("enterprises_central"):
        for form in _forms(row):
            yield form, Listed("Enterprise", row[0], len(form) > 2, source="enterprises_central")
            if form.endswith("集团"):
                yield form + "公司", Listed("Enterprise", row[0], True, source="enterprises_central")
                yield form + "有限公司", Listed("Enterprise", row[0], True, source="enterprises_central")
    for row in rows("companies"):
        yield row[0], Listed("Enterprise", row[0], row[1] == "free" and row[0] not in ordinary, source="companies")


@cache
def listed() -> dict[str, Listed]:
    """Return every listed form; where one string names several things, organisations go before regions."""
    found: dict[str, Listed] = {}
    for form, entry in (*_bodies(), *_zones(), *_schools(), *_regions(), *_firms()):
        known = found.get(form)
        if known is None or (known.type == entry.type and not known.free):
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
def _region_entries() -> dict[str, Listed]:
    return dict(_regions())


@cache
def _region_automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(form for form, entry in _regions() if entry.free)
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), forms


def find_regions(text: str, area: str) -> list[tuple[int, int, str]]:
    """Return the regions in ``text``, also those inside other names: (start, end, full name).

    ``area`` is the code of the plan's province: short forms of counties elsewhere do not count.
    """
    automaton, forms = _region_automaton()
    named = _region_entries()
    found = []
    for i, start, end in automaton.find_matches_as_indexes(text):
        entry = named[forms[i]]
        if entry.area in ("", area):
            found.append((start, end, entry.name))
    return found


def find_listed(text: str) -> list[tuple[int, int, Listed]]:
    """Return the listed names in ``text`` as (start, end, entry), in order, not overlapping, longest first."""
    automaton, forms = _automaton()
    entries = listed()
    return [(start, end, entries[forms[i]]) for i, start, end in automaton.find_matches_as_indexes(text)]
