"""Cells by what they say: the head of a column, a year, a value, and whether a row fits its head."""

import re
from collections.abc import Sequence
from functools import cache

from graphbuild.layout.characters import fold
from graphbuild.ontology import lexicon

_YEAR = re.compile(r"(?:19|20)\d\d\s*年?(?:\S{0,6})?|[“”十一二三四五]{3,6}\S{0,4}")
# a value in a cell of its own: 2.6, ≥2.6, [90], 〔1500〕, 1.2万, 15左右, 30%以上, 前10, or a dash
_VALUE = re.compile(
    r"[\[〔【（(]?(?:[≥≤<>＞＜]|超过|不低于|大于|前|第|年均增长|年均|累计)?\d[\d.,—\-~]*[万亿]?(?:[%％‰位名倍家个件项人元]|亿元|万元)?"
    r"(?:以上|以下|左右|以内)?[\]〕】）)]?\*?|[—\-/－–―…]{1,3}|翻[一两]?番|无"
)
_SENTENCE = re.compile("[。；！？]")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
# how the names of bodies end
_BODY = re.compile(r"[局厅委办府会部院处科室区县市州盟旗镇乡街道心团司校学位门队行组]$|[）)等]$|、")
_LONGEST_HEAD = 8
_LONGEST = 60


@cache
def number_columns() -> frozenset[str]:
    """Return the heads of columns that count the rows (序号)."""
    return frozenset(lexicon("layout")["number_columns"])


@cache
def _heads() -> tuple[frozenset[str], tuple[str, ...]]:
    words = lexicon("layout")
    return frozenset(words["column_words"]), tuple(words["column_endings"])


@cache
def _duty() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("layout")["duty_columns"]))


def is_year(text: str) -> bool:
    """Say whether a cell heads a column of values (2025年, 2027年目标, “十四五”末)."""
    return _YEAR.fullmatch(fold(text)) is not None


def is_head(text: str) -> bool:
    """Say whether a cell can head a column (责任单位, 指标, 2025年)."""
    folded = fold(text)
    bare = re.sub(r"[（(].*", "", folded)
    known, endings = _heads()
    ends = 2 < len(bare) <= _LONGEST_HEAD and bare.endswith(endings)
    return bool(folded in number_columns() or folded in known or bare in known or ends or is_year(text))


def is_value(text: str) -> bool:
    """Say whether a cell holds a number, or a dash for none, and nothing else."""
    return _VALUE.fullmatch(text.strip()) is not None


def row_fits(head: Sequence[str], row: Sequence[str]) -> bool:
    """Say whether the cells of ``row`` can stand under ``head``: words first, values under years, no sentences."""
    if len(row) != len(head) or not _WORDS.search(row[0]) or any(len(c) > _LONGEST or _SENTENCE.search(c) for c in row):
        return False
    pairs = list(zip(head, row, strict=True))
    duties = [c for h, c in pairs if is_duty(h)]
    if duties and not any(map(_BODY.search, duties)):
        return False
    return all(is_value(c) == is_year(h) for h, c in pairs if is_year(h) or (is_value(c) and not is_duty(h)))


def is_duty(text: str) -> bool:
    """Say whether a cell heads a column of bodies (责任单位)."""
    bare = re.sub(r"[（(].*", "", fold(text))
    return len(bare) > 2 and not bare.endswith("量单位") and is_head(text) and _duty().search(bare) is not None
