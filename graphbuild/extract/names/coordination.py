"""Names that share their last words: 通辽、赤峰高新区; 开阳、息烽两个经济开发区; 昆山市、常熟市人民政府."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import listed, places
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Marks, suffix_types
from graphbuild.ontology import lexicon

# types of which several are named with one last word
_SHARED = frozenset({"Park", "Lab", "Incubator", "Platform", "GovernmentBody", "Program"})
_DIGITS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


_ITEM = r"[^、，。；：（）“”\"\s]{1,16}?"
_STOP = re.compile(r"[，。；：（）\"\s]")  # what stands in no item and between none
_UNQUOTED = re.compile("[^、“”]+")
_REACH = 90
# the last item, a count and a rank stand between the last 、 and the shared words
_NEAR = 24


# what the item at the end of a stretch takes of it
_ENDING_ITEM = re.compile(rf"“?{_ITEM}”?\Z")


@cache
def _last_item() -> re.Pattern[str]:
    """Return the pattern of the last item of a list with its count, rank and place before the shared words."""
    provinces = sorted((f for f, p in places().items() if p.level == "province"), key=len, reverse=True)
    firsts = "".join(sorted({name[0] for name in provinces}))  # tells most places of a text at one look
    return re.compile(
        rf"(?P<item>“?{_ITEM}”?)"
        r"(?:等(?=(?:[一二两三四五六七八九十]|\d{1,2})(?:个|家|所|大|项)))?(?P<count>(?:[一二两三四五六七八九十]|\d{1,2})(?:个|家|所|大|项))?"
        rf"(?P<rank>国家级|自治区级|省级|市级)?(?P<place>(?=[{firsts}])(?:{'|'.join(provinces)})|(?:(?<=[个家所])|(?<=[二两三四五六七八九十]大))[一-龥]{{2,3}})?"
    )


def _list_before(text: str, stop: int) -> tuple[int, re.Match[str]] | None:
    """Return where the list that ends at ``stop`` begins, and its last item; None where one item alone stands there."""
    *items, last = _STOP.split(text[max(0, stop - _REACH) : stop])[-1].split("、")
    found = _last_item().fullmatch(text, stop - len(last), stop)
    at = stop - len(last)
    for item in reversed(items if found else ()):
        kept = _ENDING_ITEM.search(item)
        at -= len(kept.group()) + 1 if kept else 0
        if kept is None or kept.start():
            break
    return (at, found) if found and at < stop - len(last) else None


@cache
def _shared_heads() -> re.Pattern[str]:
    heads = sorted(lexicon("name_suffixes")["shared_heads"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, heads)))


_GOVERNED = ("管", "党工", "人民政")


def _heads(marks: Marks) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, type) of the last words that several names may share, those of lists of their own first."""
    own = [(m.start(), m.end()) for m in _shared_heads().finditer(marks.text)]
    types = lexicon("name_suffixes")["shared_heads"]
    yield from ((start, end, types[marks.text[start:end]]) for start, end in own)
    taken = {end for _, end in own}
    for suffix in marks.suffixes:
        if suffix.type in _SHARED and suffix.end not in taken:
            yield suffix.start, suffix.end, suffix.type


def _first(marks: Marks, start: int, end: int) -> int:
    """Return where the first item begins: after the last verb in it."""
    for cut in reversed(marks.cuts_between(start, end)):
        if cut.end < end and (cut.kind != "conj" or cut.start == start):
            lead = marks.cut_at.get(cut.end)
            return lead.end if lead is not None and lead.kind == "conj" and lead.end < end else cut.end
    return start


def _parted(marks: Marks, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretch parted at a conjunction that stands in no name (呼和浩特 holds none)."""
    for cut in marks.cuts_between(start, end):
        if cut.kind == "conj" and start < cut.start and cut.end < end:
            return [(start, cut.start), (cut.end, end)]
    return [(start, end)]


def _listed_place(item: str) -> bool:
    entry = listed().get(item)
    return entry is not None and entry.type == "Region"


def _place_like(item: str) -> bool:
    entry = listed().get(item)
    if entry is not None:
        return entry.type == "Region"
    if item.startswith(("各", "设区", "全")) or item.endswith(tuple(suffix_types())):
        return False
    return re.fullmatch(r"[一-龥]{2,8}[省市县区旗]", item) is not None


def _places_at_end(items: list[str], park: bool) -> int:
    """Return how many items, counted from the last, are places; a park may lend its name to a short word among them."""
    n = 0
    for item in reversed(items):
        short = park and n >= 1 and re.fullmatch(r"[一-龥]{2,3}", item) is not None and not is_generic(item)
        short = short and not item.endswith(("局", "委", "厅", "办", "部", "处", "谷", "园", "城", "港"))
        if not (_listed_place(item) if park else _place_like(item)) and not short:
            break
        n += 1
    return n


@dataclass(frozen=True, slots=True)
class _Shared:
    """One coordination: the spans of its items, what they share, where that ends, and whether they were counted."""

    spans: tuple[tuple[int, int], ...]
    rank: str
    head: str
    type: str
    end: int
    counted: bool


def _counted(said: str | None) -> int:
    """Return the number that a count says (三家, 12个), 0 where there is none."""
    number = (said or "").rstrip("个家所大项")
    return int(number) if number.isdecimal() else _DIGITS.get(number, 0)


def _coordination(marks: Marks, start: int, end: int, type_: str) -> _Shared | None:
    """Return the coordination whose shared last words are ``start`` .. ``end``, None where there is none."""
    if "、" not in marks.text[max(0, start - _NEAR) : start] or marks.text.startswith(_GOVERNED, end):
        return None
    found = _list_before(marks.text, start)
    if found is None:
        return None
    first, m = found
    spans = [i.span() for i in _UNQUOTED.finditer(marks.text, first, m.end("item"))]
    count = _counted(m.group("count"))
    if len(spans) != count:
        spans = [part for span in spans for part in _parted(marks, *span)]
    spans = spans[-count:] if count else spans
    if any((last := marks.suffix_to.get(e)) is not None and last.type == type_ for _, e in spans):
        return None
    spans[0] = (_first(marks, *spans[0]), spans[0][1])
    head = (m.group("place") or "") + marks.text[start:end]
    if not count:
        items = [marks.text[s:e] for s, e in spans]
        spans = spans[len(spans) - _places_at_end(items, head.endswith(("区", "园"))) :]
    if len(spans) < 2 or count not in (0, len(spans)):
        return None
    return _Shared(tuple(spans), m.group("rank") or "", head, type_, end, bool(count))


def find_coordinated(marks: Marks) -> Iterator[Found]:
    """Yield each name of a coordination with its full form; the offsets are those of its own words."""
    for start, end, type_ in _heads(marks):
        shared = _coordination(marks, start, end, type_)
        if shared is not None:
            yield from _expand(marks.text, shared)


def _overlapped(item: str, head: str) -> str:
    """Return item and shared words as one name; what ends the one and begins the other stands once (东北大学科技园)."""
    both = "大学"
    return item + head.removeprefix(both) if item.endswith(both) and head.startswith(both) else item + head


def _expand(text: str, shared: _Shared) -> Iterator[Found]:
    why = ("coordination with count" if shared.counted else "coordination of places",)
    items = [text[start:end] for start, end in shared.spans]
    if any(item.endswith(shared.head) for item in items):
        return
    for (start, end), item in zip(shared.spans, items, strict=True):
        stop = shared.end if item is items[-1] else end
        full = _overlapped(item, shared.head)
        yield Found(start, stop, shared.type, full, why, 3.0)
        if shared.rank:
            yield Found(start, stop, shared.type, item + shared.rank + shared.head, why, 3.0, full)
        if shared.head.startswith("国家") and not shared.rank:
            yield Found(start, stop, shared.type, item + shared.head.removeprefix("国家"), why, 3.0, full)


_SUM = re.compile(
    r"(?P<count>[二两三四五六七八九十])(?:大|个|家)(?:重点|特色|主要|专业)?(?:园区|板块|片区|基地|载体|平台|功能区|分园|专业园|科技园|产业园)"
)
_SUMMED = re.compile(r"(?:[^、，。；：（）\s]{2,16}(?:（[^（）]{2,24}）)?、){1,12}[^、，。；：（）\s]{2,16}$")


def find_summed(marks: Marks) -> Iterator[Found]:
    """Yield the carriers that a list sums up with their number (A园、B谷、C城三大园区)."""
    for m in _SUM.finditer(marks.text):
        items = _SUMMED.search(marks.text, max(0, m.start() - _REACH), m.start())
        if items is None:
            continue
        spans = [(i.start() + items.start(), i.end() + items.start()) for i in _WHOLE.finditer(items.group())]
        if len(spans) != _DIGITS[m.group("count")]:
            continue
        spans[0] = (_first(marks, *spans[0]), spans[0][1])
        for start, end in spans:
            suffix = marks.suffix_to.get(end)
            if suffix is not None and suffix.start > start:
                yield Found(start, end, suffix.type, marks.text[start:end], ("list with its number",), 2.0)


_WHOLE = re.compile(r"[^、（）]+(?=、|（|$)(?![^（]*）)")


_BEFORE_QUOTE = re.compile(r"(?:[^、，。；：（）“”\"\s]{2,8}、){1,12}[^、，。；：（）“”\"\s]{2,8}\Z")
_QUOTED_HEAD = re.compile(r"[“\"](?P<head>[^“”\"]{2,12})[”\"]")
_LISTED = 13 * 9  # the longest list before a quotation


def _lists_before_quotes(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the lists that stand right before a quotation, each with it."""
    done = 0
    for quote in re.finditer('[“"]', text):
        at = quote.start()
        if at < done or text.rfind("、", max(done, at - 9), at) < 0:
            continue
        items, quoted = _BEFORE_QUOTE.search(text, max(done, at - _LISTED), at), _QUOTED_HEAD.match(text, at)
        if items and quoted:
            done = quoted.end()
            yield items, quoted


def find_quoted_heads(marks: Marks) -> Iterator[Found]:
    """Yield places that share a quoted name (北京、上海“人才科创飞地”)."""
    types = sorted(suffix_types().items(), key=lambda t: -len(t[0]))
    for listed_items, quoted in _lists_before_quotes(marks.text):
        first = listed_items.start()
        spans = [(i.start() + first, i.end() + first) for i in re.finditer(r"[^、]+", listed_items.group())]
        spans[0] = (_first(marks, *spans[0]), spans[0][1])
        items = [marks.text[s:e] for s, e in spans]
        if not all(_place_like(i) for i in items):
            continue
        type_ = next((t for form, t in types if quoted["head"].endswith(form)), None)
        if type_ is None:
            continue
        for at, ((start, end), item) in enumerate(zip(spans, items, strict=True)):
            stop = quoted.end() if at == len(items) - 1 else end
            yield Found(start, stop, type_, item + quoted.group(), ("coordination of places",), 3.0)


_PART = frozenset({"ResearchInstitute", "Lab", "Platform"})
_SHORT = 8


def _owner_of(marks: Marks, start: int, stop: int) -> int | None:
    """Return where the organisation ends whose name the stretch ``start`` .. ``stop`` begins with."""
    ends = [at for at in range(start + 3, stop) if marks.organisation_ends(at)]
    return ends[-1] if ends else None


def _stands_alone(core: str) -> bool:
    """Say whether ``core`` begins with a place or a listed name: a name that needs no prefix."""
    return not core or any(core[:size] in listed() for size in range(2, len(core) + 1))


def find_prefixed(marks: Marks) -> Iterator[Found]:
    """Yield the parts of one organisation that a list names with its name given once (甲中心能源研究院、环境研究院)."""
    owner = ""
    for left, right in pairwise(marks.suffixes):
        core = marks.text[left.end + 1 : right.start]
        word = marks.text[right.start : right.end]
        listed_so = marks.text[left.end] == "、" and marks.text[left.start : left.end] == word and len(core) <= _SHORT
        if not listed_so or right.type not in _PART or marks.floor(right.start) != left.end + 1:
            owner = ""
            continue
        start = left_edge(marks, left.start, left.type).start
        end = _owner_of(marks, start, left.start)
        owner = marks.text[start:end] if end is not None else owner
        if owner and not _stands_alone(core):
            form = owner + core + word
            yield Found(left.end + 1, right.end, right.type, form, ("prefix given once",), 3.0, core + word)
