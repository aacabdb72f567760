"""Initiatives without quotation marks: what is carried out or set up (X行动, X机制), and headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Marks, Suffix
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_LEAST, _MOST = 3, 24
_LEAST_SCHEME, _LEAST_SET_UP = 4, 6
_LEAST_HALF = 6
_NUMBERED = re.compile(r"(?:^|\n)(?:专项)?(?:行动|任务|工程|专项|举措|计划)[一二三四五六七八九十\d]{1,3}[：:\s]?$")
_LEAD = 10
_LINE = re.compile(r"(?:^|(?<=\n))[^\n]*\Z")
_NUMBER = re.compile(
    r"[（(]?第?(?:专项)?(?:行动|任务|工程|专项|举措|计划|专栏)?[一二三四五六七八九十\d]{1,3}[章节条项]?[）)、.．：\s]*"
    r"|[①-⑳●■◆○·\s]*|——"
)
_COUNTED = re.compile("[一二三四五六七八九]是$")
_AFTER_TITLE = ("", "\n", "。", "：", "（", "［", "【", "〔", "[")
_WITH = re.compile(r"(?:健全|建立|完善|深化|构建)[^，。；]{0,6}与[^，。；]{2,30}的$")
_JOINED = re.compile("[和与及]")


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_programs")[key])


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What may be an initiative: its place, the words before its last one, that one, and what stands before it all."""

    start: int
    core: str
    word: str
    before: str
    between_places: bool
    evidence: tuple[str, ...]


def _before(marks: Marks, start: int) -> str:
    """Return the words before ``start``, attributes like 新一轮 not counted."""
    lead = next((c for c in reversed(marks.cuts_between(max(0, start - 4), start)) if c.end == start), None)
    at = lead.start if lead is not None and lead.kind == "light" else start
    return marks.text[max(0, at - 8) : at].rstrip('“"')


def _joins_places(marks: Marks, start: int, core: str) -> bool:
    """Say whether the stretch is the co-operation of a place or a group of places (黄河流域科技协作)."""
    place = marks.known_at.get(start)
    return place is not None and place.entry.type == "Region" and core.endswith(_words("joint"))


def _stretch(marks: Marks, suffix: Suffix) -> _Stretch | None:
    edge = left_edge(marks, suffix.start, "Program")
    start = edge.start + (marks.text[edge.start] in '“"①②③④⑤⑥⑦⑧⑨⑩')
    core = marks.text[start : suffix.start]
    if not _LEAST <= len(core) <= _MOST or core.startswith(_words("not_first")):
        return None
    word = marks.text[suffix.start : suffix.end]
    return _Stretch(start, core, word, _before(marks, start), _joins_places(marks, start, core), edge.evidence)


@cache
def _schemes() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("name_programs")["schemes"]))


def _is_scheme(s: _Stretch) -> bool:
    return len(s.core) >= _LEAST_SCHEME and _schemes().search(s.core + s.word) is not None


def _says_what(s: _Stretch) -> bool:
    """Say whether the words tell which initiative it is: one of its own or a scheme (容错免责), not 协调 or 联动."""
    if s.core.endswith("或"):
        return False
    if _is_scheme(s) or s.between_places:
        return True
    if is_generic(s.core):
        return s.word == "计划" and len(s.core) >= _LEAST_SET_UP and s.core.endswith(_words("deeds"))
    if s.word == "制度":
        return len(s.core) >= _LEAST_SCHEME and not s.core.endswith(_words("loose"))
    if s.word == "机制" and s.core.endswith(_words("loose")) and not s.core.endswith("激励"):
        return False
    set_up = (s.word == "试点" or s.before.endswith(_words("set_up"))) and len(s.core) >= _LEAST_SET_UP
    return set_up or s.word not in _words("vague")


def _beside_one(marks: Marks, start: int) -> bool:
    """Say whether an initiative stands before the conjunction that ends at ``start`` (“甲贷”和乙补偿政策)."""
    before = marks.suffix_to.get(start - 1)
    named = before is not None and before.type in ("Program", "Project")
    quoted = marks.text[start - 2 : start - 1] in ("”", '"')
    return marks.text[start - 1 : start] in ("、", "和", "与", "及") and (named or quoted)


def _heads(marks: Marks, start: int, end: int) -> bool:
    """Say whether ``start`` .. ``end`` heads a passage or fills a cell, but for its number (（三）…, 行动一：…)."""
    lead = _LINE.search(marks.text, max(0, start - _LEAD), start)
    after = marks.text[end : end + 1]
    opens = start > 0 and lead is not None and _NUMBER.fullmatch(lead.group()) is not None
    cell = marks.text[start - 1 : start] == after == "\t"
    counted = _COUNTED.search(marks.text, max(0, start - 2), start) is not None and after in ("。", "；", "，", "：")
    return cell or counted or (opens and after in _AFTER_TITLE)


def _is_numbered(marks: Marks, start: int) -> bool:
    """Say whether the number before ``start`` is that of a named part of the plan (行动一：…)."""
    return _NUMBERED.search(marks.text, max(0, start - _LEAD), start) is not None


def _is_carried_out(marks: Marks, s: _Stretch, end: int) -> bool:
    """Say whether a verb, a neighbour, or its place as a heading shows that the plan carries the initiative out."""
    if s.before.endswith(_words("verbs")) or _beside_one(marks, s.start):
        return True
    if s.word.endswith("政策") and s.before.endswith(_words("made")):
        return True
    if s.word in _words("titled") and _heads(marks, s.start, end):
        return True
    if not _is_scheme(s):
        return False
    return s.before.endswith("等") or _WITH.search(marks.text, max(0, s.start - 48), s.start) is not None


def _halves(s: _Stretch) -> Iterator[tuple[int, str]]:
    """Yield the two trials that share 试点, each with where it ends (甲登记和乙许可试点)."""
    joined = _JOINED.search(s.core) if s.word == "试点" else None
    if joined is None:
        return
    first, second = s.core[: joined.start()], s.core[joined.end() :]
    if min(len(first), len(second)) >= _LEAST_HALF and not (is_generic(first) and is_generic(second)):
        yield s.start + len(first), first + s.word
        yield s.start + len(s.core) + len(s.word), second + s.word


def _named(marks: Marks, s: _Stretch, end: int) -> str:
    """Return what decides that the stretch is an initiative, empty where it is none."""
    summed = s.before.endswith("等") and len(s.core) > _LEAST_SET_UP - 1
    headed = s.word in _words("headed")
    if headed and (summed or s.before.endswith(_words("carried_out"))):
        return f"carried out {s.word}"
    if headed and _heads(marks, s.start, end) and (len(s.core) > _LEAST or _is_numbered(marks, s.start)):
        return "numbered part"
    return f"suffix {s.word}" if _says_what(s) and _is_carried_out(marks, s, end) else ""


def _goes_on(marks: Marks, end: int) -> bool:
    """Say whether the name goes on behind its last word: with a version (甲计划2.0) or another one (甲工程|行动)."""
    if marks.text[end : end + 1].isdigit() or marks.text.startswith(_words("other_words"), end):
        return True
    return any(marks.suffix_to.get(end + n) == Suffix(end, end + n, "Program") for n in (2, 4))


def _weight(s: _Stretch) -> float:
    """An initiative that a known scheme opens (科技特派团富民强县工程) is better founded than that scheme alone."""
    return 1.3 if s.core.startswith(_words("known")) else 1.0


def _signs(marks: Marks, s: _Stretch) -> Iterator[str]:
    """Yield what else spoke for the stretch (of ``trace.yaml``)."""
    if _is_scheme(s):
        yield "a scheme of its own"
    if s.between_places:
        yield "of places together"
    if _beside_one(marks, s.start):
        yield "beside another"


def find_plain(marks: Marks) -> Iterator[Found]:
    """Yield what is carried out and ends in 行动, 计划, 工程 …, and headings of that form."""
    for suffix in marks.suffixes:
        if suffix.type != "Program" or marks.text[suffix.start - 1 : suffix.start] in ("”", '"'):
            continue
        s = _stretch(marks, suffix)
        why = _named(marks, s, suffix.end) if s is not None and not _goes_on(marks, suffix.end) else ""
        if s is None or not why:
            continue
        halves = list(_halves(s))
        for end, form in halves or [(suffix.end, s.core + s.word)]:
            start = s.start if not halves or end < suffix.start else suffix.end - len(form)
            yield Found(start, end, "Program", form, (why, *_signs(marks, s), *s.evidence), _weight(s))


_DOCUMENT = re.compile("管理办法|实施办法|行动方案|实施方案|实施细则|扶持办法|奖励办法")
_OF_PLACE = 30


def _document_start(marks: Marks, stop: int) -> int:
    """Return where the document's name begins: behind the last verb that makes or carries out, before a place."""
    floor = max(marks.floor(stop), stop - _OF_PLACE)
    made = [c for c in marks.cuts_between(floor, stop) if marks.text[c.start : c.end] in _words("made")]
    return made[-1].end if made else left_edge(marks, stop, "Program").start


def find_named_measures(marks: Marks) -> Iterator[Found]:
    """Yield the documents of one place that are carried out or made, named without 《》 (出台甲市合作机构管理办法)."""
    for m in _DOCUMENT.finditer(marks.text):
        start = _document_start(marks, m.start())
        place = marks.known_at.get(start)
        placed = (place is not None and place.entry.type == "Region") or marks.text.startswith("自治区", start)
        core = marks.text[start : m.start()]
        if placed and 6 <= len(core) <= _OF_PLACE and marks.text[max(0, start - 8) : start].endswith(_words("made")):
            yield Found(start, m.end(), "Program", core + m.group(), ("document of a place",), 1.0)
