"""Weighs names that overlap, and groups the names of one document into things."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from graphbuild.extract.names.found import Found
from graphbuild.extract.names.keys import without_places
from graphbuild.extract.names.marks import suffix_types
from graphbuild.extract.names.naming import ranks
from graphbuild.model import Mention
from graphbuild.ontology import lexicon

_Key = tuple[str, str]

_PARENTS = frozenset({"University", "ResearchInstitute", "Enterprise", "Park", "Lab", "Alliance", "Platform"})


def _is_object(inner: Found, outer: Found) -> bool:
    """Say whether ``inner`` is what a project or a programme is about (甲产业园项目, 乙平台提升计划)."""
    if inner.type == "Platform" and outer.type in ("Project", "Program"):
        return True
    return outer.type == "Project" and outer.form == inner.form + "项目"


def _is_itself(inner: Found, outer: Found) -> bool:
    """Say whether ``inner``, which ends before ``outer`` does, is but the first words of its name."""
    if inner.start == outer.start and outer.form[len(inner.form) : len(inner.form) + 1] in ("和", "与", "及"):
        return True  # 甲能源 is no firm in 甲能源和新材料创新联合会
    if _is_object(inner, outer):
        return True
    # 甲研究所 is the firm 甲研究所集团有限公司 itself
    return outer.type == "Enterprise" and outer.form[len(inner.form) :] in lexicon("name_firms")["legal"]


def _is_parent(inner: Found, outer: Found) -> bool:
    """Say whether ``inner``, which ends before ``outer`` does, is a thing of its own that the name carries."""
    if _is_itself(inner, outer):
        return False
    if inner.type == outer.type == "Enterprise":
        return inner.start == outer.start and (outer.rule == "branch" or inner.rule == "firm of a branch")
    if inner.type not in _PARENTS:
        return False
    if inner.type == outer.type and inner.start == outer.start and outer.end - inner.end <= 2:
        return False
    listed = inner.rule == "list" and inner.type not in ("Enterprise", outer.type)
    return inner.start == outer.start or inner.type == "University" or listed


def _may_nest(inner: Found, outer: Found) -> bool:
    """Say whether ``inner`` within ``outer`` is a name of its own: a place, a parent, another form of the same."""
    if inner.type == "Region":
        return True
    if inner.type == outer.type and inner.end == outer.end:
        return bool(inner.same_as == outer.form or outer.same_as == inner.form)
    if outer.evidence[-1] == "goes on behind a definition":
        return True
    if inner.type == outer.type == "Program":
        linked = outer.form in (inner.same_as, inner.form) or outer.same_as == inner.form
        return linked or inner.start != outer.start or inner.rule != "known programme"
    return inner.end != outer.end and _is_parent(inner, outer)


def _coordinated(f: Found, item: Found) -> bool:
    """Say whether ``f`` shares its last words with others while its own words are a name by a list (东北大学)."""
    return f.rule.startswith("coordination") and item.rule in ("list", "suffix 大学", "suffix 学院")


def _clash(a: Found, b: Found) -> bool:
    if a.start >= b.end or b.start >= a.end:
        return False
    if "Region" in (a.type, b.type):
        return False
    if (a.start, a.end) == (b.start, b.end):
        return a.type != b.type and not (_coordinated(a, b) or _coordinated(b, a))
    if b.start <= a.start and a.end <= b.end:
        return not _may_nest(a, b)
    if a.start <= b.start and b.end <= a.end:
        return not _may_nest(b, a)
    return True


def _order(f: Found) -> tuple[float, int, int, str, str, str, str]:
    """What is kept first: the better founded, the longer; then any order that does not change between runs."""
    return (-f.weight, f.start - f.end, f.start, f.type, f.form, f.same_as, f.rule)


def rival(f: Found, kept: Iterable[Found]) -> Found | None:
    """Return the name of ``kept`` that cannot be meant together with ``f``, None where there is none."""
    return next((k for k in kept if _clash(f, k)), None)


def choose(found: list[Found]) -> list[Found]:
    """Return the names that stay, in text order: of two that cannot both be meant the better founded, the longer."""
    ordered = sorted(set(found), key=_order)
    kept: list[Found] = []
    seen: set[tuple[int, int, str, str]] = set()
    cells: dict[int, list[Found]] = defaultdict(list)
    for f in ordered:
        if (f.start, f.end, f.type, f.form) in seen:
            continue
        near = {id(k): k for c in range(f.start // 32, f.end // 32 + 1) for k in cells[c]}
        if any(_clash(f, k) for k in near.values()):
            continue
        kept.append(f)
        seen.add((f.start, f.end, f.type, f.form))
        for c in range(f.start // 32, f.end // 32 + 1):
            cells[c].append(f)
    return sorted(kept, key=lambda f: (f.start, -f.end, f.type, f.form))


def _find(parent: dict[_Key, _Key], key: _Key) -> _Key:
    while (above := parent.setdefault(key, key)) != key:
        parent[key] = parent.setdefault(above, above)  # halved as it is walked: a chain of aliases stays short
        key = above
    return key


def _named(type_: str, values: set[str]) -> str:
    """Return the fullest form: without a rank before it, then the longest, quotation marks not counted.

    A fund's rank tells whose it is (市级科技创新基金) and stays.
    """
    rank = () if type_ == "Fund" else ranks()
    return max(values, key=lambda v: (not v.startswith(rank), len(v.strip('“”"')), v))


SECOND_NAME = "second name in brackets"
"""The evidence of a name that is another one of the thing named right before it: it never names the thing."""
_LEAST = 4


def _join_prefixed(parent: dict[_Key, _Key], forms: dict[_Key, set[str]], key: Callable[[str, str], str]) -> None:
    """Join a name with the same name behind a region (江北新区, 南京江北新区)."""
    for own, values in list(forms.items()):
        for form in values:
            rest = without_places(form)
            if rest == form or len(rest) < _LEAST or own[0] == "GovernmentBody" or rest in suffix_types():
                continue
            other = (own[0], key(own[0], rest))
            if other in forms:
                parent[_find(parent, other)] = _find(parent, own)


def _join_firms(parent: dict[_Key, _Key], forms: dict[_Key, set[str]]) -> None:
    """Join a firm's name with the same name without its legal form (包钢, 包钢集团, 包钢（集团）公司)."""
    for own in list(forms):
        if own[0] != "Enterprise":
            continue
        name = own[1]
        for ending in lexicon("name_firms")["legal"]:
            short = name.removesuffix(ending)
            if short != name and len(short) > 1 and (own[0], short) in forms:
                parent[_find(parent, (own[0], short))] = _find(parent, own)


def group(found: list[Found], key: Callable[[str, str], str]) -> tuple[Mention, ...]:
    """Return the mentions: forms with one ``key`` or said to be the same thing share the longest form as entity."""
    key = cache(key)
    parent: dict[_Key, _Key] = {}
    forms: dict[_Key, set[str]] = defaultdict(set)
    for f in found:
        own = (f.type, key(f.type, f.form))
        forms[own].add(f.form)
        if f.same_as:
            other = (f.type, key(f.type, f.same_as))
            forms[other].add(f.same_as)
            parent[_find(parent, other)] = _find(parent, own)
    _join_prefixed(parent, forms, key)
    _join_firms(parent, forms)
    members: dict[_Key, set[str]] = defaultdict(set)
    for own, values in forms.items():
        members[_find(parent, own)] |= values
    second = {f.form for f in found if f.evidence[-1] == SECOND_NAME}
    name = {root: _named(root[0], values - second or values) for root, values in members.items()}
    return tuple(
        Mention(f.start, f.end, f.type, name[_find(parent, (f.type, key(f.type, f.form)))], f.form, f.rule)
        for f in found
    )
