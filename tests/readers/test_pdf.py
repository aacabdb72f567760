"""PDF: pages, scans, passwords, damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.readers.pdf import read_pdf
from tests.readers.documents import pdf, refusal

FIRST = "Promote research and development."
SECOND = "Support the national laboratory."
# the same page under a user password (standard handler, 40 bits)
ENCRYPTED = pdf(FIRST).replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%b>/U<%b>>>"
    % (b"5a" * 32, b"a5" * 32),
)


def test_reads_pages_in_order() -> None:
    assert [p.strip() for p in read_pdf(pdf(FIRST, SECOND), "a.pdf")] == [FIRST, SECOND]


def test_a_scan_needs_text_recognition() -> None:
    with pytest.raises(InnographError, match=r"a\.pdf 没有文字层.*OCR"):
        read_pdf(pdf("", "", "- 3 -"), "a.pdf")


def test_a_password_is_named() -> None:
    with pytest.raises(InnographError, match=r"a\.pdf 有密码保护"):
        read_pdf(ENCRYPTED, "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.4\n%%EOF", pdf(FIRST)[:80]])
def test_damage_is_named(data: bytes) -> None:
    with pytest.raises(InnographError, match=r"a\.pdf"):
        read_pdf(data, "a.pdf")


@given(st.data())
def test_a_damaged_file_is_text_or_an_error(data: st.DataObject) -> None:
    raw = bytearray(pdf(FIRST, SECOND))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    said = refusal(lambda: read_pdf(bytes(raw), "a.pdf"))
    assert said is None or all("a.pdf" in s for s in said)
