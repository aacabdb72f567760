"""Quantities: numbers with their unit, bound and rank, wherever they stand in a plan's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_SIGNS = {"≥": "≥", "≧": "≥", "≤": "≤", "≦": "≤", ">": ">", "＞": ">", "〉": ">", "<": "<", "＜": "<", "〈": "<"}
_BOUNDS = {"以上": "≥", "以下": "≤", "以内": "≤", "之内": "≤", "左右": "≈", "上下": "≈"}
_NUMBER = r"\d{1,20}(?:[,，]\d{3})*(?:\.\d{1,20})?(?:[—－\-–~～至]\d{1,20}(?:\.\d{1,20})?(?=[^年\d]))?"
# what a quantity can begin with
_STARTS = re.compile(
    r"[\d千百十亿第前≥≧≤≦>＞<＜〉〈](?:(?<=[\d≥≧≤≦>＞<＜〉〈])|(?<=[第前])(?=\d)|(?<=[千百十])(?=亿)|(?<=亿)(?=元))"
)
_BOUND = "(?P<bound>(?:及|或|\\()?(?:以上|以下|以内|之内|左右|上下))?"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at ``start`` .. ``end``, its sign, unit and bound words included.

    ``value`` is the number as written, without unit (1.7万, 2—3, 前100); ``comparator`` is what sign or bound state
    (≥ > ≤ < ≈, or "" for none); ``approximate`` is true of 60余家, as only counts of what is there are
    written; ``multiple`` of 翻一番.
    """

    start: int
    end: int
    value: str
    unit: str
    comparator: str
    approximate: bool = False
    rank: bool = False
    multiple: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(lexicon("indicators")["units"])
    return re.compile(
        rf"(?<=达到|突破|超过|高于)(?P<bare>\d{{1,20}}(?:\.\d{{1,20}})?)(?=以上|左右|[，；。、）])"
        rf"|(?P<round>[千百十]?亿)元(?=[，；。、以左右规])|第(?P<nth>\d{{1,20}})(?P<nth_unit>位|名)"
        rf"|(?P<top>前)(?P<place>\d{{1,20}}(?:\.\d{{1,20}})?)(?P<placed>位|名|强|[%％])?(?!\d|年|个月|款|条)"
        rf"|(?P<sign>[≥≧≤≦>＞<＜〉〈])?(?<![\dA-Za-z.．+第\-])(?:(?P<strong>\d{{1,20}}强)"
        rf"|(?P<value>{_NUMBER}(?P<scale>[百千万亿]*))(?P<more>余|多)? ?(?P<unit>{units})(?P<more_after>余)?{_BOUND})"
    )


def _scaled(value: str, scale: str, unit: str) -> tuple[str, str]:
    """Return value and unit with the scale on the side where plans read it: 380 亿元 and 5000 万元, but 1.7万 家."""
    if unit.startswith("元") and scale:
        shift = scale[-1] if scale[-1] in "万亿" else ""
        return value[: len(value) - len(shift)], shift + unit
    return value, unit


def _as_quantity(m: re.Match[str]) -> Quantity:
    sign = _SIGNS.get(m["sign"] or "", "")
    if m["bare"]:
        return Quantity(m.start(), m.end(), m["bare"], "", "")
    if m["round"]:
        return Quantity(m.start(), m.end(), m["round"], "元", "")
    if m["nth"]:
        return Quantity(m.start(), m.end(), "第" + m["nth"], m["nth_unit"], "", rank=True)
    if m["top"]:
        return Quantity(m.start(), m.end(), "前" + m["place"], m["placed"] or "", "", rank=True)
    if m["strong"]:
        return Quantity(m.start(), m.end(), m["strong"], "", "", rank=True)
    value, unit = _scaled(m["value"], m["scale"] or "", m["unit"])
    bound = (m["bound"] or "")[-2:]
    approximate = bool(m["more"] or m["more_after"])
    return Quantity(m.start(), m.end(), value, unit, sign or _BOUNDS.get(bound, ""), approximate)


@lru_cache(maxsize=4096)
def number(value: str) -> float | None:
    """Return the number that ``value`` (as written) stands for, its first one of a range, or None without one."""
    m = re.search(r"-?\d+(?:\.\d+)?", value.replace(",", "").replace("，", ""))
    if not m:
        return None
    scale = value.replace(",", "").replace("，", "")[m.end() : m.end() + 1]
    return float(m.group()) * {"万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2}.get(scale, 1.0)


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of ``text`` in order; years, dates, ages and bare numbers are none."""
    return map(_as_quantity, scan(_STARTS, _pattern(), text))
