"""Paragraphs without a number: headings on a line of their own, title sentences, the signature at the end."""

import re
from functools import cache

from graphbuild.layout.blocks import Block
from graphbuild.layout.characters import fold
from graphbuild.layout.headings import Heading, free_heading
from graphbuild.layout.plan_region import own_place
from graphbuild.ontology import lexicon

CAPTION = 45  # characters that a caption or heading on its own line may have
_HEADING, _BODY = 25, 25
_NO_HEADING = re.compile(r"[。；，：！？:;,…]|[（(〔\[【]|\d{4}\s?年\s?\d{1,2}\s?月|[\d.\-/]+$")
_LAST_LINES = 6
_NO_NAME = re.compile("[，。；：（]")
_SIGNED = re.compile(r"(?:局|委|办|厅|政府|委员会|办公室|管委会|领导小组|部)$")
_DATE = re.compile(r"[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月")


@cache
def _words() -> dict[str, str]:
    words = lexicon("layout")
    return dict.fromkeys(words["opening_words"], "opening") | dict.fromkeys(words["closing_words"], "annex")


def is_signature(text: str, blocks: list[Block], at: int) -> bool:
    """Say whether only short lines follow from block ``at`` to the end, and this one is a body's name or a date."""
    if len(blocks) - at > _LAST_LINES or blocks[at].number is not None or blocks[at].mark:
        return False
    words = text[blocks[at].start : blocks[at].end].strip()
    if len(words) > _HEADING or _NO_NAME.search(words) or any(b.end - b.start > CAPTION for b in blocks[at:]):
        return False
    return _DATE.match(words) is not None or (_SIGNED.search(words) is not None and own_place(words) is not None)


def plain_style(text: str, blocks: list[Block], at: int) -> str:
    """Return what kind of heading block ``at`` is, an unnumbered line of its own, or an empty string.

    ``opening`` and ``annex`` (前言, 附件), ``mark1`` .. ``mark7`` (markup says so), ``table`` (a caption) or ``plain``.
    """
    block = blocks[at]
    words = text[block.start : block.end].strip()
    if len(words) > CAPTION:
        return ""
    special = _words().get(fold(words))
    if special or words[-1:] in "。；，：":
        return special or ""
    if block.mark:
        return f"mark{block.mark}"
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None or (_NO_HEADING.search(words) and not (after.is_row and words.startswith("表"))):
        return ""
    if after.is_row:
        return "table"
    is_name = _SIGNED.search(words) or _DATE.search(words)
    has_text = after.number is None and after.end - after.start >= _BODY
    return "plain" if has_text and not is_name and 4 <= len(words) <= _HEADING else ""


def _with_company(text: str, group: list[tuple[int, Heading]]) -> dict[int, Heading]:
    """Return the titles of ``group`` that have another of their kind (full stop or colon) beside them."""
    kept: dict[int, Heading] = {}
    for mark in "。：":
        kind = [(at, h) for at, h in group if text[h.body - 1] == mark]
        kept.update(kind if len(kind) > 1 else ())
    return kept


def free_headings(text: str, blocks: list[Block]) -> dict[int, Heading]:
    """Return, by index of block, the title sentences that open unnumbered paragraphs.

    One alone under its heading is a plain sentence and is left out.
    """
    kept: dict[int, Heading] = {}
    outer: list[tuple[int, Heading]] = []
    inner: list[tuple[int, Heading]] | None = None  # those of the box that is being read
    for at, block in enumerate(blocks):
        style = block.number.style if block.number is not None else ""
        if style == "box":
            outer += (inner or [])[-1:]  # what stands before a box opens the text that the box belongs to
            kept |= _with_company(text, (inner or [])[:-1])
            inner = []
        elif style and style not in ("dash", "ordinal"):
            kept |= _with_company(text, inner or []) | _with_company(text, outer)
            outer, inner = [], None
        elif not style and not block.is_row:
            heading = free_heading(text, block.start, block.end)
            (outer if inner is None else inner).extend([(at, heading)] if heading is not None else [])
    return kept | _with_company(text, inner or []) | _with_company(text, outer)
