"""How well names and sentences answer to words."""

import pytest

from graphbuild.asking.matching import bare_number, in_order, same_number


@pytest.mark.parametrize(
    ("asked", "number"), [("第二十三条", "二十三"), ("第（九）项", "九"), ("第三章", ""), ("（九）", ""), ("科技", "")]
)
def test_the_number_of_an_article_as_plans_may_print_it(asked: str, number: str) -> None:
    assert bare_number(asked) == number


def test_an_article_may_be_printed_as_an_item_and_a_chapter_may_not() -> None:
    assert same_number("第九条", "九")
    assert not same_number("第九章", "九")
    assert not same_number("第九条", "")


def test_pieces_in_their_order() -> None:
    assert in_order(["建立", "容错机制"], "建立健全符合规律的容错机制")
    assert not in_order(["容错机制", "建立"], "建立健全符合规律的容错机制")
    assert not in_order(["科技", "科技"], "科技")
