"""Short names that the document defines: X（以下简称“Y”）, X（Y）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import Listed
from graphbuild.extract.names.kinds import is_generic
from graphbuild.extract.names.marks import Known, Marks, suffix_types, type_of

_DEFINED = re.compile(
    r"（(?:[一-龥]{4,24}，)?(?:以下|下文|下)?(?:统|简)?称(?:为)?[：:]?[“\"]?(?P<short>[^“”\"（）]{2,20})[”\"]?）"
)
# X、Y（以下分别简称“甲”“乙”）
_EACH = re.compile(r"（(?:以下|下文)?分别简称(?:为)?[：:]?(?P<shorts>(?:[“\"][^“”\"（）]{2,20}[”\"][、和]?){2,6})）")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_COUNT = re.compile(r"[一二两三四五六七八九十]+[区园中心校院]+")
# what goes on behind a definition is part of the name when it is short and one of these
_REST = 12
_PARTS = frozenset({"Park", "Incubator", "Lab", "GovernmentBody", "ResearchInstitute", "Platform"})
_BESIDE = re.compile(
    r"（[“\"](?P<short>[^“”\"（）]{2,12})[”\"]）|（(?P<latin>[A-Za-z][A-Za-z0-9-]{2,12})）"
    r"|（(?!以下|下称|简称|不?含)(?P<same>[一-龥]{4,16})）"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """``full`` (at ``start`` .. ``end``) is called ``short`` from here on."""

    start: int
    end: int
    short_start: int
    full: str
    short: str
    type: str


def find_definitions(marks: Marks, found: list[Found]) -> Iterator[Definition]:
    """Yield the definitions of the text; ``found`` are names already found, which give the full name's left end."""
    ends: dict[int, Found] = {}
    for f in found:
        if f.type != "Region" and (f.end not in ends or f.end - f.start > ends[f.end].end - ends[f.end].start):
            ends[f.end] = f
    for m in (*_DEFINED.finditer(marks.text), *_BESIDE.finditer(marks.text)):
        group = m.lastgroup or "short"
        short = m.group(group)
        left = ends.get(m.start())
        if left is not None:
            start, type_ = left.start, left.type
        else:
            start = left_edge(marks, m.start(), "Park").start
            type_ = type_of(marks.text[start : m.start()]) or type_of(short) or ""
        if group == "same" and (left is None or type_of(short) != left.type):
            continue
        full = marks.text[start : m.start()]
        if type_ and len(full) > 2 and not _COUNT.fullmatch(short):
            yield Definition(start, m.start(), m.start(group), full, short, type_)


def find_broken(marks: Marks, definitions: tuple[Definition, ...]) -> Iterator[Found]:
    """Yield the names that go on behind the bracket that defines a short name for their first part.

    哈尔滨高新技术产业开发区（以下简称高新区）科技创新城 is 哈尔滨高新技术产业开发区科技创新城.
    """
    for d in definitions:
        closing = marks.text.find("）", d.short_start) + 1
        suffix = next((s for s in marks.suffixes if s.start >= closing), None)
        if not closing or suffix is None or suffix.end - closing > _REST:
            continue
        rest = marks.text[closing : suffix.end]
        cuts = [c for c in marks.cuts_between(closing, suffix.start) if c.kind != "light"]
        if marks.floor(suffix.start) == closing and not cuts and suffix.type in _PARTS:
            why = (f"suffix {marks.text[suffix.start : suffix.end]}", "goes on behind a definition")
            yield Found(d.start, suffix.end, suffix.type, d.full + rest, why, 5.0, d.short + rest)
            if not is_generic(marks.text[closing : suffix.start]):
                yield Found(closing, suffix.end, suffix.type, rest, why, 5.0, d.full + rest)


def find_each_defined(marks: Marks, found: list[Found]) -> Iterator[Definition]:
    """Yield the short names that one bracket gives to several names before it, in their order."""
    ends = {f.end: f for f in sorted(found, key=lambda f: f.start - f.end, reverse=True) if f.type != "Region"}
    for m in _EACH.finditer(marks.text):
        shorts = list(_QUOTED.finditer(marks.text, *m.span("shorts")))
        stop, before = m.start(), list[Found]()
        while (left := ends.get(stop)) is not None and len(before) < len(shorts):
            before.insert(0, left)
            stop = left.start - 1
        if len(before) == len(shorts):
            for full, short in zip(before, shorts, strict=True):
                yield Definition(full.start, full.end, short.start(1), full.form, short.group(1), full.type)


def own_names(text: str, definitions: tuple[Definition, ...]) -> Iterator[Known]:
    """Yield every occurrence of a defined full or short name; bare kinds (园区, 新区) only where they are defined."""
    entries: dict[str, dict[Listed, None]] = {}  # a name that is defined on every page is looked for once
    for d in definitions:
        entry = Listed(d.type, d.full, True)
        vague = len(d.short) <= 2 or d.short in suffix_types()
        if vague:
            yield Known(d.short_start, d.short_start + len(d.short), entry, defined=True)
        for form in (d.full,) if vague else (d.full, d.short):
            entries.setdefault(form, {})[entry] = None
    if entries:
        forms = tuple(entries)
        for i, start, end in AhoCorasick(forms).find_matches_as_indexes(text, overlapping=True):
            yield from (Known(start, end, entry, defined=True) for entry in entries[forms[i]])
