"""From a plan file to its source: the text as read, or one clear sentence."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.document import Source
from graphbuild.errors import InnographError
from graphbuild.readers import PlanFile, read
from graphbuild.readers.files import MAX_CHARACTERS
from tests.readers.documents import pdf, refusal, word, zipped

PLAN = "某市科技规划\n市科技局牵头。"


def source(folder: Path, name: str, data: bytes) -> Source:
    (folder / name).write_bytes(data)
    return read(PlanFile(folder / name))


def test_line_breaks_of_any_kind_are_one(tmp_path: Path) -> None:
    assert source(tmp_path, "a.txt", "\ufeff甲\r\n乙\r丙\u2028丁\f戊\n\n己".encode()).text == "甲\n乙\n丙\n丁\n戊\n\n己"


def test_single_control_characters_are_dropped(tmp_path: Path) -> None:
    plan = "市科技局\x07牵头" + "推进科技创新。" * 30
    assert source(tmp_path, "a.txt", f"{plan}\x1a".encode()).text == plan.replace("\x07", "")


def test_pages_begin_where_the_source_says(tmp_path: Path) -> None:
    read_pdf = source(tmp_path, "a.pdf", pdf("First page of the short plan.", "Second page of the short plan."))
    assert [read_pdf.text[at : at + 5] for at in read_pdf.pages] == ["First", "Secon"]
    assert "\r" not in read_pdf.text


def test_a_page_without_text_among_others_is_an_issue(tmp_path: Path) -> None:
    long = "A page of the plan with quite a lot of text on it."
    read_pdf = source(tmp_path, "a.pdf", pdf(long, "", long))
    (issue,) = read_pdf.issues
    assert issue.message.startswith("第 2 页没有文字")
    assert (issue.start, issue.end) == read_pdf.pages[1:]
    assert source(tmp_path, "a.txt", PLAN.encode()).issues == ()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", PLAN.encode(), "txt"),
        ("a.md", PLAN.encode(), "md"),
        ("a.HTM", f"<p>{PLAN}".encode(), "html"),
        ("a.docx", word(PLAN), "docx"),
        ("a.txt", word(PLAN), "docx"),
        ("a.docx", pdf("A plan of science and technology."), "pdf"),
        ("a.txt", b"<!DOCTYPE html><p>" + PLAN.encode(), "html"),
    ],
)
def test_the_content_tells_the_format(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    assert source(tmp_path, name, data).format == kind


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.txt", b"", "空文件"),
        ("a.docx", b"", "空文件"),
        ("a.txt", " \r\n\u3000\u200b".encode(), "只有空白"),
        ("a.docx", word(" "), "只有空白"),
        ("a.html", b"<p> </p>", "只有空白"),
        ("a.html", b"<!-- -->", "没有正文|只有空白"),
        ("a.txt", b"\x7fELF\2\1\1\0\0\0\0", "二进制"),
        ("a.txt", b"\xff\xfa\xfb" * 9, "编码"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "另存为 .docx"),
        ("a.txt", rb"{\rtf1 x}", "另存为 .docx"),
        ("a.docx", "规划".encode(), "损坏"),
        ("a.docx", zipped({"a.txt": b"x"}), "不是 Word"),
        ("a.txt", zipped({"a.txt": b"x"}), "zip"),
        ("a.pdf", "规划".encode(), "损坏"),
        ("a.pdf", b"%PDF-1.7\n", "损坏"),
        ("a.txt", b"x" * 50_000_000, "超过上限"),
        ("a.html", b"x" * 50_000_000, "超过上限"),
        ("a.html", b"x" * 12_000_000, "单段过长"),
        ("a.html", b"<div><b>x" * 5_000, "嵌套过深"),
        ("a.txt", "科".encode() * (MAX_CHARACTERS + 1), "超过一份规划的上限"),
    ],
)
def test_what_gives_no_text_is_one_sentence(tmp_path: Path, name: str, data: bytes, fault: str) -> None:
    with pytest.raises(InnographError, match=fault) as raised:
        source(tmp_path, name, data)
    assert str(tmp_path / name) in raised.value.zh
    assert str(tmp_path / name) in raised.value.en


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match="不存在"):
        read(PlanFile(tmp_path / "a.txt"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf"]),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"]),
    st.binary(max_size=200) | st.text(max_size=100).map(lambda t: t.encode("utf-8", "surrogatepass")),
)
def test_any_bytes_are_a_source_or_an_error(tmp_path: Path, name: str, head: bytes, tail: bytes) -> None:
    said = refusal(lambda: source(tmp_path, name, head + tail))
    if said is None:
        text = read(PlanFile(tmp_path / name)).text
        assert text.strip()
        assert not set("\0\x07\x1f\r\v\f\x85\u2028\u2029") & set(text)
        text.encode()
    else:
        assert all(str(tmp_path / name) in sentence for sentence in said)
