"""Encodings: what is certain is read, what is not is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.readers.text import decode
from tests.readers.documents import refusal

SHORT = "包头市科技局"
PLAN = "第一章 总体要求\n到2025年，全市研发经费投入强度达到2%，高新技术企业达到300家。（责任单位：市科技局）\n"


@pytest.mark.parametrize("text", [SHORT, PLAN, "科技", "“双倍增”行动——2025"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk"])
def test_reads_chinese_in_its_usual_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_reads_utf16_without_a_mark(encoding: str) -> None:
    assert decode(PLAN.encode(encoding), "a.txt") == PLAN


def test_reads_traditional_characters_in_big5() -> None:
    text = "為推動區域科技創新，強化企業與大學之合作，制定本計畫。主辦單位應定期檢討執行情形，並公布成果。" * 4
    assert decode(text.encode("big5"), "a.txt") == text


def test_reads_gb18030_beyond_gbk() -> None:
    assert decode((PLAN + "䶮㐂").encode("gb18030"), "a.txt") == PLAN + "䶮㐂"


def test_characters_that_happen_to_be_utf8_are_read_as_chinese() -> None:
    raw = "业".encode("gb18030")  # two bytes that are one Cyrillic letter in UTF-8
    assert raw.decode("utf-8") != "业"
    assert decode(raw, "a.txt") == "业"


@pytest.mark.parametrize(
    "data",
    [
        PLAN.encode()[:-10] + b"\xff" + PLAN.encode(),  # UTF-8 with a broken byte
        PLAN.encode()[1:],  # cut inside a character
        "Größe der Übergänge ändern".encode("latin-1") * 3,
        bytes(range(256)),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        b"\x7fELF\2\1\1\0\0\0\0\0",
    ],
)
def test_refuses_what_is_not_certain(data: bytes) -> None:
    with pytest.raises(InnographError, match=r"a\.txt"):
        decode(data, "a.txt")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    said = refusal(lambda: decode(data, "a.txt"))
    assert said is None or all("a.txt" in s for s in said)
    if said is None:
        decode(data, "a.txt").encode()


@given(st.text(alphabet="推进科技创新，支持企业与高校合作。（）0123456789\n", min_size=1))
def test_gb18030_round_trip(text: str) -> None:
    assert decode(f"市{text}".encode("gb18030"), "a.txt") == f"市{text}"
