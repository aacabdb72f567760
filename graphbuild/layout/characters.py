"""Characters: what counts as a blank or as Chinese, and normalisation that keeps every character in its place."""

import re
import unicodedata
from functools import cache

from graphbuild.ontology import gazetteer

BLANK = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # blanks that do not end a line
BREAK = "\n\r\f\v\x1c-\x1e\x85\u2028\u2029"  # characters that do
CJK = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f\U00030000-\U000323af"
FULL = "、。，；：？！（）《》〈〉【】〔〕「」『』“”‘’—…·％"  # punctuation that only Chinese text has
WIDE = CJK + FULL
NUMERAL = "一二三四五六七八九十百零〇"
_FOLD = re.compile(rf"[{BLANK}*#]+")

_COMPATIBLE = (
    (0x2E80, 0x2FDF),
    (0xF900, 0xFAFF),
    (0xFE10, 0xFE19),
    (0xFE30, 0xFE4F),
    (0xFE50, 0xFE6B),
    (0xFF10, 0xFF19),
)
_COMPATIBLE_LETTERS = ((0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
# signs of which a plan may use any; the right-hand one is what later rules look for
_SIGNS = dict(
    zip("％＋－＆／＝＜＞＊＃．―─–‧・･•［］＂＇｜｛｝､｡＠＿〜∼∶", "%+-&/=<>*#.———····[]\"'|{}、。@_～～:", strict=True)
)


@cache
def _table() -> dict[str, str]:
    table = dict(_SIGNS)
    for low, high in (*_COMPATIBLE, *_COMPATIBLE_LETTERS):
        for code in range(low, high + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and plain != chr(code) and not plain.isspace():
                table[chr(code)] = plain
    table.update((row[0], row[1]) for row in gazetteer("traditional"))
    return table


@cache
def _changed() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(re.escape, _table())) + "]")


def normalise_characters(text: str) -> str:
    """Return ``text`` with simplified characters and plain digits, letters and signs; same length, same places."""
    table = _table()
    return _changed().sub(lambda m: table[m.group()], text)


_BRACKET = re.compile(r"[()\n]")
_BESIDE = re.compile(rf"(?<=[{WIDE}]).|.(?=[{WIDE}])", re.DOTALL)  # matched at a place, not searched
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
# What is sought opens each pattern, and what stands before it follows: so the search runs at the speed of a scan.
_MARK = re.compile(rf"[,;:!?](?:(?<=[{WIDE}].)(?:(?<!:)|(?!//))|(?<=[,;:])(?=[{WIDE}]))")
_STOP = re.compile(rf"\.(?<=[{CJK}）”》】〕].)(?<![{NUMERAL}].)(?=[{CJK}（【〔“《\n]|\Z)")
_QUOTE = re.compile(rf"[\"\n]|(?<=[{WIDE}])'|'(?=[{WIDE}])")


def _widen_brackets(text: str) -> str:
    wide: list[int] = []
    open_at: list[int] = []
    for m in _BRACKET.finditer(text):
        at = m.start()
        if m.group() == "(":
            open_at.append(at)
            continue
        pairs = [[p] for p in open_at] if m.group() == "\n" else [[open_at.pop(), at] if open_at else [at]]
        wide += [p for pair in pairs if any(_BESIDE.match(text, p) for p in pair) for p in pair]
        if m.group() == "\n":
            open_at.clear()
    wide += [p for p in open_at if _BESIDE.match(text, p)]
    pieces: list[str] = []
    done = 0
    for at in sorted(wide):
        pieces += (text[done:at], "（" if text[at] == "(" else "）")
        done = at + 1
    return "".join((*pieces, text[done:]))


def _pair_quotes(text: str) -> str:
    is_open = {'"': False, "'": False}

    def curl(m: re.Match[str]) -> str:
        mark = m.group()
        if mark == "\n":
            is_open.update({'"': False, "'": False})
            return mark
        is_open[mark] = not is_open[mark]
        pair = "“”" if mark == '"' else "‘’"
        return pair[not is_open[mark]]

    return _QUOTE.sub(curl, text)


def normalise_punctuation(text: str) -> str:
    """Return clean ``text`` with full-width punctuation beside Chinese and paired quotes; same length.

    Numbers (1,000), times, addresses and English keep theirs. A newline ends a paragraph: nothing pairs across it.
    """
    if "(" in text or ")" in text:
        text = _widen_brackets(text)
    if '"' in text or "'" in text:
        text = _pair_quotes(text)
    text = _MARK.sub(lambda m: _FULL_WIDTH[m.group()], text)
    return _STOP.sub("。", text)


def fold(text: str) -> str:
    """Return ``text`` without blanks and marks, to compare what two lines say."""
    return _FOLD.sub("", text)
