"""Names that may be meant by what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.asking.spelling import nearest_names

NAMES = ["科技突围工程", "科技兴蒙行动", "鄂尔多斯市农牧局", "鄂尔多斯实验室", "人才科创飞地"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("科技突为工程", "科技突围工程"),  # a homophone
        ("科技图围工程", "科技突围工程"),
        ("科技兴萌行动", "科技兴蒙行动"),
        ("农木局", "鄂尔多斯市农牧局"),
        ("鄂而多斯实验室", "鄂尔多斯实验室"),
        ("人才科创飞", "人才科创飞地"),  # a character is missing
    ],
)
def test_the_name_that_sounds_or_looks_alike_comes_first(typed: str, meant: str) -> None:
    assert nearest_names([typed], NAMES)[0][1] == meant


def test_what_is_something_else_is_far() -> None:
    assert nearest_names(["足球改革"], NAMES)[0][0] < 0.5


@given(st.text(), st.lists(st.text()))
def test_any_text_is_compared(typed: str, names: list[str]) -> None:
    assert all(0 <= score <= 1 for score, _ in nearest_names([typed], names))
