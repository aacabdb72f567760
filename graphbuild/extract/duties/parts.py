"""Which units of the outline a statement means that names them by number: 第一节、第二节由A负责."""

import re
from functools import cache

from graphbuild.document import Document
from graphbuild.layout.numbering import value_of

_NUMERAL = r"[一二三四五六七八九十百\d]{1,4}"
_RANGE = rf"第?(?P<first>{_NUMERAL})[章节条款项点]?[—\-–~～至到]{{1,2}}第?(?P<last>{_NUMERAL})(?P<kind>[章节条款项点])"
_ONE = (
    rf"(?:{re.sub('[?]P<[a-z]+>', '?:', _RANGE)}|第?{_NUMERAL}[章节条款]|第{_NUMERAL}(?:、{_NUMERAL})*[项点]"
    r"|第?[（(][一二三四五六七八九十\d]{1,3}[）)][项点条]?)"
)
_MOST = 200  # parts of one kind that a plan has


@cache
def parts_pattern() -> re.Pattern[str]:
    """Return the pattern of words that mean parts by their numbers (第一节, 第（二）项、第（三）项任务)."""
    return re.compile(rf"{_ONE}(?:[、和及]{_ONE})*(?:各项)?(?:任务|工作|内容|措施)?")


def _value(words: str) -> int:
    return value_of(re.sub(r"[^一二三四五六七八九十百\d]", "", words))


def _spelled(words: str) -> list[str]:
    """Return the parts that ``words`` mean, one by one (第1—3项 means three, 第4、6项 two)."""
    between = re.fullmatch(_RANGE, words)
    if between:
        numbers = range(value_of(between["first"]), min(value_of(between["last"]), _MOST) + 1)
        return [f"第{n}{between['kind']}" for n in numbers]
    return [f"第{n}项" for n in re.findall(_NUMERAL, words)] if "、" in words else [words]


def _level(words: str) -> str:
    found = re.search("[章节]", words)
    return found.group() if found else ""


def _fits(number: str, wanted: str) -> bool:
    """Say whether a unit of this ``number`` (第一节, （一）, 1.) is the part ``wanted``."""
    return bool(re.search(_NUMERAL, number)) and _value(number) == _value(wanted) and _level(number) == _level(wanted)


def part_units(document: Document, words: str, at: int) -> list[int]:
    """Return the units that ``words`` at clean offset ``at`` mean: the nearest of these numbers in the same parts.

    A number that no unit around has gives nothing.
    """
    chain = [document.unit_at(at)]
    while chain[-1] > 0:
        chain.append(document.units[chain[-1]].parent)
    found: list[int] = []
    for wanted in (part for named in re.findall(_ONE, words) for part in _spelled(named)):
        near = [u for u in document.units[1:] if _fits(u.number, wanted) and (u.parent in chain or u.index in chain)]
        held = [u for u in near if u.parent == chain[0]]
        before = held[:1] or [u for u in near if u.start <= at] or near
        if before:
            found.append(before[-1].index)
    return found
