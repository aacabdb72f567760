"""Names inside names, and the text with names, brackets and titles masked."""

import re
from collections.abc import Iterable, Mapping, Sequence

from graphbuild.model import Mention

NAME = "\ue000"
BLANK = "\ue001"
_BRACKET = re.compile("（[^（）\n]*）")
_DUTIES = re.compile("[（〔\\[【](?:责任|牵头|配合|落实|负责)[^。]*?(?:[）〕\\]】]|$)")
_TITLE = re.compile("《[^《》]*》")


def nest(mentions: Iterable[Mention]) -> tuple[list[Mention], Mapping[int, tuple[Mention, ...]]]:
    """Return the outermost mentions in order, and the inner ones of each; of two on one stretch a Region is inner.

    A name that the text coordinates (昆山 for 昆山高新区) goes before another that has the stretch for its own.
    """
    outer: list[Mention] = []
    inner: dict[int, list[Mention]] = {}
    once = {(m.start, m.end, m.type, m.entity): m for m in mentions}.values()
    for mention in sorted(once, key=lambda m: (m.start, -m.end, m.type == "Region", len(m.form) <= m.end - m.start)):
        if outer and mention.start < outer[-1].end:
            inner.setdefault(outer[-1].start, []).append(mention)
        elif mention.end > mention.start:
            outer.append(mention)
    return outer, {start: tuple(found) for start, found in inner.items()}


def mask(text: str, outer: Sequence[Mention]) -> str:
    """Return ``text`` with the characters of the ``outer`` names as NAME, those of brackets and titles as BLANK."""
    pieces: list[str] = []
    at = 0
    for mention in outer:
        pieces += (text[at : mention.start], NAME * (mention.end - mention.start))
        at = mention.end
    masked = "".join([*pieces, text[at:]])
    for pattern in (_DUTIES, _TITLE, _BRACKET, _BRACKET):
        masked = pattern.sub(lambda m: BLANK * len(m.group()), masked)
    return masked
