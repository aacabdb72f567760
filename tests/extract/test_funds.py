"""Who gets how much: amounts, years, receivers; and what is no promise."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.funds import find_funding
from graphbuild.model import Extraction, Mention


def funding(text: str, *names: tuple[str, str]) -> Extraction:
    """Return what is found in ``text`` whose names are (type, name)."""
    doc = to_doc(parse(Source(Path("泉州市.txt"), "txt", text), {"title": "泉州市科技创新规划"}))
    clean = doc.user_data["document"].text
    mentions = [Mention(clean.index(n), clean.index(n) + len(n), t, n, n, "test") for t, n in names]
    return find_funding(doc, tuple(mentions))


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        (
            "市财政每年安排5000万元支持泉州市科技创新基金。",
            ("Fund", "泉州市科技创新基金"),
            {"amount": 5e7, "per_year": True},
        ),
        (
            "设立总规模不低于30亿元的泉州市科创母基金。",
            ("Fund", "泉州市科创母基金"),
            {"amount": 3e9, "per_year": False, "comparator": "≥"},
        ),
        (
            "支持泉州高新区扩区，获批后连续5年、每年给予不低于2000万元经费支持。",
            ("Park", "泉州高新区"),
            {"amount": 2e7, "per_year": True, "years": 5, "comparator": "≥"},
        ),
        (
            "对福建省泉州海丝实验室最高资助1.5亿元。",
            ("Lab", "福建省泉州海丝实验室"),
            {"amount": 1.5e8, "per_year": False, "comparator": "≤"},
        ),
    ],
)
def test_amount_years_and_bound(sentence: str, name: tuple[str, str], expected: dict[str, object]) -> None:
    (fact,) = funding(sentence, name).facts
    assert (fact.target.type, fact.target.name) == name
    assert dict(fact.properties) == expected


def test_a_receiver_behind_the_amount_and_years_to_pay_in() -> None:
    (fact,) = funding("市财政安排2亿元，分三年拨付，设立海丝科创专项资金。", ("Fund", "海丝科创专项资金")).facts
    assert fact.target.name == "海丝科创专项资金"
    assert fact.properties["years"] == 3


def test_the_source_is_the_measure_that_holds_the_sentence() -> None:
    found = funding("一、保障措施\n（一）加大投入。每年安排800万元用于海丝英才计划。\n", ("Program", "海丝英才计划"))
    assert found.facts[0].source.type == "Measure"
    assert found.facts[0].source.name.endswith("（一）加大投入")


def test_a_fund_wins_over_the_park_it_is_for() -> None:
    found = funding("在泉州高新区设立2亿元的海丝种子基金。", ("Park", "泉州高新区"), ("Fund", "海丝种子基金"))
    assert [f.target.name for f in found.facts] == ["海丝种子基金"]


def test_money_for_nobody_named_and_shares_are_issues() -> None:
    kinds = [i.kind for i in funding("对新认定的企业给予30万元奖励。对购置设备的按投资额的20%给予补助。").issues]
    assert sorted(kinds) == ["funding without a named receiver", "funding without an amount"]


@pytest.mark.parametrize(
    "sentence",
    [
        "到2027年，泉州高新区营业收入达到3000亿元。",
        "“十三五”期间泉州高新区争取上级资金5000万元。",
        "2021年以来，泉州高新区实施项目12项，投入开发资金1.5亿元。",
        "泉州高新区单台价值30万元及以上的仪器应当支持共享。",
    ],
)
def test_values_results_and_conditions_are_no_promise(sentence: str) -> None:
    found = funding(sentence, ("Park", "泉州高新区"))
    assert (found.facts, found.issues) == ((), ())


@given(st.text(alphabet="每年安排给予不低于最高5000.,万亿元按%比例补助连续五，。；\n", max_size=80))
def test_any_text_gives_spans_within_it(text: str) -> None:
    found = funding(text)
    assert all(i.start is not None and i.end is not None and i.start < i.end <= len(text) for i in found.issues)
    assert found.facts == ()
