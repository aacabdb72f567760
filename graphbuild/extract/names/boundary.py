"""Where a name begins: evidence for and against each cut to the left of its last word."""

import re
from functools import cache

from graphbuild.extract.names.gazetteers import listed, rows
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Cut, LeftEdge, Marks
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

# names of these types hold no 和 or 与: what stands before it is another name
# (Initiative: what stands before a quoted programme)
_CLOSED = frozenset({"University", "Enterprise", "GovernmentBody", "Initiative"})
# names of these types hold no 建设: it is the verb before them
_BUILT = frozenset({"Lab", "Park", "Incubator", "Platform", "University", "ResearchInstitute"})
# types whose names a place opens and an attribute follows
_TOLD_BY_PLACE = frozenset({"Fund", "Platform", "Program", "Project"})
_FAR = 45
_NEAR = 4


@cache
def _opening_verbs() -> frozenset[str]:
    return frozenset(lexicon("name_boundaries")["opening"])


@cache
def _nominal() -> frozenset[str]:
    return frozenset(lexicon("name_boundaries")["nominal"])


def _inside_name(marks: Marks, cut: Cut, type_: str) -> bool:
    """Say whether the verb stands in a name that began before it, with 国家 or with a place and a topic."""
    if type_ in _CLOSED or marks.text[cut.start : cut.end] not in _nominal():
        return False
    if marks.organisation_ends(cut.start) or marks.name_begins(cut.end):
        return False
    floor = max(marks.floor(cut.start), cut.start - _FAR)
    before = [c for c in marks.cuts_between(floor, cut.start) if c.kind in ("always", "soft")]
    start = before[-1].end if before else floor
    place = marks.known_at.get(start)
    if place is not None and place.entry.type == "Region":
        return cut.start - place.end >= 2
    return marks.text.startswith(("国家", "中国", "全国"), start) and cut.start - start >= 4


def _within_word(marks: Marks, cut: Cut) -> bool:
    """Say whether a single sign stands between the conjunction and the verb before it: no name, part of one (信和…)."""
    floor = marks.floor(cut.start)
    before = marks.cuts_between(max(floor, cut.start - _FAR), cut.start)
    return cut.start - (before[-1].end if before else floor) == 1


def _at_conjunction(marks: Marks, cut: Cut, type_: str, stop: int) -> str | None:
    if _within_word(marks, cut):
        return None
    named = (
        marks.names_end(cut.start) or marks.text[cut.start - 1 : cut.start] in ("”", '"') or marks.name_begins(cut.end)
    )
    return "a name ends or begins at the conjunction" if named or type_ in _CLOSED or cut.end == stop else None


def _agent_acts(marks: Marks, cut: Cut) -> bool:
    """Say whether somebody unnamed stands before the verb as its subject (企业利用X, 高校院所联合X)."""
    words = lexicon("name_boundaries")
    if marks.text[cut.start : cut.end] not in words["acts"]:
        return False
    floor = marks.floor(cut.start)
    before = [c.end for c in marks.cuts_between(floor, cut.start)]
    subject = marks.text[before[-1] if before else floor : cut.start]
    return subject.endswith(tuple(words["agents"])) and is_generic(subject)


def _at_soft_verb(marks: Marks, cut: Cut, type_: str, stop: int) -> str | None:
    if type_ in _BUILT and marks.text[cut.start : cut.end] == "建设":
        return "after 建设"
    if cut.end == stop:
        return None
    if marks.organisation_ends(cut.start):
        forced = type_ == "GovernmentBody" and marks.text.startswith(_task_forces(), stop) and stop - cut.end <= _NEAR
        return None if forced else "a name ends before the verb"
    if _agent_acts(marks, cut):
        return "somebody acts"
    begins = marks.name_begins(cut.end) and not (type_ == "Lab" and _ranks_the_name(marks, cut.end, stop))
    return "a listed name begins after the verb" if begins else None


def _ranks_the_name(marks: Marks, at: int, stop: int) -> bool:
    """Say whether the place at ``at`` but tells the rank of what began before it (甲资源利用|四川省重点实验室)."""
    place = marks.known_at.get(at)
    return place is not None and place.entry.type == "Region" and place.end >= stop


def _separates(marks: Marks, cut: Cut, type_: str, stop: int) -> str | None:
    """Return the evidence that a name begins after ``cut``, None where the cut stands inside a name."""
    if cut.kind == "light" or (cut.end == stop and type_ in ("Program", "Project")):
        return None
    if type_ == "Project" and _acts().fullmatch(marks.text, cut.start, stop):
        return None  # what is done to the thing (甲生产线|升级改造|项目)
    if cut.start in marks.known_to and marks.text[cut.start : cut.end] == "新型" and type_ in _TOLD_BY_PLACE:
        return None  # 甲市新型材料产业基金
    if cut.kind == "conj":
        return _at_conjunction(marks, cut, type_, stop)
    if cut.kind == "soft":
        return _at_soft_verb(marks, cut, type_, stop)
    return None if _inside_name(marks, cut, type_) else f"after {marks.text[cut.start : cut.end]}"


def _strip(marks: Marks, start: int, stop: int, type_: str) -> int:
    """Move ``start`` over words that open clauses, not names, as long as something is left before ``stop``."""
    opening = _opening_verbs()
    while (cut := marks.cut_at.get(start)) is not None and cut.end <= stop:
        word = marks.text[cut.start : cut.end]
        if cut.kind == "soft" and (word not in opening or type_ == "Program"):
            break
        start = cut.end
    return start


# names of these types begin with verbs
_ACTS = frozenset({"Program", "Project", "Event", "Initiative"})
_VERB = 2


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs of the dictionary that stand in no listed name themselves."""
    return frozenset(row[0] for row in rows("verbs") if row[0] not in listed())


@cache
def _acts() -> re.Pattern[str]:
    """Return the pattern of a row of verbs that end a project's name."""
    words = (*lexicon("name_boundaries")["nominal"], *lexicon("name_boundaries")["done"])
    return re.compile(rf"(?:{alternatives(words)}|[与和及])+")


@cache
def _task_forces() -> tuple[str, ...]:
    return tuple(lexicon("name_kinds")["task_forces"])


def _set_up(marks: Marks, floor: int, stop: int) -> LeftEdge | None:
    """Return the edge of a task force behind the verb that sets it up, with a place first (成立甲市…工作专班)."""
    if not marks.text.startswith(_task_forces(), stop):
        return None
    verbs = lexicon("name_kinds")["set_up"]
    cuts = [c for c in marks.cuts_between(floor, stop) if marks.text[c.start : c.end] in verbs]
    placed = cuts and marks.name_begins(cuts[-1].end)
    return LeftEdge(cuts[-1].end, (f"after {marks.text[cuts[-1].start : cuts[-1].end]}",)) if placed else None


def _left_edge(marks: Marks, stop: int, type_: str) -> LeftEdge:
    floor = max(marks.floor(stop), stop - _FAR)
    founded = _set_up(marks, floor, stop) if type_ == "GovernmentBody" else None
    if founded is not None:
        return founded
    start, evidence = floor, ["after a break"]
    for cut in reversed(marks.cuts_between(floor, stop)):
        why = _separates(marks, cut, type_, stop)
        if why is not None:
            start, evidence = cut.end, [why]
            break
    start = _strip(marks, start, stop, type_)
    if type_ not in _ACTS and start + _VERB in marks.known_at and marks.text[start : start + _VERB] in _verbs():
        return LeftEdge(start + _VERB, ("a listed name begins after the verb",))
    return LeftEdge(start, tuple(evidence))


def left_edge(marks: Marks, stop: int, type_: str) -> LeftEdge:
    """Return where the name begins whose last word (of type ``type_``) begins at ``stop``."""
    known = marks.edges.get((stop, type_))
    if known is None:
        known = marks.edges[stop, type_] = _left_edge(marks, stop, type_)
    return known
