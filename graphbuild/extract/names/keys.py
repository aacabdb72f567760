"""Keys by which two forms within one plan are the same thing.

市科技局 and 昆明市科学技术局 have one key, 苏州高新区 and 苏州国家高新技术产业开发区 another.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.extract.names.gazetteers import Place, leading_place
from graphbuild.extract.names.offices import full_name, parse_office
from graphbuild.ontology import lexicon

_FOLD = re.compile(r"[\W_]")
_HEAD = 200


@dataclass(frozen=True, slots=True)
class Home:
    """The region of the plan: its full name (empty where unknown), level, and the code of its province."""

    region: str
    level: str
    area: str = ""


@cache
def _synonyms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(p), r) for p, r in lexicon("name_synonyms")["patterns"])


@cache
def _any_synonym() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _synonyms()))


def _shortened(name: str) -> str:
    """Return ``name`` with the region it begins with in its short form."""
    place = leading_place(name)
    if place is None or not place.short or not name.startswith(place.name) or len(name) <= len(place.name) + 2:
        return name
    return place.short + name[len(place.name) :]


def without_places(name: str) -> str:
    """Return ``name`` without the regions that it begins with."""
    while (place := leading_place(name)) is not None:
        name = name.removeprefix(place.name) if name.startswith(place.name) else name.removeprefix(place.short)
    return name


def expand(form: str, short_names: Mapping[str, str]) -> str:
    """Return ``form`` with a defined short name at its beginning written out (综改示范区管委会)."""
    for short, full in short_names.items():
        if form.startswith(short) and not form.startswith(full) and len(form) > len(short):
            return full + form[len(short) :]
    return form


def key(type_: str, form: str, home: Home, short_names: Mapping[str, str]) -> str:
    """Return the key of ``form`` within a plan of ``home``; equal keys of one type are one thing."""
    name = expand(form, short_names)
    if type_ == "GovernmentBody":
        office = parse_office(name)
        if office is not None and office.place:
            return _FOLD.sub("", full_name(office, home.region, home.level))
    for pattern, replacement in _synonyms() if _any_synonym().search(name) else ():
        name = pattern.sub(replacement, name)
    return _FOLD.sub("", _shortened(name))


def home_of(region: str | None, title: str, text: str) -> Home:
    """Return the plan's region: as given, else the first that the title or the first lines name."""
    for candidate in (region, title, text[:_HEAD]):
        place = _first_place(candidate or "")
        if place is not None:
            return Home(place.name, place.level, place.code[:2])
    return Home(region or "", "")


def _first_place(text: str) -> Place | None:
    for at in range(len(text)):
        place = leading_place(text[at : at + 12])
        if place is not None:
            deeper = leading_place(text[at + len(place.name) : at + len(place.name) + 12])
            inside = deeper is not None and deeper.parent == place.name and text.startswith(place.name, at)
            return deeper if inside else place
    return None
