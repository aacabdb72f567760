"""Names that share their last words: 通辽、赤峰高新区; 开阳、息烽两个经济开发区; 昆山市、常熟市人民政府."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.found import Found
from graphbuild.extract.gazetteers import places
from graphbuild.extract.marks import Marks, suffix_types
from graphbuild.ontology import lexicon

_DIGITS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


@cache
def _pattern() -> re.Pattern[str]:
    heads = sorted((*suffix_types(), *lexicon("name_suffixes")["shared_heads"]), key=len, reverse=True)
    item = r"[^、，。；：（）“”\"\s和与及]{1,12}"
    return re.compile(
        rf"(?P<items>(?:“?{item}”?、)+“?{item}?”?(?:[和与]{item})?)"
        r"(?P<count>[一二两三四五六七八九十](?:个|家|所|大|项))?"
        rf"(?P<rank>国家级|自治区级|省级|市级)?(?P<head>(?:陕西|[一-龥]{{2,3}}省)?(?:{'|'.join(map(re.escape, heads))}))"
    )


def _first(marks: Marks, start: int, end: int) -> int:
    """Return where the first item begins: after the last verb in it."""
    for cut in reversed(marks.cuts_between(start, end)):
        if cut.end < end and cut.kind in ("always", "soft", "light"):
            return cut.end
    return start


def _place_like(item: str) -> bool:
    return item in places() or item.endswith(("省", "市", "县", "区", "旗"))


def find_coordinated(marks: Marks) -> Iterator[Found]:
    """Yield each name of a coordination with its full form; the offsets are those of its own words."""
    text = marks.text
    for m in _pattern().finditer(text):
        spans = [(i.start(), i.end()) for i in re.finditer(r"[^、和与“”]+", m.group("items"))]
        spans = [(s + m.start(), e + m.start()) for s, e in spans]
        if len(spans) < 2:
            continue
        spans[0] = (_first(marks, *spans[0]), spans[0][1])
        count = m.group("count")
        head, rank = m.group("head"), m.group("rank") or ""
        n = _DIGITS[count[0]] if count else 0
        items = [text[s:e] for s, e in spans]
        if n and len(items) > n:
            spans, items = spans[-n:], items[-n:]
            spans[0] = (_first(marks, *spans[0]), spans[0][1])
            items[0] = text[spans[0][0] : spans[0][1]]
        if (n and n == len(items)) or (not n and all(_place_like(i) for i in items)):
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
