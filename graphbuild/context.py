"""What a name means where it stands: the plan's region says which 市科技局, whose 高新区, which province."""

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from graphbuild.document import PlanData
from graphbuild.extract.names.offices import full_name, parse_office
from graphbuild.ontology import lexicon
from graphbuild.regions import Region, above, by_code, region_of, unique_name


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


def context_of(plan: PlanData) -> Context:
    """Return the context that a plan's own data give."""
    return Context(plan, region_of(plan.region) if plan.region else None)


@cache
def _places() -> ahocorasick_rs.AhoCorasick:
    """Full names of all divisions; short ones only of provinces and cities: those of counties are common words."""
    full = {r.name for r in by_code().values()}
    short = {r.short for r in by_code().values() if r.level != "county" and len(r.short) > 1}
    return ahocorasick_rs.AhoCorasick(sorted(full | short))


def carries_place(name: str) -> bool:
    """Return whether ``name`` holds the name of a division, so that it means the same in every plan."""
    return bool(_places().find_matches_as_indexes(name))


@cache
def _level_word() -> re.Pattern[str]:
    words = lexicon("resolution")
    stop = "|".join(map(re.escape, words["not_level_words"]))
    levels = "|".join(map(re.escape, words["level_words"]))
    return re.compile(f"(?!{stop})({levels})(?=..)")


def _placed(name: str, context: Context) -> str:
    """Return ``name`` with a level word at its beginning replaced by the plan's place of that level."""
    match = _level_word().match(name)
    if match is None:
        return name
    place = context.place(lexicon("resolution")["level_words"][match.group()])
    return place + name[match.end() :] if place else name


def begins_with_level(name: str) -> bool:
    """Return whether ``name`` begins with a level word, so that it means nothing outside its plan."""
    return _level_word().match(name) is not None


def name_in_context(kind: str, name: str, context: Context) -> str:
    """Return what ``name`` of type ``kind`` is outside its plan: 市科技局 there is 鄂尔多斯市科学技术局."""
    if kind == "Region":
        region = region_of(name, context.region)
        return unique_name(region) if region is not None else name
    office = parse_office(name)
    if kind == "GovernmentBody" and office is not None and context.plan.region:
        return full_name(office, context.plan.region, context.plan.level or "")
    return _placed(name, context)
