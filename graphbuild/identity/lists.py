"""What the lists of names say: full names for short ones, the organisation that a name begins with."""

import re
from collections import defaultdict
from functools import cache

from graphbuild.context import Context, context_of
from graphbuild.document import PlanData
from graphbuild.extract.names.gazetteers import Listed, listed
from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.firms import read_firm
from graphbuild.identity.folding import fold
from graphbuild.identity.places import district_of, leading_divisions, related
from graphbuild.ontology import gazetteer, lexicon

_LONGEST = 16
_TOPIC = 2  # characters of the word that tells a zone from others of its place
_CITY = 4  # digits of a division's code that tell its city
_FORM = re.compile(r"^(?:\(集团\)|集团)?(?:股份)?(?:有限责任|有限)?(?:公司)?")
_DISTRICT = re.compile(r"(?P<zone>.+)\((?P<district>.{2,6})\)")


@cache
def _entries() -> dict[str, Listed]:
    """Return the listed names, folded as names are compared."""
    return {fold(form): entry for form, entry in listed().items()}


def is_listed(kind: str, name: str) -> bool:
    """Say whether a list has the folded ``name`` for a thing of type ``kind``."""
    entry = _entries().get(name)
    return entry is not None and entry.type == kind


@cache
def _shared_topics() -> frozenset[str]:
    """Return the words behind the place of a listed zone that zones of several places have: 滨海, 江北, 临港."""
    nowhere = context_of(PlanData(""))
    seats: dict[str, set[str]] = defaultdict(set)
    for full in {entry.name for entry in listed().values() if entry.type == "Park"}:
        region, rest = leading_divisions(fold(full), nowhere)
        if region is not None:
            seats[rest[:_TOPIC]].add(region.code[:_CITY])
    return frozenset(topic for topic, codes in seats.items() if len(codes) > 1)


def known_as(kind: str, name: str, context: Context) -> str | None:
    """Return the full name that a list has for the folded ``name``, under a longer ending, too; None where it has none.

    A zone without its place whose word other zones have, too (滨海新区), is the listed one near that one only.
    """
    forms = [name]
    for short, longer in lexicon("resolution")["listed_endings"].get(kind, {}).items():
        forms += [name.removesuffix(short) + ending for ending in longer] if name.endswith(short) else []
    full = next((fold(_entries()[form].name) for form in forms if is_listed(kind, form)), None)
    if full is None or kind != "Park" or name[:_TOPIC] not in _shared_topics():
        return full
    seat, _ = leading_divisions(full, context)
    near = seat is None or (context.region is not None and related(seat, context.region))
    return full if near or leading_divisions(name, context)[0] is not None else None


def _looked_up(kind: str, name: str, context: Context) -> str:
    """Return the listed name of ``name``, or of what follows the places before it where the list puts it there."""
    full = known_as(kind, name, context)
    region, rest = leading_divisions(name, context)
    if full is not None or region is None:
        return full or name
    inner = known_as(kind, rest, context_of(PlanData("", region.name)))
    seat, _ = leading_divisions(inner, context) if inner is not None else (None, "")
    return inner if inner is not None and seat is not None and related(seat, region) else name


def _without_district(name: str, context: Context) -> str:
    """Return a zone's name without the district that shares its bodies: 杭州高新区（滨江）."""
    match = _DISTRICT.fullmatch(name)
    if match is None or not match["zone"].endswith(tuple(lexicon("resolution")["zones_with_district"])):
        return name
    city, _ = leading_divisions(match["zone"], context)
    shared = district_of(match["district"], city) or district_of(match["district"] + "区", city)
    return match["zone"] if shared is not None else name


@cache
def owner_of(name: str) -> tuple[str, str] | None:
    """Return (as written, in full) the school, academy or firm that the folded ``name`` begins with, by the lists."""
    kinds = lexicon("resolution")["owners"]
    for size in range(min(_LONGEST, len(name) - 2), 1, -1):
        entry = _entries().get(name[:size])
        if entry is not None and entry.free and entry.type in kinds:
            return name[:size], fold(entry.name)
    return None


def begins_with_owner(kind: str, name: str) -> bool:
    """Say whether the folded ``name`` begins with an organisation, so that a place in that one's name is not its own.

    Parks lie in the city that listed firms are named after, too (苏州高新区, and the firm 苏州高新).
    """
    owner = owner_of(name)
    if owner is None or is_listed(kind, name):
        return False
    return kind != "Park" or _entries()[owner[0]].type != "Enterprise"


def is_organisation(name: str) -> bool:
    """Say whether the folded ``name`` is an organisation's, by the lists or by its last word."""
    rules = lexicon("resolution")
    return name.endswith(tuple(rules["owner_ends"])) or any(is_listed(kind, name) for kind in rules["owners"])


@cache
def _schools() -> dict[str, list[str]]:
    """Return the listed universities by their first character."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in gazetteer("universities"):
        found[row[0][0]].append(fold(row[0]))
    return found


@cache
def _school_in_full(name: str) -> str:
    """Return the one listed university for which the folded ``name`` is a short form, else ``name``."""
    if is_listed("University", name):
        return name
    full = [school for school in _schools().get(name[0], ()) if is_contraction(name, school)]
    return full[0] if len(full) == 1 else name


def _with_owner(owner: tuple[str, str], name: str) -> str:
    """Return ``name`` with its owner in full, a firm without its form: 包钢（集团）公司设计院 is 包钢设计院."""
    written, full = owner
    if not is_listed("Enterprise", written):
        return full + name[len(written) :]
    return read_firm(full).base + _FORM.sub("", name[len(written) :], count=1)


def with_owner_in_full(kind: str, name: str) -> str:
    """Return the folded ``name`` with the owner that it begins with in full, where things of its type have one."""
    owner = owner_of(name) if kind in lexicon("resolution")["owned"] and not is_listed(kind, name) else None
    return name if owner is None else _with_owner(owner, name)


def in_full(kind: str, name: str, context: Context) -> str:
    """Return the folded ``name`` by the lists: its full name, or with the short owner that it begins with in full."""
    rules = lexicon("resolution")
    if kind == "Park":
        name = _without_district(name, context)
    full = _looked_up(kind, name, context) if kind in rules["by_list"] else name
    if kind == "University":
        full = _school_in_full(full)
    return with_owner_in_full(kind, full)
