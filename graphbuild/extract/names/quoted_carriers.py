"""Quotations that are funds, events, carriers or platforms (“科技大脑”, “蒙科聚”阿拉善分中心), no programmes."""

import re
from collections.abc import Iterator

from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_kind
from graphbuild.extract.names.marks import Marks, suffix_types
from graphbuild.ontology import lexicon

_BUDGET = re.compile(r"(?:[一-龥]{0,4}基金|(?:产业|科技|专项|发展|引导|创新){0,3}资金|专项经费)")
_ACTIVITY = re.compile("(?:(?![的等])[一-龥]){0,6}?活动(?!周|室|中心)")


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_programs")[key])


def _is_any(name: str) -> bool:
    """Say whether the quotation is any platform or centre (“创新平台”); “科技大脑” is one of its own."""
    return not name.endswith(_words("own_things")) and is_kind(name[:-2])


def carrier_of(name: str, text: str, end: int) -> str | None:
    """Return the type of a quotation, up to ``end``, that ends as carriers and platforms do (“科技大脑”)."""
    types = suffix_types()
    found = (types.get(name[-size:]) for size in range(min(6, len(name) - 1), 1, -1))
    type_ = next((t for t in found if t is not None), None)
    if any(sign in name for sign in "、+＋—"):
        return None
    if name.endswith(_words("nets")) and len(name) > 2 and not text.startswith(_words("of_nets"), end):
        return "Platform"
    return type_ if type_ in ("Platform", "Incubator") and len(name) > 3 and not _is_any(name) else None


def _longer(marks: Marks, end: int) -> int:
    """Return where a longer name ends that the quotation before ``end`` opens, 0 where it opens none.

    A place and a last word stand behind it (“蒙科聚”鄂尔多斯创新驱动平台), or a platform (“车都云”工业互联网平台).
    """
    known = marks.known_at.get(end)
    start = known.end if known is not None else end
    suffixes = (marks.suffix_to.get(start + n) for n in range(2, _REST))
    ends = [s.end for s in suffixes if s and (known is not None or s.type == "Platform") and s.start >= start]
    return ends[0] if ends and marks.floor(ends[0] - 1) <= end else 0


_REST = 10


_BRANCH = re.compile("分(?:中心|平台|站|网)")


def _branch(marks: Marks, end: int) -> int:
    """Return where the branch of a quoted platform ends that names its place (“蒙科聚”阿拉善|分中心), 0 where none."""
    place = marks.known_at.get(end)
    found = _BRANCH.match(marks.text, place.end) if place is not None and place.entry.type == "Region" else None
    return found.end() if found else 0


def find_carrier(marks: Marks, m: re.Match[str], type_: str) -> Iterator[Found]:
    """Yield the quoted carrier or platform, as another form where a longer name of it goes on behind the quotation."""
    end, why = _longer(marks, m.end()), ("quoted name with last word",)
    if not end:
        yield Found(m.start(), m.end(), type_, m.group(), why, 1.5, m.group("name"))
    elif marks.text[end - 2 : end] == "平台" or type_ == "Platform":
        yield Found(m.start(), end, type_, m.group(), why, 1.0, marks.text[m.start() : end])


def find_other_kind(marks: Marks, m: re.Match[str]) -> Iterator[Found]:
    """Yield the quotation that a word behind it makes a fund, an event or a platform."""
    text, budget, event = marks.text, _BUDGET.match(marks.text, m.end()), _ACTIVITY.match(marks.text, m.end())
    branch = _branch(marks, m.end())
    if budget is not None:
        yield Found(m.start(), budget.end(), "Fund", text[m.start() : budget.end()], ("quoted budget line",), 2.0)
    elif event is not None:
        yield Found(m.start(), event.end(), "Event", text[m.start() : event.end()], ("quoted activity",), 2.0)
    elif branch:
        yield Found(m.start(), branch, "Platform", text[m.start() : branch], ("branch",), 2.0)
        yield Found(m.start(), m.end(), "Platform", m.group(), ("branch",), 2.0, m.group("name"))
    elif text.startswith("中心", m.end()):
        type_ = "Incubator" if "孵化" in m.group("name") else "Platform"
        yield Found(m.start(), m.end() + 2, type_, text[m.start() : m.end() + 2], ("quoted centre",), 2.0)
