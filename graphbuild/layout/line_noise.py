"""Whole lines that are no text: page numbers, rules, contents lists, the navigation and footer of a web page."""

import re
from collections import Counter
from functools import cache

from graphbuild.layout.characters import NUMERAL, fold
from graphbuild.layout.lines import Line
from graphbuild.layout.numbering import NUMBER
from graphbuild.ontology import lexicon

_DASH = "—–―─－~～·•.…\\-"
_PAGE = re.compile(
    rf"(?:[{_DASH}][{_DASH}\s]*(?:\d{{1,4}}|[IVXivxⅠ-Ⅻⅰ-ⅻ]{{1,5}})[\s{_DASH}]*[{_DASH}]?"
    rf"|\d{{1,4}}\s*[{_DASH}]+|第\s*(?:\d{{1,4}}|[{NUMERAL}]{{1,4}})\s*页(?:\s*[，,/]?\s*共\s*(?:\d{{1,4}}|[{NUMERAL}]{{1,4}})\s*页)?"
    r"|共\s*\d{1,4}\s*页|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[Pp]\.?\s?\d{1,4})"
)
_BARE = re.compile(r"\d{1,3}")
_RULE = re.compile(r"[-=*_—─━]{3,}|[|:\-\s+]*-{2,}[|:\-\s+]*")
_LEADER = re.compile(
    rf"(?:[.．…·⋯]\s?){{3,}}[\s{_DASH}]*\d{{0,4}}[\s{_DASH}]*$|[\t ]+[{_DASH}]?\s?\d{{1,4}}\s?[{_DASH}]?$"
)
_DOTS = re.compile(rf"(?:[.．…·⋯]\s?){{3,}}[\s{_DASH}]*\d{{1,4}}[\s{_DASH}]*")
_MARK = re.compile(r"#{1,6}\s+|>\s+|[-*+•●◆■▪◇□○▲►➢✓√★☆]\s+|[●◆■▪◇□▲►➢✓√•★☆]")
_ENTRY_LENGTH = 60
# a bracket that is open at the end of a line and closes in the next
_OPEN = re.compile(r"[（(〔【][^（()）〔〕【】]*[\u4e00-\u9fff、，][^（()）〔〕【】]*$")
_CLOSES = re.compile(r"[^（(〔【]*[\u4e00-\u9fff][^（(〔【]*[）)〕】]")
_PAGES = 3  # a line that stands at the edge of so many pages is a running head
_RUNNING_WIDTH = 24  # a line as wide as this is text, not a cell of a table


def _stands_alone(lines: list[Line], at: int, page_starts: set[int]) -> bool:
    """Say whether the bare number in line ``at`` is a page's: at the edge of a page, or between running text."""
    line = lines[at]
    if at in page_starts or at + 1 in page_starts:
        return True
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    around = [x for x in (before, after) if x is not None]
    if before and after and _OPEN.search(before.text) and _CLOSES.match(after.text):
        return True
    page_before = str(int(line.text) - 1)
    follows = any(x.text == page_before and x.noise == "page_number" for x in lines[max(0, at - 80) : at])
    wide = [x.width > _RUNNING_WIDTH or NUMBER.match(x.text) is not None for x in around]
    return bool(wide) and (all(wide) or (follows and any(wide)))


def _entry(text: str) -> str:
    return fold(_LEADER.sub("", text)).rstrip("0123456789")


def _contents_end(lines: list[Line], first: int, folded: dict[str, int]) -> int:
    """Return the index after the last line of the contents list whose entries begin at ``first``."""
    seen: dict[str, int] = {}
    sure = at = first
    while at < len(lines):
        line = lines[at]
        entry = _entry(line.text)
        leader = _LEADER.search(line.text) is not None
        if entry in seen and not leader and at > first:
            return at if seen[entry] == first or sure == at else sure
        if line.noise or _PAGE.fullmatch(line.text):
            at += 1
            continue
        again = folded.get(entry, -1) > at
        if leader or again:
            sure = at + 1
        elif len(line.text) > _ENTRY_LENGTH or not (NUMBER.match(line.text) or len(line.text) <= 20) or at - sure >= 3:
            return sure
        seen.setdefault(entry, at)
        at += 1
    return sure


def _folded(lines: list[Line]) -> dict[str, int]:
    """Return where each short line stands last, without blanks and marks."""
    return {fold(line.text): i for i, line in enumerate(lines) if len(line.text) <= _ENTRY_LENGTH}


def _mark_contents(lines: list[Line]) -> None:
    titles = set(lexicon("layout")["contents"])
    folded: dict[str, int] = {}  # most plans have no list of contents
    at = 0
    while at < len(lines):
        text = lines[at].text
        if len(text) <= 12 and fold(text) in titles:
            folded = folded or _folded(lines)
            end = _contents_end(lines, at + 1, folded)
            for line in lines[at:end] if end > at + 1 else ():
                line.noise = "contents"
            at = max(end, at + 1)
            continue
        run = at
        while run < len(lines) and len(lines[run].text) <= 100 and _DOTS.search(lines[run].text):
            run += 1
        for line in lines[at:run] if run - at >= 3 else ():
            line.noise = "contents"
        at = max(run, at + 1)


@cache
def _web() -> dict[str, re.Pattern[str]]:
    words = lexicon("layout")

    def any_of(key: str) -> str:
        return "|".join(sorted(map(re.escape, words[key]), key=len, reverse=True))

    licence = f"[{words['provinces']}]ICP备"
    here, menu = any_of("you_are_here"), any_of("menu_start")
    return {
        "path": re.compile(
            rf"(?:(?:{here})\s*[:：]\s*)?(?:{menu})(?:\s*[>＞»›→]\s*[^\s>＞»›→]{{1,20}})+|(?:{here})\s*[:：]\s*\S*"
        ),
        "menu": re.compile(rf"(?:{menu})(?:\s+(?!{here})[^\s:：，。>]{{2,6}}(?=\s)){{2,}}"),
        "field": re.compile(
            rf"(?:{any_of('page_fields')})\s*[:：]\s*[^\s：:]{{0,40}}(?:\s+\d\d:\d\d(?::\d\d)?)?(?=\s|$)"
        ),
        "footer": re.compile(
            rf"(?:^|(?<=\s))[【\[（(]?[^\S\n]*(?:{any_of('footer')})(?=[\s】\]）):：]|$|[^\s，。]{{0,12}}(?:\s|$))|{licence}"
        ),
    }


def navigation(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, "navigation") of what a web page put before and after the plan in ``text``; sorted."""
    web = _web()
    head, tail = min(len(text), 2500), max(0, len(text) - 1500)
    found = [m.span() for m in web["path"].finditer(text, 0, head)]
    found += [m.span() for m in web["menu"].finditer(text, 0, head)]
    if found:  # fields are a page's only where there is a page around the plan
        found += [m.span() for m in web["field"].finditer(text, 0, min(len(text), max(b for _, b in found) + 600))]
    for m in web["footer"].finditer(text, tail):
        end = text.find("\n", m.start())
        found.append((m.start(), len(text) if end < 0 else end))
    out: list[tuple[int, int, str]] = []
    for start, end in sorted(found):
        if not out or start >= out[-1][1]:
            out.append((start, end, "navigation"))
    return out


def mark_certain(lines: list[Line]) -> None:
    """Set ``noise`` of page numbers that nothing else looks like, of rules, and of contents lists."""
    for line in lines:
        if _PAGE.fullmatch(line.text):
            line.noise = "page_number"
        elif _RULE.fullmatch(line.text):
            line.noise = "markup"
    _mark_contents(lines)


def _mark_running_heads(lines: list[Line], page_starts: set[int]) -> None:
    """Find a line that stands at the edge of three pages or more: the plan's title or its chapter's, printed again."""
    edge = {at for at in page_starts if at < len(lines)}
    for at, line in enumerate(lines):
        if line.noise == "page_number":
            edge |= {x for x in (at - 1, at + 1) if 0 <= x < len(lines)}
    at_edge = [at for at in sorted(edge) if not lines[at].noise and not lines[at].row and len(lines[at].text) <= 40]
    often = Counter(lines[at].text for at in at_edge)
    known = re.compile("|".join(lexicon("layout")["running_heads"]))
    for at in at_edge:
        if known.fullmatch(lines[at].text):
            lines[at].noise = "running_head"
        if often[lines[at].text] >= _PAGES and not NUMBER.match(lines[at].text):
            lines[at].noise = "running_head"


def mark_rest(lines: list[Line], page_starts: set[int]) -> None:
    """After the tables are known: set ``noise`` of bare page numbers, and ``skip`` where a line opens with a mark.

    ``page_starts`` are indices of the lines that open a page.
    """
    _mark_running_heads(lines, page_starts)
    for at, line in enumerate(lines):
        if line.noise or line.row:
            continue
        if _BARE.fullmatch(line.text):
            line.noise = "page_number" if _stands_alone(lines, at, page_starts) else ""
        m = _MARK.match(line.text)
        if m and m.end() < len(line.text):
            line.skip = m.end()
            line.mark = m.group().count("#")
