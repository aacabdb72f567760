"""Reads one clause of running text: 由A会同B制定C, A、B配合, A负责C."""

import re
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.extract.duties.bodies import (
    Part,
    Stretch,
    ends_like_office,
    is_body,
    is_group,
    is_kind,
    is_place,
    last_characters,
    opened_by_verb,
    region_names,
    split,
)
from graphbuild.extract.duties.lists import Assignee, clean_name
from graphbuild.extract.duties.words import ROLES, any_of, pattern, words
from graphbuild.patterns import alternatives

_IDLE = re.compile(
    r"(?:具体|共同|分别|联合|抓好|做好|负责|组织|牵头|推动|推进|贯彻)*(?:结合实际)?(?:落实|实施|组织实施|负责|推进|完成|落实到位|承担)?(?:工作)?"
)
_LEADING = re.compile(
    r"(?:[（(〔【\[](?![一二三四五六七八九十\d]{1,3}[）)]))?(?:具体(?=由)|分别(?=由)|依次(?=由)|其中|同时|并且|并|此外|另外|原则上)?(?:（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）|[一二三四五六七八九十]{1,2}[是、]|\d{1,2}[.．、]|第[一二三四五六七八九十]+条(?![至到、和的]))?"
)
_ETC_AHEAD = re.compile(r"等(?:有关|相关)?(?:部门|单位)?")
_PAST = re.compile("[^，。]{0,4}了")
# A牵头实施的项目: the verb belongs to an attribute
_ATTRIBUTE = re.compile("(?:实施|组织|建设|承担|组建|申报|开展|完成|研发|推进|编制|制定|管理|举办|设立|认定){1,2}的")
# 甲公司、乙公司等在区重点企业: names that only the kind behind them shows to be actors
_KIND_BEHIND = re.compile(r"等[^，。；、等]{0,8}?(?:企业|公司|部门|单位|机构|高校|院校|院所|园区|银行|平台)$")
_ACTOR = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()·]{2,16}")
_ZONE = re.compile(r"(?!国家|.*[级全各类家])[\u4e00-\u9fff]{1,8}(?:高新区|经开区|开发区|新区|示范区|试验区)")
_DATED = re.compile(r"(?:在|于|到)?(?:20\d\d年|\d{1,2}月|[今当本]?年底|每[年月季])")
_KEEP_VERB = ("统筹", "承担")


@dataclass(frozen=True, slots=True)
class Act:
    """What a clause states: who in which role, and the stretches before 由 and behind the verb (clean offsets).

    ``joins`` is True for 会同B alone, ``weak`` for 要 and the like, which states nothing without a task behind it;
    ``by`` is True where 由 stands before the bodies, or 等企业 behind them shows that they are addressed; ``shares`` is
    True where the bodies share a task with those before (B、C按职责抓好D); ``plays`` where the clause only says which
    part a body plays (发挥领导小组统筹作用), and the task follows.
    """

    assignees: tuple[Assignee, ...]
    before: tuple[int, int] | None
    after: tuple[int, int] | None
    joins: bool
    role: str
    weak: bool = False
    by: bool = False
    shares: bool = False
    plays: bool = False


@cache
def _strong_verbs() -> dict[str, str]:
    return {w: role for role in ROLES for w in words("prose", role)}


@cache
def verb_pattern() -> re.Pattern[str]:
    """Return the pattern of the verbs that may follow the bodies of a clause."""
    strong, plain = alternatives(_strong_verbs()), alternatives((*words("prose", "plain"), *words("prose", "by_only")))
    before = alternatives(words("tails", "before"))
    return re.compile(rf"(?:{before})*(?P<strong>{strong})|(?:{before})*(?P<plain>(?:{plain})(?![部局厅处委]))")


@cache
def _turn() -> re.Pattern[str]:
    """Return the pattern of where a body's name may end and a verb begin: a clause without one charges nobody."""
    verbs = (*_strong_verbs(), *words("prose", "plain"), *words("prose", "by_only"), *words("tails", "before"))
    ends, starts = (
        re.escape("".join(sorted(some))) for some in (last_characters() | {"：", ":"}, {verb[0] for verb in verbs})
    )
    return re.compile(f"[{ends}][{starts}]")


def may_charge(text: str, start: int, end: int) -> bool:
    """Return whether a clause of clean ``start`` .. ``end`` may charge somebody, so that reading them is worth it."""
    if _turn().search(text, max(start - 1, 0), end) or any_of("joining").search(text, start, end):
        return True
    return text.find("发挥", start, end) >= 0 and pattern("prose", "plays").search(text, start, end) is not None


def acts_in_prose(name: str) -> bool:
    """Say whether ``name`` can be charged in running text: a particular body, or a group of bodies of government."""
    if name in words("suffixes", "group_prose"):
        return True
    if re.match("各[级类种高企项]|全[省市区县]各?[类级]", name) or name in words("bare_kinds"):
        return False
    return is_body(name) or (name.startswith("各") and (is_place(name) or (is_group(name) and not is_kind(name))))


def acting_place(name: str) -> bool:
    """Say whether ``name`` is a place that acts for its government without the word (羊口镇配合)."""
    if name in region_names() or _ZONE.fullmatch(name):
        return True
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,6}(?:[镇乡]|管理区)", name) and is_place(name))


def _named(stretch: Stretch, parts: list[Part]) -> list[str]:
    return [clean_name(stretch.text[p.start : p.end]) for p in parts]


def subject(stretch: Stretch, start: int, end: int) -> list[Assignee]:
    """Return the bodies that all of clean ``start`` .. ``end`` lists, without role, or nothing."""
    while end > start and stretch.text[end - 1] in "：:":
        end -= 1
    if not 2 <= end - start <= 200 or stretch.text[end - 1] not in last_characters() or stretch.text[start] in "”》）":
        return []
    kind = _KIND_BEHIND.search(stretch.text, start, end)
    parts = split(stretch, start, kind.start() if kind else end)
    names = _named(stretch, parts)
    if kind and all(_ACTOR.fullmatch(n) and not opened_by_verb(n) for n in names):
        return [Assignee(p.start, p.end, n, n, "") for p, n in zip(parts, names, strict=True)]
    last_full = bool(names) and (acts_in_prose(names[-1]) or acting_place(names[-1]))
    if not last_full or not all(acts_in_prose(n) or is_place(n) for n in names):
        return []
    return [Assignee(p.start, p.end, n, n, "") for p, n in zip(parts, names, strict=True)]


def list_ahead(stretch: Stretch, start: int, end: int) -> tuple[list[Assignee], int]:
    """Return the bodies that the stretch opens with, and where the task behind them begins.

    The list ends where a word begins that opens a task, else at the first end of an office's name.
    """
    text = stretch.text
    starts, offices = any_of("prose", "task_start"), any_of("suffixes", "ahead")
    last = min(end, start + 160)
    cuts = [m.start() for m in starts.finditer(text, start + 2, last)] + [last] * (last == end)
    ends = [m.end() for m in offices.finditer(text, start + 1, last) if text[m.end() : m.end() + 1] not in "、和与及以"]
    for cut in [*cuts, *ends]:
        found = subject(stretch, start, cut)
        if found:
            rest = _ETC_AHEAD.match(text, cut, end)
            return found, rest.end() if rest else cut
    return [], start


def _from_by(stretch: Stretch, start: int, end: int) -> int:
    """Return where the words behind 由 begin, or ``start`` where there is no 由."""
    at = stretch.text.find("由", start, end)
    return at + 1 if at >= 0 else start


def _behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    start = start + 4 if text.startswith("结合实际", start) and end - start >= 10 else start
    while start < end and text[start] in "，、：":
        start += 1
    return (start, end) if end - start >= 2 and not _IDLE.fullmatch(text, start, end) else None


def read_clause(
    stretch: Stretch,
    start: int,
    end: int,
    pending: int | None,
    carried: list[Assignee] | None = None,
    due: bool = False,
) -> Act | None:
    """Return what the clause in clean ``start`` .. ``end`` states, or None.

    ``pending`` is where a list of bodies began that the clauses before this one only continue; ``carried`` are the
    bodies that a clause which opens with its verb is about (市科技局：负责甲；牵头乙); ``due`` says that a deadline
    stands right before (2026年底前，某县完成甲).
    """
    text = stretch.text
    opening = _LEADING.match(text, start, end)
    head = opening.end() if opening else start
    join = any_of("joining").match(text, head, end)
    if join:
        bodies, at = list_ahead(stretch, join.end(), end)
        if bodies:
            return Act(tuple(_roled(bodies, "cooperating")), None, _behind(text, at, end), True, "cooperating")
    playing = _playing(stretch, head, end)
    if playing:
        return playing
    by = _from_by(stretch, head, end)
    opened = text.rfind("（", head, by)
    head = opened + 1 if opened >= 0 and "）" not in text[opened:by] else head
    charges = _turn().search(text, max(start - 1, 0), end)
    for who in () if not charges else dict.fromkeys((by, head)) if pending is None else (pending,):
        for verb in verb_pattern().finditer(text, max(who, start), end):
            bodies = subject(stretch, who, verb.start())
            if bodies and _states(text, bodies, verb, by_agent=who == by != head, due=due):
                before = (head, by - 1) if who == by != head and by - 1 - head >= 2 else None
                act = _act(stretch, bodies, verb, before, end, by_agent=who == by != head)
                return replace(act, by=act.by or who == by != head) if act else None
    return _carried(stretch, head, end, carried) if carried and pending is None else None


def _playing(stretch: Stretch, head: int, end: int) -> Act | None:
    """Return what a clause states that wants a body's part as leader made use of (充分发挥领导小组统筹协调作用)."""
    played = pattern("prose", "plays").match(stretch.text, head, end)
    bodies = subject(stretch, *played.span("who")) if played else []
    if not bodies:
        return None
    return Act(tuple(_roled(bodies, "lead")), None, None, False, "lead", weak=True, plays=True)


def _carried(stretch: Stretch, head: int, end: int, bodies: list[Assignee]) -> Act | None:
    """Return what a clause states that opens with its verb at ``head`` and is about ``bodies``."""
    verb = verb_pattern().match(stretch.text, head, end)
    if not verb or not (verb["strong"] in words("prose", "charging") or _listed_under(stretch.text, head, bodies)):
        return None
    if _looks_alike(stretch.text, verb.start(), verb.end()):
        return None
    return _act(stretch, bodies, verb, None, end, by_agent=False)


def _listed_under(text: str, head: int, bodies: list[Assignee]) -> bool:
    """Say whether the clause at ``head`` is one of the duties that a passage lists behind its bodies and a colon."""
    named = bodies[-1].end
    return (
        text[named : named + 1] in ("：", ":", "。") and text[head - 1] in "：:；;。" and "\n" not in text[named:head]
    )


def titled(stretch: Stretch, start: int, end: int) -> list[Assignee]:
    """Return the bodies that the heading in clean ``start`` .. ``end`` names and nothing else (（一）市科技局)."""
    opening = _LEADING.match(stretch.text, start, end)
    at = opening.end() if opening else start
    while end > at and stretch.text[end - 1] in "：:。":
        end -= 1
    return subject(stretch, at, end)


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(f"(?>(?:{alternatives(words('prose', 'sharing'))})+)(?=[\u4e00-\u9fff])")


def _without_adverb(text: str, task: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the stretch of a task without the adverbs that say how it is shared (分别, 按职责)."""
    adverb = _adverb().match(text, *task) if task else None
    bare = _behind(text, adverb.end(), task[1]) if task and adverb else None
    return bare or task


def _looks_alike(text: str, start: int, end: int) -> bool:
    """Say whether the verb at ``start`` belongs to a word that assigns nobody (负责人, 主体责任), or tells the past."""
    return text.startswith(words("lookalikes"), start) or bool(_PAST.match(text, end) or _ATTRIBUTE.match(text, end))


def _charged(bodies: list[Assignee]) -> bool:
    """Say whether a plain verb behind ``bodies`` charges them: only bodies of government, or groups of them."""
    return all(ends_like_office().search(b.stated_as) or is_group(b.stated_as) for b in bodies)


def _states(text: str, bodies: list[Assignee], verb: re.Match[str], by_agent: bool, due: bool) -> bool:
    """Say whether ``verb`` charges ``bodies``; without 由 a plain verb does so for bodies of government only.

    Behind a deadline any verb does, and for places, too.
    """
    attribute = verb["plain"] and text.startswith("的", verb.end())  # A实施的项目
    if attribute or _looks_alike(text, verb.start(), verb.end()):
        return False
    if by_agent or (due and verb["plain"]):
        return verb["plain"] not in words("prose", "offices_only") or _charged(bodies)
    places = any(acting_place(b.stated_as) for b in bodies)
    if verb["strong"]:
        return not places or verb["strong"] in words("prose", "charging_places")
    if verb["plain"] in words("prose", "bare_modal") and (
        _called_on(text, bodies, verb.end()) or _addressed(text, bodies)
    ):
        return verb["plain"] != "要" or not all(b.stated_as in words("prose", "reminded") for b in bodies)
    return verb["plain"] not in words("prose", "by_only") and _charged(bodies)


def _called_on(text: str, bodies: list[Assignee], task: int) -> bool:
    """Say whether 要 calls on places for the task at ``task``: a zone is charged only with what has a date."""
    dated = _DATED.match(text, task) is not None
    return any(acting_place(b.stated_as) and (dated or not _ZONE.fullmatch(b.stated_as)) for b in bodies)


def _addressed(text: str, bodies: list[Assignee]) -> bool:
    """Say whether 要 addresses ``bodies``: an office first (市能源局、甲集团要…), or 等企业 behind them."""
    return _is_addressed(text, bodies) or _charged(bodies[:1])


def _is_addressed(text: str, bodies: list[Assignee]) -> bool:
    return text.startswith("等", bodies[-1].end)


def _roled(bodies: list[Assignee], role: str) -> list[Assignee]:
    return [Assignee(b.start, b.end, b.stated_as, b.full, role) for b in bodies]


def _jointly(stretch: Stretch, bodies: list[Assignee], at: int, before: tuple[int, int] | None, end: int) -> Act | None:
    """Return what A会同B states; ``at`` is where B begins."""
    others, behind = list_ahead(stretch, at, end)
    everyone = (*_roled(bodies, "lead"), *_roled(others, "cooperating"))
    stated = others and not _PAST.match(stretch.text, behind, end)
    after = _without_adverb(stretch.text, _behind(stretch.text, behind, end))
    return Act(everyone, before, after, False, "lead") if stated else None


def _past_those_helped(stretch: Stretch, task: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch of a task without the bodies that are helped with it (配合省科技厅开展考察)."""
    helped, at = list_ahead(stretch, *task)
    return (_behind(stretch.text, at, task[1]) or task) if helped else task


def _act(
    stretch: Stretch,
    bodies: list[Assignee],
    verb: re.Match[str],
    before: tuple[int, int] | None,
    end: int,
    by_agent: bool,
) -> Act | None:
    text = stretch.text
    word = verb["strong"]
    join = any_of("joining").match(text, verb.end(), end)
    if word == "会同" or join:
        return _jointly(stretch, bodies, join.end() if join else verb.end(), before, end)
    modal = not word and verb.group() in words("prose", "bare_modal")
    role = _strong_verbs()[word] if word else "responsible"
    if verb.group().startswith(words("prose", "charged_to_lead")):
        role = "responsible"
    keep = (word or "").startswith(_KEEP_VERB) or (not word and not modal)
    after = _behind(text, verb.start("strong" if word else "plain") if keep else verb.end(), end)
    if keep and after is None and verb.start("plain") > verb.start():
        after = verb.start(), end  # 按职责分工抓好落实
    if role == "cooperating" and after:
        after = _past_those_helped(stretch, after)
    if after and text.startswith(words("prose", "appeals"), after[0]) and modal:
        after = None
    after = _without_adverb(text, after)
    if after and (
        pattern("prose", "documents").fullmatch(text, *after) or pattern("prose", "sanctions").match(text, *after)
    ):
        return None
    alone = by_agent and verb["plain"] in words("prose", "alone")
    after = None if alone and verb.end() == end else after
    if not (word or modal or after or alone):
        return None
    task = after if verb.end() < end else None
    shares = not word or verb.start("strong") > verb.start()
    addressed = _is_addressed(text, bodies)
    return Act(tuple(_roled(bodies, role)), before, task, False, role, modal, by=addressed, shares=shares)
