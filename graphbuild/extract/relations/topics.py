"""Industries and technologies, and FOCUSES_ON: what a measure, a zone or a lab attends to.

Industries are a closed list with synonyms (``industries.yaml``). Technologies are an open list; only words with clear
edges are taken, since a wrong one is worse than a missing one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import Clause
from graphbuild.extract.relations.roles import Phrase, phrases_of
from graphbuild.extract.relations.supports import measure_at
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon

_WIDEST = 18


@cache
def _industries() -> tuple[AhoCorasick, tuple[tuple[str, bool], ...]]:
    """Return the automaton of all words for industries and, for each, its industry and whether it is doubtful."""
    rows = lexicon("industries")
    known: dict[str, tuple[str, bool]] = {}
    for name, synonyms in rows["industries"].items():
        for word in (name, *(synonyms or ())):
            known.setdefault(word, (name, word in rows["ambiguous"] or len(word) < 2))
    return AhoCorasick(list(known), matchkind=MatchKind.LeftmostLongest), tuple(known.values())


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(lexicon("topics")[key])


def _find_industries(text: str) -> Iterator[Mention]:
    """Yield the industries; a doubtful word only before 产业 and the like or beside another industry in a list."""
    automaton, entries = _industries()
    after = tuple(lexicon("industries")["after"])
    hits = automaton.find_matches_as_indexes(text)
    for at, (which, start, end) in enumerate(hits):
        name, doubtful = entries[which]
        listed = (at > 0 and text[hits[at - 1][2] : start] == "、") or (
            at + 1 < len(hits) and text[end : hits[at + 1][1]] == "、"
        )
        if not doubtful or text.startswith(after, end) or (listed and end - start > 1):
            yield Mention(start, end, "Industry", name, text[start:end], "industry list")


@cache
def _starts() -> tuple[str, ...]:
    """Return how words begin that are no technology: quantities, and the verbs of measures."""
    verbs = [word for group in lexicon("actions")["groups"] for word in group["words"]]
    return (*lexicon("topics")["starts"], *verbs)


def _technology(text: str, start: int, end: int, shortest: int) -> Iterator[Mention]:
    """Yield ``start`` .. ``end`` as a technology if it is a name and no ordinary word."""
    word = text[start:end]
    stem = word.removesuffix("技术")
    plain = stem.endswith(tuple(lexicon("topics")["general"])) or stem.startswith(_starts())
    if len(stem) >= shortest and not plain and not _pattern("outside").search(stem):
        yield Mention(start, end, "Technology", word, word, "technology")


def _members(text: str, end: int) -> Iterator[Mention]:
    """Yield the members of the list that ends before 等…技术 at ``end``, but the first, whose left edge is not sure."""
    start = max(text.rfind(mark, max(0, end - 200), end) for mark in "，。；：\n") + 1
    for item in list(re.finditer("[^、]+", text[start:end]))[1:]:
        if item.group().endswith(tuple(lexicon("topics")["tails"])) and len(item.group()) <= _WIDEST:
            a, b = start + item.start(), start + item.end()
            yield from _technology(text, a, b, lexicon("topics")["shortest_listed"])


def _find_technologies(text: str) -> Iterator[Mention]:
    edge, right, rule = _pattern("edge"), _pattern("right"), lexicon("topics")
    for found in re.finditer("技术", text):
        if not right.match(text, found.end()):
            continue
        floor = max(0, found.start() - _WIDEST)
        edges = [m.end() for m in edge.finditer(text, floor, found.start())]
        if edges:
            shortest = rule["shortest_listed" if text[edges[-1] - 1] == "、" else "shortest"]
            yield from _technology(text, edges[-1], found.end(), shortest)
        listed = _pattern("listed").search(text, max(0, found.start() - 10), found.end())
        if listed and listed.end() == found.end():
            yield from _members(text, listed.start())


def find_topics(doc: Doc) -> Extraction:
    """Return the industries and technologies that ``doc`` names, as mentions (clean offsets)."""
    text: str = doc.user_data["document"].text
    technologies = {(m.start, m.end): m for m in _find_technologies(text)}
    return Extraction(mentions=(*_find_industries(text), *technologies.values()))


def _focus(phrases: tuple[Phrase, ...], starts: list[int], clause: Clause, topic: Mention, text: str) -> Iterator[Ref]:
    """Yield the things of the clause that attend to ``topic``: what 支持X发展Y or X聚焦Y names."""
    for phrase in phrases[bisect_left(starts, clause.start) : bisect_right(starts, topic.start)]:
        stands = phrase.clause is clause and phrase.group.end <= topic.start
        told = _focusing().search(text, phrase.group.end, topic.start)
        if stands and told and phrase.role in ("object", "subject"):
            for mention in phrase.group.mentions:
                if mention.type in lexicon("topics")["focusing"]:
                    yield Ref(mention.type, mention.entity)


@cache
def _focusing() -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon("topics")["focus"], key=len, reverse=True)))


def find_focus(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return FOCUSES_ON: what the measures, carriers and actors of ``doc`` attend to, of the topics in ``mentions``."""
    view, phrases = phrases_of(doc, mentions)
    text = view.document.text
    starts = [p.clause.start for p in phrases]
    facts: list[Fact] = []
    for clause in view.clauses:
        for topic in () if clause.past or clause.denied else clause.topics:
            if _focusing().search(text, clause.start, topic.start):
                who = [measure_at(view.document, clause.unit), *_focus(phrases, starts, clause, topic, text)]
                target = Ref(topic.type, topic.entity)
                facts += [Fact("FOCUSES_ON", source, target, clause.start, clause.end) for source in who]
    return Extraction(facts=tuple(facts))
