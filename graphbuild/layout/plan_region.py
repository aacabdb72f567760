"""Whose plan it is: the administrative division or zone that the title, the issuer or the text itself names."""

import re
from collections import Counter
from functools import cache

from graphbuild.layout.characters import CJK
from graphbuild.ontology import lexicon
from graphbuild.regions import Region, by_name, region_of

_LONGEST, _READ = 14, 6000
_OWN = {"province": "[我全本](?:省|自治区)|自治区", "city": "[我全本](?:市|州|盟)", "county": "[我全本](?:区|县|旗)"}
_END = re.compile("[省市盟州县区旗]")
_PREFIX = re.compile("^(?:中共|关于|印发|《|“)+")


def _names_at(text: str, within: Region | None) -> Region | None:
    """Return the division whose name ``text`` begins with: the longest; a county only by its full name."""
    for size in range(min(_LONGEST, len(text)), 1, -1):
        name = text[:size]
        if name not in by_name():
            continue
        region = region_of(name, within)
        if region is None or (region.level == "county" and region.name != name):
            continue
        if within is None or region.parent == within.code or region.code.startswith(within.code):
            return region
    return None


def _length(text: str, region: Region) -> int:
    return len(region.name) if text.startswith(region.name) else len(region.short)


@cache
def _zone() -> re.Pattern[str]:
    words = lexicon("plan_data")
    ends = "|".join(sorted(words["zone_ends"], key=len, reverse=True))
    stop = "|".join(words["not_in_zone"])
    about = "|".join(words["about_zone"])
    return re.compile(rf"((?:(?!{stop})[{CJK}·]){{2,12}}?(?:{ends}))(?!{about})")


def own_place(text: str) -> tuple[str, str] | None:
    """Return (name, level) of the division or zone whose name opens ``text``."""
    text = _PREFIX.sub("", text)
    region: Region | None = None
    at = 0
    while (inner := _names_at(text[at:], region)) is not None:
        region, at = inner, at + _length(text[at:], inner)
    m = _zone().match(text, at)
    is_full = region is not None and region.level == "county"
    if m is not None and not is_full and len(m.group(1)) <= 16:
        short = region is not None and text[:at] == region.short
        return (text[: m.end(1)] if short else m.group(1)), "zone"
    return (region.name, region.level) if region is not None else None


def _most_named(text: str) -> tuple[str, str] | None:
    """Return the division that a text which calls itself 我市, 全省, 我区 names most often at that level."""
    own = Counter({level: len(re.findall(rule, text)) for level, rule in _OWN.items()})
    level, count = own.most_common(1)[0]
    if not count:
        return None
    names: Counter[str] = Counter()
    for m in _END.finditer(text):
        found = (text[max(0, m.end() - size) : m.end()] for size in range(_LONGEST, 2, -1))
        name = next((n for n in found if any(r.level == level and r.name == n for r in by_name().get(n, ()))), None)
        names.update([name] if name else [])
    return (names.most_common(1)[0][0], level) if names else None


def region_and_level(title: str, issuer: str | None, text: str) -> tuple[str | None, str | None]:
    """Return name and level (province, city, county, zone) of the place a plan is for, or (None, None).

    The title says it first, then the issuer, then the text by the names it uses beside 我市, 全省 and the like.
    """
    found = own_place(title) or (own_place(issuer) if issuer else None) or _most_named(text[:_READ])
    return found if found is not None else (None, None)
