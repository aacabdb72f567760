"""Names that share their last words: 通辽、赤峰高新区; 开阳、息烽两个经济开发区; 昆山市、常熟市人民政府."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.boundary import is_generic
from graphbuild.extract.found import Found
from graphbuild.extract.gazetteers import listed, places
from graphbuild.extract.marks import Marks, suffix_types
from graphbuild.ontology import lexicon

# types of which several are named with one last word
_SHARED = frozenset({"Park", "Lab", "Incubator", "Platform", "GovernmentBody", "Program"})
_DIGITS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


@cache
def _pattern() -> re.Pattern[str]:
    shared = [form for form, type_ in suffix_types().items() if type_ in _SHARED]
    heads = sorted((*shared, *lexicon("name_suffixes")["shared_heads"]), key=len, reverse=True)
    provinces = sorted((f for f, p in places().items() if p.level == "province"), key=len, reverse=True)
    item = r"[^、，。；：（）“”\"\s与及]{1,12}"
    return re.compile(
        rf"(?P<items>(?:“?{item}”?、)+“?{item}?”?(?:[和与]{item})?)"
        r"(?P<count>[一二两三四五六七八九十](?:个|家|所|大|项))?"
        rf"(?P<rank>国家级|自治区级|省级|市级)?(?P<head>(?:{'|'.join(provinces)})?(?:{'|'.join(map(re.escape, heads))}))(?!管|党工|人民政)"
    )


def _first(marks: Marks, start: int, end: int) -> int:
    """Return where the first item begins: after the last verb in it."""
    for cut in reversed(marks.cuts_between(start, end)):
        if cut.end < end and cut.kind in ("always", "soft", "light"):
            return cut.end
    return start


def _parted(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretch parted at a conjunction that stands in no name (呼和浩特 holds none)."""
    for cut in marks.cuts_between(start, end):
        if cut.kind == "conj" and start < cut.start and cut.end < end:
            return [(start, cut.start), (cut.end, end)]
    return [(start, end)]


def _place_like(item: str) -> bool:
    entry = listed().get(item)
    if entry is not None:
        return entry.type == "Region"
    return re.fullmatch(r"[一-龥]{2,8}[省市县区旗]", item) is not None and not item.startswith(("各", "设区", "全"))


def _places_at_end(items: list[str], park: bool) -> int:
    """Return how many items, counted from the last, are places; a park may lend its name to a short word among them."""
    n = 0
    for item in reversed(items):
        short = park and n >= 1 and re.fullmatch(r"[一-龥]{2,3}", item) is not None and not is_generic(item)
        short = short and not item.endswith(("局", "委", "厅", "办", "部", "处"))
        if not (_place_like(item) or short):
            break
        n += 1
    return n


def find_coordinated(marks: Marks) -> Iterator[Found]:
    """Yield each name of a coordination with its full form; the offsets are those of its own words."""
    text = marks.text
    for m in _pattern().finditer(text):
        spans = [(i.start(), i.end()) for i in re.finditer(r"[^、“”]+", m.group("items"))]
        spans = [(s + m.start(), e + m.start()) for s, e in spans]
        if len(spans) < 2:
            continue
        spans = [part for span in spans for part in _parted(marks, *span)]
        spans[0] = (_first(marks, *spans[0]), spans[0][1])
        count = m.group("count")
        head, rank = m.group("head"), m.group("rank") or ""
        n = _DIGITS[count[0]] if count else 0
        items = [text[s:e] for s, e in spans]
        if n and len(items) > n:
            spans, items = spans[-n:], items[-n:]
            spans[0] = (_first(marks, *spans[0]), spans[0][1])
            items[0] = text[spans[0][0] : spans[0][1]]
        if not n:
            at = _places_at_end(items, head.endswith(("区", "园")))
            spans, items = spans[len(spans) - at :], items[len(items) - at :]
        if len(items) > 1 and n in (0, len(items)):
            yield from _expand(m, spans, items, head, rank, bool(n))


def _expand(m: re.Match[str], spans: list[tuple[int, int]], items: list[str], head: str, rank: str, counted: bool) -> Iterator[Found]:
    types = suffix_types()
    key = next((h for h in sorted(types, key=len, reverse=True) if head.endswith(h)), "")
    type_ = types.get(key) or lexicon("name_suffixes")["shared_heads"].get(head)
    if not type_ or any(i.endswith(head) for i in items):
        return
    why = ("coordination with count" if counted else "coordination of places",)
    for i, ((start, end), item) in enumerate(zip(spans, items, strict=True)):
        last = i == len(items) - 1
        stop = m.end() if last else end
        full = item + head
        yield Found(start, stop, type_, full, why, 3.0)
        if rank:
            yield Found(start, stop, type_, item + rank + head, why, 3.0, full)
        if head.startswith("国家") and not rank:
            yield Found(start, stop, type_, item + head.removeprefix("国家"), why, 3.0, full)


_QUOTED_HEAD = re.compile(r"(?P<items>(?:[^、，。；：（）“”\"\s]{2,8}、)+[^、，。；：（）“”\"\s]{2,8})(?P<q>[“\"](?P<head>[^“”\"]{2,12})[”\"])")


def find_quoted_heads(marks: Marks) -> Iterator[Found]:
    """Yield places that share a quoted name (北京、上海“人才科创飞地”)."""
    types = sorted(suffix_types().items(), key=lambda t: -len(t[0]))
    for m in _QUOTED_HEAD.finditer(marks.text):
        type_ = next((t for form, t in types if m.group("head").endswith(form)), None)
        spans = [(i.start() + m.start(), i.end() + m.start()) for i in re.finditer(r"[^、]+", m.group("items"))]
        spans[0] = (_first(marks, *spans[0]), spans[0][1])
        items = [marks.text[s:e] for s, e in spans]
        if type_ is None or not all(_place_like(i) for i in items):
            continue
        for at, ((start, end), item) in enumerate(zip(spans, items, strict=True)):
            stop = m.end() if at == len(items) - 1 else end
            yield Found(start, stop, type_, item + m.group("q"), ("coordination of places",), 3.0)
