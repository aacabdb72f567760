"""COLLABORATES_WITH and PARTICIPATES_IN: who works with whom, and who takes part in what."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import View
from graphbuild.extract.relations.masking import BLANK, NAME
from graphbuild.extract.relations.roles import Phrase, partners_before, phrases_of
from graphbuild.extract.relations.verbs import verbs_in
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon


@cache
def _rule(key: str) -> tuple[str, ...]:
    return tuple(lexicon("partners")[key])


@cache
def _that() -> re.Pattern[str]:
    """Return the pattern for 该联合体 and the like, which mean the name before."""
    return re.compile("|".join(lexicon("partners")["that"]))


def _ref(mention: Mention) -> Ref:
    return Ref(mention.type, mention.entity)


def _together(phrase: Phrase, sides: Sequence[Ref], partners: Sequence[Ref]) -> Iterator[Fact]:
    for side in sides:
        for partner in partners:
            if side != partner and side.type in _rule("sides") and partner.type in _rule("partners"):
                yield Fact("COLLABORATES_WITH", side, partner, phrase.clause.start, phrase.clause.end)


def _unknown_subject(view: View, phrase: Phrase) -> bool:
    """Say whether words that are no name stand as the subject of 与X合作 (支持企业与X合作, 推动某厂与X合作)."""
    verbs = [v for v in phrase.clause.verbs if v.end <= phrase.group.start]
    at = verbs[-1].end if verbs else phrase.clause.start
    gap = view.masked[at : phrase.group.start].strip('与同和联合携手“”"')
    if gap in lexicon("places")["own"]:
        return False
    pivot = bool(verbs) and verbs[-1].kind == "pivot"
    return bool(gap) and NAME not in gap and (pivot or gap.endswith(_rule("kinds")))


@cache
def _kind_first() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, _rule("kinds")))
    return re.compile(f"[^，。；{NAME}]{{0,6}}?(?:{kinds})")


def _kind_before(view: View, phrase: Phrase) -> bool:
    """Say whether the clause before ``phrase``'s calls on a kind of actor (鼓励企业利用X，与Y合作)."""
    end = phrase.clause.start - 1
    if view.masked[end : end + 1] != "，":
        return False
    start = max(view.masked.rfind(mark, max(0, end - 80), end) for mark in "，。；：\n") + 1
    called = [v for v in verbs_in(view.masked[start:end]) if v.kind == "pivot"]
    return any(_kind_first().match(view.masked, start + v.end, end) for v in called[:1])


def _charged_before(view: View, phrases: Sequence[Phrase], at: int) -> bool:
    """Say whether the subject of the clause before is told to act (甲区要…，与乙园共建): it can sign for itself."""
    before = phrases[at - 1] if at else None
    if before is None or before.role != "subject" or before.clause.sentence != phrases[at].clause.sentence:
        return False
    after = view.masked[before.group.end : before.clause.end].lstrip(f'”"{BLANK}')
    return after.startswith(tuple(lexicon("actions")["ignored"]["duty"]["words"]))


def _sides(view: View, phrases: Sequence[Phrase], at: int) -> list[Ref]:
    """Return who works with the partners of phrase ``at``: the subject of their clause, or the plan's own place."""
    phrase = phrases[at]
    here = [
        p
        for p in phrases[max(0, at - 3) : at]
        if p.clause is phrase.clause and p.role in ("object", "subject", "owner", "agent")
    ]
    if here:
        return [_ref(m) for m in here[-1].group.mentions]
    if _unknown_subject(view, phrase):
        return []
    starts = not view.masked[phrase.clause.start : phrase.group.start].strip("与会同联合携手").strip()
    if starts and not phrase.doers and _kind_before(view, phrase):
        return []
    told = _charged_before(view, phrases, at)
    carried = [_ref(m) for m in phrase.doers if phrase.carried and (told or m.type in _rule("carried"))]
    return carried if carried and starts else [view.own] if view.own else []


def _partners(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Fact]:
    phrase = phrases[at]
    if phrase.role == "partner":
        if view.masked.startswith(_rule("not_itself"), phrase.group.end) and phrase.group.mentions[-1].type == "Park":
            return
        yield from _together(phrase, _sides(view, phrases, at), [_ref(m) for m in phrase.group.mentions])
        return
    names = phrase.group.mentions
    after = view.masked[phrase.group.end : phrase.clause.end]
    if phrase.role in ("object", "subject") and len(names) > 1 and re.match(_rule("jointly")[0], after):
        founded = [p for p in phrases[at + 1 : at + 2] if p.clause is phrase.clause and p.role == "object"]
        if any(m.type in _rule("founded") for p in founded for m in p.group.mentions):
            return  # who found an alliance are its members
        yield from _together(phrase, [_ref(names[0])], [_ref(m) for m in names[1:]])


def _with_partner(phrases: Sequence[Phrase], at: int) -> bool:
    """Say whether right before phrase ``at`` stands with whom its doers act (X联合Y攻关，组建Z)."""
    before = phrases[at - 1] if at else None
    return before is not None and before.role == "partner" and before.doers == phrases[at].doers


def _taken_in(phrases: Sequence[Phrase], at: int) -> tuple[Mention, ...]:
    """Return whom the clause of phrase ``at`` takes in as members (吸纳X、Y加入Z)."""
    before = phrases[at - 1] if at else None
    here = before is not None and before.clause is phrases[at].clause and before.verb is not None
    verbs = lexicon("actions")["ignored"]["members"]["verbs"]
    return before.group.mentions if here and before is not None and before.verb and before.verb.word in verbs else ()


def _participants(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Ref]:
    phrase = phrases[at]
    into = phrase.verb is not None and phrase.verb.word in _rule("into")
    taken_in = _taken_in(phrases, at)
    if taken_in:
        yield from (_ref(m) for m in taken_in)
    elif phrase.doers and (not phrase.carried or _with_partner(phrases, at)):
        yield from (_ref(m) for m in phrase.doers)
    elif phrase.verb and (phrase.verb.kind == "join" or into):
        yield from [view.own] if view.own else []


def _takes_part(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Fact]:
    """Yield who joins the names of phrase ``at``, or founds them where they are alliances."""
    phrase, rule = phrases[at], lexicon("partners")
    if phrase.role != "object" or phrase.verb is None:
        return
    for mention in phrase.group.mentions:
        into = phrase.verb.word in rule["into"] and mention.type in rule["entered"]
        joins = phrase.verb.kind == "join" or phrase.verb.word in rule["send"] or into
        if (joins and mention.type in rule["joined"]) or mention.type in rule["founded"]:
            yield from _members(phrase, mention, _participants(view, phrases, at))
            if mention.type in rule["founded"] and phrase.doers:
                yield from _members(phrase, mention, (_ref(m) for m in partners_before(phrases, at)))
        elif phrase.verb.word in rule["carries_out"] and mention.type in rule["carried_out"]:
            yield from _members(phrase, mention, _tried_by(phrases, at))


def _members(phrase: Phrase, joined: Mention, members: Iterator[Ref]) -> Iterator[Fact]:
    for who in members:
        body = joined.entity.endswith(_rule("no_members"))
        if who.type in _rule("members") and who != _ref(joined) and not body:
            yield Fact("PARTICIPATES_IN", who, _ref(joined), phrase.clause.start, phrase.clause.end)


def _tried_by(phrases: Sequence[Phrase], at: int) -> Iterator[Ref]:
    """Yield who carries out the programme of phrase ``at``: 引导X实行P, 在X开展P."""
    phrase = phrases[at]
    before = phrases[at - 1] if at and phrases[at - 1].clause is phrase.clause else None
    if before is not None and before.role == "place" and phrase.verb and before.group.end <= phrase.verb.start:
        yield from (_ref(m) for m in before.group.mentions if m.type in _rule("tries"))
    elif before is not None and before.verb and before.verb.kind == "pivot" and not phrase.carried:
        yield from (_ref(m) for m in phrase.doers if m.type in _rule("tries"))


def _joins_that(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Fact]:
    """Yield who joins 该联合体, or is taken as a member (吸收X为成员), of the alliance named before."""
    phrase, rule = phrases[at], lexicon("partners")
    text = view.masked[phrase.clause.start : phrase.clause.end]
    if phrase.role not in ("object", "subject") or not _that().search(text):
        return
    known = [m for p in phrases[max(0, at - 6) : at] for m in p.group.mentions if m.type in rule["founded"]]
    if known and known[-1].entity not in {m.entity for m in phrase.group.mentions}:
        for who in phrase.group.mentions:
            if who.type in _rule("members"):
                yield Fact("PARTICIPATES_IN", _ref(who), _ref(known[-1]), phrase.clause.start, phrase.clause.end)


def find_partners(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return who works with whom in ``doc`` and who takes part in which programme, alliance or zone.

    A measure that names no subject (加强与X合作) has the plan's own region or zone as one.
    """
    view, phrases = phrases_of(doc, mentions)
    facts: list[Fact] = []
    for at, phrase in enumerate(phrases):
        if not phrase.clause.denied:
            facts += [*_partners(view, phrases, at), *_takes_part(view, phrases, at), *_joins_that(view, phrases, at)]
    return Extraction(facts=tuple(facts))
