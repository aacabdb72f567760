"""Firms that stand in running lists (支持A、B、C等企业; 引导A、B组建…) and events behind 办好."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import listed
from graphbuild.extract.names.kinds import is_generic, is_kind
from graphbuild.extract.names.marks import Marks
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_ITEM = r"[^、，。；：“”\"\s！？《》]{2,18}"
_SUMMED = re.compile(
    r"(?:等|等?(?:\d{1,5}|[一二两三四五六七八九十]{1,5})余?[家户])(?:在[区市省县州旗]|驻[区市省县州旗])?[^、，。；：（）为的对给向在]{0,8}?(?:企业|央企|公司|厂商|产业项目)"
)
_SUM_STARTS = re.compile(r"[等\d一两二三四五六七八九十](?:(?<=等)|(?=[\d一两二三四五六七八九十余家户]))")
# 甲、乙等方式吸引企业 sums up ways, not firms
_WAYS = re.compile("方式|方法|形式|措施|政策|手段|途径|渠道")
_ITEMS = re.compile(rf"{_ITEM}(?:、{_ITEM})*$")
_STOP = re.compile(r"[，。；：“”\"\s！？《》]")  # what stands in no item and between none
_REACH = 160
_EVENTS = re.compile(
    r"(?:办好|举办|承办|主办|筹办|服务保障|组织开展)(?P<items>(?:（[^（）]{1,8}）|[^，。；：（）]){4,80})"
)
_SINGLE = re.compile(r"[^、]+")
_INNER = re.compile(r"[^、和与及]+")


@cache
def _data() -> dict[str, tuple[str, ...]]:
    return {key: tuple(value) for key, value in lexicon("name_firms").items()}


@cache
def _agents() -> re.Pattern[str]:
    data = _data()
    verbs = "|".join(sorted(data["verbs"], key=len, reverse=True))
    acts = "|".join(sorted(data["acts"], key=len, reverse=True))
    return re.compile(
        rf"(?:{verbs})(?P<items>[^，。；：“”\"\s！？《》]{{2,60}}?)(?:分别|共同|联合|深度)?(?P<act>{acts})(?!实验室|研究|体)"
    )


def _unbracketed(item: str) -> str:
    return re.sub(r"（.*?）", "", item) if "（" in item else item


def firm_listed(item: str) -> bool:
    """Say whether ``item`` is a listed firm's name and no ordinary word."""
    entry = listed().get(_unbracketed(item))
    return (
        entry is not None
        and entry.type == "Enterprise"
        and item not in (*_data()["ordinary"], *lexicon("name_regions")["not_firms"])
    )


def firm_like(item: str) -> bool:
    """Say whether ``item`` is a listed firm or ends as names of firms do, and is no ordinary noun."""
    entry = listed().get(_unbracketed(item))
    if entry is not None:
        return entry.type == "Enterprise"
    return item.endswith(_data()["endings"]) and not is_generic(item) and not _ordinary(item)


def _ordinary(item: str) -> bool:
    return item.endswith(_data()["kinds"]) or item in _data()["ordinary"] or is_kind(item)


def _other_type(item: str) -> bool:
    entry = listed().get(item)
    return item.endswith(_data()["other"]) or (entry is not None and entry.type in ("University", "Park", "Region"))


def _after_organisation(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the item parted at a conjunction behind an organisation's name (X研究院与Y)."""
    for cut in marks.cuts_between(start, end):
        if cut.kind == "conj" and start < cut.start and cut.end < end and marks.organisation_ends(cut.start):
            return [(start, cut.start), (cut.end, end)]
    return [(start, end)]


def _spans(marks: Marks, start: int, end: int, inner: re.Pattern[str]) -> list[tuple[int, int]]:
    spans = [(i.start() + start, i.end() + start) for i in inner.finditer(marks.text[start:end])]
    spans = [part for span in spans for part in _after_organisation(marks, *span)]
    if spans:
        first, stop = spans[0]
        for cut in reversed(marks.cuts_between(first, stop)):
            joined = cut.kind == "conj" and marks.organisation_ends(cut.start)
            joined = joined or (cut.kind == "conj" and cut.start == first)
            if (joined or cut.kind in ("always", "soft")) and cut.end < stop:
                spans[0] = (cut.end, stop)
                break
    lead = marks.cut_at.get(spans[0][0]) if spans else None
    if lead is not None and lead.kind == "conj" and lead.end < spans[0][1]:
        spans[0] = (lead.end, spans[0][1])
    return spans


def _firms(marks: Marks, spans: list[tuple[int, int]], sure: bool) -> Iterator[Found]:
    items = [marks.text[s:e] for s, e in spans]
    open_items = [i for i in items if not _other_type(i)]
    ends = frozenset(i[-2:] for i in open_items if firm_listed(i) and len(i) > 3)
    proof = sum(firm_like(i) or (i[-2:] in ends and not _ordinary(i)) for i in open_items)
    if not open_items or not (proof or sure):
        return
    for (start, end), item in zip(spans, items, strict=True):
        if (
            2 <= len(item) <= 18
            and not _other_type(item)
            and (not is_generic(item) or (firm_listed(item) and len(item) > 3))
            and (firm_listed(item) or not _ordinary(item))
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
        spans = _spans(marks, items.start(), items.end(), _SINGLE)
        yield from _firms(marks, spans, sure=len(spans) > 1)
    for m in _agents().finditer(text):
        spans = _spans(marks, m.start("items"), m.end("items"), _INNER)
        weak = not m.group().startswith(_data()["strong_verbs"]) or m.group("act") in _data()["weak_acts"]
        if not weak or any(firm_listed(text[s:e]) for s, e in spans):
            yield from _firms(marks, spans, sure=False)


_OPEN = re.compile(
    r"(?:支持|推动|引导|鼓励|引进|发挥|对接|吸引|培育|与)(?P<items>[^，。；：“”\"\s！？《》]{2,10}、[^，。；：“”\"\s！？《》]{2,60})"
)


def find_open_lists(marks: Marks) -> Iterator[Found]:
    """Yield the members of lists behind 支持 that are mostly firms, whatever they are to do."""
    for m in _OPEN.finditer(marks.text):
        start, end = m.span("items")
        last = marks.text.rfind("、", start, end)
        cuts = [c.start for c in marks.cuts_between(last, end) if c.kind != "light" and c.start > last + 2]
        spans = _spans(marks, start, min([end, *cuts]), _SINGLE)
        items = [marks.text[s:e] for s, e in spans]
        maybe = [i for i in items if not _other_type(i)]
        ends = frozenset(i[-2:] for i in maybe if firm_listed(i) and len(i) > 3)
        proof = sum(
            firm_listed(i) or (firm_like(i) and i.endswith(_data()["strong_endings"])) or i[-2:] in ends for i in maybe
        )
        mostly = (proof >= 2 and proof * 2 >= len(maybe)) or (proof and all(firm_like(i) for i in maybe))
        if mostly and all(len(i) <= 16 for i in maybe):
            yield from _firms(marks, spans, sure=False)


def _events(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the item parted at a conjunction where an event ends on both sides (科技活动周和创新创业大赛)."""
    ends = _data()["events"]
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
        items = _spans(marks, m.start("items"), m.end("items"), _SINGLE)
        for start, end in (event for item in items for event in _events(marks, *item)):
            form = marks.text[start:end]
            if len(form) >= 4 and not is_generic(form) and form.endswith(_data()["events"]):
                yield Found(start, end, "Event", form, ("after 办好",), 1.5)
