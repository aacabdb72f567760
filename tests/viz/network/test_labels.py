"""Labels are short, say the name's beginning, and hold nothing that acts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.network.labels import LINE, LINES, clean, width, wrap


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("鄂尔多斯市", ("鄂尔多斯市",)),
        ("鄂尔多斯实验室", ("鄂尔多斯实验室",)),
        ("内蒙古鄂托克经济开发区", ("内蒙古鄂托克", "经济开发区")),
        ("（五）建设鄂尔多斯实验室", ("（五）建设鄂", "尔多斯实验室")),
        ("中国矿业大学（北京）", ("中国矿业大", "学（北京）")),
        ("矿业大学（北京）内蒙古研究院", ("矿业大学（北京）", "内蒙古研究院")),
        ("", ("—",)),
        ("\u202e\u200b", ("—",)),
    ],
)
def test_a_name_is_broken_into_even_lines(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name) == lines


def test_a_long_name_ends_in_an_ellipsis() -> None:
    lines = wrap("甲" * 300)
    assert len(lines) == LINES
    assert lines[-1].endswith("…")


def test_latin_words_stay_whole() -> None:
    assert wrap("国际Innovation中心联盟协会") == ("国际Innovation", "中心联盟协会")


@given(st.text(max_size=400))
def test_any_name_makes_a_few_short_harmless_lines(name: str) -> None:
    lines = wrap(name)
    assert 1 <= len(lines) <= LINES
    assert all(width(line) <= LINE for line in lines)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for line in lines for c in line)
    said = "".join(lines).removesuffix("…").replace(" ", "")
    assert said == "—" or clean(name).replace(" ", "").startswith(said.rstrip("…"))
