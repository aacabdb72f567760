"""The full form of a name that a list of bodies gives short: 昆山市、太仓市人民政府, 省科技厅、财政厅, 乌海市."""

import re

from graphbuild.extract.duties.bodies import base_name, ends_like_office, is_field, is_group, is_place, region_names
from graphbuild.extract.duties.words import LEXICON, any_of
from graphbuild.ontology import lexicon

_CITIES = re.compile(r".{2,4}?(?P<kind>[市县区旗])(?P<government>人民政府|政府)$")


def _shared_city(names: list[str], i: int) -> str:
    """Return what ``names[i]``, a region without its 市, lacks and a later name has (南宁、桂林市人民政府)."""
    later = next((m for m in map(_CITIES.match, names[i + 1 : i + 12]) if m), None)
    if later is None or f"{names[i]}{later['kind']}" not in region_names():
        return ""
    return f"{later['kind']}{later['government']}"


def _shared_ending(names: list[str], i: int) -> str:
    """Return what ``names[i]``, a place, lacks and a later name has: 人民政府 in 昆山市、太仓市人民政府."""
    city = _shared_city(names, i)
    if city:
        return city
    if not is_place(names[i]) or is_group(names[i]):
        return ""
    for later in names[i + 1 : i + 12]:
        match = re.search(r"(?:人民政府|政府|管委会|管理委员会|行政公署)$", later)
        if match and is_place(later[: match.start()]):
            return match.group()
        if not is_place(later):
            return ""
    return ""


def _shared_prefix(names: list[str], i: int) -> str:
    """Return the 省 that ``names[i]`` lacks and a name before it has: 省科技厅、财政厅."""
    if not any_of("departments").match(names[i]):
        return ""
    for earlier in reversed(names[:i]):
        match = any_of("prefixes").match(earlier)
        if match:
            return match.group()
    return ""


def governed(name: str) -> str:
    """Return ``name`` with the government that a place stands for (乌海市 is 乌海市人民政府), others as they are."""
    if is_group(name) or ends_like_office().search(name):
        return name
    for government, places in lexicon(LEXICON)["governments"].items():
        if name.endswith(tuple(places)):
            return f"{name}{government}"
    return name


def full_forms(names: list[str], fields: bool = False) -> list[str]:
    """Return ``names`` with what the list gives once put back, and without remarks in brackets.

    That is a prefix, an ending, and, where ``fields`` says that the list ends in 部门, this word.
    """
    bare = [base_name(n) for n in names]
    full = [_shared_prefix(bare, i) + n + _shared_ending(bare, i) for i, n in enumerate(bare)]
    return [f + "部门" if fields and is_field(b) else f for f, b in zip(full, bare, strict=True)]
