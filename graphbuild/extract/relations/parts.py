"""CONTAINS: the parts of zones and programmes, by their names or because the text says so."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import View, within
from graphbuild.extract.relations.part_lists import listed_parts
from graphbuild.extract.relations.roles import Phrase, phrases_of
from graphbuild.extract.relations.status import read_status
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon


@cache
def _rule(key: str) -> tuple[str, ...]:
    return tuple(lexicon("parts")[key])


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(lexicon("parts")["counted"])


def _facts(whole: Ref, parts: Sequence[Mention], start: int, end: int, basis: str) -> Iterator[Fact]:
    for part in parts:
        target = Ref(part.type, part.entity)
        if whole.type in _rule("types") and target.type == whole.type and target != whole:
            yield Fact("CONTAINS", whole, target, start, end, {"basis": basis})


def _by_name(view: View, name: Mention) -> Iterator[Fact]:
    """Yield the zone that a part's name carries (中国（江苏）自由贸易试验区南京片区)."""
    if view.document.text.endswith(_rule("parts"), 0, name.end):
        for whole in within(view, name):
            if whole.type == name.type and whole.start == name.start:
                yield from _facts(Ref(whole.type, whole.entity), [name], name.start, name.end, "name")


def _whole_before(phrases: Sequence[Phrase], at: int) -> Ref | None:
    """Return the zone or programme that the clause, or the one before it, speaks of before phrase ``at``."""
    kind = phrases[at].group.mentions[0].type
    for phrase in reversed(phrases[max(0, at - 3) : at]):
        if phrase.clause.sentence == phrases[at].clause.sentence:
            for mention in reversed(phrase.group.mentions):
                if mention.type == kind:
                    return Ref(mention.type, mention.entity)
    return None


def _made_of(view: View, phrases: Sequence[Phrase], at: int) -> Ref | None:
    """Return the whole that 由B、C组成 or 包括B、C says the names of phrase ``at`` are parts of."""
    phrase = phrases[at]
    left = view.masked[phrase.clause.start : phrase.group.start]
    right = view.masked[phrase.group.end : phrase.clause.end]
    made = left.endswith("由") and any(word in right for word in _rule("made_of"))
    return _whole_before(phrases, at) if made or left.endswith(_rule("includes")) else None


def counted_parts(view: View, phrase: Phrase) -> bool:
    """Say whether the names of ``phrase`` are counted as parts of a zone (A、B两个专业园), be they all known or not."""
    text = view.document.text
    return any(f.end() >= phrase.group.end for f in _counted().finditer(text, phrase.group.start, phrase.clause.end))


def _held(view: View, phrases: Sequence[Phrase], at: int) -> Ref | None:
    """Return the zone whose counted parts the names of phrase ``at`` are: 支持X统筹A、B两个园区, 在X建设A、B两个园."""
    phrase = phrases[at]
    if phrase.verb is None or phrase.role != "object":
        return None
    if not counted_parts(view, phrase):
        return _whole_of_many(view, phrases, at) if len(phrase.group.mentions) > 1 else None
    if phrase.verb.word in _rule("hold"):
        doers = [Ref(m.type, m.entity) for m in phrase.doers if m.type == "Park"]
        return doers[0] if doers else _zone_of_heading(view, phrase) or view.own
    before = phrases[at - 1] if at else None
    same = before is not None and before.clause is phrase.clause
    if before and same and before.role == "place" and phrase.verb.word in _rule("found"):
        return Ref(before.group.mentions[-1].type, before.group.mentions[-1].entity)
    return _whole_of_many(view, phrases, at)


def _zone_of_heading(view: View, phrase: Phrase) -> Ref | None:
    """Return the one zone that the heading over ``phrase`` names."""
    unit = view.document.units[phrase.clause.unit]
    over = [m for m in view.mentions if unit.start <= m.start < unit.body and m.type == "Park"] if unit.titled else []
    return Ref(over[0].type, over[0].entity) if len({m.entity for m in over}) == 1 else None


def _whole_of_many(view: View, phrases: Sequence[Phrase], at: int) -> Ref | None:
    """Return the zone that the sentence calls 一区多园 before it names the parts in phrase ``at``."""
    for phrase in reversed(phrases[max(0, at - 3) : at]):
        if phrase.clause.sentence == phrases[at].clause.sentence:
            text = view.document.text[phrase.clause.start : phrase.clause.end]
            named = [n for m in phrase.group.mentions for n in (m, *within(view, m))]
            parks = [m for m in named if m.type == "Park"]
            if parks and any(word in text for word in _rule("many")):
                return Ref(parks[0].type, parks[0].entity)
    return None


def _programme(phrase: Phrase) -> Iterator[Fact]:
    """Yield A、B、C“三项改革”: programmes before the one that counts them."""
    names = phrase.group.mentions
    whole = re.compile(lexicon("parts")["whole"])
    if len(names) > 1 and names[-1].type == "Program" and whole.search(names[-1].form):
        start, end = phrase.clause.start, phrase.clause.end
        yield from _facts(Ref(names[-1].type, names[-1].entity), names[:-1], start, end, "stated")


def _bracketed(view: View) -> Iterator[Fact]:
    """Yield P（A、B、C）: the parts of a programme, or a zone, in the bracket after it."""
    ends = {m.end: m for m in view.mentions}
    whole: Mention | None = None
    last = -1
    for mention in view.aside:
        bracket = view.document.text.rfind("（", max(0, mention.start - 60), mention.start)
        said = view.document.text[bracket + 1 : mention.start] if bracket >= 0 else "）"
        if bracket in ends and "）" not in said and not said.startswith(_rule("renames")):
            whole, last = ends[bracket], bracket
        if whole and last == bracket and mention.entity != whole.entity:
            yield from _facts(Ref(whole.type, whole.entity), [mention], whole.start, mention.end, "stated")


def _again(fact: Fact, other: Fact) -> bool:
    """Say whether two finders read the same fact off the same words."""
    same = (fact.source, fact.target) == (other.source, other.target)
    return same and fact.start < other.end and other.start < fact.end


def find_parts(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return which zones and programmes of ``doc`` are parts of which; ``basis`` is name or stated.

    Parts that are names only by their place in a list (see part_lists) come with their mentions.
    """
    view, phrases = phrases_of(doc, mentions)
    facts = [fact for name in mentions for fact in _by_name(view, name)]
    facts += _bracketed(view)
    for at, phrase in enumerate(phrases):
        whole = _made_of(view, phrases, at) or _held(view, phrases, at)
        if whole is not None:
            facts += _facts(whole, phrase.group.mentions, phrase.clause.start, phrase.clause.end, "stated")
        facts += _programme(phrase)
    listed = listed_parts(view, mentions, read_status(doc, mentions))
    known = [fact for fact in facts if not any(_again(fact, other) for other in listed.facts)]
    return Extraction(mentions=listed.mentions, facts=(*known, *listed.facts))
