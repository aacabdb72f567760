"""Investment and technology projects that a firm, a size or a phase makes one of a kind (甲集团二期项目)."""

import re
from collections.abc import Iterator

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_kind, speaks_of_several
from graphbuild.extract.names.marks import Marks

_SIZE = re.compile(
    r"\d+(?:\.\d+)?(?:万|亿)?(?:吨|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|万伏|千伏|MW|GW|GWh|公里|平方米|亩|件|套|台|片|头|立方米)|[一二三四五]期"
)
_OWNERS = frozenset({"Enterprise", "University", "ResearchInstitute"})
_MOST = 40


def _one_of_a_kind(marks: Marks, start: int, core: str) -> bool:
    owner = marks.known_at.get(start)
    owned = owner is not None and owner.entry.type in _OWNERS and owner.end < start + len(core)
    return owned or _SIZE.search(core) is not None


def find_projects(marks: Marks) -> Iterator[Found]:
    """Yield the projects that are named by their owner, their size or their phase."""
    for suffix in marks.suffixes:
        if suffix.type != "Project":
            continue
        edge = left_edge(marks, suffix.start, "Project")
        core = marks.text[edge.start : suffix.start]
        if not 4 <= len(core) <= _MOST or is_kind(core) or speaks_of_several(core):
            continue
        if _one_of_a_kind(marks, edge.start, core):
            why = ("project with owner, size or phase", *edge.evidence)
            yield Found(edge.start, suffix.end, "Project", marks.text[edge.start : suffix.end], why, 1.0)
