"""Names by their neighbours in a list: what stands among names and ends as they do is one, too (甲高新区、乙谷)."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graphbuild.extract.names.firms import is_ordinary, is_other
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_generic, is_kind, speaks_of_several
from graphbuild.extract.names.lists import items_between, sums_up_fields, without_task
from graphbuild.extract.names.marks import Marks
from graphbuild.extract.names.naming import needs_place
from graphbuild.extract.names.words import is_strange
from graphbuild.ontology import lexicon

_CLAUSE = re.compile(r"[^，。；：“”\"\s！？《》]+")
_ITEM = re.compile("[^、]+")
_UNNAMED = ("各", "其他")  # what a list leaves unnamed
_REST = re.compile(f"(?:以及|及|和|与)(?:{'|'.join(_UNNAMED)})")
_SHORTEST, _LONGEST = 3, 20
_SIBLINGS = 2
_FIELD = 4  # a zone with its field; 高新区 alone is the plan's own
_CUT = 6
# the last words of these stand for one another
_PLACES = ("Park", "Incubator")


@cache
def _ends() -> dict[str, tuple[str, ...]]:
    """Return for each type the last words that count among names of it."""
    return {type_: tuple(ends) for type_, ends in lexicon("name_neighbours")["ends"].items()}


@cache
def _classes() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon("name_neighbours")["classes"])))


@dataclass(frozen=True, slots=True)
class _Names:
    """The names found so far, by where they begin and end."""

    starts: dict[int, list[Found]]
    ends: dict[int, list[Found]]

    def named(self, start: int, end: int, last: bool) -> Found | None:
        """Return the name that an item is; a first one may have words before it, the last one words behind it."""
        whole = [f for f in self.ends.get(end, ()) if f.start >= start]
        whole += [f for f in self.starts.get(start, ()) if last and f.end < end]
        return max(whole, key=lambda f: f.end - f.start, default=None)


def _index(found: list[Found]) -> _Names:
    starts: dict[int, list[Found]] = {}
    ends: dict[int, list[Found]] = {}
    for f in found:
        if f.type in _ends():
            starts.setdefault(f.start, []).append(f)
            ends.setdefault(f.end, []).append(f)
    return _Names(starts, ends)


def _may_be_named(marks: Marks, start: int, end: int) -> bool:
    item = marks.text[start:end]
    found = marks.cuts_between(start, end)
    # 可 may be in a name, 等 is in none
    cuts = [c for c in found if c.end - c.start > 1 or c.kind == "conj" or marks.text[c.start] in "等的"]
    bounded = any(c.kind in ("always", "conj") for c in cuts) or marks.floor(end - 1) > start
    return _SHORTEST <= len(item) <= _LONGEST and not (bounded or item[0].isdigit()) and not speaks_of_several(item)


def _core(item: str, end: str) -> str:
    return item[: -len(end)]


def _zone_end(marks: Marks, start: int, end: int) -> int:
    """Return where the zone or park ends that the item begins with (高新区|人才科教园), 0 where it begins with none."""
    zones = (s for at in range(start + 2, end - 1) if (s := marks.suffix_to.get(at)) is not None)
    return next((s.end for s in zones if s.type == "Park" and s.start >= start), 0)


def _ends_alike(item: str, siblings: Counter[str], in_zone: bool) -> tuple[str, str] | None:
    """Return the type that the last word of ``item`` gives it among ``siblings``, and that word.

    A carrier that says in which zone it lies needs no words of its own among named ones.
    """
    for type_, times in siblings.most_common():
        end = next((end for end in _ends()[type_] if item.endswith(end)), None)
        if end is None or not times:
            continue
        core = _core(item, end)
        several = times >= _SIBLINGS and len(core) >= _SIBLINGS and type_ in lexicon("name_neighbours")["fields"]
        told = (several or (in_zone and type_ in _PLACES)) and not _classes().search(core)
        if told or not is_kind(core):
            return type_, end
    return None


def _among_firms(item: str, siblings: Counter[str], open_items: int) -> bool:
    mostly = siblings["Enterprise"] * 2 >= open_items and siblings["Enterprise"] >= _SIBLINGS
    return mostly and not is_other(item) and not is_ordinary(item) and not is_generic(item)


def _by_neighbours(marks: Marks, start: int, end: int, siblings: Counter[str], items: int) -> Found | None:
    """Return the name that the item is among ``siblings``, None where they make none of it."""
    item = marks.text[start:end]
    if not _may_be_named(marks, start, end):
        return None
    place = marks.known_to.get(end)
    if place is not None and place.entry.type == "Region":
        return None
    alike, other = _ends_alike(item, siblings, _zone_end(marks, start, end) > 0), marks.suffix_to.get(end)
    unplaced = other is not None and needs_place(marks.text[other.start : other.end])
    if unplaced and other is not None and not is_strange(marks.text[start : other.start]):
        return None
    if alike is not None and (other is None or other.type in (alike[0], *_PLACES)):
        return Found(start, end, alike[0], item, ("neighbours in a list", f"suffix {alike[1]}"), 1.0)
    if alike is None and _among_firms(item, siblings, items):
        return Found(start, end, "Enterprise", item, ("neighbours in a list",), 1.0)
    return None


def _zone_of(marks: Marks, found: Found) -> Iterator[Found]:
    """Yield the park, told by its field, that a carrier named by its neighbours lies in (零碳产业园|人才科创园)."""
    stop = _zone_end(marks, found.start, found.end) if found.type in _PLACES else 0
    if stop - found.start >= _FIELD:
        yield Found(found.start, stop, "Park", marks.text[found.start : stop], ("zone of a carrier",), 1.0)


def _of_list(marks: Marks, names: _Names, spans: list[tuple[int, int]]) -> Iterator[Found]:
    named = [names.named(*span, span is spans[-1]) for span in spans]
    siblings = Counter(f.type for f in named if f is not None)
    known = siblings.total()
    if not known or known == len(spans) or sums_up_fields(marks, spans[-1][1]):
        return
    siblings["ResearchInstitute"] += siblings["University"]  # schools and institutes stand in one list
    others = [span for span, f in zip(spans, named, strict=True) if f is None]
    found = [_by_neighbours(marks, *span, siblings, len(spans)) for span in others]
    if known * 2 >= len(spans) or all(found):
        yield from (f for f in found if f is not None)
        yield from (zone for f in found if f is not None for zone in _zone_of(marks, f))


def _items(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the items of the list in ``start`` .. ``end``, the last up to the verb behind it."""
    spans = without_task(marks, items_between(marks, start, end, _ITEM))
    spans = [span for span in spans if not marks.text.startswith(_UNNAMED, span[0])]
    if not spans:
        return []
    first, last = spans[-1]
    rest = _REST.search(marks.text, first, last)
    last = rest.start() if rest else last
    verbs = (c.start for c in marks.cuts_between(first + _SHORTEST - 1, last) if c.kind in ("always", "soft"))
    return [*spans[:-1], (first, next(verbs, last))]


_REPEATED = frozenset({"running list of firms", "one firm behind a verb", "neighbours in a list"})


def find_repeated(marks: Marks, found: list[Found]) -> Iterator[Found]:
    """Yield the other places of firms that ``found`` holds by what stood around them there."""
    taken = {(f.start, f.end) for f in found}
    forms = tuple(
        {f.form for f in found if f.rule in _REPEATED and f.type == "Enterprise" and len(f.form) >= _SHORTEST}
    )
    for i, start, end in (
        AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(marks.text) if forms else ()
    ):
        begins = marks.floor(start) == start or any(c.end == start for c in marks.cuts_between(start - _CUT, start))
        if begins and (start, end) not in taken:
            yield Found(start, end, "Enterprise", forms[i], ("same name elsewhere",), 0.8)


def find_neighbours(marks: Marks, found: list[Found]) -> Iterator[Found]:
    """Yield the items of lists that are no names by themselves and whose neighbours in ``found`` are."""
    names = _index(found)
    begun = sorted(names.starts)
    for clause in _CLAUSE.finditer(marks.text):
        at = bisect_left(begun, clause.start())
        if at < len(begun) and begun[at] < clause.end() and "、" in clause.group():
            spans = _items(marks, clause.start(), clause.end())
            yield from _of_list(marks, names, spans)
