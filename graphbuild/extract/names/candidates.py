"""Names by their last word: 实验室, 高新区, 大学, 管委会 … and what stands to the left of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.firms import firm_listed
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import places
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Known, LeftEdge, Marks, Suffix
from graphbuild.extract.names.naming import is_name, is_one_service, ranks, refusal

_COUNTED = re.compile(r"(?:达到|数量|总数|总量|入库|保有量|数)?(?:约|达|超过?|突破|各)?\d+(?:\.\d+)?万?余?[家个项所]")
_PLACE_BRACKET = re.compile(r"（([^（）。，；：]{1,8})）")
_MOST = 40
# types that rules of their own find
ELSEWHERE = frozenset({"Program", "Project"})


def _end(marks: Marks, suffix: Suffix) -> int:
    """Return where the name ends: after a bracket with a place (技术创新中心（苏州）)."""
    m = _PLACE_BRACKET.match(marks.text, suffix.end)
    if m and m.start() + 1 not in marks.breaks:
        return m.end()
    return suffix.end


_OWNERS = ("University", "Enterprise", "ResearchInstitute")


def _owner_ends(marks: Marks, end: int) -> bool:
    suffix = marks.suffix_to.get(end)
    return suffix is not None and suffix.type in _OWNERS and marks.text[end] != "（"


def _owned(marks: Marks, start: int, suffix: Suffix) -> int | None:
    """Return where the thing's own name begins when its owner's stands before it (重庆大学|国家…中心)."""
    if suffix.type not in ("Lab",):
        return None
    known = marks.known_at.get(start)
    ends = [known.end] if known is not None and known.entry.type in _OWNERS else []
    ends += [end for end in range(start + 3, suffix.start - 3) if _owner_ends(marks, end)]
    ends = ends or [
        end for end in range(start + 3, min(start + 7, suffix.start - 3)) if firm_listed(marks.text[start:end])
    ]
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
    owner = marks.known_at.get(start)
    if word == "研究中心" and owner is not None and owner.entry.type == "ResearchInstitute":
        return "ResearchInstitute"  # a branch of an institute
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


# a project that builds one of these is named after it (甲产业园项目): there is no such thing yet
_BUILT_BY_PROJECTS = frozenset({"Park", "Incubator"})
_SEAT = re.compile(r"(?:创新平台|分中心|中心|基地|分部|分院)")


def _seat(marks: Marks, end: int) -> int | None:
    """Return where a lab's name ends that goes on with a place (国家实验室|南宁创新平台)."""
    place = marks.known_at.get(end)
    if place is None or place.entry.type != "Region":
        return None
    m = _SEAT.match(marks.text, place.end)
    return m.end() if m else None


_BRANCH_WORD = "分(?:中心|院|部|所|平台|基地|市场|站)"
_BRANCH = re.compile(f"[一-龥]{{2,10}}?{_BRANCH_WORD}")
_NEXT_BRANCH = re.compile(_BRANCH_WORD)
_BRANCHED = frozenset({"Platform", "Lab", "ResearchInstitute", "Incubator"})


def _branch(marks: Marks, suffix: Suffix) -> int | None:
    """Return where the name ends that goes on with a seat and 分中心 (知识产权保护中心|高新区分中心)."""
    return branch_end(marks, suffix.end, suffix.type) if suffix.type in _BRANCHED else None


def branch_end(marks: Marks, end: int, type_: str) -> int | None:
    """Return where the branch is named of an organisation of ``type_`` whose name ends at ``end`` (X中心|闵行分中心).

    Behind a platform any word may be the seat (华南技术转移中心松山湖分中心).
    """
    m = _BRANCH.match(marks.text, end)
    if m is None:
        return None
    bounded = any(c.kind != "light" for c in marks.cuts_between(m.start(), m.end()))
    seated = any(m.start() < end <= m.end() - 2 and marks.names_end(end) for end in range(m.start(), m.end()))
    return m.end() if (seated or type_ == "Platform") and not bounded else None


_BANK_BRANCH = re.compile(r"[一-龥]{2,6}(?:分行|支行|分公司)")


def _parent_firm(marks: Marks, found: Found, suffix: Suffix) -> Iterator[Found]:
    """Yield a firm's branch behind its name (甲银行|乙分行), or the firm in its branch's name (甲测井|乙分公司)."""
    if suffix.type != "Enterprise":
        return
    behind = _BANK_BRANCH.match(marks.text, suffix.end)
    if behind is not None and not any(c.kind != "light" for c in marks.cuts_between(suffix.end, behind.end())):
        form = marks.text[found.start : behind.end()]
        yield Found(found.start, behind.end(), "Enterprise", form, ("branch", *found.evidence), 2.0)
    place = marks.known_to.get(suffix.start)
    seated = marks.text[suffix.start : suffix.end] == "分公司" and place is not None and place.entry.type == "Region"
    if place is not None and seated and place.start - found.start > 1:
        form = marks.text[found.start : place.start]
        yield Found(found.start, place.start, "Enterprise", form, ("firm of a branch", *found.evidence), 1.0)


def _seats_branch(marks: Marks, start: int, suffix: Suffix) -> bool:
    """Say whether the stretch is an organisation with the seat of its branch, which goes on (X中心高新区|分中心)."""
    goes_on = suffix.type not in _BRANCHED and _NEXT_BRANCH.match(marks.text, suffix.end) is not None
    return goes_on and any(marks.organisation_ends(end) for end in range(start + 2, suffix.start + 1))


def _variants(found: Found) -> Iterator[Found]:
    yield found
    for rank in ranks():
        if found.form.startswith(rank) and len(found.form) > len(rank) + 3:
            start = found.start + len(rank)
            yield Found(start, found.end, found.type, found.form[len(rank) :], found.evidence, found.weight, found.form)


def _no_stretch(marks: Marks, edge: LeftEdge, suffix: Suffix) -> str:
    """Return why no name ends in ``suffix`` that begins at ``edge`` (of ``trace.yaml``); empty where one does."""
    if _seats_branch(marks, edge.start, suffix):
        return "seat of a branch"
    if _listed_already(marks, edge.start, suffix):
        return "listed already"
    if suffix.end - edge.start > _MOST:
        return "too long"
    if _COUNTED.match(marks.text, suffix.end):
        return "counted"
    if suffix.type in _BUILT_BY_PROJECTS and marks.text.startswith("项目", suffix.end):
        return "beginning of a project"
    return refusal(marks, edge.start, suffix)


def _own_stretch(marks: Marks, suffix: Suffix) -> tuple[LeftEdge, int, int] | None:
    """Return the left edge of the name that ends in ``suffix`` and its stretch, None where there is no name."""
    edge = left_edge(marks, suffix.start, suffix.type)
    if _no_stretch(marks, edge, suffix):
        return None
    start, end = _balanced(marks.text, edge.start, _end(marks, suffix))
    if start != edge.start and not is_name(marks, start, suffix):
        return None
    return edge, start, end


def find_refused(marks: Marks) -> Iterator[tuple[int, int, str, LeftEdge]]:
    """Yield the stretches that end as names do and are none: start, end, why (of ``trace.yaml``), and the left edge."""
    for suffix in marks.suffixes:
        edge = left_edge(marks, suffix.start, suffix.type)
        why = "" if suffix.type in ELSEWHERE else _no_stretch(marks, edge, suffix)
        if why:
            yield edge.start, suffix.end, why, edge


def _is_district(before: str, name: str) -> bool:
    """Say whether the district ``name`` stands alone or behind its own city (上海市浦东新区, not 锦州滨海新区)."""
    place, city = places().get(name), places().get(before)
    return not before or (place is not None and city is not None and city.name == place.parent)


def _listed_already(marks: Marks, start: int, suffix: Suffix) -> bool:
    """Say whether a list knows the stretch, as a district or as a name of this type that nothing extends leftwards."""
    known = marks.known_to.get(suffix.end)
    if known is not None and known.entry.type == "Region":
        return _is_district(marks.text[start : known.start], known.entry.name)
    if known is None or known.start >= suffix.start or known.entry.type != suffix.type:
        return False
    if suffix.type == "University":
        return True
    before = marks.text[start : known.start].rstrip("·—")
    return not before or not marks.names_end(start + len(before))


def _with_owner(marks: Marks, found: Found, suffix: Suffix) -> Iterator[Found]:
    """Yield the name; where its owner's stands before it, both forms (GUIDELINES: named without the owner)."""
    at = _owned(marks, found.start, suffix)
    if at is None:
        yield from _variants(found)
        return
    own = marks.text[at : found.end]
    yield Found(at, found.end, found.type, own, found.evidence)
    owner = marks.text[found.start : at]
    if firm_listed(owner):
        yield Found(found.start, at, "Enterprise", owner, ("list", "owner of a laboratory"), 1.0)
    yield replace(found, same_as=own)


def _set_up(marks: Marks, start: int, suffix: Suffix) -> tuple[str, ...]:
    """Return the sign that the plan sets up this one store or service (of ``trace.yaml``)."""
    core = marks.text[start : suffix.start]
    one = suffix.type == "Platform" and is_one_service(marks, start, suffix, core)
    return ("set up or relied on",) if one else ()


def find_suffixed(marks: Marks) -> Iterator[Found]:
    """Yield the names that end in a last word of some type (offsets of ``marks.text``)."""
    for suffix in marks.suffixes:
        stretch = _own_stretch(marks, suffix) if suffix.type not in ELSEWHERE else None
        if stretch is None:
            continue
        edge, start, end = stretch
        form = marks.text[start:end]
        why = (f"suffix {marks.text[suffix.start : suffix.end]}", *_set_up(marks, start, suffix), *edge.evidence)
        found = Found(start, end, _refined(marks, start, suffix), form, why, 2.0 if "”" in form or '"' in form else 1.0)
        yield from _with_owner(marks, found, suffix)
        yield from _parent_firm(marks, found, suffix)
        branch = _branch(marks, suffix)
        if branch is not None:
            yield Found(start, branch, suffix.type, marks.text[start:branch], ("branch", *why), 3.0)
        seat = _seat(marks, end) if suffix.type == "Lab" else None
        if seat is not None:
            yield Found(start, seat, "Lab", marks.text[start:seat], ("lab with a seat", *why), 2.0)


def find_doubtful(marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield the stretches with a last word that are too long for a name and whose beginning nothing shows."""
    for suffix in marks.suffixes:
        if suffix.type in ELSEWHERE:
            continue
        edge = left_edge(marks, suffix.start, suffix.type)
        if suffix.end - edge.start > _MOST and is_name(marks, edge.start, suffix):
            yield edge.start, suffix.end


def _means_another(marks: Marks, known: Known, schools: frozenset[str]) -> bool:
    """Say whether a short form means another of ``schools``, which the text names in full (西科大 and 西南科技大学)."""
    if known.entry.source != "university_short" or known.entry.name in schools:
        return False
    form = marks.text[known.start : known.end]
    return any(name[0] == form[0] and _subsequence(form, name) for name in schools)


def _subsequence(form: str, name: str) -> bool:
    rest = iter(name)
    return all(sign in rest for sign in form)


_NO_MORE = re.compile(r"[，。；、：\s）和与及等共]|合作|开展|组建|签|对接|\Z")


def _bracketed_school(marks: Marks, known: Known) -> int:
    """Return where a school's name ends that a place in brackets makes another's (甲大学（乙市）), else 0."""
    m = _PLACE_BRACKET.match(marks.text, known.end) if known.entry.type == "University" else None
    if m is None or m.start() + 1 in marks.breaks:
        return 0
    ends = m.end() in marks.cut_at or _NO_MORE.match(marks.text, m.end()) is not None
    return m.end() if ends else 0


def find_known(marks: Marks) -> Iterator[Found]:
    """Yield the listed names and those that the document defines."""
    every = {*marks.known, *marks.known_at.values(), *marks.known_to.values()}  # listed ones inside defined ones, too
    schools = frozenset(k.entry.name for k in every if k.entry.source == "universities")
    for known in sorted(every, key=lambda k: (k.start, k.end)):
        form = marks.text[known.start : known.end]
        if known.entry.type != "Region" and not _means_another(marks, known, schools):
            weight = 3.0 if known.defined else 1.0
            end = _bracketed_school(marks, known)
            if end:
                own = marks.text[known.start : end]
                yield Found(known.start, end, "University", own, ("list", "place in brackets"), weight)
                continue
            yield Found(known.start, known.end, known.entry.type, form, ("list",), weight, known.entry.name)
