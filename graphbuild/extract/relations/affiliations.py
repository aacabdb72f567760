"""AFFILIATED_WITH: the organisation that a lab, an institute, an incubator or a campus belongs to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import Clause, View, within
from graphbuild.extract.relations.masking import NAME
from graphbuild.extract.relations.roles import Phrase, partners_before, phrases_of
from graphbuild.extract.relations.verbs import Verb
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@cache
def _rule(key: str) -> tuple[str, ...]:
    return tuple(lexicon("affiliations")[key])


def _fact(branch: Mention, parent: Mention, start: int, end: int, basis: str) -> Iterator[Fact]:
    """Yield the fact that ``branch`` belongs to ``parent``, if the types allow it and they are two."""
    source, target = Ref(branch.type, branch.entity), Ref(parent.type, parent.entity)
    if branch.type in _rule("branches") and parent.type in _rule("parents") and source != target:
        yield Fact("AFFILIATED_WITH", source, target, start, end, {"basis": basis})


def _carries(name: Mention, parent: Mention) -> bool:
    """Say whether ``parent`` can be what ``name`` belongs to; one of its own type only where ``name`` is a branch."""
    rule = lexicon("affiliations")
    if parent.type not in rule["carried"].get(name.type, ()) or parent.entity == name.entity:
        return False
    return parent.type != name.type or parent.type not in rule["branched"] or name.form.endswith(_rule("branch_ends"))


def _by_name(view: View, name: Mention) -> Iterator[Fact]:
    """Yield the parent that stands first in ``name``, or behind a place; the longest, where one is inside another."""
    if name.type not in lexicon("affiliations")["carried"]:
        return
    inner = within(view, name)
    parents = [m for m in inner if _carries(name, m)]
    if parents:
        before = view.document.text[name.start : parents[0].start].strip('“"')
        if not before or (name.type in _rule("placed") and any(m.type == "Region" and m.form == before for m in inner)):
            yield from _fact(name, parents[0], name.start, name.end, "name")


def _by_form(mentions: Sequence[Mention]) -> Iterator[Fact]:
    """Yield the parent in the full form of a name whose list gives the parent once (甲中心乙研究院、丙研究院)."""
    short = [m for m in mentions if len(m.form) > m.end - m.start]
    known = {m.form: m for m in reversed(mentions)} if short else {}
    for name in short:
        cuts = (known.get(name.form[:end]) for end in range(len(name.form) - 1, 1, -1))
        parent = next((m for m in cuts if m is not None and _carries(name, m)), None)
        if parent is not None:
            yield from _fact(name, parent, name.start, name.end, "name")


def _pairs(parents: Sequence[Mention], branches: Sequence[Mention], each: bool) -> Iterator[tuple[Mention, Mention]]:
    if each and len(parents) == len(branches):
        yield from zip(branches, parents, strict=True)
    else:
        yield from ((branch, parent) for branch in branches for parent in parents)


def _stated(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Fact]:
    """Yield who runs the names of phrase ``at``: who builds it, whom it is built with, on, or whose it is called."""
    phrase, clause = phrases[at], phrases[at].clause
    before = phrases[at - 1] if at and phrases[at - 1].clause is clause else None
    parents: list[Mention] = []
    if before is not None and before.role == "owner":
        parents += before.group.mentions
    if before is not None and _built_on(view, before, phrase, clause):
        parents += before.group.mentions
    if before is None and at and _built_on_before(view, phrases[at - 1], phrase):
        parents += phrases[at - 1].group.mentions
    verb = phrase.verb
    if phrase.role == "object" and verb and _runs(verb):
        partners = partners_before(phrases, at) if _together(verb.word) or _beside(view, before, verb) else ()
        parents += (*(phrase.doers if partners or not phrase.carried else ()), *partners, *_agents(phrases, at))
    if _built_by(view, phrases, at):
        parents += [m for p in phrases[max(0, at - 4) : at] if p.clause is clause for m in p.group.mentions]
    each = view.masked[clause.start : phrase.group.start].find(_rule("each")[0]) >= 0
    for branch, parent in _pairs(parents, phrase.group.mentions, each):
        yield from _fact(branch, parent, clause.start, clause.end, "stated")


def _agents(phrases: Sequence[Phrase], at: int) -> tuple[Mention, ...]:
    """Return who the clause of phrase ``at`` says is to build it (由X与Y建设Z)."""
    before = [p for p in phrases[max(0, at - 4) : at] if p.clause is phrases[at].clause and p.role == "agent"]
    return before[-1].group.mentions if before else ()


@cache
def _builders() -> re.Pattern[str]:
    """Return the pattern of what stands between builders and what they built (…建设的Z)."""
    return re.compile(f"(?:{alternatives(_rule('run_by'))})的$")


def _built_by(view: View, phrases: Sequence[Phrase], at: int) -> bool:
    """Say whether what stands right before the names of phrase ``at`` tells who built them (X联合Y建设的Z)."""
    before = phrases[at - 1] if at else None
    if before is None or before.clause is not phrases[at].clause or before.role not in _rule("built_by"):
        return False
    return _builders().fullmatch(view.masked, before.group.end, phrases[at].group.start) is not None


def _runs(verb: Verb) -> bool:
    """Say whether the subject of ``verb`` runs the object: it builds it, cares for it or makes it better."""
    kept = verb.kind in _rule("kinds") and verb.word not in _rule("never")
    return kept or verb.word in _rule("betters")


def _together(word: str) -> bool:
    return word in lexicon("partners")["founding"]


def _beside(view: View, before: Phrase | None, verb: Verb) -> bool:
    """Say whether a partner stands right before ``verb`` (X与Y重组Z)."""
    partner = before is not None and before.role == "partner"
    return partner and before is not None and not view.masked[before.group.end : verb.start].strip('”"')


def _built_on(view: View, before: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """Say whether 依托X建设Y or 依托X建设的Y stands between the two."""
    if before.role != "basis":
        return False
    left = view.masked[max(clause.start, before.group.start - 4) : before.group.start]
    between = view.masked[before.group.end : phrase.group.start]
    built = any(v.kind in _rule("kinds") for v in clause.verbs if before.group.end <= v.start < phrase.group.start)
    return left.endswith(_rule("basis")) and built and NAME not in between


def _built_on_before(view: View, before: Phrase, phrase: Phrase) -> bool:
    """Say whether 依托X，建设Y stands between two clauses of a sentence, with nothing else in them."""
    clause = before.clause
    left = view.masked[clause.start : before.group.start].strip('“”"')
    near = clause.sentence == phrase.clause.sentence and phrase.clause.start - clause.end == 1
    verb = phrase.verb
    builds = (
        phrase.role == "object" and verb is not None and verb.kind in _rule("kinds") and verb.word not in _rule("never")
    )
    return near and builds and before.role == "basis" and left in _rule("basis") and before.group.end == clause.end


def _run_by(view: View, phrases: Sequence[Phrase], at: int) -> Iterator[Fact]:
    """Yield the agents of phrase ``at`` as those who run the names before 由 (Z由X与Y共建, Z由X建设运营)."""
    phrase, clause = phrases[at], phrases[at].clause
    before = phrases[at - 1] if at else None
    if phrase.role != "agent" or before is None or before.clause is not clause:
        return
    partners = [p for p in phrases[at + 1 : at + 3] if p.clause is clause and p.role == "partner"]
    end = partners[-1].group.end if partners else phrase.group.end
    runs = _rule("run_by")
    if view.masked[before.group.end : phrase.group.start] == "由" and view.masked.startswith(runs, end):
        parents = (*phrase.group.mentions, *(m for p in partners for m in p.group.mentions))
        for branch, parent in _pairs(parents, before.group.mentions, each=False):
            yield from _fact(branch, parent, clause.start, clause.end, "stated")


def find_affiliations(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return whose the labs, institutes, incubators and campuses of ``doc`` are; ``basis`` is name or stated."""
    view, phrases = phrases_of(doc, mentions)
    facts = [*(fact for name in mentions for fact in _by_name(view, name)), *_by_form(mentions)]
    for at, phrase in enumerate(phrases):
        if not phrase.clause.denied:
            facts += [*_stated(view, phrases, at), *_run_by(view, phrases, at)]
    return Extraction(facts=tuple(facts))
