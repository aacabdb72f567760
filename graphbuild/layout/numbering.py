"""How plans number their parts: the styles, and the value of a number."""

import re
from dataclasses import dataclass

from graphbuild.layout.characters import BLANK, NUMERAL

_CN = f"[{NUMERAL}]{{1,4}}"
_B = f"[{BLANK}]{{0,2}}"
# style -> pattern; longer and more particular first. Half-width forms occur before punctuation is normalised.
_STYLES = {
    "part": rf"第{_B}(?:{_CN}|\d{{1,2}}){_B}[篇编]",
    "chapter": rf"第{_B}(?:{_CN}|\d{{1,2}}){_B}章",
    "section": rf"第{_B}(?:{_CN}|\d{{1,2}}){_B}节",
    "article": rf"第{_B}(?:{_CN}|\d{{1,3}}){_B}条(?!例)",
    "box": rf"专{_B}栏(?:{_B}(?:\d{{1,2}}(?!\d)|{_CN})|(?=[{BLANK}：:]|$))",
    "annex": rf"(?:附件|附表|附录){_B}(?:{_CN}|\d{{1,2}})(?=[{BLANK}：:、.．—]|$)",
    "named": rf"(?:行动|任务|工程|专项|举措|措施){_B}(?:{_CN}|\d{{1,2}})(?=[{BLANK}：:、.．—])",
    "cn_comma": rf"{_CN}{_B}(?:、(?!{_CN}[、是])|[.．](?!\d))",
    "cn_paren": rf"[（(]{_B}{_CN}{_B}[）)]、?",
    "multi": r"\d{1,2}(?:[.．]\d{1,2}){1,3}(?=[\u3000 ]{0,2}[\u4e00-\u9fff“《])(?!\s?[万亿个家项件倍年月日元人名款亩])",
    "ar_dot": r"\d{1,3}\s?(?:[.．](?!\d)|、(?!\d))",
    "ar_paren": r"[（(]\s?\d{1,2}\s?[）)]、?",
    "ar_half": r"\d{1,2}[）)]",
    "circled": "[①-⑳㈠-㈩]、?",
    "ordinal": f"[{NUMERAL}]{{1,2}}是(?=[^否])",
    "dash": "——?(?=[^—\\d])",
}
NUMBER = re.compile("|".join(f"(?P<{k}>{v})" for k, v in _STYLES.items() if k not in ("ordinal", "dash")))
START = re.compile("|".join(f"(?P<{k}>{v})" for k, v in _STYLES.items()))
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}
_NUMERAL = re.compile(rf"[{NUMERAL}]+|\d+|[①-⑳㈠-㈩]")
_BLANKS = re.compile(rf"[{BLANK}]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A numbering at some place: its style, value (0 where it has none) and end; ``text`` has no blanks."""

    style: str
    value: int
    end: int
    text: str


def value_of(numeral: str) -> int:
    """Return the number that 十二, 二十, 12 or ⑫ stands for (0 for what is none)."""
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1 and "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    if len(numeral) == 1 and "㈠" <= numeral <= "㈩":
        return ord(numeral) - ord("㈠") + 1
    total = current = 0
    for c in numeral:
        if c in "十百":
            total += (current or 1) * (10 if c == "十" else 100)
            current = 0
        else:
            current = current * 10 + _DIGIT[c] if total == 0 and current else _DIGIT[c]
    return total + current


def number_at(text: str, start: int, end: int) -> Number | None:
    """Return the numbering that stands at ``start`` of ``text``, or None."""
    m = START.match(text, start, end)
    if m is None or m.lastgroup is None:
        return None
    numerals = _NUMERAL.findall(m.group())
    value = value_of(numerals[-1]) if numerals and m.lastgroup != "dash" else 0
    return Number(m.lastgroup, value, m.end(), _BLANKS.sub("", m.group()))
