"""The divisions that a name begins with or holds."""

from functools import cache

from graphbuild.context import Context
from graphbuild.extract.names.gazetteers import leading_place
from graphbuild.ontology import gazetteer, lexicon
from graphbuild.regions import Region, above, by_code, by_name, region_of

_LONGEST = 12


def related(a: Region, b: Region) -> bool:
    """Say whether one of two divisions is the other or lies in it."""
    return a in above(b) or b in above(a)


def _within(name: str, outer: Region | None) -> tuple[Region, str] | None:
    """Return the division that ``name`` begins with, and the rest; inside ``outer`` short forms of counties count."""
    for size in range(min(_LONGEST, len(name) - 2), 1, -1):
        region = region_of(name[:size], outer) if name[:size] in by_name() else None
        if region is not None and (outer is None or (outer in above(region) and region != outer)):
            return region, name[size:]
    return None


def _first(name: str, context: Context) -> tuple[Region, str] | None:
    place = leading_place(name)
    if place is None:
        return None
    form = place.name if name.startswith(place.name) else place.short
    region = region_of(form, context.region)
    return (region, name[len(form) :]) if region is not None and len(name) > len(form) + 1 else None


@cache
def place_splits(name: str, context: Context) -> tuple[tuple[Region, str], ...]:
    """Return the divisions that ``name`` begins with, each inside the one before, with what follows each."""
    splits: list[tuple[Region, str]] = []
    found = _first(name, context)
    while found is not None:
        splits.append(found)
        found = _within(found[1], found[0])
    return tuple(splits)


def leading_divisions(name: str, context: Context) -> tuple[Region | None, str]:
    """Return the innermost of the divisions that ``name`` begins with, each inside the one before, and the rest."""
    splits = place_splits(name, context)
    return splits[-1] if splits else (None, name)


def is_foreign_short(region: Region, name: str, context: Context) -> bool:
    """Say whether ``name`` gives a county of another province by its short form, which is a common word: 城西, 共和."""
    if region.level != "county" or region.name in name:
        return False
    return context.region is None or [*above(region)][-1] != [*above(context.region)][-1]


@cache
def _groups() -> tuple[str, ...]:
    rows = gazetteer("city_groups")
    return tuple(form for row in rows for form in (row[0], *row[1].split("、")) if len(form) > 2)


@cache
def holds_group(name: str) -> bool:
    """Say whether ``name`` holds the name of a region without a code, so that it means the same everywhere: 长三角."""
    return any(group in name for group in _groups())


@cache
def _named() -> dict[str, tuple[Region, ...]]:
    """Full names of all divisions; short ones only of provinces and cities: those of counties are common words."""
    vague = frozenset(lexicon("resolution")["vague_places"])
    found = {r.name: by_name()[r.name] for r in by_code().values()}
    found |= {r.short: by_name()[r.short] for r in by_code().values() if r.level != "county" and len(r.short) > 1}
    return {name: regions for name, regions in found.items() if name not in vague}


@cache
def divisions_in(name: str) -> tuple[Region, ...]:
    """Return every division that ``name`` may hold anywhere in it, the longest form at each place."""
    found: list[Region] = []
    at = 0
    while at < len(name):
        size = next((s for s in range(_LONGEST, 1, -1) if name[at : at + s] in _named()), 1)
        found += _named().get(name[at : at + size], ()) if size > 1 else ()
        at += size
    return tuple(found)


def district_of(name: str, city: Region | None) -> Region | None:
    """Return the division called ``name`` right under ``city``."""
    return next((r for r in by_name().get(name, ()) if city is not None and r.parent == city.code), None)
