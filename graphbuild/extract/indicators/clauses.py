"""How a clause states a target: the words on both sides of a number, and the frame that they make."""

import re
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.extract.indicators.names import is_name, trim
from graphbuild.extract.indicators.quantities import Quantity
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_CHANGED = re.compile(
    r"(?:在[^，；。]{2,12}基础上|(?:较|(?<!占)比)(?=20|上|去|[“\"十基])[^，；。]{2,10})?(?:实现|力争|显著|明显|大幅|稳步|持续|进一步|不断|逐步)*"
    r"(?:[“\"]?双?(?:倍增|翻番|翻[一两]番)[”\"]?|增加[一两]倍|提高|提升|增长|增强|扩大|增加|上升|下降|降低)$"
)
_BOUNDARY = re.compile(r"$|[，；。、：！,;\s）)（(”\]|]|[和及并且]|以及|其中")
# who is ranked, and in what (甲高新区在国家高新区评价中进入前100名); an aside is no part of the name
_RANKED = re.compile(r"在(?P<what>[^，；。、在]{3,20}?)(?:当?中|里)$")
_ASIDE = re.compile(r"（[^（）]*）")
_ORDERS = ("排名", "位次", "排行榜", "榜单", "排序")
_OBJECT = re.compile(r"的?(?P<name>[^，；。、：！（(]{2,40}?)(?=[，；。、：！（(]|$|[和及与]\d)")
# the size of one thing (建设10万平方米孵化器), a target only where targets are set
_SIZES = re.compile("平方|公里|亩|公顷|吨|千瓦|吉瓦|兆瓦|立方")
_UNCOUNTED = re.compile("元|[%％‰]|百分点")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a clause says of its number: the span of the indicator's name (in the sentence), and how it bounds it.

    ``prefix`` and ``suffix`` are what the name carries beyond its span (新增, 年均增长); ``needs_context`` is true of
    a bare "NAME NUMBER"; ``end`` is where the words behind the number end that state the target with it, 0 for none;
    ``verb`` is that of VERB NUMBER NAME, which a list may go on with; ``object_start`` is where the name goes on behind
    its verb; ``share`` is true where the number is a share of what the name counts (覆盖80%的行政村).
    """

    name_start: int
    name_end: int
    comparator: str
    scope: str = ""
    suffix: str = ""
    needs_context: bool = False
    end: int = 0
    prefix: str = ""
    verb: str = ""
    object_start: int = 0
    share: bool = False


@cache
def _level() -> tuple[re.Pattern[str], dict[str, str]]:
    data = lexicon("indicators")
    comparator = {verb: sign for sign, verbs in data["level_verbs"].items() for verb in verbs}
    pattern = f"(?:{alternatives(data['adverbs'])})*(?P<verb>{alternatives(list(comparator))})[了在至]?$"
    return re.compile(pattern), comparator


@cache
def _growth() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = lexicon("indicators")
    level = alternatives([v for verbs in data["level_verbs"].values() for v in verbs])
    return (
        re.compile(f"(?P<verb>{alternatives(data['growth_verbs'])})(?:{level})?$"),
        re.compile(f"(?:{alternatives(data['growth_before'])})(?:{level})?$"),
        re.compile(alternatives(data["growth_after"])),
        re.compile(f"(?P<verb>{alternatives([*data['change_verbs'], *data['adding_verbs']])})(?:{level})?$"),
    )


@cache
def _action() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    data = lexicon("indicators")
    kept = frozenset(data["counting_verbs"])
    verbs = alternatives([*kept, *data["building_verbs"]])
    adverbs = alternatives(data["verb_adverbs"])
    return (
        re.compile(f"(?P<adverb>(?:{adverbs})*)(?P<verb>{verbs})了?(?!{alternatives(data['verb_in_name'])})"),
        re.compile(f"(?P<adverb>(?:{adverbs})*)(?P<verb>{verbs})了?(?:{alternatives(data['adverbs'])})*$"),
        kept,
    )


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(lexicon('indicators')['rank_verbs'])})(?P<field>[^，；。、]{{0,20}})$")


def _cut(s: str, start: int, end: int, comparator: str, region: str, suffix: str = "", bare: bool = False) -> Frame:
    a, b, scope = trim(s, start, end, region)
    return Frame(a, b, comparator, scope, suffix, bare)


def _rank_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    m = _rank().search(s[start : q.start])
    if not m:
        return None
    ranked = _RANKED.search(s[: start + m.start()], start)
    if ranked:
        a, b, _ = trim(s, start, ranked.start(), region)
        whose = _ASIDE.sub("", s[a:b])
        return Frame(*ranked.span("what"), "≤", whose, "" if ranked["what"].endswith(_ORDERS) else "排名")
    subject = _cut(s, start, start + m.start(), "≤", region)
    if is_name(s[subject.name_start : subject.name_end]):
        return subject
    field = _cut(s, start + m.start("field"), start + m.end("field"), "≤", "")
    if s[field.name_start : field.name_end] in lexicon("indicators")["fields_of_rank"]:
        return Frame(field.name_start, field.name_start, "≤")
    return field


def _growth_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    verb, before, after, _ = _growth()
    left, right = s[start : q.start], s[q.end :]
    m = verb.search(left)
    behind = after.match(right)
    if not m and behind:
        m = before.search(left)
    if m:
        frame = _cut(s, start, start + m.start(), f"年均{q.comparator}", region, "年均增长")
        return replace(frame, end=q.end + behind.end()) if behind else frame
    return None


def _change_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    m = _growth()[3].search(s[start : q.start])
    if not m or not _BOUNDARY.match(s[q.end :]):
        return None
    bare = m["verb"] not in lexicon("indicators")["adding_verbs"]
    return _cut(s, start, start + m.start(), q.comparator or "=", region, m["verb"], bare)


def _level_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    pattern, comparator = _level()
    m = pattern.search(s[start : q.start])
    if not m or not _BOUNDARY.match(s[q.end :]):
        return None
    return _cut(s, start, start + m.start(), q.comparator or comparator[m["verb"]], region)


def _is_object(name: str) -> bool:
    return is_name(name) and not name.endswith(tuple(lexicon("indicators")["not_objects"]))


def object_frame(s: str, q: Quantity, region: str, verb: str) -> Frame | None:
    """Return the frame of NUMBER NAME behind ``verb`` (建设3家企业技术中心): the name is what follows the number."""
    m = _OBJECT.match(s[q.end :])
    if not m:
        return None
    a, b, scope = trim(s, q.end + m.start("name"), q.end + m.end("name"), region)
    kept = verb if verb in _action()[2] else ""
    sized = bool(_SIZES.search(q.unit))
    return Frame(a, b, q.comparator or "=", scope, "", sized, prefix=kept, verb=verb) if _is_object(s[a:b]) else None


def _verb_of(left: str, opens: int, inside: re.Pattern[str]) -> re.Match[str] | None:
    """Return the verb whose object ends ``left``: the one that opens the clause (at ``opens``), else the last.

    Verbs that follow one another (引进培育) are one; a verb further on may be a part of the object (开放服务站点).
    """
    verbs = [m for m in inside.finditer(left) if m.end() < len(left)]
    found = next((m for m in verbs if m.start() <= opens <= m.end()), None)
    while found:
        following = next((m for m in verbs if m.start() == found.end()), None)
        if following is None:
            return found
        found = following
    return verbs[-1] if verbs else None


def _action_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    """Return the frame of VERB NAME NUMBER or VERB NUMBER NAME, which count things: money and shares are no count."""
    if _UNCOUNTED.search(q.unit):
        return None
    inside, at_end, kept = _action()
    left = s[start : q.start]
    ends = at_end.search(left)
    if ends:
        return object_frame(s, q, region, ends["verb"])
    verb = _verb_of(left, trim(s, start, q.start, region)[0] - start, inside)
    if verb is None or not _BOUNDARY.match(s[q.end :]):
        return None
    a, b, scope = trim(s, start + verb.end(), q.start, region)
    name_start = start + verb.start() if verb["verb"] in kept else a
    return Frame(name_start, b, q.comparator or "=", scope, object_start=a) if _is_object(s[a:b]) else None


def _bare_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    if not _BOUNDARY.match(s[q.end :]):
        return None
    return _cut(s, start, q.start, q.comparator or "=", region, bare=True)


def subject_before(s: str, start: int, end: int, region: str) -> Frame | None:
    """Return what an earlier clause ``s[start:end]`` measures, for a later one that only gives its value."""
    changed = _CHANGED.search(s[start:end])
    if changed:
        end = start + changed.start()
    verbs = [m for m in _action()[0].finditer(s[start:end]) if m.end() < end - start]
    if verbs:
        start += verbs[-1].start()
    a, b, scope = trim(s, start, end, region)
    measured = changed or verbs or s[a:b].endswith(tuple(lexicon("indicators")["measure_nouns"]))
    return Frame(a, b, "", scope) if measured and is_name(s[a:b]) else None


@cache
def _share() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = lexicon("indicators")["share_verbs"]
    kept, left = alternatives(verbs["kept"]), alternatives(verbs["left"])
    return re.compile(f"(?P<kept>{kept})$|(?:{left})$"), re.compile(
        r"的?(?P<name>[^，。；、：！（(]{3,30})(?=[，。；、！（(]|$)"
    )


def _share_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    """Return the frame of a share of many (覆盖80%以上的行政村): what follows the number is what it is a share of."""
    verbs, many = _share()
    verb, m = verbs.search(s, start, q.start), many.match(s, q.end)
    if q.unit not in ("%", "％") or not verb or not m or not q.comparator:
        return None
    a, b, scope = trim(s, start, verb.start(), region)
    if not verb["kept"]:
        return Frame(*m.span("name"), q.comparator, share=True) if a == b else None
    return (
        Frame(*m.span("name"), q.comparator, scope, prefix=s[a:b] + verb["kept"], share=True)
        if is_name(s[a:b])
        else None
    )


def frame_of(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    """Return how the clause from ``start`` up to quantity ``q`` (offsets in sentence ``s``) states a target, or None.

    The name's span may be empty: then the clause carries the subject of an earlier one.
    """
    if q.rank:
        return _rank_frame(s, start, q, region)
    return (
        _share_frame(s, start, q, region)
        or _growth_frame(s, start, q, region)
        or _level_frame(s, start, q, region)
        or _change_frame(s, start, q, region)
        or _action_frame(s, start, q, region)
        or _bare_frame(s, start, q, region)
    )
