"""When: the period of a plan, and what the years in a sentence make of the numbers behind them."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Document
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_SPAN = re.compile(r"(20\d\d)年?[—－\-–~～至]+(?:(20\d\d)|(\d\d))年?")
_YEAR = re.compile(r"20\d\d")
_CITED = re.compile(r"[〔\[［](20\d\d)[\]］〕]")
_AS_OF = re.compile(r"截[至止]到?(20\d\d)年")
_TO = re.compile(r"到(20\d\d)年")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MASK = re.compile(r"《[^《》]*》|（20\d\d[^（）]{0,12}）")


@dataclass(frozen=True, slots=True)
class Period:
    """The years that a plan is for; ``start`` is the last that can be past, ``end`` is None if it is not said.

    ``annual`` is True of a plan for one year only, ``end``.
    """

    start: int
    end: int | None
    annual: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A word at ``start`` .. ``end`` that dates what follows: a year to come, or (``past``) results.

    A ``weak`` one (拥有, 累计建成) tells results only where no year to come stands before it; an ``origin`` (由2023年,
    由现有) dates a baseline.
    """

    start: int
    end: int
    year: int | None
    past: bool
    origin: bool = False
    weak: bool = False


@cache
def _moment() -> re.Pattern[str]:
    data = lexicon("indicators")["years"]
    return re.compile(
        f"(?P<origin>{data['origins']})|(?P<asof>截[至止]到?(?:20\\d\\d年)?(?:\\d+月)?(?:年?底|末)?)|(?P<past>{'|'.join(data['past'])})|(?P<weak>{'|'.join(data['weak_past'])})"
        f"|(?P<compared>[{''.join(data['compared'])}])?(?P<to>力争到|争取到|到|至)?"
        f'(?:(?P<year>20\\d\\d|二[〇○零][一二三四五][〇○零一二三四五六七八九])年(?!的?基础|的?水平)|[“"]?(?P<period>{alternatives(list(data["periods"]))})[”"]?(?=期?末|时?期)|(?P<end>{alternatives(data["plan_end"])}))'
        f"(?P<when>底前|年底|底|末|之前|以前|前|期末|期间|时期|期内)?(?P<since>以来|起)?"
    )


@cache
def _annual() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["years"]["annual"])


def period_of(document: Document) -> Period:
    """Return the plan's period: as known or in its title, else from the dates that the text calls past."""
    named = document.plan.period or document.own_title
    span = _SPAN.search(named)
    if span:
        end = int(span[2]) if span[2] else int(span[1][:2] + span[3])
        return Period(int(span[1]), end)
    for name, end in lexicon("indicators")["years"]["periods"].items():
        if name in named:
            return Period(end - 4, end)
    annual = _annual().search(named)
    if annual:
        return Period(int(annual[1]) - 1, int(annual[1]), annual=True)
    known = [document.plan.issued_on or "", document.plan.document_number or ""]
    past = [int(y) for text in known for y in _YEAR.findall(text)]
    past += [int(y) for pattern in (_CITED, _AS_OF) for y in pattern.findall(document.text)]
    start = max(past, default=0)
    to_come = [int(y) for y in _TO.findall(document.text) if int(y) > start]
    return Period(max(start, min(to_come) - 2) if to_come else start, None)


def mask(text: str) -> str:
    """Return ``text``, of the same length, with titles and bracketed periods blanked: their years date nothing."""
    return _MASK.sub(lambda m: "□" * len(m.group()), text)


def _compared(m: re.Match[str], year: int | None, period: Period) -> Moment | None:
    """Return 由2023年 as an origin, and 较“十二五”末, a comparison that only results are put to, as past."""
    if m["compared"] in "从由自":
        return Moment(m.start(), m.end(), year, True, origin=True)
    long_ago = year is not None and year < period.start - 1
    return Moment(m.start(), m.end(), None, True) if long_ago else None


def _as_moment(m: re.Match[str], period: Period) -> Moment | None:
    if m["origin"] is not None:
        return Moment(m.start(), m.end(), None, True, origin=True)
    if m["asof"] or m["past"] or m["weak"]:
        return Moment(m.start(), m.end(), None, True, weak=bool(m["weak"]))
    if m["period"]:
        year: int | None = lexicon("indicators")["years"]["periods"][m["period"]]
    else:
        year = int(m["year"].translate(_CHINESE_DIGITS)) if m["year"] else period.end
    if m["since"]:
        return Moment(m.start(), m.end(), None, True)
    if m["compared"] and not m["to"]:
        return _compared(m, year, period)
    if year is None:
        return None
    to_come = year >= period.start if (m["to"] or m["when"]) and not m["since"] else year > period.start
    return Moment(m.start(), m.end(), year, not to_come)


def moments(text: str, period: Period) -> list[Moment]:
    """Return what dates the parts of ``text`` (offsets in it), in order; years merely compared with are left out."""
    found = (_as_moment(m, period) for m in _moment().finditer(mask(text)))
    return [m for m in found if m]
