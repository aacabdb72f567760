"""The numbers that Word counts by itself: they stand in no text, so they are counted here as Word does.

Source: ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (ST_NumberFormat).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def chinese(number: int) -> str:
    """Return ``number`` in Chinese as lists count (十一, 二十, 一百零五); digit by digit from 10,000 on."""
    if not 0 < number < 10_000:
        return "".join(_DIGITS[int(d)] for d in str(abs(number)))
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += _DIGITS[digit] + name
        elif text and number and not text.endswith("零"):
            text += "零"
    return text.removeprefix("一") if text.startswith("一十") else text


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text + _ROMAN_ONES[number]


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 % 30 + 1)  # Word, too, begins anew after 780


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


# Chinese Word writes chineseCounting and chineseCountingThousand alike below 10,000
_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "ideographTraditional": lambda n: "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10],
    "decimalZero": lambda n: f"{n:02d}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": lambda n: str(n).translate({ord("0") + i: chr(0xFF10 + i) for i in range(10)}),
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    template: str
    start: int
    legal: bool  # isLgl: all numbers of the level in decimal

    def show(self, number: int) -> str:
        return _FORMATS.get(self.format, str)(max(number, 1) if self.format != "decimal" else number)


def value(element: etree._Element | None, child: str) -> str | None:
    """Return the ``w:val`` of the child element, None where there is none."""
    found = element.find(W + child) if element is not None else None
    return found.get(W + "val") if found is not None else None


def number(text: str | None, default: int = 0) -> int:
    """Return ``text`` as a number within what Word counts, ``default`` where it is none."""
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default


def _level(element: etree._Element) -> _Level:
    template = value(element, "lvlText") or ""
    start = number(value(element, "start"), 1)
    return _Level(value(element, "numFmt") or "decimal", template, start, element.find(W + "isLgl") is not None)


def _levels(element: etree._Element) -> dict[int, _Level]:
    return {number(e.get(W + "ilvl")): _level(e) for e in element.findall(W + "lvl")}


class Numbering:
    """The lists of ``word/numbering.xml`` and where each of them stands; ``next`` advances one of them."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstract = {e.get(W + "abstractNumId") or "": e for e in root.findall(W + "abstractNum")}
        for item in root.findall(W + "num"):
            base = value(item, "abstractNumId") or ""
            levels = _levels(abstract[base]) if base in abstract else {}
            key = base
            for override in item.findall(W + "lvlOverride"):
                levels |= _levels(override)
                at, start = number(override.get(W + "ilvl")), value(override, "startOverride")
                if start is not None and at in levels:
                    old = levels[at]
                    levels[at] = _Level(old.format, old.template, number(start, 1), old.legal)
                    key = f"{base}/{item.get(W + 'numId')}"  # restarts: counts on its own
            self._lists[item.get(W + "numId") or ""] = (key, levels)

    def next(self, list_id: str, at: int) -> str:
        """Return the number text of the next paragraph of the list at level ``at`` (from 0); "" for bullets."""
        key, levels = self._lists.get(list_id, ("", {}))
        level = levels.get(at)
        if level is None or level.format in {"bullet", "none"}:
            return ""
        counts = self._counts.setdefault(key, {})
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [d for d in counts if d > at]:
            del counts[deeper]

        def show(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            shown = levels.get(other, level)
            count = counts.get(other, shown.start)
            return str(count) if level.legal else shown.show(count)

        return re.sub(r"%([1-9])", show, level.template)
