"""Sentences and clauses of a plan, with the names and verbs in them: what every finder of relations reads.

Computed once for a document and its mentions. In the *masked* text, which has the length of the clean text, each name
is a run of one private character, and brackets (which explain) and titles in 《》 (which name documents) are blank.
So verbs inside names are not met, and what stands beside a name can be compared as plain text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick
from spacy.tokens import Doc

from graphbuild.document import Document, Passage
from graphbuild.extract.relations.masking import BLANK, NAME, mask, nest
from graphbuild.extract.relations.own import own_place
from graphbuild.extract.relations.verbs import Verb, hits_in, verb_of
from graphbuild.model import Mention, Ref
from graphbuild.ontology import lexicon

_HEAD = 500  # the title stands in the first lines
_SENTENCE = re.compile(r"[^。！？；|\t]+[。！？；|\t]?")
# a stretch of 1,000 characters without a comma is a list or no text: the cost of a clause grows faster than it
_CLAUSE = re.compile(r"[^，：,]{1,1000}")
_JOIN = re.compile(f'[“”"{BLANK}]*(?:、|和|及|以及|及其)[“”"{BLANK}]*|”“|""')


@dataclass(frozen=True, slots=True)
class Group:
    """Names joined by 、 or 和, which stand in one role."""

    start: int
    end: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas that holds a name or a topic; ``groups`` and ``verbs`` are in the order of the text.

    ``topics`` are the industries and technologies in it that stand outside names;
    ``denied``, ``past`` and ``heading`` say what the words around it make of it.
    """

    start: int
    end: int
    sentence: int
    unit: int
    groups: tuple[Group, ...]
    topics: tuple[Mention, ...]
    verbs: tuple[Verb, ...]
    denied: bool
    past: bool
    heading: bool


@dataclass(frozen=True, slots=True)
class View:
    """A document as the finders of relations read it.

    ``mentions`` are the outermost names in clauses, ``aside`` those in brackets and titles, which no clause holds;
    ``inner`` gives, by the start of an outermost name (all in ``outer_starts``), the names inside it. ``own`` is the
    plan's own region or zone.
    """

    document: Document
    masked: str
    mentions: tuple[Mention, ...]
    outer_starts: tuple[int, ...]
    inner: Mapping[int, tuple[Mention, ...]]
    aside: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    own: Ref | None


@cache
def _any_of(*keys: str) -> re.Pattern[str]:
    """Return a pattern for any of the words of ``ignored`` of the actions that ``keys`` lead to."""
    words: Any = lexicon("actions")["ignored"]
    for key in keys:
        words = words[key]
    return re.compile("|".join(map(re.escape, words)))


@cache
def _telling() -> AhoCorasick:
    """Return the automaton of all words that tell what is denied or past; most clauses have none of them."""
    rules = lexicon("actions")["ignored"]
    past = rules["past"]
    return AhoCorasick([*rules["denied"]["words"], *past["sentence"], *past["always"], *past["subject"]])


def _begins_within(starts: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(starts, start)
    return at < len(starts) and starts[at] < end


def _joined(text: str, masked: str, left: Mention, right: Mention) -> bool:
    """Say whether two names are coordinated: by 、 or 和, or, both of one type, by their quotation marks alone."""
    if left.end == right.start:
        return left.type == right.type and text[right.start] in '“"'
    return _JOIN.fullmatch(masked, left.end, right.start) is not None


def _groups(text: str, masked: str, mentions: Sequence[Mention], stop: int) -> Iterator[Group]:
    """Yield the names before ``stop``, those that are joined together as one group."""
    held: list[Mention] = []
    for mention in mentions:
        if held and not _joined(text, masked, held[-1], mention):
            yield Group(held[0].start, held[-1].end, tuple(held))
            held = []
        held.append(mention)
    if held:
        yield Group(held[0].start, min(held[-1].end, stop), tuple(held))


def _past_units(document: Document) -> frozenset[int]:
    """Return the units whose heading, or whose parent's, says that they tell of the state of things."""
    rule = lexicon("actions")["ignored"]["past_part"]
    told, active = _any_of("past_part", "titles"), re.compile("|".join(map(re.escape, rule["unless"])))
    past: set[int] = set()
    for unit in document.units[1:]:
        heading = unit.heading
        if unit.parent in past or (len(heading) < 20 and told.search(heading) and not active.search(heading)):
            past.add(unit.index)
    return frozenset(past)


class _Reader:
    """Reads the passages in order and keeps what carries over from one sentence to the next."""

    def __init__(self, document: Document, masked: str, shown: Sequence[Mention], topics: Sequence[Mention]) -> None:
        self.document, self.masked, self.shown, self.topics = document, masked, shown, topics
        self.starts = [m.start for m in shown]
        self.topic_starts = [m.start for m in topics]
        self.all_starts = sorted((*self.starts, *self.topic_starts))
        self.verbs = hits_in(masked)
        self.verb_starts = [start for _, start, _ in self.verbs]
        self.past_units = _past_units(document)
        self.told = [start for _, start, _ in _telling().find_matches_as_indexes(masked, overlapping=True)]
        self.told.sort()
        self.sentence = 0

    def clauses(self) -> Iterator[Clause]:
        told, until = _any_of("past", "sentence"), _any_of("past", "until")
        for passage in self.document.passages:
            if not _begins_within(self.all_starts, passage.start, passage.end) or self._is_title(passage):
                continue  # the plan's title names the plan; it is no measure
            past = False
            tells = _begins_within(self.told, passage.start, passage.end)
            for found in _SENTENCE.finditer(self.masked, passage.start, passage.end):
                self.sentence += 1
                if tells and until.search(self.masked, found.start(), found.end()):
                    past = False
                elif tells and not past:
                    past = told.search(self.masked, found.start(), found.end()) is not None
                if _begins_within(self.all_starts, found.start(), found.end()):
                    yield from self._of_sentence(found.start(), found.end(), passage.unit, past)

    def _is_title(self, passage: Passage) -> bool:
        document = self.document
        if passage.start > _HEAD:
            return False
        if passage.unit == 0 and passage.end <= document.units[0].body:
            return True
        line = "".join(document.text[passage.start : passage.end].split())
        return len(line) > 5 and (line in document.own_title or document.own_title in line[: len(document.own_title)])

    def _with_verb_before(self, start: int) -> int:
        """Return ``start``, or that of the verb that a colon parts from it (重点支持：甲、乙)."""
        if start == 0 or self.masked[start - 1] != "：":
            return start
        at = bisect_left(self.verb_starts, start) - 1
        return self.verb_starts[at] if at >= 0 and self.verbs[at][2] == start - 1 else start

    def _tells_past(self, start: int, end: int, names: Sequence[Mention], verbs: Sequence[Verb]) -> bool:
        """Say whether the clause tells what is done; under a verb it is still to come (推动X建成投用)."""
        if _any_of("past", "always").search(self.masked, start, end):
            return True
        told = _any_of("past", "subject").search(self.masked, start, end)
        first = min((m.start for m in names[:1]), default=end)
        return told is not None and not any(v.end <= min(told.start(), first) for v in verbs)

    def _of_sentence(self, start: int, end: int, unit: int, past: bool) -> Iterator[Clause]:
        denied = _any_of("denied", "words")
        for found in _CLAUSE.finditer(self.masked, start, end):
            a, b = self._with_verb_before(found.start()), found.end()
            if not _begins_within(self.all_starts, a, b):
                continue
            names = self.shown[bisect_left(self.starts, a) : bisect_left(self.starts, b)]
            topics = self.topics[bisect_left(self.topic_starts, a) : bisect_left(self.topic_starts, b)]
            verbs = [*map(verb_of, self.verbs[bisect_left(self.verb_starts, a) : bisect_left(self.verb_starts, b)])]
            tells = _begins_within(self.told, a, b)
            yield Clause(
                a,
                b,
                self.sentence,
                unit,
                tuple(_groups(self.document.text, self.masked, names, b)),
                tuple(topics),
                tuple(verbs),
                tells and denied.search(self.masked, a, b) is not None,
                unit in self.past_units or past or (tells and self._tells_past(a, b, names, verbs)),
                unit > 0 and self.document.units[unit].titled and a < self.document.units[unit].body,
            )


def within(view: View, name: Mention) -> tuple[Mention, ...]:
    """Return the names inside ``name``, itself an outermost one or one inside another; a twin on its stretch counts."""
    found = view.inner.get(name.start)
    if found is None:
        at = bisect_right(view.outer_starts, name.start) - 1
        found = view.inner.get(view.outer_starts[at], ()) if at >= 0 else ()
    return tuple(m for m in found if name.start <= m.start and m.end <= name.end and m is not name)


def view_of(doc: Doc, mentions: tuple[Mention, ...]) -> View:
    """Return the view of ``doc`` with ``mentions``; a second call with the same tuple returns the first one's.

    ``mentions`` are in clean offsets and may lie inside one another; ``doc.user_data["document"]`` is the document.
    """
    kept = doc.user_data.get("relations_view")
    if kept is not None and kept[0] is mentions:
        known: View = kept[1]
        return known
    document: Document = doc.user_data["document"]
    kinds = lexicon("topics")["types"]
    outer, inner = nest(m for m in mentions if m.type not in kinds)
    masked = mask(document.text, outer)
    shown = [m for m in outer if masked[m.start] == NAME]
    aside = tuple(m for m in outer if masked[m.start] != NAME)
    topics = sorted(
        (m for m in mentions if m.type in kinds and masked[m.start] not in (NAME, BLANK)), key=lambda m: m.start
    )
    clauses = tuple(_Reader(document, masked, shown, topics).clauses())
    view = View(
        document,
        masked,
        tuple(shown),
        tuple(m.start for m in outer),
        inner,
        aside,
        clauses,
        own_place(document, outer, inner),
    )
    doc.user_data["relations_view"] = (mentions, view)
    return view
