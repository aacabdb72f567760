"""Noise inside lines: invisible characters, leftovers of word processors, other scripts, page numbers in a sentence."""

import re

from graphbuild.layout.characters import BLANK, WIDE

_SCRIPT = "\u1800-\u180a\u180f-\u18af\u0f00-\u0fff\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc\ua000-\ua4cf"
_DASH = "—–―─－-"

# Each begins with a literal or one set of characters, so that the search runs at the speed of a scan.
INLINE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bookmark", re.compile(r"\[bookmark:[^\]\n]{0,300}\]")),
    ("other_script", re.compile(rf"[{_SCRIPT}][{_SCRIPT}{BLANK}\u180b-\u180e]*")),
    (
        "invisible",
        re.compile(
            "[\u00ad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
        ),
    ),
    ("private_use", re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")),
    ("html", re.compile(r"<(?:/?[A-Za-z][^<>\n]{0,300}|!--[^<>\n]{0,300}--)>")),
    ("html", re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6});")),
    (
        "page_number",
        re.compile(
            rf"[ \u3000第](?<=[{WIDE}].)(?:(?<=第)|(?<=[ \u3000])[ \u3000]{{0,8}}第) ?\d{{1,4}} ?页"
            r" {0,3}[，,/]? {0,3}共 ?\d{1,4} ?页"
        ),
    ),
    (
        "page_number",
        re.compile(
            rf"[ \u3000{_DASH}](?<=[{WIDE}].)(?:(?<=[{_DASH}])|(?<=[ \u3000])[ \u3000]?[{_DASH}])"
            rf"[ ]{{1,3}}\d{{1,3}}[ ]{{1,3}}[{_DASH}](?=[ \u3000]{{0,2}}[{WIDE}])"
        ),
    ),
)
_BOLD = re.compile(r"(?<![\d*])\*\*(?=[^\s*])[^*\n]{1,200}\*\*(?!\*)")


def _bold_marks(text: str) -> list[tuple[int, int, str]]:
    marks = []
    for m in _BOLD.finditer(text):
        marks += [(m.start(), m.start() + 2, "markup"), (m.end() - 2, m.end(), "markup")]
    return marks


_BOLD_LINE = re.compile(r"^[^\S\n]*(?:#{1,6}[^\S\n]+)?\*\*([^*\n]{1,80})\*\*[^\S\n]*$", re.MULTILINE)


def bold_lines(text: str) -> set[int]:
    """Return the offsets at which the words of a line begin that is in bold type as a whole."""
    return {m.start(1) for m in _BOLD_LINE.finditer(text)} if "**" in text else set()


def inline_noise(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, reason) of each stretch of ``text`` that is noise wherever it stands; sorted, no overlap."""
    found = [(m.start(), m.end(), reason) for reason, rule in INLINE for m in rule.finditer(text)]
    if "**" in text:
        found += _bold_marks(text)
    found.sort()
    out: list[tuple[int, int, str]] = []
    at = 0
    for start, end, reason in found:
        if end > at:
            out.append((max(start, at), end, reason))
            at = end
    return out
