"""How a clause states a target: the words on both sides of a number, and the frame that they make."""

import re
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.extract.indicator_names import alternatives, is_name, trim
from graphbuild.extract.quantities import Quantity
from graphbuild.ontology import lexicon

_CHANGED = re.compile(
    r"(?:显著|明显|大幅|稳步|持续|进一步|不断|逐步)*(?:提高|提升|增长|增强|扩大|增加|上升|下降|降低)$"
)
_BOUNDARY = re.compile(r"$|[，；。、：！\s）)”\]|]|[和及并且]|以及|其中")
_OBJECT = re.compile(r"的?(?P<name>[^，；。、：！（(]{2,40})")
_UNIT_OF_MONEY = re.compile("元")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a clause says of its number: the span of the indicator's name in the sentence, and how the number bounds it.

    ``suffix`` is what the name carries beyond its span (年均增长); ``needs_context`` is true of a bare "NAME NUMBER";
    ``end`` is where the words behind the number end that state the target with it, 0 where there are none.
    """

    name_start: int
    name_end: int
    comparator: str
    scope: str = ""
    suffix: str = ""
    needs_context: bool = False
    end: int = 0


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
        re.compile(f"(?P<verb>{alternatives(data['change_verbs'])})(?:{level})?$"),
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
    subject = _cut(s, start, start + m.start(), "≤", region)
    if is_name(s[subject.name_start : subject.name_end]):
        return subject
    return _cut(s, start + m.start("field"), start + m.end("field"), "≤", "")


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
    return _cut(s, start, start + m.start(), q.comparator or "=", region, m["verb"], True)


def _level_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    pattern, comparator = _level()
    m = pattern.search(s[start : q.start])
    if not m or not _BOUNDARY.match(s[q.end :]):
        return None
    return _cut(s, start, start + m.start(), q.comparator or comparator[m["verb"]], region)


def _action_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    """Return the frame of VERB NAME NUMBER or VERB NUMBER NAME, which count things: money is not counted."""
    if _UNIT_OF_MONEY.search(q.unit):
        return None
    inside, at_end, kept = _action()
    left, right = s[start : q.start], s[q.end :]
    ends = at_end.search(left)
    if ends:
        m = _OBJECT.match(right)
        a, b, scope = trim(s, q.end + m.start("name"), q.end + m.end("name"), region) if m else (0, 0, "")
        return Frame(a, b, q.comparator or "=", scope, needs_context=False) if is_name(s[a:b]) else None
    verbs = [m for m in inside.finditer(left) if m.end() < len(left)]
    if not verbs or not _BOUNDARY.match(right):
        return None
    verb = verbs[-1]
    name_start = start + (verb.start() if verb["verb"] in kept else verb.end())
    a, b, scope = trim(s, start + verb.end(), q.start, region)
    return Frame(name_start if verb["verb"] in kept else a, b, q.comparator or "=", scope) if is_name(s[a:b]) else None


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


def frame_of(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    """Return how the clause from ``start`` up to quantity ``q`` (offsets in sentence ``s``) states a target, or None.

    The name's span may be empty: then the clause carries the subject of an earlier one.
    """
    if q.rank:
        return _rank_frame(s, start, q, region)
    return (
        _growth_frame(s, start, q, region)
        or _level_frame(s, start, q, region)
        or _change_frame(s, start, q, region)
        or _action_frame(s, start, q, region)
        or _bare_frame(s, start, q, region)
    )
