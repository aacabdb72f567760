"""One sentence read from left to right: which of its numbers are targets, of what, and by when."""

import re
from dataclasses import replace
from functools import cache

from graphbuild.extract.indicators.clauses import Frame, frame_of, object_frame, subject_before
from graphbuild.extract.indicators.context import Context
from graphbuild.extract.indicators.names import is_name, trim
from graphbuild.extract.indicators.quantities import Quantity
from graphbuild.extract.indicators.target import Target
from graphbuild.extract.indicators.years import Moment
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_SEPARATORS = re.compile("[，；：。,;:]|——|—－")
_JOINED = re.compile("[、和及与]|以及")
_ATTRIBUTE = re.compile("的(?!增幅|增速|增长|目标|水平|速度)")
_REACHED = re.compile(r"[”\"]?[，,](?:分别|力争|均)?[^，。；\d]{1,6}\d")
_PLACE = re.compile("[^，。]{1,8}(?:区|市|县|旗|镇|园)")
_LISTED = ("、", "和", "以及", "及", "与")


@cache
def _not_targets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what excludes a number by its clause, and what does by its sentence."""
    groups = lexicon("indicators")["not_targets"]
    clause = [w for group in groups if not group.get("whole_sentence") for w in group["words"]]
    sentence = [w for group in groups if group.get("whole_sentence") for w in group["words"]]
    return re.compile(alternatives(clause)), re.compile(alternatives(sentence))


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(lexicon("indicators")["measure_nouns"])


@cache
def _level() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(lexicon('indicators')['levels'])})(?:及?以上)?")


def _clause_start(s: str, q: Quantity, previous: Quantity | None) -> int:
    """Return where the clause of ``q`` begins: behind the last comma, or behind the number before it."""
    begin = previous.end if previous else 0
    for m in _SEPARATORS.finditer(s, begin, q.start):
        begin = m.end()
    return begin


def _without_moments(s: str, start: int, q: Quantity, dated: list[Moment]) -> tuple[int, str]:
    """Return where the clause begins behind a year that opens it, and the sentence with its other years blanked."""
    for m in dated:
        if not start <= m.start < q.start:
            continue
        if not s[start : m.start].strip("、，,—和“力争在"):
            start = m.end
        elif s[m.end : q.start].strip("的，") in ("", "底"):
            s = s[: m.start] + "的" * (q.start - m.start) + s[q.start :]
        else:
            s = s[: m.start] + "在" * (m.end - m.start) + s[m.end :]
    return start, s


def _at(offset: int) -> Quantity:
    return Quantity(offset, offset, "", "", "")


def _split_names(name: str) -> list[str]:
    """Return the indicators joined in ``name`` by 、: several only where each ends in a noun of measure."""
    parts = [p for p in _JOINED.split(name) if p]
    if len(parts) > 1 and all(p.endswith(_nouns()) and len(p) >= 3 for p in parts):
        return parts
    return [name]


def _multiple_frame(s: str, start: int, q: Quantity, region: str) -> Frame | None:
    a, b, scope = trim(s, start, q.start, region)
    return Frame(a, b, "=", scope, needs_context=True) if is_name(s[a:b]) else None


class SentenceReader:
    """Reads the quantities of the sentence ``s``, which begins at clean ``offset``, in order.

    ``targets`` are the targets found (clean offsets), ``nameless`` the spans (clean) of numbers that are stated as
    targets of nothing that the sentence names. Carried on are the subject, and numbers that are no targets yet.
    """

    def __init__(self, s: str, offset: int, region: str, dated: list[Moment]) -> None:
        self.s = s
        self.offset = offset
        self.region = region
        self.dated = dated
        self.targets: list[Target] = []
        self.nameless: list[tuple[int, int]] = []
        self._subject: Frame | None = None
        self._last: Frame | None = None
        self._baseline: tuple[str, int | None, str] | None = None
        self._shared: list[tuple[str, Context]] = []

    def _clause(self, start: int, q: Quantity) -> str:
        end = _SEPARATORS.search(self.s, q.end)
        return self.s[start : end.start() if end else len(self.s)]

    def _name(self, frame: Frame) -> str:
        return self.s[frame.name_start : frame.name_end]

    def _subject_of(self, start: int, previous: Quantity | None) -> Frame | None:
        """Return what a clause without a subject is about: the clause before it, or else the last target."""
        if start == 0:
            return self._subject
        earlier = [m.end() for m in _SEPARATORS.finditer(self.s, 0, start - 1)]
        begin = max(earlier[-1] if earlier else 0, previous.end if previous else 0)
        begin, text = _without_moments(self.s, begin, _at(start - 1), self.dated)
        before = subject_before(text, begin, start - 1, self.region) if begin < start - 1 else None
        return before or self._subject

    def _within(self, frame: Frame, name: str) -> tuple[Frame, str]:
        """Return frame and name of a part of the last target: 其中国家级10家, （其中，高新区800家）."""
        if self._last is None or "其中" not in self.s[self._last.name_end : frame.name_start]:
            return frame, name
        whole = self._name(self._last)
        if _level().fullmatch(name):
            return frame, _level().sub(name, whole, count=1) if _level().match(whole) else name + whole
        if _PLACE.fullmatch(name) and frame.needs_context:
            return replace(frame, scope=name), whole
        return frame, name

    def _named(self, frame: Frame, start: int, previous: Quantity | None) -> tuple[Frame, str] | None:
        """Return ``frame`` and its name; a clause without one, or with 占 only, takes the subject before it."""
        name = self._name(frame)
        if is_name(name) and not name.startswith("占"):
            return self._within(frame, name)
        subject = self._subject if name.startswith("占") and self._subject else self._subject_of(start, previous)
        if subject is None:
            return None
        if name.startswith("占"):
            return frame, self._name(subject) + name
        scope = frame.scope or subject.scope
        start = subject.object_start or subject.name_start
        carried = replace(frame, name_start=start, name_end=subject.name_end, scope=scope)
        return carried, self._name(carried)

    def _is_no_target(self, start: int, q: Quantity, frame: Frame, context: Context) -> bool:
        in_clause, in_sentence = _not_targets()
        return bool(
            q.approximate
            or context.past
            or (_ATTRIBUTE.match(self.s, q.end) and not frame.share)
            or in_clause.search(self._clause(start, q))
            or in_sentence.search(self.s)
            or (not q.multiple and self.s.rfind("“", 0, q.start) > self.s.rfind("”", 0, q.start))
            or (frame.needs_context and not context.target and not self.targets)
        )

    def _add(self, names: list[str], frame: Frame, q: Quantity, context: Context) -> None:
        begin = min(frame.name_start, q.start, q.start if context.dated_at is None else context.dated_at)
        value, year, unit = self._baseline or ("", None, "")
        for name in names:
            self.targets.append(
                Target(
                    frame.prefix + name + ("" if name.endswith(frame.suffix) else frame.suffix),
                    frame.name_start + self.offset,
                    frame.name_end + self.offset,
                    begin + self.offset,
                    max(q.end, frame.name_end, frame.end) + self.offset,
                    q.value,
                    q.unit,
                    frame.comparator,
                    context.year,
                    value if unit == q.unit else "",
                    year if unit == q.unit else None,
                    scope=frame.scope,
                )
            )
        self._baseline = None
        self._last = frame

    def _is_baseline(self, start: int, q: Quantity, previous: Quantity | None) -> bool:
        """Take the number behind 由2023年的 as the baseline of what follows, and what stands before as its subject."""
        origin = [m for m in self.dated if m.origin and m.start < q.start]
        if not origin or (previous and previous.end > origin[-1].start):
            return False
        self._baseline = (q.value, origin[-1].year, q.unit)
        self._subject = self._before_origin(start, origin[-1]) or self._subject
        return True

    def _before_origin(self, start: int, origin: Moment) -> Frame | None:
        a, b, scope = trim(
            _without_moments(self.s, start, _at(origin.start), self.dated)[1], start, origin.start, self.region
        )
        return Frame(a, b, "", scope) if is_name(self.s[a:b]) else None

    def _frame(self, text: str, start: int, q: Quantity) -> Frame | None:
        """Return how the clause states ``q``; a number behind 、 may go on a list of VERB NUMBER NAME."""
        if q.multiple:
            return _multiple_frame(text, start, q, self.region)
        if self._last and self._last.verb and self.s[self._last.name_end : q.start] in (*_LISTED, "，"):
            return object_frame(self.s, q, self.region, self._last.verb)
        frame = frame_of(text, start, q, self.region)
        last = self._last
        if frame and last and frame.needs_context and self.s[start : start + 1] in _LISTED:
            return replace(frame, prefix=last.prefix or self.s[last.name_start : last.object_start])
        return frame

    def _is_listed(self, start: int, q: Quantity) -> bool:
        """Take ``q`` as the value of the next of several names that share one 分别."""
        if not (self._shared and self._last and self.s[start : q.start] in _LISTED):
            return False
        name, own = self._shared.pop(0)
        self._add([name], self._last, q, own)
        return True

    def _share(self, name: str, q: Quantity, context: Context) -> tuple[list[str], Context]:
        """Return name and context of the first value behind 分别, and keep the others: of other names, or years."""
        years = [m.year for m in self._years_listed(q)]
        names = [p for p in _JOINED.split(name) if p]
        if len(years) > 1 and len(names) == 1:
            self._shared = [(name, replace(context, year=year)) for year in years[1:]]
            return names, replace(context, year=years[0])
        self._shared = [(other, context) for other in names[1:]]
        return names[:1], context

    def _years_listed(self, q: Quantity) -> list[Moment]:
        """Return the years joined by 、 that stand last before ``q`` (到2025年、2027年)."""
        listed: list[Moment] = []
        for m in self.dated:
            if m.start < q.start and m.year:
                joined = listed and self.s[listed[-1].end : m.start] in _LISTED
                listed = [*listed, m] if joined else [m]
        return listed

    def read(self, q: Quantity, previous: Quantity | None, context: Context) -> None:
        """Take the target that ``q`` states, if it states one; ``previous`` is the quantity before it."""
        clause = _clause_start(self.s, q, previous)
        if self._is_listed(clause, q) or self._is_baseline(clause, q, previous):
            return
        start, text = _without_moments(self.s, clause, q, self.dated)
        frame = self._frame(text, start, q)
        if frame is None or self._is_no_target(clause, q, frame, context):
            return
        if q.multiple and _REACHED.match(self.s, q.end):
            self._subject = frame
            return
        named = self._named(frame, clause, previous)
        if named is None:
            self.nameless.append((self.offset + clause, self.offset + q.end))
            return
        frame, name = named
        names = _split_names(name)
        if "分别" in self.s[clause : q.start]:
            names, context = self._share(name, q, context)
        self._subject = frame
        self._add(names, frame, q, context)
