"""The administrative divisions: what a place name means, and what lies in what.

Source: ``ontology/gazetteers/regions.tsv`` (its head names package, date and licence).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import gazetteer


@dataclass(frozen=True, slots=True)
class Region:
    """One division; ``parent`` is the code of the next higher one, empty for a province."""

    code: str
    name: str
    short: str
    level: str
    parent: str


@cache
def by_code() -> dict[str, Region]:
    """Return every division by its code."""
    return {row[0]: Region(row[0], row[1], row[2], row[3], row[4]) for row in gazetteer("regions")}


@cache
def by_name() -> dict[str, tuple[Region, ...]]:
    """Return the divisions that a full or short name may mean."""
    found: dict[str, list[Region]] = defaultdict(list)
    for region in by_code().values():
        for name in {region.name, region.short} - {""}:
            found[name].append(region)
    return {name: tuple(regions) for name, regions in found.items()}


def above(region: Region) -> Iterator[Region]:
    """Yield ``region`` itself, then what it lies in, up to the province."""
    yield region
    while region.parent in by_code():
        region = by_code()[region.parent]
        yield region


def unique_name(region: Region) -> str:
    """Return the full name of ``region``, with what it lies in before it where several bear it (贵阳市白云区)."""
    if len(by_name()[region.name]) == 1 or region.parent not in by_code():
        return region.name
    return by_code()[region.parent].name + region.name


@cache
def by_unique_name() -> dict[str, Region]:
    """Return every division by its unique name."""
    return {unique_name(region): region for region in by_code().values()}


_RANK = {"province": 0, "city": 1, "county": 2}


def region_of(name: str, within: Region | None = None) -> Region | None:
    """Return the division that ``name`` means in a plan of the region ``within``, or None where it could be several.

    What lies in the plan's region or holds it is meant first, then the division of the highest level, if it is one.
    """
    candidates = by_name().get(name, ())
    if within is not None:
        near = [c for c in candidates if within in above(c) or c in above(within)]
        kin = [c for c in candidates if [*above(c)][-1] == [*above(within)][-1]]
        candidates = tuple(near or kin) or candidates
    if not candidates:
        return None
    highest = min(_RANK.get(c.level, 3) for c in candidates)
    chosen = [c for c in candidates if _RANK.get(c.level, 3) == highest]
    return chosen[0] if len(chosen) == 1 else None
