"""What a plan cites: titles in brackets, numbers, and what is no citation."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.citations import find_citations
from graphbuild.model import Extraction, Value

TITLE = "泉州市科技创新规划"


def citations(text: str) -> Extraction:
    return find_citations(to_doc(parse(Source(Path("泉州市.txt"), "txt", text), {"title": TITLE})), ())


def cited(text: str) -> list[tuple[str, Value, Value | None]]:
    return [(f.target.name, f.properties["relation"], f.properties.get("number")) for f in citations(text).facts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("根据《福建省科学技术进步条例》，制定本规划。", [("福建省科学技术进步条例", "based on", None)]),
        (
            "为落实《中共福建省委关于创新驱动发展的意见》（闽委发〔2023〕5号），制定本规划。",
            [("中共福建省委关于创新驱动发展的意见", "implements", "闽委发〔2023〕5号")],
        ),
        ("做好与《福建省“十四五”制造业规划》的衔接。", [("福建省“十四五”制造业规划", "mentions", None)]),
        (
            "贯彻《专利法》《商标法》和《福建省专利促进条例》。",
            [
                ("专利法", "implements", None),
                ("商标法", "implements", None),
                ("福建省专利促进条例", "implements", None),
            ],
        ),
        ("落实《关于印发〈福建省人才办法〉的通知》要求。", [("关于印发〈福建省人才办法〉的通知", "implements", None)]),
        ("落实《关于印发《福建省人才办法》的通知》要求。", [("关于印发《福建省人才办法》的通知", "implements", None)]),
        (
            "贯彻《中共中央 国务院关于科技创新的意见》（中发[2023] 6号）。",
            [("中共中央国务院关于科技创新的意见", "implements", "中发〔2023〕6号")],
        ),
        ("按照闽政〔2022〕11号文件要求，抓好工作。", [("闽政〔2022〕11号", "based on", "闽政〔2022〕11号")]),
        ("实施经国函〔2019〕7号文批复的《海丝总体规划》。", [("海丝总体规划", "implements", "国函〔2019〕7号")]),
    ],
)
def test_title_relation_and_number(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert cited(sentence) == expected


def test_the_mention_is_the_title_without_brackets() -> None:
    found = citations("衔接《海丝总体规划》（闽政〔2022〕11号）。")
    (mention,) = found.mentions
    assert (mention.entity, mention.form, dict(mention.properties)) == (
        "海丝总体规划",
        "海丝总体规划",
        {"number": "闽政〔2022〕11号"},
    )
    assert found.facts[0].end == len("衔接《海丝总体规划》（闽政〔2022〕11号")


def test_one_number_is_one_policy_under_its_longest_title() -> None:
    text = "落实《福建省关于海丝建设的意见》（闽政〔2022〕11号）。按照《关于海丝建设的意见》（闽政〔2022〕11号）执行。"
    assert [name for name, _, _ in cited(text)] == ["福建省关于海丝建设的意见"] * 2


def test_a_defined_abbreviation_is_its_policy() -> None:
    text = "依据《福建省海丝建设纲要》（以下简称《海丝纲要》）。按《海丝纲要》推进。"
    assert {name for name, _, _ in cited(text)} == {"福建省海丝建设纲要"}


@pytest.mark.parametrize(
    "sentence",
    [
        "现将《泉州市科技创新规划》印发给你们，请遵照执行。",
        "现将《泉州市科技创新规划（2024—2027年）》印发给你们。",
        "泉政〔2024〕3号\n",
        "发文字号：泉政〔2024〕3号 发文日期：2024年",
        "在《自然》《细胞》和《华侨大学学报》发表论文。",
        "实施《规划》提出的任务。",
        "办好纪录片《海丝来客》。",
    ],
)
def test_own_title_journals_works_and_short_forms_are_not_cited(sentence: str) -> None:
    assert cited(sentence) == []


def test_a_bracket_never_closed_is_an_issue() -> None:
    found = citations("落实《福建省海丝建设纲要。" + "加快建设。" * 40)
    assert [i.kind for i in found.issues] == ["title without closing bracket"]
    assert found.facts == ()


@given(st.text(alphabet="《》〈〉（）〔〕2022号发国政落实根据办法，。\n", max_size=80))
def test_any_text_gives_spans_within_it(text: str) -> None:
    doc = to_doc(parse(Source(Path("泉州市.txt"), "txt", text), {"title": TITLE}))
    found = find_citations(doc, ())
    clean = doc.user_data["document"].text
    assert all(clean[m.start : m.end] == m.form and m.form for m in found.mentions)
    assert all(0 <= f.start < f.end <= len(clean) for f in found.facts)
