"""Statements in running text: 由A牵头，B、C配合；成立领导小组，由…任组长，办公室设在A."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graphbuild.document import Document, Passage
from graphbuild.extract.duties.bodies import Stretch, base_name, ends_like_office, is_group
from graphbuild.extract.duties.clauses import Act, acting_place, may_charge, read_clause, subject, titled
from graphbuild.extract.duties.groups import Draft, Span, founded, office
from graphbuild.extract.duties.lists import Assignee, Statement, clean_name, deadline_in
from graphbuild.extract.duties.parts import part_units, parts_pattern
from graphbuild.extract.duties.words import pattern, words
from graphbuild.patterns import alternatives

_SENTENCE = re.compile(r"[^。；;！？!?\n]+")
# 并会同 begins a clause, too
_CLAUSE = re.compile(
    r"(?:(?!并(?:会同|联合|协同))[^，,：:、]|(?<!牵头)(?<!配合)(?<!负责)(?<!参与)(?<!出资)(?<!承办)(?<!实施)、)+"
)
_DATE_AHEAD = re.compile(
    r"(?:于|在)?(20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前)|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?之?前|年底前|每年\d{1,2}月底?前)"
)
_DATED = re.compile(r"(?:到|至|自)?(?P<year>20\d\d)年")
_SHORTEST_TASK = 4
_RECURRENT = "每"
# what a project costs or measures is no task (总投资2亿元，由市科技局牵头)
_MEASURED = re.compile(r"(?:项目|计划|预计|估算|拟)?(?:总?投资|总?建筑面积|总?用地|占地|总?规模)[^，。]{0,6}\d")


@cache
def _charging() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what may charge somebody; each begins with characters, so that it runs as a scan."""
    strong = [w for role in ("lead", "responsible", "cooperating") for w in words("prose", role)]
    groups = (w for kind in ("office", "heads", "members_after") for w in words("groups", kind))
    known = alternatives([*strong, *groups, *words("prose", "modal")])
    offices = "".join(sorted({w[-1] for w in words("suffixes", "government")} | set("门位心")))
    doing = alternatives([*words("prose", "plain"), *words("tails", "before")])
    told = re.compile(f"{known}|各|由[^，。；]{{2,40}}?(?:{alternatives(words('prose', 'alone'))})")
    return told, re.compile(f"[{offices}](?:{doing})")


def _is_interesting(text: str, start: int, end: int) -> bool:
    if text.find("发挥", start, end) >= 0 or text.find("前，", start, end) >= 0:
        return True
    return any(one.search(text, start, end) for one in _charging())


def _dated(text: str, span: Span | None) -> tuple[Span | None, str]:
    """Return the stretch without the deadline that it opens with, and that deadline; 每年 belongs to the task, too."""
    match = _DATE_AHEAD.match(text, *span) if span else None
    if not span or not match or span[1] - match.end() < 2:
        return span, ""
    if match.group(1).startswith(_RECURRENT):
        return span, match.group(1)
    return (match.end(), span[1]), match.group(1)


def _is_whole(text: str, span: Span | None) -> bool:
    """Say whether the stretch before 由 means the whole part: 本节任务, 以上工作."""
    return span is not None and bool(pattern("prose", "whole").fullmatch(clean_name(text[span[0] : span[1]])))


def _separate(act: Act, open_: Draft) -> bool:
    """Say whether an act with its own task begins a statement beside one that has none yet.

    It does not where its bodies share the task with those before (A牵头，B、C按职责抓好D).
    """
    own = act.role == "responsible" and not act.joins and not act.shares
    return bool(open_.assignees) and (act.before is not None or own)


def _bare_verb(own: Span | None) -> bool:
    """Say whether the stretch behind the bodies is a verb without an object (A牵头，会同B另行制定)."""
    return own is None or own[1] - own[0] < 6


@cache
def _person() -> re.Pattern[str]:
    return re.compile(
        f"(?P<who>.{{0,20}}(?:{alternatives(words('prose', 'persons'))}))(?:{alternatives(words('prose', 'lead'))})"
    )


class _Sentence:
    """Reads the clauses of one sentence into statements."""

    def __init__(self, stretch: Stretch, unit: int, carried: list[Assignee], led: list[Assignee]) -> None:
        self.stretch = stretch
        self.carried = carried
        self.led = led  # the bodies of the sentence before, which 会同B alone goes on with
        self.unit = unit
        self.done: list[Draft] = []
        self.current: Draft | None = None
        self.before: Span | None = None
        self.pending: int | None = None
        self.last: Span | None = None  # the words right before, which may say by when

    def _start(self, start: int, end: int) -> Draft:
        self.current = Draft(
            start, end, deadline=deadline_in(self.stretch.text[slice(*self.last)]) if self.last else ""
        )
        self.done.append(self.current)
        return self.current

    def _begins(self, act: Act, own: Span | None, scope: bool) -> bool:
        """Say whether ``act`` begins a statement, or else goes on with the current one."""
        open_ = self.current
        if open_ is None or (act.weak and open_.title):
            return True
        if open_.founding or (act.joins and _bare_verb(own)):
            return False
        if scope:
            return bool(open_.assignees)
        if act.by and act.role == "lead" and open_.title and own is None:
            return True
        short = own is not None and own[1] - own[0] < _SHORTEST_TASK
        if own and short and open_.title and self.stretch.text.startswith("参与", own[0] - 2):
            return False  # 参与出资
        return own is not None and bool(open_.title or open_.whole or _separate(act, open_))

    def _take(self, open_: Draft, before: Span) -> None:
        """Give the words before the bodies to ``open_``: its task, or the person who leads (主要负责人牵头，A配合)."""
        open_.start = min(open_.start, before[0])
        person = _person().match(self.stretch.text, *before)
        if person:
            open_.persons.append(clean_name(person["who"]))
        elif not _MEASURED.match(self.stretch.text, *before):
            open_.title = before

    def act(self, act: Act, start: int, end: int) -> None:
        text = self.stretch.text
        if act.joins and self.current is None and not (self.led and act.after):
            return
        parts = act.before if act.before and parts_pattern().fullmatch(text, *act.before) else None
        scope = parts is not None or _is_whole(text, act.before)
        founding = act.before is not None and text[slice(*act.before)] in words("groups", "found")
        if act.after and text[act.after[0]] == "的" and not (founding or (self.current and self.current.founding)):
            return
        told = act.before or self.before
        said = None if told and act.after and act.after[1] - act.after[0] < 4 and not act.joins else act.after
        own, deadline = _dated(text, said or (None if scope or founding else act.before))
        open_ = self.current
        if open_ is None or self._begins(act, own, scope):
            before = (open_.assignees if open_ else self.led) if act.joins else []
            leads = [replace(a, role="lead") for a in before if a.role != "cooperating"]
            open_ = self._start(start, end)
            open_.assignees += leads
            open_.parts = parts
            if own is None and self.before and not scope and not founding:
                self._take(open_, self.before)
        if open_.assignees and own and act.role == "cooperating" and not open_.title:
            own = own[0] - 2 * text.startswith("做好", own[0] - 2), own[1]
        open_.assignees += act.assignees
        open_.weak = act.weak
        open_.plays = act.plays
        open_.end = max(open_.end, end)
        open_.title = open_.title or own
        open_.whole = open_.whole or scope
        # 市科技局负责甲，云江电力公司负责乙
        charged = text.find("负责", act.assignees[-1].end, act.assignees[-1].end + 6) >= 0
        beside = charged and len(self.done) > 1 and _charges(self.done[-2])
        open_.entrusted = open_.entrusted or (act.role == "responsible" and (act.by or beside))
        open_.deadline = open_.deadline or deadline
        open_.founding = open_.founding or founding
        if open_.founding:
            open_.title = (open_.start, open_.end)
        self.before = None

    def _wants_task(self) -> bool:
        """Say whether the current statement has no task yet, or only the means to it (建立推进机制)."""
        open_ = self.current
        if open_ is None or open_.whole or not open_.assignees:
            return False
        if not open_.title:
            return True
        return open_.plays and bool(pattern("prose", "means").fullmatch(self.stretch.text, *open_.title))

    def _is_appeal(self, start: int) -> bool:
        """Say whether the words at ``start`` only exhort the bodies that an appeal addresses."""
        open_ = self.current
        return bool(open_ and open_.weak and not open_.title) and self.stretch.text.startswith(
            words("prose", "appeals"), start
        )

    def words(self, start: int, end: int) -> None:
        text = self.stretch.text
        date = _DATE_AHEAD.match(text, start, end)
        if self.current and self._is_appeal(start):
            self.current.end = end
        elif self.current and self._wants_task():
            self.current.title, deadline = _dated(text, (start, end))
            self.current.end = end
            self.current.deadline = self.current.deadline or deadline
        elif self.current and date and not self.current.deadline:
            self.current.deadline = date.group(1)
        else:
            self.before = (start, end)
            self.last = (start, end)

    def _is_due(self) -> bool:
        """Say whether the words right before are a deadline."""
        if self.last is None or self.stretch.text[self.last[1] - 1] not in "前底末":
            return False
        return _DATE_AHEAD.fullmatch(self.stretch.text, *self.last) is not None

    def read(self, start: int, end: int) -> None:
        for clause in _CLAUSE.finditer(self.stretch.text, start, end):
            c0, c1 = clause.span()
            due = self._is_due()
            act = read_clause(self.stretch, c0, c1, self.pending, self.carried, due)
            if act:
                self.act(act, self.pending if self.pending is not None else c0, c1)
                self.pending = None
                continue
            lists = bool(subject(self.stretch, c0, c1))
            if lists and self.pending is None:
                self.pending = c0
            else:
                self.pending = self.pending if lists else None
                self.words(c0, c1)


def _statements(
    stretch: Stretch,
    passage: Passage,
    start: int,
    end: int,
    group: Draft | None,
    carried: list[Assignee],
    led: list[Assignee],
) -> Iterator[Draft]:
    """Give what one sentence states.

    ``group`` is the leading group that the passage has founded so far, ``carried`` the bodies that its heading names,
    ``led`` those of the sentence before.
    """
    new, seat = founded(stretch, start, end), office(stretch, start, end)
    sentence = _Sentence(stretch, passage.unit, carried, led)
    if carried or may_charge(stretch.text, start, end):
        sentence.read(start, seat.start if seat else end)
        if seat:
            sentence.current = sentence.before = None
            sentence.read(seat.end, end)
    acts = [s for s in sentence.done if s.assignees and (s.title or not s.weak)]
    if new and not any(s.title and s.title[0] <= new.start < s.title[1] for s in acts):
        acts = [s for s in acts if s.start < new.start or s.title]
        acts = _without_routine(stretch.text, new, acts)
        yield new
        group = new
    yield from acts
    if seat:
        whose = next((s for s in acts if _has_office(s, seat)), None) or group
        seat.title = seat.title or (whose.title if whose else None)
        yield seat


def _without_routine(text: str, group: Draft, acts: list[Draft]) -> list[Draft]:
    """Return ``acts`` without those that say who does a new group's daily work: they charge with the group itself."""
    routine = [
        s for s in acts if s.title and text[slice(*s.title)] in words("groups", "routine") and s.start > group.start
    ]
    group.assignees += [replace(a, role="responsible") for s in routine for a in s.assignees]
    return [s for s in acts if s not in routine]


def _has_office(act: Draft, seat: Draft) -> bool:
    """Say whether the office whose seat is told is that of a body which ``act`` charges (A统筹B，委员会办公室设在C)."""
    return any(a.stated_as.endswith(words("groups", "nouns")) for a in act.assignees) and act.end <= seat.start


def _charges(open_: Draft) -> bool:
    """Say whether a body of government, or a group of bodies, takes part, or 由 entrusts the task to a body.

    A firm or a school that leads alone (由A公司牵头组建B) founds something: it is charged with nothing.
    """
    names = [base_name(a.stated_as) for a in open_.assignees]
    return open_.entrusted or any(ends_like_office().search(n) or is_group(n) or acting_place(n) for n in names)


def _is_heading(document: Document, open_: Draft, unit: int) -> bool:
    """Say whether the task's words open the heading that states it (1.甲项目，由A实施): then the unit is the task."""
    own = document.units[unit]
    ends = max(own.body, own.start + len(own.heading))
    return unit > 0 and bool(open_.title and open_.end <= ends and open_.title[0] - own.start < 4)


def _as_statements(document: Document, open_: Draft, unit: int) -> Iterator[Statement]:
    """Give what was read as a statement of ``unit``, or one of each part of the outline that it names."""
    if not _charges(open_):
        return
    title = None if open_.whole or _is_heading(document, open_, unit) else open_.title
    units = part_units(document, document.text[slice(*open_.parts)], open_.start) if open_.parts else [unit]
    for meant in units or [unit]:
        start, end, who = open_.start, open_.end, tuple(open_.assignees)
        yield Statement(start, end, meant, who, title, open_.deadline, tuple(open_.persons))


def _background(document: Document) -> frozenset[int]:
    """Return the units that tell what was (现状, 面临的形势), with all that they hold."""
    told: set[int] = set()
    for unit in document.units[1:]:
        if unit.parent in told or pattern("prose", "background").search(unit.heading):
            told.add(unit.index)
    return frozenset(told)


def _headed_by(document: Document, stretch: Stretch, passage: Passage) -> list[Assignee]:
    """Return the bodies that the words before the passage's first colon, or the heading of its unit, are."""
    colon = document.text.find("：", passage.start, min(passage.end, passage.start + 60))
    own = titled(stretch, passage.start, colon) if colon > passage.start else []
    unit = document.units[passage.unit]
    return own or (titled(stretch, unit.start, unit.body) if unit.index and unit.body - unit.start <= 40 else [])


def _tells_past(document: Document, start: int, end: int) -> bool:
    """Say whether the sentence tells what was (“十三五”期间, 已举办五届), or opens with a year before the plan's."""
    if pattern("prose", "past").match(document.text, start, end):
        return True
    if document.text.find("已", start, end) >= 0 and pattern("prose", "done").search(document.text, start, end):
        return True
    own = re.match(r"20\d\d", document.plan.period or document.plan.issued_on or "")
    dated = _DATED.match(document.text, start, end)
    return bool(own and dated and int(dated["year"]) < int(own.group()))


def prosaic(document: Document, stretch: Stretch, taken: bytearray) -> Iterator[Statement]:
    """Give the statements of running text, in order; parts that tell what was state none.

    ``taken`` holds one byte for each clean character; a sentence that touches one marked 1 is left alone.
    """
    text = document.text
    past = _background(document)
    for passage in document.passages:
        if passage.unit in past or not _is_interesting(text, passage.start, passage.end):
            continue
        group: Draft | None = None
        carried = _headed_by(document, stretch, passage)
        led: list[Assignee] = []
        for match in _SENTENCE.finditer(text, passage.start, passage.end):
            start, end = match.span()
            before, led = led, []
            if not _is_interesting(text, start, end) or _tells_past(document, start, end):
                continue
            if taken.find(1, start, end) >= 0:
                continue
            for open_ in _statements(stretch, passage, start, end, group, carried, before):
                group = open_ if open_.persons or open_.founded else group
                led = open_.assignees
                yield from _as_statements(document, open_, passage.unit)
