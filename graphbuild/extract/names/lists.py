"""Firms that stand in running lists (支持A、B、C等企业; 引导A、B组建…) and events behind 办好."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.firms import (
    firm_like,
    firm_listed,
    firm_words,
    firmness,
    is_ordinary,
    is_other,
    trimmed,
)
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Marks
from graphbuild.extract.names.words import is_strange
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_ITEM = r"[^、，。；：“”\"\s！？《》]{2,18}"
_SUMMED = re.compile(
    r"(?:等|等?(?:\d{1,5}|[一二两三四五六七八九十]{1,5})余?[家户])(?:在[区市省县州旗]|驻[区市省县州旗])?[^、，。；：（）为的对给向在]{0,8}?(?:企业|央企|公司|厂商|产业项目)"
)
_SUM_STARTS = re.compile(r"[等\d一两二三四五六七八九十](?:(?<=等)|(?=[\d一两二三四五六七八九十余家户]))")
# 甲、乙等方式吸引企业 sums up ways, not firms; 甲、乙等配套企业 fields
_WAYS = re.compile("方式|方法|形式|措施|政策|手段|途径|渠道|配套|传统")
_ITEMS = re.compile(rf"{_ITEM}(?:、{_ITEM})*$")
_STOP = re.compile(r"[，。；：“”\"\s！？《》]")  # what stands in no item and between none
_REACH = 160
_CUT = 6
_EVENTS = re.compile(
    r"(?:办好|举办|承办|主办|筹办|服务保障|组织开展)(?P<items>(?:（[^（）]{1,8}）|[^，。；：（）]){4,80})"
)
_SINGLE = re.compile(r"[^、]+")
_INNER = re.compile(r"[^、和与及]+")


@cache
def _agents() -> re.Pattern[str]:
    verbs = "|".join(sorted(firm_words("verbs"), key=len, reverse=True))
    acts = "|".join(sorted(firm_words("acts"), key=len, reverse=True))
    return re.compile(
        rf"(?:{verbs})(?P<items>[^，。；：“”\"\s！？《》]{{2,60}}?)(?:分别|共同|联合|深度)?(?P<act>{acts})(?!实验室|研究|体)"
    )


def organisation_begins(marks: Marks, at: int) -> bool:
    """Say whether a listed or defined organisation's name begins at ``at``."""
    known = marks.known_at.get(at)
    return known is not None and known.entry.type != "Region"


def _after_organisation(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the item parted at a conjunction beside an organisation's name (X研究院与Y, Y与X大学)."""
    for cut in marks.cuts_between(start, end):
        inner = cut.kind == "conj" and start < cut.start and cut.end < end
        if inner and (marks.organisation_ends(cut.start) or organisation_begins(marks, cut.end)):
            return [(start, cut.start), (cut.end, end)]
    return [(start, end)]


def _behind_cut(marks: Marks, at: int) -> bool:
    """Say whether another cut word ends at ``at``."""
    return any(c.end == at for c in marks.cuts_between(at - _CUT, at))


def items_between(marks: Marks, start: int, end: int, inner: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the spans of the items of the list in ``start`` .. ``end``, the first without the verb before it."""
    spans = [(i.start() + start, i.end() + start) for i in inner.finditer(marks.text[start:end])]
    spans = [part for span in spans for part in _after_organisation(marks, *span)]
    if spans:
        first, stop = spans[0]
        for cut in reversed(marks.cuts_between(first, stop)):
            if cut.start > max(first, cut.end - 2) and cut.kind == "always" and not _behind_cut(marks, cut.start):
                continue  # a sign within a word (熙可食品)
            joined = cut.kind == "conj" and marks.organisation_ends(cut.start)
            joined = joined or (cut.kind == "conj" and cut.start == first)
            if (joined or cut.kind in ("always", "soft")) and cut.end < stop:
                spans[0] = (cut.end, stop)
                break
    lead = marks.cut_at.get(spans[0][0]) if spans else None
    if lead is not None and lead.kind == "conj" and lead.end < spans[0][1]:
        spans[0] = (lead.end, spans[0][1])
    return spans


def without_task(marks: Marks, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the items of a list, the last without what it is to do."""
    return [*spans[:-1], (spans[-1][0], trimmed(marks, *spans[-1]))] if spans else []


def _ends_of_listed(items: list[str]) -> frozenset[str]:
    """Return how the listed firms among ``items`` end: their neighbours that end alike are firms, too."""
    return frozenset(i[-2:] for i in items if firm_listed(i) and len(i) > 3)


def _firms(marks: Marks, spans: list[tuple[int, int]], sure: bool) -> Iterator[Found]:
    items = [marks.text[s:e] for s, e in spans]
    open_items = [i for i in items if not is_other(i)]
    ends = _ends_of_listed(open_items)
    proof = sum(firm_like(i) or (i[-2:] in ends and not is_ordinary(i)) for i in open_items)
    if not open_items or not (proof or sure):
        return
    for (start, end), item in zip(spans, items, strict=True):
        if (
            2 <= len(item) <= 18
            and not is_other(item)
            and (not is_generic(item) or (firm_listed(item) and len(item) > 3))
            and (firm_listed(item) or not is_ordinary(item))
            and (proof * 2 >= len(open_items) or sure)
        ):
            yield Found(start, end, "Enterprise", item, ("running list of firms",), 1.5)


def find_firms(marks: Marks) -> Iterator[Found]:
    """Yield the members of lists that end in 企业, and of lists that do what firms do."""
    text = marks.text
    for m in scan(_SUM_STARTS, _SUMMED, text):
        before = _STOP.split(text[max(0, m.start() - _REACH) : m.start()])[-1]
        items = _ITEMS.search(text, m.start() - len(before), m.start())
        if items is None or _WAYS.search(m.group()):
            continue
        spans = items_between(marks, items.start(), items.end(), _SINGLE)
        yield from _firms(marks, spans, sure=len(spans) > 1 or any(is_strange(text[s:e]) for s, e in spans))
    for m in _agents().finditer(text):
        spans = items_between(marks, m.start("items"), m.end("items"), _INNER)
        spans = without_task(marks, spans)
        weak = not m.group().startswith(firm_words("strong_verbs")) or m.group("act") in firm_words("weak_acts")
        if not weak or any(firm_listed(text[s:e]) for s, e in spans):
            yield from _firms(marks, spans, sure=False)


_OPEN = re.compile(
    r"(?:支持|推动|引导|鼓励|引进|发挥|对接|吸引|培育|会同|联合|携手|依托|围绕|组织|带动|吸[纳收]|壮大|与)(?P<items>[^，。；：“”\"\s！？《》]{2,10}、[^，。；：“”\"\s！？《》]{2,60})"
)


def _open_list(marks: Marks, m: re.Match[str]) -> list[tuple[int, int]]:
    """Return the items of the list behind a verb, the last without what it is to do."""
    start, end = m.span("items")
    second = marks.text.find("、", start, end)
    cuts = [c for c in marks.cuts_between(second, end) if c.kind in ("always", "soft")]
    stops = [c.start for c in cuts if not marks.text.startswith(("集团", "公司", "股份"), c.end)]
    stop = next((at for at in stops if marks.text[at - 1] != "、" and at > second + 2), end)
    spans = items_between(marks, start, stop, _SINGLE)
    return without_task(marks, spans)


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(lexicon("name_firms")["deeds"])


def _mostly_firms(marks: Marks, spans: list[tuple[int, int]]) -> bool:
    """Say whether the evidence of all items together makes the list one of firms: one is proved, none is refuted.

    What stands behind the list speaks for each of them where only organisations do it; so do schools beside them.
    """
    items = [marks.text[s:e] for s, e in spans]
    weights = [firmness(marks, *span) for span, item in zip(spans, items, strict=True) if not is_other(item)]
    if not weights or min(weights) < 0:
        return False
    schools = any(item.endswith(_SCHOOLS) for item in items)
    acted = schools or (_deeds().match(marks.text, spans[-1][1]) is not None and len(weights) == len(spans))
    proved = max(weights) >= _PROOF or (acted and sum(w >= _LIKELY for w in weights) >= (_SEVERAL if schools else 1))
    return proved and sum(weights) >= (_MEAN - (_ACTED if acted else 0)) * len(weights)


_PROOF, _MEAN = 1.5, 0.75
_LIKELY, _ACTED, _SEVERAL = 0.75, 0.4, 2
_SCHOOLS = ("大学", "学院", "研究院", "研究所", "科学院")
_MOST = 16


def _half_firms(items: list[str]) -> bool:
    """Say whether at least half of the items that may be firms end so or as a listed one of them does."""
    maybe = [i for i in items if not is_other(i)]
    ends = _ends_of_listed(maybe)
    strong = firm_words("strong_endings")
    proof = sum(firm_listed(i) or (firm_like(i) and i.endswith(strong)) or i[-2:] in ends for i in maybe)
    mostly = proof * 2 >= len(maybe) if proof > 1 else all(map(firm_like, maybe))
    return proof > 0 and mostly and all(len(i) <= _MOST for i in maybe)


@cache
def _fields() -> re.Pattern[str]:
    return re.compile(lexicon("name_firms")["sums_up_fields"])


def sums_up_fields(marks: Marks, at: int) -> bool:
    """Say whether the list that ends at ``at`` is summed up as one of fields or products (等多类产业)."""
    return _fields().match(marks.text, at) is not None


def find_open_lists(marks: Marks) -> Iterator[Found]:
    """Yield the members of lists behind 支持 that are mostly firms, whatever they are to do."""
    for m in _OPEN.finditer(marks.text):
        spans = _open_list(marks, m)
        if not spans or sums_up_fields(marks, spans[-1][1]):
            continue
        if _mostly_firms(marks, spans):
            yield from _firms(marks, spans, sure=True)
        elif _half_firms([marks.text[s:e] for s, e in spans]):
            yield from _firms(marks, spans, sure=False)


@cache
def _one() -> re.Pattern[str]:
    verbs = "|".join(firm_words("before_one"))
    return re.compile(rf"(?:{verbs})(?=(?P<name>[一-龥A-Za-z]{{3,10}}))")


def _organisation_before(marks: Marks, at: int) -> bool:
    """Say whether an organisation's name ends at ``at``, the bracket that gives its short name not counted."""
    if marks.text[at - 1 : at] == "）":
        at = marks.text.rfind("（", max(0, at - 24), at)
    return marks.organisation_ends(at)


def _organisation_after(marks: Marks, at: int) -> bool:
    return marks.text[at : at + 1] in ("与", "和") and organisation_begins(marks, at + 1)


def find_one_firm(marks: Marks) -> Iterator[Found]:
    """Yield the one firm between a verb and what it is to do (推动蒙自惠科光电|引进…), or beside an organisation."""
    for m in _one().finditer(marks.text):
        start, end = m.span("name")
        cuts = [c for c in marks.cuts_between(start, min(end + 4, len(marks.text))) if c.kind in ("always", "conj")]
        stop = min([trimmed(marks, start, end), *(c.start for c in cuts)])
        bounded = stop < end or any(c.start == end for c in cuts)
        if not bounded or stop - start <= 2:
            continue
        weight = firmness(marks, start, stop)
        if weight < 0:
            continue
        weight += _beside(marks, m.start(), stop)
        if weight >= _ALONE:
            yield Found(start, stop, "Enterprise", marks.text[start:stop], ("one firm behind a verb",), 1.2)


@cache
def _founds() -> re.Pattern[str]:
    return re.compile(lexicon("name_firms")["founds"])


def _beside(marks: Marks, before: int, after: int) -> float:
    """Return what the words around one firm say for it: what it founds, with which organisation it acts."""
    joined = _organisation_after(marks, after)
    founds = _founds().match(marks.text, after) is not None
    return (_WITH if joined else _NEXT if _organisation_before(marks, before) else 0.0) + (_FOUNDS if founds else 0.0)


_ALONE, _WITH, _NEXT, _FOUNDS = 1.75, 1.0, 0.5, 1.0


def _events(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the item parted at a conjunction where an event ends on both sides (科技活动周和创新创业大赛)."""
    ends = firm_words("events")
    for cut in marks.cuts_between(start, end):
        if (
            cut.kind == "conj"
            and marks.text.endswith(ends, start, cut.start)
            and marks.text.endswith(ends, cut.end, end)
        ):
            return [(start, cut.start), (cut.end, end)]
    return [(start, end)]


def find_events(marks: Marks) -> Iterator[Found]:
    """Yield what the plan wants to be held (办好X、Y)."""
    for m in _EVENTS.finditer(marks.text):
        items = items_between(marks, m.start("items"), m.end("items"), _SINGLE)
        for start, end in (event for item in items for event in _events(marks, *item)):
            form = marks.text[start:end]
            if len(form) >= 4 and not is_generic(form) and form.endswith(firm_words("events")):
                yield Found(start, end, "Event", form, ("after 办好",), 1.5)
