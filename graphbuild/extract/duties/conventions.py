"""What a plan says once about all its lists: the first body leads; the local tier answers for every measure."""

import re
from dataclasses import replace

from graphbuild.document import Document
from graphbuild.extract.duties.bodies import Stretch, is_body, is_place, split
from graphbuild.extract.duties.lists import Assignee, Statement, clean_name, first_leads
from graphbuild.extract.duties.words import pattern

_ALL = re.compile("以下|上述|以上|各项|所有|全部任务|全部措施")
_OPENING = re.compile(
    r"(?:以下|上述|以上|本方案)?(?:各项|各条|各款|所有|全部)?(?:任务|措施|条款|工作|举措|事项|政策)?(?:中|均|都|，)?(?:需|须|应|要|由|涉及)?"
)
_CLOSING = re.compile(
    r"(?:均|都|全部)?(?:需|须|应|要)?(?:认真|抓好|组织|参照|共同|配合|负责|具体|结合实际|予以|按职责|做好|为责任单位|为配合单位|作为责任单位|为)*(?:落实|配合|参与|实施|执行|负责|责任单位|配合单位)?$"
)
# what stands between a list and the convention behind it (。责任单位中排在 …)
_BETWEEN = re.compile(r"[。；，、\s]*(?:注[：:])?(?:其中|以上)?(?:(?:责任|承办)?单位中?，?)?[排列位名在于]*")
_COOPERATING = re.compile("配合|参与|协助")


def _named(stretch: Stretch, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the bodies that all of a clause about every measure names, its verbs left out, or nothing."""
    text = stretch.text
    opening = _OPENING.match(text, start, end)
    at = opening.end() if opening else start
    closing = _CLOSING.search(text, at, end)
    parts = split(stretch, at, closing.start() if closing else end)
    names = [(p.start, p.end, clean_name(text[p.start : p.end])) for p in parts]
    return names if all(is_body(n) or is_place(n) for _, _, n in names) else []


def _said_once(document: Document, stretch: Stretch) -> tuple[int, int, list[Assignee]] | None:
    """Return where the plan names bodies for all its measures, and these."""
    text = document.text
    said = pattern("conventions", "not_repeated").search(text)
    if not said:
        return None
    since = max(text.rfind(c, 0, said.start()) for c in "。；;\n") + 1
    role = "cooperating" if _COOPERATING.search(text, since, said.start()) else "responsible"
    starts = [m.start() for m in _ALL.finditer(text, since, said.start())]
    starts += [m.end() for m in re.finditer("[，,]", text[: said.start()]) if m.start() > since]
    for start in [*starts, since]:
        for end in (m.start() for m in re.finditer("[，,]|不再", text[: said.end()]) if m.start() > start):
            names = _named(stretch, start, end)
            if names:
                return start, end, [Assignee(a, b, n, n, role) for a, b, n in names]
    return None


def _reaches(text: str, end: int, said: int) -> bool:
    """Say whether a statement that ends at ``end`` stands behind the words at ``said``, or right before them."""
    return end >= said or bool(_BETWEEN.fullmatch(text, end, said))


def with_first(document: Document, statements: list[Statement]) -> list[Statement]:
    """Return ``statements`` with the first body as lead from where the plan says that it is.

    A note behind the last of them (注：排名第一的为牵头单位) speaks of them all.
    """
    said = pattern("conventions", "first_leads").search(document.text)
    if not said:
        return statements
    if statements and said.start() >= max(s.end for s in statements):
        return [replace(s, assignees=first_leads(s.assignees)) for s in statements]
    return [
        replace(s, assignees=first_leads(s.assignees)) if _reaches(document.text, s.end, said.start()) else s
        for s in statements
    ]


def with_marked(document: Document, statements: list[Statement]) -> list[Statement]:
    """Return ``statements`` with the bodies as lead that bear the mark that tells it (标注*的为牵头单位)."""
    said = pattern("conventions", "marked_leads").search(document.text)
    if not said:
        return statements
    mark, text = said["mark"] or said["sign"], document.text

    def led(assignee: Assignee) -> Assignee:
        marked = mark in (text[assignee.start - 1 : assignee.start], text[assignee.end : assignee.end + 1])
        return replace(assignee, role="lead") if marked and assignee.role == "responsible" else assignee

    return [replace(s, assignees=tuple(map(led, s.assignees))) for s in statements]


def convened(
    document: Document, stretch: Stretch, statements: list[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """Return ``statements`` as the plan's conventions want them, and those that only a convention makes.

    A body that the plan names once for every measure gives each later measure a statement whose words are the
    convention's.
    """
    once = _said_once(document, stretch)
    led = with_marked(document, with_first(document, statements))
    if not once:
        return led, []
    start, end, bodies = once
    implied = []
    for statement in led:
        if statement.start > end:
            have = {a.stated_as for a in statement.assignees}
            missing = tuple(b for b in bodies if b.stated_as not in have)
            implied.append(Statement(start, end, statement.unit, missing, statement.title))
    return led, [s for s in implied if s.assignees]
