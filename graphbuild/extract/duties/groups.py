"""Leading groups in running text: 成立领导小组，由…任组长，办公室设在A."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from graphbuild.extract.duties.bodies import Stretch, ends_like_office, is_body
from graphbuild.extract.duties.clauses import list_ahead, subject
from graphbuild.extract.duties.lists import Assignee, clean_name
from graphbuild.extract.duties.words import any_of, words
from graphbuild.patterns import alternatives

Span = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """A statement that is being read, clause by clause; ``entrusted`` where 由 names who is responsible."""

    start: int
    end: int
    assignees: list[Assignee] = field(default_factory=list)
    title: Span | None = None
    whole: bool = False
    deadline: str = ""
    persons: list[str] = field(default_factory=list)
    weak: bool = False
    plays: bool = False
    founding: bool = False
    founded: bool = False
    entrusted: bool = False
    parts: Span | None = None


@cache
def _founding() -> re.Pattern[str]:
    found, nouns = alternatives(words("groups", "found")), alternatives(words("groups", "nouns"))
    heads, forms = alternatives(words("groups", "heads")), alternatives(words("groups", "forms"))
    by = rf"(?:[由以](?P<by>[^。；]{{2,80}}?)(?:{heads}|成员|成员单位|组成)的)?"
    return re.compile(rf"(?:{found})了?{by}(?P<name>[^，。；、]{{2,30}}?(?:{nouns}))(?:{forms})?(?=[，。；、（(]|$)")


@cache
def _headed() -> re.Pattern[str]:
    heads = alternatives(words("groups", "heads"))
    return re.compile(
        rf"(?:成立由|由)?(?P<who>[^，。；]{{2,40}}?)(?:兼任|担任|任|为)(?!办公室)(?:[^，。；]{{0,6}})(?P<head>{heads})"
    )


def _persons(text: str, start: int, end: int) -> list[str]:
    return [clean_name(m["who"]) for m in _headed().finditer(text, start, end)]


@cache
def _official() -> re.Pattern[str]:
    return re.compile(
        f"(?P<body>.+?)(?:{alternatives(words('groups', 'rank'))})*(?:{alternatives(words('groups', 'officials'))})$"
    )


def _officials(text: str, start: int, end: int) -> list[Assignee]:
    """Return the bodies for which the persons who head a group stand (市政府分管副市长 for 市政府), as leads."""
    found = []
    for headed in _headed().finditer(text, start, end):
        person = _official().match(clean_name(headed["who"]))
        if (
            person
            and is_body(person["body"])
            and ends_like_office().search(person["body"])
            and "、" not in person["body"]
        ):
            stated = clean_name(headed["who"])
            found.append(Assignee(headed.start("who"), headed.end("who"), stated, person["body"], "lead"))
    return found


def founded(stretch: Stretch, start: int, end: int) -> Draft | None:
    """Return the statement that founds a leading group, where heads, members or a task are given."""
    text = stretch.text
    found = _founding().search(text, start, end)
    if not found or found["name"] in words("groups", "nouns") or re.match("[^省市区县州盟旗]{0,2}由", found["name"]):
        return None
    persons = _persons(text, found.start(), end)
    members = any_of("groups", "members").search(text, found.end(), end)
    after = list(any_of("groups", "members_after").finditer(text, found.end(), end))
    duty = re.compile(r"(?<=，)(?:统筹|协调|统一领导|研究解决)[^，。；]{2,30}").search(text, found.end(), end)
    seat = any_of("groups", "office").search(text, found.end(), end)
    if not (persons or members or after or duty or seat):
        return None
    behind = bool(after) and duty is not None and duty.start() > after[-1].start()
    if duty and (behind or duty.group().endswith(words("groups", "functions"))):
        duty = None  # of the members, or no task
    name = clean_name(found["name"])
    group = Draft(found.start(), end, persons=persons, founded=True)
    group.assignees.append(Assignee(found.start("name"), found.end("name"), name, name, "lead"))
    group.assignees += _officials(text, found.start(), end)
    group.title = duty.span() if duty else found.span()
    for match in after:
        at = text.rfind("，", found.end(), match.start()) + 1
        at += text.startswith("由", at)
        group.assignees += [replace(b, role="lead") for b in subject(stretch, at, match.start())]
    if members:
        stop = text.find("，", members.end(), end)
        bodies = subject(stretch, members.end(), stop if stop >= 0 else end)
        group.assignees += [replace(b, role="lead") for b in bodies]
    return group


def office(stretch: Stretch, start: int, end: int) -> Draft | None:
    """Return the statement of where a group's office is: its body is responsible."""
    text = stretch.text
    match = any_of("groups", "office").search(text, start, end)
    if not match:
        return None
    stop = next((i for i in range(match.end(), end) if text[i] in "，,（()）"), end)
    bodies, _ = list_ahead(stretch, match.end(), stop)
    if not bodies:
        return None
    office = Draft(text.rfind("，", start, match.start()) + 1 or start, stop)
    office.assignees = [replace(b, role="responsible") for b in bodies]
    duty = re.compile(r"，(?:(?:具体)?负责(?P<task>[^，。；]{2,30})|(?P<borne>承担[^，。；]{2,30}))").match(
        text, stop, end
    )
    if duty:
        routine = text[slice(*duty.span("task"))] if duty["task"] else duty["borne"].removeprefix("承担")
        office.end = duty.end()
        if routine not in words("groups", "routine"):
            office.title = duty.span("task") if duty["task"] else duty.span("borne")
    return office
