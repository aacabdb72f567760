"""Scans find what a plain search finds, whatever the text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract import funds
from graphbuild.extract.duties import words
from graphbuild.extract.indicators import prose, quantities
from graphbuild.extract.names import body_names, lists, marks, quoted
from graphbuild.patterns import alternatives, scan

SCANS = (
    (funds._DIGIT, funds._amount()),
    (words._nouned_start(), words._said_label()),
    (prose._multiples_start(), prose._multiples()),
    (quantities._STARTS, quantities._pattern()),
    (body_names._LEVEL_STARTS, body_names._BOTH),
    (body_names._LEVEL_STARTS, body_names._AUTHOR),
    (lists._SUM_STARTS, lists._SUMMED),
    (marks._NUMBER_STARTS, marks._NUMBER),
    (marks._COUNT_STARTS, marks._COUNT),
    (quoted._QUOTE, quoted._SERIES),
)
# what the patterns are made of, so that chance puts matches together
PIECES = (
    *"0123456789十百千万亿元家个项户余大第章节条专栏表前位名强≥>．.，。、；\n “”\"（）〔〕号年月日到至—%",
    *("翻一番", "倍增", "清零", "责任单位", "牵头单位", "为", "市委", "自治区党委", "政府", "等", "企业", "达到", "以上", "行动", "工程", "甲", "乙"),
)  # fmt: skip


@pytest.mark.parametrize(("starts", "pattern"), SCANS, ids=lambda p: p.pattern[:20])
@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_a_scan_misses_nothing(starts: re.Pattern[str], pattern: re.Pattern[str], text: str) -> None:
    assert [m.span() for m in scan(starts, pattern, text)] == [m.span() for m in pattern.finditer(text)]


def test_matches_do_not_overlap() -> None:
    assert [m.group() for m in scan(re.compile("a"), re.compile("aa|b"), "aaaab")] == ["aa", "aa"]


def test_the_longest_word_is_tried_first() -> None:
    assert re.findall(alternatives(["市", "市委", "."]), "市委.市") == ["市委", ".", "市"]
