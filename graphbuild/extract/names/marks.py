"""One reading of a text for everything that bounds names: breaks, cut words, listed names, last words of names."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from msgspec import Struct

from graphbuild.extract.names.gazetteers import Listed, find_listed, leading_place, listed
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_SIGN = re.compile(r"[。；：，、！？…（）()《》〈〉【】〔〕\[\]*/／|\n\s,;:!?•●★<>①-⑳]")
_DASH = re.compile("—")
_NUMBER = re.compile(
    r"(?<![\d.])\d{1,2}[.．](?!\d)"
    r"|第[一二三四五六七八九十百]+[章节条篇]|专栏\d{1,2}|表\d{1,2}|(?<=〕)\d{1,4}号|(?<![A-Za-z\-])\d{4,20}(?=[一-龥])(?![万亿]?[吨千兆件套台平立米头片亩])|\d[年月日](?!十)"
)
_NUMBER_STARTS = re.compile(r"[\d第专表](?=[\d.．年月日号栏一二三四五六七八九十百])")
# a numbered part of a plan, its number without a mark behind it (行动二 平台共建行动): blanks are not in the text
_NUMBERED = re.compile(
    r"(?:行动|任务|工程|举措|专题|措施)[一二三四五六七八九十]{1,3}(?=[一-龥])(?!体化|流|批|揽|项|个|条)"
)
_BRACKET = re.compile(r"（([^（）。，；：]{1,8})）")
_LATIN, _OF_LATIN = re.compile("[A-Z]{2,8}"), ("示范", "工程", "项目", "技术", "装置")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十]+")
_SEATS = ("校区", "平台", "中心", "总部", "基地", "园区")
_COUNT_STARTS = re.compile(
    r"[\d一两二三四五六七八九十百](?=[\d一两二三四五六七八九十百余个家项所条座批处支只类名款大])"
)
_COUNT = re.compile(
    r"(?:\d{1,20}|[一两二三四五六七八九十百]{1,3})余?[个家项所条座批处支只类名款](?:以上)?|[二两三四五六七八九十]大(?![学会])"
)


# A plan has thousands of each of these three: structs are made ten times as fast as frozen dataclasses.
class Cut(Struct, frozen=True, gc=False):
    """A word that may end the stretch to the left of a name; ``kind`` is always, soft, conj or light."""

    start: int
    end: int
    kind: str


class Known(Struct, frozen=True):
    """A stretch that is a name by a list or by the document's own definition."""

    start: int
    end: int
    entry: Listed
    defined: bool = False


class Suffix(Struct, frozen=True, gc=False):
    """The last word of a possible name and the type that it gives."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class LeftEdge:
    """Where a name begins and what says so (``evidence``, in the order found)."""

    start: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything that was read in one text, in text order; all offsets are those of ``text``.

    ``edges`` keeps the left edges of names that ``boundary`` has worked out, which several rules ask for.
    """

    text: str
    breaks: list[int]
    cuts: list[Cut]
    cut_starts: list[int]
    cut_at: dict[int, Cut]
    known: list[Known]
    known_at: dict[int, Known]
    known_to: dict[int, Known]
    suffixes: list[Suffix]
    suffix_to: dict[int, Suffix]
    own: tuple[str, ...]
    area: str
    duty_cells: tuple[tuple[int, int], ...]
    edges: dict[tuple[int, str], LeftEdge] = field(default_factory=dict)

    def floor(self, offset: int) -> int:
        """Return where the stretch without a break that holds the character before ``offset`` begins."""
        at = bisect_right(self.breaks, offset) - 1
        return self.breaks[at] if at >= 0 else 0

    def cuts_between(self, start: int, end: int) -> list[Cut]:
        """Return the cut words that lie within ``start`` .. ``end``."""
        first = bisect_left(self.cut_starts, start)
        last = bisect_left(self.cut_starts, end)
        return [c for c in self.cuts[first:last] if c.end <= end]

    def names_end(self, offset: int) -> bool:
        """Say whether a name, a place or the last word of one ends at ``offset``."""
        return offset in self.known_to or offset in self.suffix_to

    def organisation_ends(self, offset: int) -> bool:
        """Say whether the name of an organisation or a carrier ends at ``offset`` (no place, no initiative)."""
        known, suffix = self.known_to.get(offset), self.suffix_to.get(offset)
        if known is not None and known.entry.type != "Region":
            return True
        return suffix is not None and suffix.type not in ("Program", "Fund", "Event")

    def name_begins(self, offset: int) -> bool:
        """Say whether a listed name or a word that opens names (国家, 中国) begins at ``offset``."""
        return offset in self.known_at or self.text.startswith(_openers(), offset)


@cache
def _openers() -> tuple[str, ...]:
    return tuple(lexicon("name_boundaries")["openers"])


@cache
def _cut_words() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = lexicon("name_boundaries")
    kinds: dict[str, str] = {}
    for kind in ("inside", "light", "soft", "always", "conj"):
        kinds.update(dict.fromkeys(words[kind], kind))
    forms = tuple(kinds)
    automaton = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, tuple(kinds[f] for f in forms)


@cache
def suffix_types() -> dict[str, str]:
    """Return the last words of names with the type that each gives."""
    return {form: name for name, entry in lexicon("name_suffixes")["types"].items() for form in entry["suffixes"]}


def type_of(name: str) -> str | None:
    """Return the type that the last word of ``name`` gives, the longest last word first."""
    types = suffix_types()
    for size in range(min(len(name) - 1, 14), 0, -1):
        if name[-size:] in types:
            return types[name[-size:]]
    for ending, type_ in lexicon("name_suffixes")["short_endings"].items():
        if name.endswith(ending):
            return str(type_)
    return None


@cache
def _suffix_words() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(suffix_types())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), forms


@cache
def _bracketed() -> frozenset[str]:
    return frozenset(lexicon("name_regions")["bracketed"])


@cache
def _park_words() -> tuple[str, ...]:
    return tuple(form for form, type_ in suffix_types().items() if type_ in ("Park", "Incubator"))


def _transparent(text: str) -> set[int]:
    """Offsets of brackets that stand inside names.

    Those hold a place (国家大数据（贵州）综合试验区), what a park is for (甲县经济科教（轻纺）园区), or the phase of a
    project (甲铜箔（二期）项目), or are an abbreviation within a name (封存（CCUS）示范工程).
    """
    found: set[int] = set()
    for m in _BRACKET.finditer(text):
        inner = m.group(1)
        entry = listed().get(inner)
        seat = inner.endswith(_SEATS) and inner[:2] in listed()
        worded = (
            text[m.start() - 1 : m.start()].isalpha() and _NUMERAL.fullmatch(inner) is None and not inner.endswith("化")
        )
        park = worded and text.startswith(_park_words(), m.end())
        phase = inner[1:] == "期" and text.startswith(("项目", "工程"), m.end())
        phase = phase or (_LATIN.fullmatch(inner) is not None and text.startswith(_OF_LATIN, m.end()))
        seat = seat or (inner[:2] in listed() and inner[2:] in listed())  # 长三角（苏州吴江）平台
        if inner in _bracketed() or seat or park or phase or (entry is not None and entry.type == "Region"):
            found.update((m.start(), m.end() - 1))
    return found


def _read_breaks(text: str, bounds: Iterable[int]) -> list[int]:
    skip, bounds = _transparent(text), tuple(bounds)
    numbered = (_NUMBERED.match(text, at) for at in bounds)
    found = [m.end() for m in _SIGN.finditer(text) if m.start() not in skip]
    found += [m.end() for m in _DASH.finditer(text) if not _joins(text, m)]
    found += [m.end() for m in scan(_NUMBER_STARTS, _NUMBER, text)]
    found += [m.end() for m in scan(_COUNT_STARTS, _COUNT, text) if not _begins_place(text, m)]
    return sorted({0, *found, *bounds, *(m.end() for m in numbered if m)})


def _begins_place(text: str, m: re.Match[str]) -> bool:
    """Say whether the count is but the beginning of a place's name (五家渠)."""
    place = leading_place(text[m.start() : m.end() + 4])
    return place is not None and len(place.short) > m.end() - m.start()


def _joins(text: str, m: re.Match[str]) -> bool:
    """A dash between two words joins them (中国—东盟); one at a line's edge or doubled does not."""
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    return before.isalnum() and after.isalnum() and not before.isdigit()


_REST = 4  # what a cut word behind a name may be longer than the one across its end


def _behind_name(text: str, name_end: int, end: int) -> Iterator[Cut]:
    """Yield the cut words behind a listed name whose end another one would cross (嘉兴|建设, not 兴建)."""
    automaton, kinds = _cut_words()
    for i, a, b in automaton.find_matches_as_indexes(text[name_end : end + _REST]):
        if kinds[i] != "inside" and name_end + a < end:
            yield Cut(name_end + a, name_end + b, kinds[i])


def _read_cuts(text: str, known: list[Known]) -> list[Cut]:
    automaton, kinds = _cut_words()
    taken = bytearray(len(text))
    for k in known:
        taken[k.start : k.end] = b"\1" * (k.end - k.start)
    found: list[Cut] = []
    for i, start, end in automaton.find_matches_as_indexes(text):
        if kinds[i] == "inside" and text[start:end] == "所在" and text[start - 1] in "究计":
            found.append(Cut(start + 1, end, "always"))  # 研究所|在
        elif kinds[i] == "inside" and text[start : end + 1] == "城建设":
            found.append(Cut(start + 1, end + 1, "soft"))  # 科技城|建设
        elif start and taken[start - 1] and taken[start] and not taken[end - 1]:
            found += _behind_name(text, taken.index(0, start), end)
        elif kinds[i] != "inside" and not (taken[start] and taken[end - 1]):
            found.append(Cut(start, end, kinds[i]))
    return found


def _grown(text: str, end: int) -> int:
    """Return where the last word of a park ends: 园 goes on to 园区."""
    return end + 1 if text[end - 1 : end + 1] == "园区" and text[end + 1 : end + 2] not in ("域", "块") else end


def read_marks(text: str, bounds: Iterable[int], area: str = "", duty_cells: tuple[tuple[int, int], ...] = ()) -> Marks:
    """Return the marks of ``text``; ``bounds`` are offsets that no name crosses (where passages begin).

    ``area`` is the code of the plan's province, in which short names of counties count;
    ``duty_cells`` are the cells of tables that name who is responsible.
    """
    known = [
        Known(s, e, entry)
        for s, e, entry in find_listed(text)
        if entry.free and entry.area in ("", area) and text[e - 1 : e + 1] != "部门"
    ]
    cuts = _read_cuts(text, known)
    automaton, forms = _suffix_words()
    types = suffix_types()
    suffixes = [Suffix(s, _grown(text, e), types[forms[i]]) for i, s, e in automaton.find_matches_as_indexes(text)]
    return Marks(
        text=text,
        breaks=_read_breaks(text, bounds),
        cuts=cuts,
        cut_starts=[c.start for c in cuts],
        cut_at={c.start: c for c in cuts},
        known=known,
        known_at={k.start: k for k in known},
        known_to={k.end: k for k in known},
        suffixes=suffixes,
        suffix_to={s.end: s for s in suffixes},
        own=(),
        area=area,
        duty_cells=duty_cells,
    )


def _longest(names: list[Known]) -> list[Known]:
    """Of names that overlap keep the one that begins first, and of those the longest."""
    kept: list[Known] = []
    for name in sorted(names, key=lambda k: (k.start, -k.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def with_own_names(marks: Marks, own: tuple[Known, ...], short_names: tuple[str, ...]) -> Marks:
    """Return ``marks`` with the names that the document itself defines, which win over the lists where longer.

    ``short_names`` are the short ones among them, which also open longer names (新区科技创新专项资金).
    """
    known = _longest([*own, *marks.known])
    taken = {at for k in own for at in range(k.start, k.end)}
    cuts = [c for c in marks.cuts if c.start not in taken or c.end - 1 not in taken]
    return replace(
        marks,
        cuts=cuts,
        cut_starts=[c.start for c in cuts],
        cut_at={c.start: c for c in cuts},
        known=known,
        known_at={**marks.known_at, **{k.start: k for k in known}},
        known_to={**marks.known_to, **{k.end: k for k in known}},
        own=short_names,
        edges={},
    )
