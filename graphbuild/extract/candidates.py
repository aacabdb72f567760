"""Names by their last word: 实验室, 高新区, 大学, 管委会 … and what stands to the left of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from graphbuild.extract.boundary import is_generic, is_kind, left_edge, speaks_of_several
from graphbuild.extract.found import Found
from graphbuild.extract.gazetteers import find_regions, places, university_places
from graphbuild.extract.keys import without_places
from graphbuild.extract.marks import Marks, Suffix, suffix_types
from graphbuild.ontology import lexicon

_COUNTED = re.compile(r"(?:达到|数量|总数|总量|入库|保有量|数)?(?:约|达|超过?|突破|各)?\d+(?:\.\d+)?万?余?[家个项所]")
_QUANTIFIED = re.compile(r"(?:\d+|[一二三四五六七八九十百]+)余?[家个项所座]$")
_PLACE_BRACKET = re.compile(r"（([^（）。，；：]{1,8})）")
_MOST = 40


# types whose names a topic alone does not make
_TOPICAL = frozenset({"Park", "Incubator"})


@lru_cache(maxsize=1)
def _before_offices(text: str) -> list[str]:
    """Return what stands before each 管委会 of ``text``, read backwards and sorted, so that a name can be looked up."""
    offices = re.finditer("管(?:办|委会|理局|理委员会)", text)
    return sorted(text[max(0, m.start() - _MOST) : m.start()][::-1] for m in offices)


def _managed(marks: Marks, name: str) -> bool:
    """Say whether the text speaks of the body that runs ``name`` (生物医药谷管办): there is one such thing."""
    before = _before_offices(marks.text)
    at = bisect_left(before, name[::-1])
    return at < len(before) and before[at].startswith(name[::-1])


@cache
def _provinces() -> frozenset[str]:
    return frozenset(form for form, place in places().items() if place.level == "province")


def _named(marks: Marks, start: int, suffix: Suffix) -> bool:
    """Say whether what stands before the last word makes it the name of one thing."""
    core = marks.text[start : suffix.start]
    if core.startswith(marks.own) and len(core) > 2:
        return True
    if marks.text[suffix.start : suffix.end] in ("实验室", "省实验室") and core in _provinces():
        return False
    rest = without_places(core)
    if suffix.type == "Lab" and rest and is_generic(rest) and "国家" not in marks.text[start : suffix.end]:
        return False
    if suffix.type in _TOPICAL and not core.startswith("国家") and is_kind(core) and not _managed(marks, marks.text[start : suffix.end]):
        return False
    if core.count("（") != core.count("）") or speaks_of_several(core) or re.fullmatch(r"[A-Za-z0-9]{1,3}", core):
        return False
    if not core or is_generic(core) or core.endswith(("类", "型", "等", "以上", "的")):
        return False
    return len(core) > 1 or start in marks.known_at


def _end(marks: Marks, suffix: Suffix) -> int:
    """Return where the name ends: after a bracket with a place (技术创新中心（苏州）)."""
    m = _PLACE_BRACKET.match(marks.text, suffix.end)
    if m and m.start() + 1 not in marks.breaks:
        return m.end()
    return suffix.end


_OWNERS = ("University", "Enterprise", "ResearchInstitute")


def _owner_ends(marks: Marks, end: int) -> bool:
    suffix = marks.suffix_to.get(end)
    return suffix is not None and suffix.type in _OWNERS


def _owned(marks: Marks, start: int, suffix: Suffix) -> int | None:
    """Return where the thing's own name begins when its owner's stands before it (重庆大学|国家…中心)."""
    if suffix.type not in ("Lab",):
        return None
    known = marks.known_at.get(start)
    ends = [known.end] if known is not None and known.entry.type in _OWNERS else []
    ends += [end for end in range(start + 3, suffix.start - 3) if _owner_ends(marks, end)]
    if not ends:
        return None
    rest = marks.text[ends[-1] : suffix.start]
    return ends[-1] if len(rest) > 3 and not is_generic(rest) else None


def _refined(marks: Marks, start: int, suffix: Suffix) -> str:
    """Return the type where what stands before the last word changes it (GUIDELINES, decisions)."""
    word = marks.text[suffix.start : suffix.end]
    core = marks.text[start : suffix.start]
    if word == "科技创新中心" and _SCHOOL.match(core):
        return "ResearchInstitute"
    if word == "创新中心" and all(marks.names_end(start + len(p)) for p in core.split("·")[:1]) and "国家" not in core:
        return "Incubator"
    return suffix.type


_SCHOOL = re.compile(r"[一-龥]{2,8}大学")


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with its quotation marks paired: a quotation that holds the last word is taken whole."""
    inner = text[start:end]
    if inner.count("”") > inner.count("“"):
        opening = text.rfind("“", max(0, start - 12), start)
        return (opening, end) if opening >= 0 else (start + inner.rfind("”") + 1, end)
    if inner.count("“") == inner.count("”"):
        return start, end
    opening = start + inner.rfind("“")
    closing = text.find("”", end, end + 6)
    return (opening, closing + 1) if closing >= 0 else (opening + 1, end)


_SEAT = re.compile(r"(?:创新平台|分中心|中心|基地|分部|分院)")


def _seat(marks: Marks, end: int) -> int | None:
    """Return where a lab's name ends that goes on with a place (国家实验室|南宁创新平台)."""
    place = marks.known_at.get(end)
    if place is None or place.entry.type != "Region":
        return None
    m = _SEAT.match(marks.text, place.end)
    return m.end() if m else None


def _ranks() -> tuple[str, ...]:
    return tuple(lexicon("name_boundaries")["ranks"])


def _variants(found: Found) -> Iterator[Found]:
    yield found
    for rank in _ranks():
        if found.form.startswith(rank) and len(found.form) > len(rank) + 3:
            start = found.start + len(rank)
            yield Found(start, found.end, found.type, found.form[len(rank) :], found.evidence, found.weight, found.form)


def find_suffixed(marks: Marks) -> Iterator[Found]:
    """Yield the names that end in a last word of some type (offsets of ``marks.text``)."""
    for suffix in marks.suffixes:
        if suffix.type in ("Program", "Project"):
            continue
        edge = left_edge(marks, suffix.start, suffix.type)
        district = marks.known_at.get(edge.start)
        if district is not None and district.entry.type == "Region" and district.end == suffix.end:
            continue
        known = marks.known_to.get(suffix.end)
        if known is not None and known.start < suffix.start and known.entry.type == suffix.type:
            before = marks.text[edge.start : known.start].rstrip("·—")
            if not before or not marks.names_end(edge.start + len(before)):
                continue
        if not _named(marks, edge.start, suffix) or suffix.end - edge.start > _MOST:
            continue
        if _COUNTED.match(marks.text, suffix.end):
            continue
        start, end = _balanced(marks.text, edge.start, _end(marks, suffix))
        if start != edge.start and not _named(marks, start, suffix):
            continue
        form = marks.text[start:end]
        why = (f"suffix {marks.text[suffix.start : suffix.end]}", *edge.evidence)
        type_ = _refined(marks, start, suffix)
        found = Found(start, end, type_, form, why, 2.0 if "”" in form or '"' in form else 1.0)
        owned = _owned(marks, start, suffix)
        if owned is not None:
            own = marks.text[owned:end]
            yield Found(owned, end, suffix.type, own, found.evidence, 1.0)
            yield Found(start, end, suffix.type, form, found.evidence, 1.0, own)
            continue
        yield from _variants(found)
        seat = _seat(marks, end) if suffix.type == "Lab" else None
        if seat is not None:
            yield Found(start, seat, "Lab", marks.text[start:seat], ("lab with a seat", *why), 2.0)


def find_known(marks: Marks) -> Iterator[Found]:
    """Yield the listed names and those that the document defines."""
    for known in marks.known:
        form = marks.text[known.start : known.end]
        if known.entry.type != "Region":
            yield Found(known.start, known.end, known.entry.type, form, ("list",), 3.0 if known.defined else 1.0, known.entry.name)


def find_places(marks: Marks) -> Iterator[Found]:
    """Yield the regions, those inside other names too, unless a university's name only sounds like one (中山大学)."""
    for start, end, name in find_regions(marks.text, marks.area):
        holder = marks.known_at.get(start)
        if holder is not None and holder.end == end and holder.entry.type != "Region":
            continue
        if holder is not None and holder.entry.type == "University" and holder.end > end:
            if name not in university_places().get(holder.entry.name, ()):
                continue
        yield Found(start, end, "Region", marks.text[start:end], ("list of regions",), 1.0, name)
