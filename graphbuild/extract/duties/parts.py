"""Which units of the outline a statement means that names them by number: 第一节、第二节由A负责."""

import re
from functools import cache

from graphbuild.document import Document

_ONE = (
    r"(?:第?[一二三四五六七八九十百\d]{1,4}[章节条款]|第[一二三四五六七八九十百\d]{1,4}[项点]"
    r"|第?[（(][一二三四五六七八九十\d]{1,3}[）)][项点条]?)"
)


@cache
def parts_pattern() -> re.Pattern[str]:
    """Return the pattern of words that mean parts by their numbers (第一节, 第（二）项、第（三）项任务)."""
    return re.compile(rf"{_ONE}(?:[、和及]{_ONE})*(?:各项)?(?:任务|工作|内容|措施)?")


def _numeral(words: str) -> str:
    return re.sub(r"[^一二三四五六七八九十百\d]", "", words)


def _level(words: str) -> str:
    found = re.search("[章节]", words)
    return found.group() if found else ""


def _fits(number: str, wanted: str) -> bool:
    """Say whether a unit of this ``number`` (第一节, （一）, 1.) is the part ``wanted``."""
    return bool(number) and _numeral(number) == _numeral(wanted) and _level(number) == _level(wanted)


def part_units(document: Document, words: str, at: int) -> list[int]:
    """Return the units that ``words`` at clean offset ``at`` mean: the nearest of these numbers in the same parts.

    A number that no unit around has gives nothing.
    """
    chain = [document.unit_at(at)]
    while chain[-1] > 0:
        chain.append(document.units[chain[-1]].parent)
    found: list[int] = []
    for wanted in re.findall(_ONE, words):
        near = [u for u in document.units[1:] if _fits(u.number, wanted) and (u.parent in chain or u.index in chain)]
        before = [u for u in near if u.start <= at] or near
        if before:
            found.append(before[-1].index)
    return found
