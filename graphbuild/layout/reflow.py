"""Which lines are one paragraph: wraps of a fixed width, page breaks inside a sentence, open brackets."""

import re
from functools import cache

from graphbuild.layout.lines import TITLE_END, Line
from graphbuild.layout.numbering import START
from graphbuild.ontology import lexicon

_FINAL = re.compile(r"[。！？；：!?;:…][”』」’\"'）)】〕\]]*$")
_CLOSED = re.compile(r"[）)】〕\]”》]$")
_GOES_ON = re.compile(r"[、，,（(《“〔\[—·]$")
_GOES_ON_WORD = re.compile("[和与及或的]$")  # not in a heading: 碳中和
# a number cut from its unit, in running text: 150亿⏎元, 12⏎家
_NUMBER_ENDS = re.compile(r"\d[百千万亿]*$")
_UNIT_OPENS = re.compile(r"[百千万亿]*(?:[%％元家个项件户名人套台篇座]|平方|亿|万)|[年月日]")
_CANNOT_OPEN = re.compile(r"[、，。；：！？）》”〕】\]%),;:.]")
_OPENING, _CLOSING = "（(《〔【[“", "）)》〕】]”"
_PAIRS = re.compile("[" + re.escape(_OPENING + _CLOSING) + "]")
_RUNNING = re.compile("[。；，,;]")
_PUNCTUATION = re.compile("[，。；：、,;:]")
_SENTENCE = re.compile("[。；;]")
_SHORT = 20
_NARROW, _BROAD = 40, 130
_WEAK_STYLES = ("ar_dot", "ar_paren", "ar_half", "cn_paren", "multi", "cn_comma")


@cache
def _blocks() -> re.Pattern[str]:
    words = lexicon("layout")
    labels = "|".join(r"\s?".join(x) for x in (*words["duty_labels"], *words["table_notes"]))
    return re.compile(
        rf"[（(〔\[【]?(?:{labels})\s*[:：]|[一二三四五六七八九]是|——|[（(]?(?:此件|联系人|附件)|表\s?\d{{1,2}}\s?\S"
    )


def opens_block(text: str) -> bool:
    """Say whether a line that begins so cannot continue the line before it."""
    m = START.match(text)
    if m is not None and m.lastgroup != "ordinal" and not _CANNOT_OPEN.match(text[m.end() : m.end() + 1]):
        return True
    return _blocks().match(text) is not None


def wrap_width(lines: list[Line]) -> int:
    """Return the width at which the lines were broken, or 0 where a line is a paragraph."""
    widths = sorted(x.width for x in lines if not x.noise and not x.row)
    if len(widths) < 2:
        return 0
    top = widths[int(0.95 * (len(widths) - 1))]
    if not _NARROW <= top <= _BROAD:
        return 0
    if sum(w > 1.3 * top for w in widths) > 0.03 * len(widths):
        return 0
    full = [x for x in lines if not x.noise and not x.row and 0.88 * top <= x.width <= 1.15 * top]
    broken = [x for x in full if not _FINAL.search(x.text) and not _CLOSED.search(x.text)]
    return top if len(broken) >= max(1, 0.4 * len(full)) and len(full) >= 0.2 * len(widths) else 0


class Joiner:
    """Decides line by line, in order, whether the next line goes on with the paragraph."""

    def __init__(self, lines: list[Line]) -> None:
        self._wrap = wrap_width(lines)
        self._depth = 0
        self._length = 0
        self._is_item = False
        self._seen = ""

    def _read(self, line: Line, *, is_new: bool) -> None:
        text = line.text[line.skip :]
        if is_new:
            self._depth = self._length = 0
            self._seen = text[:200]
            m = START.match(text)
            self._is_item = m is not None and m.lastgroup not in ("dash", "ordinal")
        self._length += len(text)
        if len(self._seen) < 200:
            self._seen += text[:200]
        for m in _PAIRS.finditer(text):
            self._depth = max(0, self._depth + (1 if m.group() in _OPENING else -1))

    def _is_cut(self, line: Line, opening: str) -> bool:
        """Say whether a page number between two lines stands in the middle of a sentence."""
        if self._is_item and not _RUNNING.search(self._seen):
            return False
        is_heading = len(opening) <= _SHORT and not _PUNCTUATION.search(opening)
        return self._length >= 5 and not is_heading and not TITLE_END.search(line.text)

    def _leads_on(self, text: str, opening: str) -> bool:
        """Say whether the line ends in what something must follow: a comma, a conjunction, a number before its unit."""
        if _GOES_ON.search(text) or (_GOES_ON_WORD.search(text) and not self._is_item and self._length > _SHORT):
            return True
        number = _NUMBER_ENDS.search(text) and _UNIT_OPENS.match(opening)
        return bool(number and _RUNNING.search(self._seen))

    def _goes_on(self, line: Line, after: Line, *, crossed: bool) -> bool:
        text, opening = line.text, after.text[after.skip :]
        if after.skip or opens_block(opening):
            return False
        if _CANNOT_OPEN.match(opening) or (self._depth and self._length < 1500):
            return True
        if _FINAL.search(text):
            return False
        if self._leads_on(text, opening):
            return True
        is_closed = _CLOSED.search(text) is not None
        if crossed and not is_closed and self._is_cut(line, opening):
            return True
        return self._is_full(line) and not (is_closed and after.indent) if self._wrap else self._is_running(is_closed)

    def _is_full(self, line: Line) -> bool:
        least = 0.9 if _SENTENCE.search(self._seen) or not self._is_item else 0.95
        return line.width + 2 >= least * self._wrap

    def _is_running(self, is_closed: bool) -> bool:
        if is_closed:
            return False
        if self._length > 45 or _SENTENCE.search(self._seen):
            return True
        return not self._is_item and _RUNNING.search(self._seen) is not None

    def joins(self, line: Line, after: Line, *, is_new: bool, crossed: bool) -> bool:
        """Say whether ``after`` continues the paragraph of ``line``.

        ``is_new`` if ``line`` opens its paragraph, ``crossed`` if a page number stood between the two.
        """
        self._read(line, is_new=is_new)
        return not line.row and not after.row and self._goes_on(line, after, crossed=crossed)
