"""What a name means where it stands: the plan's region says which 市科技局, whose 高新区, which province."""

import re
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick_rs

from graphbuild.document import PlanData
from graphbuild.extract.names.gazetteers import leading_place, listed
from graphbuild.extract.names.offices import ends_with_place, full_name, leading_level, parse_office
from graphbuild.ontology import lexicon
from graphbuild.regions import Region, above, by_code, region_of, unique_name

_LONGEST = 8  # characters before a district in a title that may name its city


@dataclass(frozen=True, slots=True)
class Context:
    """A plan with the division that it is for, where the code list knows it."""

    plan: PlanData
    region: Region | None

    @property
    def province(self) -> str:
        """Return the name of the plan's province, or its region as written, or an empty string."""
        if self.region is not None:
            return [*above(self.region)][-1].name
        return self.plan.region or ""

    def place(self, level: str) -> str | None:
        """Return the name of the division of ``level`` that the plan lies in or is for."""
        chain = above(self.region) if self.region is not None else ()
        return next((r.name for r in chain if r.level == level), None)


def _innermost(name: str, within: Region | None = None) -> Region | None:
    """Return the division that ``name`` ends in or leads to (南京市鼓楼区; a zone lies in its city)."""
    region = region_of(name, within)
    if region is not None:
        return region if within is None or within in above(region) else within
    place = leading_place(name)
    outer = region_of(place.name, within) if place is not None else None
    if place is None or outer is None:
        return within
    form = place.name if name.startswith(place.name) else place.short
    return _innermost(name[len(form) :], outer)


def context_of(plan: PlanData) -> Context:
    """Return the context that a plan's own data give; a development zone lies in the division that its name tells.

    Where several districts bear the region's name the title may say which (深圳市南山区…规划).
    """
    if not plan.region:
        return Context(plan, None)
    region = _innermost(plan.region)
    before, named, _ = plan.title.partition(plan.region)
    if region is None and named and before:
        region = _innermost(before[-_LONGEST:] + plan.region)
    return Context(plan, region)


def place_meant(name: str, context: Context) -> Region | None:
    """Return the division called ``name`` in the plan, an autonomous prefecture by its short form, too (大理州)."""
    region = region_of(name, context.region)
    if region is not None or not name.endswith("州"):
        return region
    prefecture = region_of(name[:-1], context.region)
    return prefecture if prefecture is not None and prefecture.name.endswith("自治州") else None


def _own_name(context: Context) -> str:
    """Return the plan's region by its unique name (深圳市南山区), a zone's as written, empty where none is known."""
    region, name = context.region, context.plan.region or ""
    return unique_name(region) if region is not None and name in (region.name, unique_name(region)) else name


@cache
def _places() -> ahocorasick_rs.AhoCorasick:
    """Full names of all divisions; short ones only of provinces and cities: those of counties are common words."""
    full = {r.name for r in by_code().values()}
    short = {r.short for r in by_code().values() if r.level != "county" and len(r.short) > 1}
    return ahocorasick_rs.AhoCorasick(sorted(full | short))


def carries_place(name: str) -> bool:
    """Return whether ``name`` holds the name of a division, so that it means the same in every plan."""
    return bool(_places().find_matches_as_indexes(name))


def _placed(name: str, context: Context) -> str:
    """Return ``name`` with a level word at its beginning replaced by the plan's place of that level."""
    word = leading_level(name)
    place = _called(word, context) if word else None
    if place is None and word and context.province.endswith(word):
        place = context.province  # 市 in a plan of 上海市
    return place + name[len(word) :] if place else name


def _called(word: str, context: Context) -> str | None:
    """Return the place that a level word means: the plan's own where its name ends so (市 in a plan of 寿光市)."""
    if context.region is not None and context.region.name.endswith(word):
        return context.region.name
    return context.place(lexicon("resolution")["level_words"][word])


def _owned(name: str, context: Context) -> str:
    """Return ``name`` with the rank at its beginning replaced by the plan's place of that level (市级科技创新基金)."""
    for rank, level in lexicon("resolution")["rank_words"].items():
        place = context.place(level) if name.startswith(rank) else None
        if place:
            return place + name[len(rank) :]
    return name


def begins_with_level(name: str) -> bool:
    """Return whether ``name`` begins with a level word, so that it means nothing outside its plan."""
    return leading_level(name) != ""


def _division(name: str, context: Context) -> str:
    """Return the unique name of the division that ``name`` ends in, what holds it before it or not (甲市乙区, 乙区)."""
    within = context.region
    rest = name
    while (outer := leading_place(rest)) is not None and rest.startswith(outer.name) and len(rest) > len(outer.name):
        within, rest = region_of(outer.name, within), rest[len(outer.name) :]
    region = place_meant(rest, replace(context, region=within))
    return unique_name(region) if region is not None else name


@cache
def _own_office() -> re.Pattern[str]:
    """An office by its field alone; one that is run for a park or a place is that one's, whatever the plan is for."""
    words = lexicon("resolution")["own_offices"]
    field = f"(?:(?!{'|'.join(words['not_in_field'])})[一-龥]){{2,12}}"
    return re.compile(f"{field}(?:{'|'.join(words['kinds'])})")


def _is_own_office(name: str) -> bool:
    """Say whether ``name`` is an office of the plan's own region that the plan names without it (财政审计局)."""
    known = name.startswith(tuple(lexicon("resolution")["nationwide_beginnings"])) or name in listed()
    return not (known or carries_place(name)) and _own_office().fullmatch(name) is not None


def _is_cut(name: str, place: str) -> bool:
    """Say whether a short form that the grammar of offices does not know was cut in two: 市住房城乡 + 建委."""
    begins = leading_level(name) != "" or leading_place(place) is not None
    return begins and not ends_with_place(place)


def _body_in_context(name: str, context: Context) -> str:
    office, region = parse_office(name), _own_name(context)
    if office is not None and _is_cut(name, office.place):
        office = None
    if not region:
        return _placed(name, context)
    if (office is None or office.place) and _is_own_office(name):
        return region + name
    if office is None:
        return _placed(name, context)
    place = _division(office.place, context) if office.place else ""
    return full_name(replace(office, place=place), region, context.plan.level or "")


def name_in_context(kind: str, name: str, context: Context) -> str:
    """Return what ``name`` of type ``kind`` is outside its plan: 市科技局 there is 鄂尔多斯市科学技术局."""
    if kind == "Region":
        region = region_of(name, context.region)
        return unique_name(region) if region is not None else name
    if kind in lexicon("resolution")["owned_by_rank"]:
        name = _owned(name, context)
    return _body_in_context(name, context) if kind == "GovernmentBody" else _placed(name, context)
