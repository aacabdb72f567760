"""LOCATED_IN: where bodies, carriers and projects are, by their names or because the text says so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import View, within
from graphbuild.extract.relations.parts import counted_parts
from graphbuild.extract.relations.roles import Phrase, partners_before, phrases_of
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon


@cache
def _rule(key: str) -> tuple[str, ...]:
    return tuple(lexicon("places")[key])


def _fact(thing: Mention, place: Mention | Ref | None, start: int, end: int, basis: str) -> Iterator[Fact]:
    """Yield the fact that ``thing`` is in ``place``, if the types allow it and they are two."""
    if place is None:
        return
    target = place if isinstance(place, Ref) else Ref(place.type, place.entity)
    source = Ref(thing.type, thing.entity)
    if thing.type in _rule("things") and target.type in _rule("places") and source != target:
        yield Fact("LOCATED_IN", source, target, start, end, {"basis": basis})


def _in_parent(name: Mention, place: Mention, inner: Sequence[Mention], text: str) -> bool:
    """Say whether ``place`` belongs to a parent that ``name`` carries (the 北京 of 北京大学鄂尔多斯研究院)."""
    after = text[place.end : name.end]
    full = place.form.endswith(_rule("full"))  # 云南省大学科技园: no university is called 云南省大学
    school = after.startswith(_rule("parent_after")) and not after.startswith(_rule("no_parent"))
    if not full and school and not after.endswith(_rule("schools")):
        return True
    for m in inner:
        holds = m.start <= place.start and place.end <= m.end and m.end - m.start > place.end - place.start
        if (
            holds
            and m.type in (*_rule("parents"), "Park", name.type)
            and (m.type, m.entity) != (name.type, name.entity)
        ):
            return m.type != "Park" or name.type == "Park"
    return False


def _bracketed(place: Mention, text: str) -> bool:
    return text[place.start - 1 : place.start] == "（" and text[place.end : place.end + 1] == "）"


def _sent_away(place: Mention, name: Mention, text: str) -> bool:
    """Say whether a bracket behind ``place`` tells where its outpost is (甲（乙）科创飞地 is in 乙)."""
    return text.startswith("（", place.end) and text.endswith(_rule("outposts"), 0, name.end)


def _by_name(view: View, name: Mention) -> Iterator[Fact]:
    """Yield the places that ``name`` carries, but for a part's whole (a Park's part is contained, see parts)."""
    text = view.document.text
    inner = within(view, name)
    places = [m for m in inner if m.type in _rule("places") and not _in_parent(name, m, inner, text)]
    if not places and text.endswith(_rule("schools"), 0, name.end):  # 甲师范大学乙学院: a school within a school
        schools = [m for m in inner if m.type == name.type and m.start == name.start and m.entity != name.entity]
        places = [m for m in inner if schools and m.type in _rule("places") and m.start == name.start]
    if not places and name.type in _rule("of_schools"):
        schools = [m for m in inner if m.type == "University" and m.start == name.start]
        places = [m for m in inner if schools and m.type == "Region" and m.start == name.start]
    places = [m for m in places if not text.startswith(_rule("graded"), m.end) and not _sent_away(m, name, text)]
    if name.type in _rule("ranked"):
        places = [m for m in places if text[m.start : m.end] not in _rule("ranks")]
    in_brackets = [m for m in places if _bracketed(m, text)]
    if in_brackets:
        # 海淀（秦皇岛）基地 is in 秦皇岛; the bracket of 矿大（北京）内蒙古研究院 is its parent's
        later = [m for m in places if m.start > in_brackets[-1].end]
        places = later or in_brackets
    if text.endswith(tuple(lexicon("parts")["parts"]), 0, name.end):
        places = [m for m in places if m.type == "Region"]
    for place in places:
        yield from _fact(name, place, name.start, name.end, "name")


def _by_form(name: Mention, form: str, regions: Mapping[str, Mention]) -> Iterator[Fact]:
    """Yield the places in the full form of a name (陕西 for the 含光 of 含光、种业两家陕西实验室)."""
    ranked = name.type in _rule("ranked")
    held = [part for part, place in regions.items() if part in form and (ranked or place.type == "Region")]
    held = [part for part in held if part in _without(form, [other for other in held if part in other != part])]
    if any(part + end in form for part in held for end in _rule("parent_after")):
        return
    for part in held:
        if ranked or not any(part != longer and part in longer for longer in held):
            yield from _fact(name, regions[part], name.start, name.end, "name")


def _without(form: str, longer: Sequence[str]) -> str:
    """Return ``form`` without ``longer`` names of places: what is left of 阿拉善 in 阿拉善右旗 is no place."""
    for place in longer:
        form = form.replace(place, "\0")
    return form


def _short(place: Mention) -> str:
    """Return 开阳 for 开阳县: how names of things in it write it."""
    form = place.form
    return form[:-1] if len(form) > 2 and place.type == "Region" and form.endswith(_rule("cut")) else form


def _by_rank(view: View, name: Mention, regions: Mapping[str, Mention]) -> Iterator[Fact]:
    """Yield the region that a carrier names by rank alone (自治区大数据平台, 全市“人才码”)."""
    rule = lexicon("places")["by_rank"]
    if name.type not in rule["types"]:
        return
    form = name.form.lstrip('“"')
    if form.startswith(tuple(rule["own"])):
        yield from _fact(name, view.own, name.start, name.end, "name")
    for rank in rule["above"]:
        if form.startswith(rank) and not form.startswith(_rule("graded"), len(rank)):
            above = {m.entity: m for m in regions.values() if m.type == "Region" and m.entity.endswith(rank)}
            if len(above) == 1:
                yield from _fact(name, next(iter(above.values())), name.start, name.end, "name")


def _named(view: View) -> Iterator[Fact]:
    every = sorted((*view.mentions, *view.aside, *chain.from_iterable(view.inner.values())), key=lambda m: m.start)
    places = [m for m in every if m.type in _rule("places") and len(m.form) > 1 and m.form not in _rule("ranks")]
    regions = {_short(m): m for m in places} | {m.form: m for m in places}
    for name in every:
        if name.type in _rule("things"):
            yield from _by_name(view, name)
            given = any(m.type in _rule("places") for m in within(view, name))
            if len(name.form) > name.end - name.start or not (given or name.type in _rule("ranked")):
                yield from _by_form(name, name.form, regions)
            elif name.entity != name.form and name.entity.endswith(_rule("seats")) and not _of_zone(view, name):
                yield from _by_form(name, name.entity, regions)
            yield from _by_rank(view, name, regions)


def _of_zone(view: View, name: Mention) -> bool:
    """Say whether the text names a body by its zone alone: its full name's region is the zone's."""
    return any(m.type == "Park" for m in within(view, name))


@cache
def _own_word() -> re.Pattern[str]:
    """Return the pattern of 我市 and the like, and of the mark that ends the sentence, at the end of a clause."""
    return re.compile(f"(?:{'|'.join(_rule('own'))})?[。；]?$")


def _settled(view: View, phrases: tuple[Phrase, ...], at: int) -> Iterator[Fact]:
    """Yield X落户R and X在R挂牌, where the clause says them of the names of phrase ``at``."""
    phrase, clause = phrases[at], phrases[at].clause
    yield from _settled_below(view, phrases, at)
    after = view.masked[phrase.group.end : clause.end]
    settles = any(0 <= after.find(word) < 12 for word in _rule("settle"))
    follower = phrases[at + 1] if at + 1 < len(phrases) and phrases[at + 1].clause is clause else None
    if follower is None:
        if settles and _own_word().sub("", after).endswith(_rule("settle")):
            for thing in phrase.group.mentions:
                yield from _fact(thing, view.own, clause.start, clause.end, "stated")
        return
    between = view.masked[phrase.group.end : follower.group.start]
    stays = between.endswith(_rule("within")) and view.masked.startswith(_rule("settle_in"), follower.group.end)
    if (settles and between.endswith(_rule("settle"))) or stays:
        for thing in phrase.group.mentions:
            yield from _fact(thing, follower.group.mentions[0], clause.start, clause.end, "stated")


def _settled_below(view: View, phrases: tuple[Phrase, ...], at: int) -> Iterator[Fact]:
    """Yield X：落位R, where the clause after the colon has no subject of its own."""
    phrase, thing = phrases[at], phrases[at - 1] if at else None
    clause = phrase.clause
    opens = view.masked[clause.start : phrase.group.start].strip("拟将已在") in _rule("settle")
    if thing is not None and opens and thing.group.end + 1 == clause.start and view.masked[clause.start - 1] == "：":
        for mention in thing.group.mentions:
            yield from _fact(mention, phrase.group.mentions[0], clause.start, clause.end, "stated")


def _founded(view: View, phrases: tuple[Phrase, ...], at: int) -> Iterator[Fact]:
    """Yield 在R建设X for the names of phrase ``at``: R stands in the clause, or the sentence spoke of it last."""
    phrase, clause = phrases[at], phrases[at].clause
    if phrase.role != "object" or phrase.verb is None or phrase.verb.kind not in _rule("found_in"):
        return
    if counted_parts(view, phrase):
        return
    place: Mention | None = None
    before = phrases[at - 1] if at else None
    if before and before.clause is clause and before.role == "place" and before.group.end <= phrase.verb.start:
        place = before.group.mentions[-1]
    elif any(word in view.masked[clause.start : phrase.group.start] for word in _rule("here")):
        place = next((m for m in phrase.doers if m.type in _rule("places")), None) or _spoken_of(phrases, at)
    elif phrase.doers and not phrase.carried and phrase.verb.kind == "build" and not partners_before(phrases, at):
        place = next((m for m in phrase.doers if m.type == "Park"), None)
    if place is not None:
        for thing in phrase.group.mentions:
            yield from _fact(thing, place, clause.start, clause.end, "stated")


def _spoken_of(phrases: tuple[Phrase, ...], at: int) -> Mention | None:
    """Return the zone that the sentence of phrase ``at`` first calls on (支持X…，在区内建设Y)."""
    for phrase in reversed(phrases[max(0, at - 6) : at]):
        called = phrase.role == "subject" or (phrase.verb is not None and phrase.verb.kind == "pivot")
        if called and phrase.clause.sentence == phrases[at].clause.sentence:
            place = next((m for m in phrase.group.mentions if m.type == "Park"), None)
            if place is not None:
                return place
    return None


def find_places(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return where the named things of ``doc`` are; property ``basis`` is name or stated."""
    view, phrases = phrases_of(doc, mentions)
    facts = list(_named(view))
    for at, phrase in enumerate(phrases):
        if not phrase.clause.denied:
            facts += [*_settled(view, phrases, at), *_founded(view, phrases, at)]
    return Extraction(facts=tuple(facts))
