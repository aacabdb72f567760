"""Investment and technology projects that their owner, size, place or works make one of a kind (甲集团二期项目)."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.firms import firm_listed, firmness
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import leading_place
from graphbuild.extract.names.kinds import is_generic, is_kind, speaks_of_several
from graphbuild.extract.names.marks import Marks, Suffix
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_SIZE = re.compile(
    r"\d+(?:\.\d+)?(?:万|亿)?(?:吨|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|万伏|千伏|MW|GW|GWh|公里|平方米|亩|件|套|台|片|头|立方米)|[一二三四五]期"
)
_OWNERS = frozenset({"Enterprise", "University", "ResearchInstitute"})
_MOST = 40


_PHASE = re.compile(r"（[一二三四五]期）$")
_PHASE_AFTER = re.compile(r"（[一二三四五]期）|[一二三四五]期(?:工程)?")
_SUMMED = re.compile(r"(?<![高中初同平均优])等(?!级)[^，。；、：（）]{0,12}项目")
_JOINED = re.compile("、|以及")
_REACH = 80
_LISTED = re.compile(r"(?:^|\n|\d[.．、]|[）)；])$")
_TOPIC = 4


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_projects")[key])


@cache
def _basin() -> re.Pattern[str]:
    return re.compile(rf"[一-龥]{{1,4}}(?:{alternatives(_words('basins'))})")


@cache
def _never() -> re.Pattern[str]:
    return re.compile(alternatives(_words("never")))


def _owner_end(marks: Marks, start: int, core: str) -> int:
    """Return where the owner's name ends that ``core`` begins with, by a list or by the text; 0 where none does."""
    owner = marks.known_at.get(start)
    if owner is not None and owner.entry.type in _OWNERS and owner.end < start + len(core):
        return owner.end
    return next((start + size for size in range(min(8, len(core) - 2), 2, -1) if firm_listed(core[:size])), 0)


def _place_end(marks: Marks, start: int, core: str) -> int:
    """Return where the place, the carrier or the body of water ends that ``core`` begins with; 0 where none does."""
    begins = marks.known_at.get(start)
    if begins is not None:
        return 0 if begins.entry.type == "GovernmentBody" else begins.end
    ends = [at for at in range(start + 2, start + len(core) - 3) if marks.organisation_ends(at)]
    if ends:
        return ends[0]
    place, basin = leading_place(core), _basin().match(core)
    if place is not None:
        return start + len(place.name if core.startswith(place.name) else place.short)
    return start + basin.end() if basin else 0


def _told_by_place(marks: Marks, start: int, core: str) -> bool:
    """Say whether the project begins with a place and goes on with what it does."""
    stop = _place_end(marks, start, core)
    rest = core[stop - start :] if stop else ""
    return len(rest) >= _TOPIC and not is_generic(rest) and not rest.endswith(("的", "等"))


def _has_works(core: str) -> bool:
    """Say whether ``core`` ends in what is built or done, told by more than its kind (空港国际物流|产业园)."""
    works = next((w for w in sorted(_words("works"), key=len, reverse=True) if core.endswith(w)), "")
    rest = core.removesuffix(works)
    return works != "" and len(rest) >= _TOPIC and not is_kind(rest)


def _under_way(marks: Marks, start: int, end: int) -> bool:
    before, after = marks.text[max(0, start - 8) : start], marks.text[end : end + 2]
    return before.endswith(_words("under_way")) or after in _words("advances")


def _end(marks: Marks, end: int) -> int:
    """Return where the name ends: behind the phase that follows 项目 (甲项目（一期）, 乙项目二期)."""
    phase = _PHASE_AFTER.match(marks.text, end)
    return phase.end() if phase else end


def _evidence(marks: Marks, start: int, suffix: Suffix, core: str, beside: int) -> tuple[str, ...]:
    """Return what makes the project one of a kind: its own words, a named one that ends at ``beside``, its works."""
    sure = {
        "owner of the project": _owner_end(marks, start, core) > 0,
        "size or phase": _SIZE.search(marks.text, start, _end(marks, suffix.end)) is not None,
        "place of the project": _told_by_place(marks, start, core),
        "item of a list": len(core) >= _LEAST and _item_of_list(marks, start, suffix.end),
    }
    found = tuple(why for why, holds in sure.items() if holds)
    if found or len(core) < _LEAST or _never().search(core):
        return found
    if marks.text[start - 1] == "、" and beside == start - 1:
        return ("beside another",)
    if _has_works(core) and (_before_another(marks, suffix.end) or _after_another(marks, start)):
        return ("works of the project", "beside another")
    return ("works of the project", "under way") if _has_works(core) and _under_way(marks, start, suffix.end) else ()


_NEXT = re.compile("、[^，。；：、]{6,30}?项目")


def _after_another(marks: Marks, start: int) -> bool:
    """Say whether an initiative stands before the 、 that ends at ``start`` (甲示范工程、|乙加工项目)."""
    before = marks.suffix_to.get(start - 1)
    return marks.text[start - 1 : start] == "、" and before is not None and before.type in ("Program", "Project")


def _before_another(marks: Marks, end: int) -> bool:
    return _NEXT.match(marks.text, end) is not None


_LEAST = 6


def _list_before(marks: Marks, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of the list that 等…项目 at ``end`` sums up, the first without the verb before it."""
    floor = max(end - _REACH, *(marks.text.rfind(sign, 0, end) + 1 for sign in "，。；：\n"))
    at = floor
    for mark in (*_JOINED.finditer(marks.text, floor, end), None):
        stop = mark.start() if mark else end
        verbs = [c.end for c in marks.cuts_between(at, stop) if c.kind != "light"]
        yield verbs[-1] if verbs else at, stop
        at = mark.end() if mark else end


def find_summed_projects(marks: Marks) -> Iterator[Found]:
    """Yield the projects of a list that are told by size, phase or place (甲5万吨晶硅、乙拉棒（二期）等重点项目)."""
    for m in _SUMMED.finditer(marks.text):
        for start, end in _list_before(marks, m.start()):
            item = marks.text[start:end]
            if not _LEAST <= len(item) <= _MOST or is_kind(item) or item.endswith("项目"):
                continue
            if _SIZE.search(item, 1) is not None or _PHASE.search(item) is not None:
                yield Found(start, end, "Project", item + "项目", ("list of projects", "size or phase"), 2.0)
            elif _basin().match(item) and item.endswith(_words("works")) and _told_by_place(marks, start, item):
                why = ("list of projects", "place of the project")
                yield Found(start, end, "Project", item, why, 2.0, item + "项目")


def _item_of_list(marks: Marks, start: int, end: int) -> bool:
    """Say whether ``start`` .. ``end`` opens a numbered item or a passage, as a box lists its projects."""
    opens = start in marks.breaks and _LISTED.search(marks.text[max(0, start - 3) : start]) is not None
    return opens and marks.text[end : end + 1] in ("", "\n", "，", "。", "：", "；")


_MADE = re.compile(r"年产|新增|\d")


def _brand(marks: Marks, start: int, core: str) -> Iterator[Found]:
    """Yield the firm whose name a project begins with, before its size (甲化工|年产20万吨…)."""
    size = _MADE.search(core)
    if size is not None and size.start() > 2 and firmness(marks, start, start + size.start()) >= 1:
        form = core[: size.start()]
        yield Found(start, start + size.start(), "Enterprise", form, ("firm of a project",), 1.2)


def _entry_start(marks: Marks, start: int, end: int) -> int:
    """Return where the title of an entry begins that names two things before 项目： (甲麦冬、乙附子繁育项目：…)."""
    line = marks.text.rfind("\n", 0, start) + 1
    title = marks.text[line:end]
    whole = marks.text[end : end + 1] == "：" and marks.text[start - 1 : start] == "、" and len(title) <= _MOST
    return line if whole and not re.search("[，。；：（）]|项目、", title) else start


_COUNTED = re.compile(r"[\d一二三四五六七八九十]+余?[个项]")


def _is_any(marks: Marks, core: str, end: int) -> bool:
    """Say whether the text speaks of several projects, counts them, or means those of a public plan (甲计划项目)."""
    return speaks_of_several(core) or core.endswith("计划") or _COUNTED.match(marks.text, end) is not None


def find_projects(marks: Marks) -> Iterator[Found]:
    """Yield the projects that are named by their owner, size, place or works, and those that a list gives singly."""
    before = 0
    for suffix in marks.suffixes:
        if suffix.type != "Project":
            continue
        edge = left_edge(marks, suffix.start, "Project")
        start = _entry_start(marks, edge.start, suffix.end)
        core = marks.text[start : suffix.start]
        if not _TOPIC <= len(core) <= _MOST or is_kind(core) or _is_any(marks, core, suffix.end):
            continue
        evidence = _evidence(marks, start, suffix, core, before)
        if evidence:
            before = suffix.end
            yield from _brand(marks, start, core)
            end = _end(marks, suffix.end)
            form = marks.text[start:end]
            yield Found(start, end, "Project", form, ("project", *evidence, *edge.evidence), 1.0)
