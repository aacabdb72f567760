"""The role of each group of names in its clause: object of a verb, partner, place, basis …"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import Clause, Group, View, view_of
from graphbuild.extract.relations.masking import BLANK, NAME
from graphbuild.extract.relations.verbs import Verb
from graphbuild.model import Mention
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@dataclass(frozen=True, slots=True)
class Phrase:
    """A group of names in one role of its clause.

    ``role`` is object, subject, owner (甲所 in 甲所乙实验室), partner, place, basis, agent, example or toward;
    ``verb`` is the verb that governs an object or that a subject has; ``doers`` are the names that do what the verb
    says (the X of 支持X建设Y), empty where the measure itself does it; ``carried`` says that they stand in the clause
    before.
    """

    group: Group
    role: str
    verb: Verb | None
    doers: tuple[Mention, ...]
    carried: bool
    clause: Clause


@cache
def _before() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return, for each role, the words that stand right before a name in it; the partner's words come first."""
    ignored, partners = lexicon("actions")["ignored"], lexicon("partners")
    roles = [("partner", tuple(partners["with"]))]
    roles += [(key, tuple(ignored[key]["words"])) for key in ("example", "basis", "agent", "place")]
    return (*roles, ("toward", tuple(lexicon("actions")["toward_before"])))


@cache
def _nominal() -> re.Pattern[str]:
    """Return the pattern of what follows a verb that is used as a noun (X建设、, X建设工作)."""
    return re.compile(f"[、及和与，。；：）“”等]|$|{'|'.join(lexicon('actions')['nominal_after'])}")


@cache
def _together() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon("partners")["together"])))


@cache
def _building() -> re.Pattern[str]:
    """Return the pattern of 建设Y right after a partner."""
    return re.compile(lexicon("partners")["building"])


@cache
def _unnamed() -> re.Pattern[str]:
    """Return the pattern of what makes a name the first part of a thing that is none of the text's (甲大学附属医院)."""
    return re.compile(lexicon("actions")["unnamed"])


@cache
def _in_list() -> re.Pattern[str]:
    """Return the pattern of a partner list that begins with what is no name of the text (与某部、)."""
    return re.compile(lexicon("partners")["list"])


def _lists_partners(view: View, clause: Clause, group: Group, left: str) -> bool:
    """Say whether ``left``, before ``group``, is 与 and other partners, and something is done together after it."""
    found = _in_list().search(left)
    if found is None or not _together().search(view.document.text, group.end, clause.end):
        return False
    at = max(clause.start, group.start - 30) + found.start()
    return at <= clause.start or any(verb.end == at for verb in clause.verbs)


def _role_before(view: View, clause: Clause, group: Group) -> str | None:
    """Return the role that the words right before ``group`` give it, or None."""
    left = view.masked[max(clause.start, group.start - 30) : group.start].rstrip(f'“”"{BLANK}')
    if left.endswith("、") and _lists_partners(view, clause, group, left):
        return "partner"
    partners = lexicon("partners")
    if left.endswith(tuple(partners["charged_with"])) and view.masked.startswith(
        tuple(partners["founding"]), group.end
    ):
        return "partner"
    for role, words in _before():
        if left.endswith(words):
            if role != "partner":
                return role
            if left.endswith(tuple(lexicon("partners")["not_with"])):
                continue
            if left.endswith(tuple(lexicon("partners")["jointly_with"])):
                return role  # A联合B攻克C: the word itself says that they act together
            return role if _act_together(view, clause, group, left) else "joined"
    return None


def _act_together(view: View, clause: Clause, group: Group, left: str) -> bool:
    """Say whether the words after ``group`` tell what it does with the other side, before it."""
    if _together().search(view.document.text, group.end, clause.end):
        return True
    return not left.endswith("和") and _building().match(view.masked, group.end, clause.end) is not None


def _verbs_of(view: View, clause: Clause) -> Iterator[Verb]:
    """Yield the verbs that govern something: not the nouns that look like them (X建设、Y发展), not 的 clauses."""
    first = clause.groups[0].start
    for verb in clause.verbs:
        after = view.masked[verb.end : min(verb.end + 2, clause.end)]
        quoted = after.startswith(("“", '"')) and NAME in after
        if (
            view.masked[verb.start - 1 : verb.start] == "的"
            and NAME in view.masked[max(0, verb.start - 4) : verb.start]
        ):
            continue  # X的运营经验
        if quoted or (not after.startswith("的") and (verb.start < first or not _nominal().match(after))):
            yield verb


def _follows(items: list[Group | Verb], at: int) -> Verb | None:
    """Return the first verb after place ``at``, however many groups stand between."""
    return next((x for x in items[at + 1 :] if isinstance(x, Verb)), None)


def _adjacent(view: View, verb: Verb, group: Group) -> bool:
    return not view.masked[verb.end : group.start].strip(f'“”"{BLANK}')


@cache
def _builders() -> re.Pattern[str]:
    """Return the pattern of what stands between a builder and what it built (甲集团|牵头建设的|乙院)."""
    return re.compile(f"(?:{alternatives(lexicon('affiliations')['run_by'])})的")


def _owns(view: View, left: Group | Verb, right: Group | Verb) -> bool:
    """Say whether ``right`` is a thing of ``left``'s; a place is none (甲大学嘉定校区)."""
    if isinstance(right, Group) and all(m.type == "Region" for m in right.mentions):
        return False
    between = view.masked[left.end : right.start].strip(f'“”"{BLANK}') if isinstance(right, Group) else None
    return between is not None and (between in ("", "的") or _builders().fullmatch(between) is not None)


@cache
def _level_before() -> re.Pattern[str]:
    """Return the pattern of what a verb of building takes, a level, and the mark behind it (创建|国家高新区、)."""
    kinds = "|".join(re.escape(form) for row in lexicon("levels")["kinds"] for form in row["forms"])
    return re.compile(f"[^，。；{NAME}]{{0,12}}(?:{kinds})[、和及与]")


def _raised_beside(view: View, governor: Verb, item: Group) -> bool:
    """Say whether ``item`` is the next thing that is to reach a level (推动A创建国家高新区、B升级为…)."""
    return _level_before().fullmatch(view.masked, governor.end, item.start) is not None


def _without_unnamed(view: View, clause: Clause, group: Group) -> Group:
    """Return ``group`` without a last name that is only the first part of another thing (甲所、乙大学附属医院)."""
    if len(group.mentions) > 1 and _unnamed().match(view.masked, group.end, clause.end):
        return Group(group.start, group.mentions[-2].end, group.mentions[:-1])
    return group


def _is_owner(view: View, clause: Clause, items: Sequence[Group | Verb], at: int) -> bool:
    """Say whether the names at place ``at`` are whose the next thing is, be that named or not."""
    named = at + 1 < len(items) and _owns(view, items[at], items[at + 1])
    return named or _unnamed().match(view.masked, items[at].end, clause.end) is not None


def _phrases(view: View, clause: Clause, carried: tuple[Mention, ...]) -> Iterator[Phrase]:
    groups = (_without_unnamed(view, clause, group) for group in clause.groups)
    items: list[Group | Verb] = sorted((*groups, *_verbs_of(view, clause)), key=lambda x: (x.start, x.end))
    governor: Verb | None = None
    pivot: Verb | None = None
    doers = carried
    here = False
    for at, item in enumerate(items):
        if isinstance(item, Verb):
            governor = item
            pivot = item if item.kind == "pivot" else pivot
            if item.kind == "pivot" and at + 1 < len(items) and isinstance(items[at + 1], Group):
                doers, here = (), False
            continue
        role = _role_before(view, clause, item)
        if governor is not None and (role == "joined" or _adjacent(view, governor, item)):
            role = None
        if role is None and _is_owner(view, clause, items, at):
            role = "owner"
        if role is not None and role != "joined":
            yield Phrase(item, role, governor or _follows(items, at), doers, not here, clause)
        elif governor is None:
            yield Phrase(item, "subject", _follows(items, at), (), False, clause)
            doers, here = item.mentions, True
        elif governor.kind == "pivot" or _raised_beside(view, governor, item):
            governor = pivot or governor
            yield Phrase(item, "object", governor, (), False, clause)
            doers, here = (doers if here else ()) + item.mentions, True
        else:
            yield Phrase(item, "object", governor, doers, not here, clause)


def _continued(phrase: Phrase, pivot: Phrase) -> Phrase:
    """Return ``phrase`` as a further object of the verb before it: the B of 支持A向上升级，B对标提升."""
    like = {m.type for m in phrase.group.mentions} <= {m.type for m in pivot.group.mentions}
    if phrase.role == "subject" and phrase.verb is None and like:
        return replace(phrase, role="object", verb=pivot.verb)
    return phrase


def _acts_on(view: View, phrase: Phrase) -> bool:
    """Say whether the names of ``phrase`` are who acts in the clauses after it (由X牵头，联合Y组建Z)."""
    leads = tuple(lexicon("partners")["leads"])
    if phrase.role == "agent":
        return view.masked.startswith(leads, phrase.group.end)
    return phrase.role == "subject" or (
        phrase.role == "object" and phrase.verb is not None and phrase.verb.kind == "pivot"
    )


def _read(view: View) -> Iterator[Phrase]:
    sentence = -1
    carried: tuple[Mention, ...] = ()
    pivot: Phrase | None = None
    for clause in view.clauses:
        if clause.sentence != sentence:
            sentence, carried, pivot = clause.sentence, (), None
        if not clause.groups:
            continue
        found = list(_phrases(view, clause, carried))
        if found and pivot is not None:
            found[0] = _continued(found[0], pivot)
        yield from found
        pivots = [p for p in found if p.role == "object" and p.verb and p.verb.kind == "pivot"]
        pivot = pivots[-1] if pivots else None
        last = [p for p in found if _acts_on(view, p)]
        carried = last[-1].group.mentions if last else carried if found and found[0].role == "partner" else ()


def partners_before(phrases: Sequence[Phrase], at: int) -> tuple[Mention, ...]:
    """Return the partners in the clause of phrase ``at`` that stand before it (the Y of X与Y共建Z)."""
    found: tuple[Mention, ...] = ()
    for phrase in phrases[max(0, at - 4) : at]:
        if phrase.clause is phrases[at].clause and phrase.role == "partner":
            found += phrase.group.mentions
    return found


def phrases_of(doc: Doc, mentions: tuple[Mention, ...]) -> tuple[View, tuple[Phrase, ...]]:
    """Return the view of ``doc`` with ``mentions`` and its phrases, in the order of the text; computed once."""
    view = view_of(doc, mentions)
    kept = doc.user_data.get("relations_phrases")
    if kept is not None and kept[0] is view:
        known: tuple[Phrase, ...] = kept[1]
        return view, known
    phrases = tuple(_read(view))
    doc.user_data["relations_phrases"] = (view, phrases)
    return view, phrases
