"""Investment and technology projects that a firm, a size or a phase makes one of a kind (甲集团二期项目)."""

import re
from collections.abc import Iterator

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.firms import firmness
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_generic, is_kind, speaks_of_several
from graphbuild.extract.names.marks import LeftEdge, Marks

_SIZE = re.compile(
    r"\d+(?:\.\d+)?(?:万|亿)?(?:吨|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|万伏|千伏|MW|GW|GWh|公里|平方米|亩|件|套|台|片|头|立方米)|[一二三四五]期"
)
_OWNERS = frozenset({"Enterprise", "University", "ResearchInstitute"})
_MOST = 40


_PHASE = re.compile(r"（[一二三四五]期）$")
_SUMMED = re.compile(r"等[^，。；、：（）]{0,12}项目")
_JOINED = re.compile("、|以及")
_REACH = 80
_LISTED = re.compile(r"(?:^|\n|\d[.．、]|[）)])$")


def _one_of_a_kind(marks: Marks, start: int, core: str) -> bool:
    owner = marks.known_at.get(start)
    owned = owner is not None and owner.entry.type in _OWNERS and owner.end < start + len(core)
    return owned or _SIZE.search(core) is not None


def _told_by_place(marks: Marks, edge: LeftEdge, core: str) -> bool:
    """Say whether the project begins with a place, a carrier or a body of water and goes on with what it does."""
    begins = marks.known_at.get(edge.start)
    ends = [at for at in range(edge.start + 2, edge.start + len(core) - 3) if marks.organisation_ends(at)]
    stop = begins.end if begins is not None else ends[0] if ends else _basin_end(marks.text, edge.start)
    rest = core[stop - edge.start :] if stop else ""
    return len(rest) >= _TOPIC and not is_generic(rest) and not rest.endswith(("的", "等"))


_BASIN = re.compile("[一-龥]{1,4}(?:流域|海域|湖区|库区|灌区|矿区)")
_TOPIC = 4


def _basin_end(text: str, start: int) -> int:
    m = _BASIN.match(text, start)
    return m.end() if m else 0


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
    """Yield the projects of a list that are told by size or phase (甲5万吨晶硅、乙拉棒（二期）等重点项目)."""
    for m in _SUMMED.finditer(marks.text):
        for start, end in _list_before(marks, m.start()):
            item = marks.text[start:end]
            named = _SIZE.search(item, 1) is not None or _PHASE.search(item) is not None
            if named and 6 <= len(item) <= _MOST and not is_kind(item):
                yield Found(start, end, "Project", item + "项目", ("list of projects", "size or phase"), 2.0)


def _item_of_list(marks: Marks, start: int, end: int) -> bool:
    """Say whether ``start`` .. ``end`` opens a numbered item or a passage, as a box lists its projects."""
    opens = start in marks.breaks and _LISTED.search(marks.text[max(0, start - 3) : start]) is not None
    return opens and marks.text[end : end + 1] in ("", "\n", "，", "。", "：")


_MADE = re.compile(r"年产|新增|\d")


def _brand(marks: Marks, start: int, core: str) -> Iterator[Found]:
    """Yield the firm whose name a project begins with, before its size (甲化工|年产20万吨…)."""
    size = _MADE.search(core)
    if size is not None and size.start() > 2 and firmness(marks, start, start + size.start()) >= 1:
        form = core[: size.start()]
        yield Found(start, start + size.start(), "Enterprise", form, ("firm of a project",), 1.2)


def find_projects(marks: Marks) -> Iterator[Found]:
    """Yield the projects that are named by their owner, size or phase, and those that a list gives one by one."""
    for suffix in marks.suffixes:
        if suffix.type != "Project":
            continue
        edge = left_edge(marks, suffix.start, "Project")
        core = marks.text[edge.start : suffix.start]
        if not 4 <= len(core) <= _MOST or is_kind(core) or speaks_of_several(core):
            continue
        listed = len(core) >= 6 and _item_of_list(marks, edge.start, suffix.end)
        if listed or _one_of_a_kind(marks, edge.start, core) or _told_by_place(marks, edge, core):
            yield from _brand(marks, edge.start, core)
            why = ("project with owner, size or phase", *edge.evidence)
            yield Found(edge.start, suffix.end, "Project", marks.text[edge.start : suffix.end], why, 1.0)
