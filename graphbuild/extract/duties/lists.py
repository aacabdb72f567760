"""Reads the inside of a statement: names, role words after them, role remarks, a deadline, and what is neither."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from graphbuild.extract.duties.bodies import Part, Stretch, ends_like_office, is_body, is_field, is_place, split
from graphbuild.extract.duties.body_forms import full_forms
from graphbuild.extract.duties.words import LEXICON, ROLES, any_of, pattern, tail_pattern, words
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_ROLE_REMARK = re.compile(r"[（(〔](?P<word>[^（）()〔〕]{2,8})[）)〕]$")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,6})?")


@dataclass(frozen=True, slots=True)
class Assignee:
    """One body of a statement: clean offsets, the name as written, its full form, and its role."""

    start: int
    end: int
    stated_as: str
    full: str
    role: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of who is responsible: clean offsets of the words that say so, and what they say.

    ``title`` is the clean stretch of running text that says what the task is, or None where ``unit`` is the task.
    """

    start: int
    end: int
    unit: int
    assignees: tuple[Assignee, ...]
    title: tuple[int, int] | None = None
    deadline: str = ""
    persons: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """What the inside of one bracket or field says; ``unknown`` are clean stretches that were not understood."""

    assignees: list[Assignee] = field(default_factory=list)
    deadline: str = ""
    roled: bool = False
    joined: bool = False
    unknown: list[tuple[int, int]] = field(default_factory=list)
    ignored: int = 0


def clean_name(text: str) -> str:
    """Return ``text`` without layout blanks."""
    return "".join(text.split())


def deadline_in(text: str) -> str:
    """Return the deadline that all of ``text`` is, without 完成, or an empty string."""
    match = pattern("deadline").fullmatch(clean_name(text))
    return re.sub(r"(?:完成|建成)$", "", match.group()).removeprefix("于") if match else ""


def _role_of(word: str) -> str:
    match = tail_pattern().fullmatch(word)
    if not match:
        return "lead" if word in ("牵头单位", "牵头部门") else ""
    return next(role for role in ROLES if match[role])


def _aside(text: str) -> bool:
    """Say whether ``text`` is a remark inside a list: nothing, a placeholder, a convention."""
    return (
        text in words("notes")
        or bool(pattern("placeholder").search(text))
        or bool(pattern("conventions", "first_leads").search(text))
        or bool(pattern("conventions", "marked_leads").search(text))
        or bool(pattern("conventions", "onward").fullmatch(text))
        or bool(pattern("conventions", "not_repeated").search(text))
        or bool(re.match("以下|上述", text))
    )


def _give(reading: Reading, role: str) -> None:
    """Give ``role`` to the assignees that have none yet; after 会同 they cooperate, whatever the word."""
    role = "cooperating" if reading.joined else role
    reading.assignees[:] = [a if a.role else replace(a, role=role) for a in reading.assignees]
    reading.roled, reading.joined = True, False


def _without_remark(text: str, start: int, end: int) -> tuple[int, str]:
    """Return the end of the name and the role that a remark after it gives: 市科技局（牵头）."""
    match = _ROLE_REMARK.search(text, start, end)
    role = _role_of(match["word"]) if match else ""
    return (match.start() if match and role else end), role


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the marks at its ends that tell the lead (市科技局*)."""
    marks = lexicon(LEXICON)["conventions"]["marks"] + " \n"
    left = start + len(text[start:end]) - len(text[start:end].lstrip(marks))
    return (left, max(left, start + len(text[start:end].rstrip(marks))))


def _acceptable(name: str, labelled: bool) -> bool:
    if labelled:
        short = len(re.sub("[（(].*[）)]$", "", name)) <= 16
        likely = is_body(name) or is_place(name) or (short and not pattern("openers").match(name))
        return 1 < len(name) <= 60 and likely and not re.search(r"[。？！：]", name)
    return is_body(name) or is_place(name)


def _unjoined(stretch: Stretch, parts: list[Part]) -> Iterator[Part]:
    """Give ``parts``, those with 会同 between two names as two."""
    for part in parts:
        join = any_of("joining").search(stretch.text, part.start + 2, part.end)
        if join and is_body(stretch.text[part.start : join.start()]):
            yield Part(part.start, join.start(), part.before)
            yield Part(join.start(), part.end, "")
        else:
            yield part


def _opened(stretch: Stretch, reading: Reading, part: Part) -> int:
    """Return where the name in ``part`` begins; 会同 before it makes leads of the names so far."""
    joining = any_of("joining").match(stretch.text, part.start, part.end)
    if not joining or part.end <= joining.end() + 1 or not reading.assignees:
        return part.start
    _give(reading, "lead")
    reading.joined = True
    return joining.end()


def _charged(text: str, start: int, end: int) -> tuple[int, str]:
    """Return where the name ends in 市财政局负责资金保障, a body with what it does behind it, and its role."""
    if is_body(clean_name(text[start:end])):
        return end, ""
    for verb in any_of("prose", "charging").finditer(text, start + 2, end):
        if is_body(clean_name(text[start : verb.start()])):
            role = next(role for role in ROLES if verb.group() in words("prose", role))
            return verb.start(), role
    for verb in any_of("prose", "plain").finditer(text, start + 2, end - 1):
        if is_body(clean_name(text[start : verb.start()])):
            return verb.start(), "responsible"
    return end, ""


def _read_part(stretch: Stretch, reading: Reading, part: Part, accepts: Callable[[str], bool]) -> None:
    """Add to ``reading`` what one member of the list says."""
    written = clean_name(stretch.text[part.start : part.end])
    deadline = deadline_in(written)
    if deadline:
        reading.deadline = reading.deadline or deadline
        return
    if _aside(written):
        reading.ignored += 1
        return
    left = _opened(stretch, reading, part)
    tail = tail_pattern().search(stretch.text, left, part.end)
    role = next((r for r in ROLES if tail[r]), "") if tail else ""
    if not tail or tail.start() > left:
        right, own = _without_remark(stretch.text, *_bare(stretch.text, left, tail.start() if tail else part.end))
        if not tail and not own:
            right, own = _charged(stretch.text, left, right)
            reading.roled = reading.roled or bool(own)
        left, right = _unmarked(stretch.text, left, right)
        name = clean_name(stretch.text[left:right])
        if not accepts(name):
            reading.unknown.append((left, part.end))
            return
        reading.assignees.append(Assignee(left, right, name, name, own))
    if tail:
        _give(reading, role)


def read_list(stretch: Stretch, start: int, end: int, role: str = "", lenient: bool = False) -> Reading:
    """Return what the list in clean ``start`` .. ``end`` says.

    ``role`` is the role that a label gives; without one every name must read as a body, and names after which no
    role word comes stay without role; ``lenient`` takes names that do not read so, too.
    """
    reading = Reading()
    fields = "部门" in stretch.text[start:end]

    def accepts(name: str) -> bool:
        return _acceptable(name, bool(role) or lenient) or (fields and is_field(name))

    for part in _unjoined(stretch, split(stretch, start, end)):
        _read_part(stretch, reading, part, accepts)
    _complete(reading, role, fields)
    return reading


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without 等 and blanks at its end."""
    match = re.search(r"\s*等?(?:有关|相关)?(?:部门|单位)?\s*$", text[start:end])
    cut = start + match.start() if match and text[start:end].rstrip().endswith(("等", "等部门", "等单位")) else end
    return start, cut if cut > start + 1 else end


def _complete(reading: Reading, role: str, fields: bool) -> None:
    """Give the names their full forms, and the rest of the names the label's role."""
    fulls = full_forms([a.stated_as for a in reading.assignees], fields)
    default = "cooperating" if reading.joined else role or ("responsible" if reading.roled else "")
    seen: set[tuple[str, str]] = set()
    kept: list[Assignee] = []
    for assignee, full in zip(reading.assignees, fulls, strict=True):
        complete = replace(assignee, full=full, role=assignee.role or default)
        if (complete.stated_as, complete.role) not in seen:
            seen.add((complete.stated_as, complete.role))
            kept.append(complete)
    reading.assignees = kept


def persons(stretch: Stretch, start: int, end: int) -> Iterator[str]:
    """Give the names of persons in a field (副市长　周明远、李一), without their offices."""
    pieces: list[str] = [""]
    for i in range(start, end):
        if stretch.text[i] in "、，,；;/|（）()" or stretch.text[i].isspace() or (i in stretch.gaps and i > start):
            pieces.append("")
        pieces[-1] += stretch.text[i]
    for piece in pieces:
        name = re.sub(r"[^\u4e00-\u9fff·]", "", piece)
        name = re.sub(f"^{pattern('offices').pattern}(?=.{{2,4}}$)", "", name)
        if _PERSON.fullmatch(name) and not pattern("offices").fullmatch(name) and not ends_like_office().search(name):
            yield name


def first_leads(assignees: tuple[Assignee, ...]) -> tuple[Assignee, ...]:
    """Return ``assignees`` with the first as lead, where all are responsible."""
    if not assignees or any(a.role != "responsible" for a in assignees):
        return assignees
    return (replace(assignees[0], role="lead"), *assignees[1:])


def read_shared(stretch: Stretch, start: int, end: int) -> Reading:
    """Return what a cell of leads and others says: the first body leads, as before a stroke (市科技局/市财政局)."""
    reading = read_list(stretch, start, end, "cooperating")
    if not reading.roled:
        reading.assignees = [replace(a, role="lead" if i == 0 else a.role) for i, a in enumerate(reading.assignees)]
    return reading


def role_words() -> str:
    """Return a pattern of every role word, to tell quickly whether a bracket may be a statement."""
    return alternatives(w for role in ROLES for w in words("tails", role))
