"""What a plan says once about all its lists: the first body leads; the local tier answers for every measure."""

import re
from dataclasses import replace

from graphbuild.document import Document
from graphbuild.extract.bodies import Stretch, is_body, is_place
from graphbuild.extract.duty_lists import Assignee, Statement, clean_name, first_leads
from graphbuild.extract.duty_words import pattern
from graphbuild.extract.bodies import split

_ALL = re.compile("以下|上述|以上|各项|所有|全部任务|全部措施")
_OPENING = re.compile(
    r"(?:以下|上述|以上|本方案|各项|所有|全部)?(?:各项|所有|全部)?(?:任务|措施|条款|工作|举措|事项|政策)?(?:中|均|都|，)?(?:需|须|应|要|由|涉及)?"
)
_CLOSING = re.compile(
    r"(?:均|都|全部)?(?:需|须|应|要)?(?:认真|抓好|组织|参照|共同|配合|负责|具体|结合实际|予以|按职责|做好|为责任单位|为配合单位|作为责任单位|为)*(?:落实|配合|参与|实施|执行|负责|责任单位|配合单位)?$"
)
_COOPERATING = re.compile("配合|参与|协助")


def _said_once(document: Document, stretch: Stretch) -> tuple[int, int, list[Assignee]] | None:
    """Return where the plan names bodies for all its measures, and these."""
    text = document.text
    said = pattern("conventions", "not_repeated").search(text)
    if not said:
        return None
    since = max(text.rfind(c, 0, said.start()) for c in "。；;\n") + 1
    openings = list(_ALL.finditer(text, since, said.start()))
    start = openings[-1].start() if openings else since
    role = "cooperating" if _COOPERATING.search(text, start, said.start()) else "responsible"
    opening = _OPENING.match(text, start, said.start())
    at = opening.end() if opening else start
    end = said.start()
    while end > at and text[end - 1] in "，,、":
        end -= 1
    closing = _CLOSING.search(text, at, end)
    parts = split(stretch, at, closing.start() if closing else end)
    names = [clean_name(text[p.start : p.end]) for p in parts]
    if not names or not all(is_body(n) or is_place(n) for n in names):
        return None
    return start, end, [Assignee(p.start, p.end, n, n, role) for p, n in zip(parts, names, strict=True)]


def _with_first(document: Document, statements: list[Statement]) -> list[Statement]:
    said = pattern("conventions", "first_leads").search(document.text)
    if not said:
        return statements
    return [
        replace(s, assignees=first_leads(s.assignees))
        if s.end >= said.start() or s.start <= said.start() <= s.end
        else s
        for s in statements
    ]


def convened(
    document: Document, stretch: Stretch, statements: list[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """Return ``statements`` as the plan's conventions want them, and those that only a convention makes.

    A body that the plan names once for every measure gives each later measure a statement whose words are the
    convention's.
    """
    once = _said_once(document, stretch)
    led = _with_first(document, statements)
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
