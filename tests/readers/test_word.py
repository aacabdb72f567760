"""Word: numbers, tables, boxes, in order."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.readers.numbering import chinese
from graphbuild.readers.word import read_docx
from tests.readers.documents import number_lists, numbered, refusal, saved, word, zipped


def lines(document: "docx.document.Document") -> list[str]:
    (page,) = read_docx(saved(document), "a.docx")
    return page.split("\n")


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一")],
)
def test_counts_in_chinese(number: int, text: str) -> None:
    assert chinese(number) == text


def test_paragraphs_and_headings_are_lines() -> None:
    document = docx.Document()
    document.add_heading("第一章 总体要求", 1)
    document.add_paragraph("坚持创新引领。")
    assert lines(document) == ["第一章 总体要求", "坚持创新引领。"]


def test_list_numbers_are_written_out_and_restart_below_a_higher_item() -> None:
    document = docx.Document()
    number_lists(document, ("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    for level, text in ((0, "总体要求"), (1, "指导思想"), (1, "目标"), (2, "研发投入"), (0, "重点任务"), (1, "建平台")):
        numbered(document, text, level)
    assert lines(document) == [
        "一、总体要求",
        "（一）指导思想",
        "（二）目标",
        "1.研发投入",
        "二、重点任务",
        "（一）建平台",
    ]


def test_a_style_gives_its_list_and_zero_takes_a_paragraph_out() -> None:
    document = docx.Document()
    number_lists(document, ("decimal", "第%1条　"))
    style = document.styles["Heading 1"]
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    document.add_heading("支持企业研发", 1)
    document.add_heading("附则", 1)._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>')
    )
    document.add_heading("支持平台", 1)
    assert lines(document) == ["第1条　支持企业研发", "附则", "第2条　支持平台"]


def test_a_list_starts_where_it_says_and_bullets_show_nothing() -> None:
    document = docx.Document()
    number_lists(document, ("upperRoman", "%1."), ("bullet", "●"), start=4)
    numbered(document, "甲")
    numbered(document, "乙", 1)
    numbered(document, "丙")
    assert lines(document) == ["IV.甲", "乙", "V.丙"]


def test_a_table_row_is_a_line_and_merged_cells_keep_the_columns() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, texts in enumerate((("类别", "指标", "2025年"), ("投入", "研发强度", "2%"), ("", "基础研究", "5%"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph("说明")
    assert lines(document) == ["类别　指标\t\t2025年", "投入\t研发强度\t2%", "\t基础研究\t5%", "说明"]


def test_a_box_of_one_cell_is_its_lines() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "专栏1 平台建设"
    cell.add_paragraph("建设重点实验室。")
    assert lines(document)[:2] == ["专栏1 平台建设", "建设重点实验室。"]


def test_deleted_text_is_left_out_and_inserted_text_stays() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("市")._p
    for tag, text in (("del", "<w:delText>旧</w:delText>"), ("ins", "<w:t>科技局</w:t>")):
        paragraph.append(parse_xml(f"<w:{tag} {nsdecls('w')}><w:r>{text}</w:r></w:{tag}>"))
    assert lines(document) == ["市科技局"]


def test_a_text_box_follows_its_paragraph_once() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>专栏2</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document.add_paragraph("正文")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} {mc}><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert lines(document) == ["正文", "专栏2"]


def test_a_box_in_a_box_is_read_once() -> None:
    document = docx.Document()
    inner = "<w:r><w:txbxContent><w:p><w:r><w:t>内</w:t></w:r></w:p></w:txbxContent></w:r>"
    outer = f"<w:txbxContent><w:p><w:r><w:t>外</w:t></w:r>{inner}</w:p></w:txbxContent>"
    document.add_paragraph("正文")._p.append(parse_xml(f"<w:r {nsdecls('w')}>{outer}</w:r>"))
    assert lines(document) == ["正文", "外", "内"]


def test_a_formula_is_text() -> None:
    document = docx.Document()
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    document.add_paragraph("强度")._p.append(parse_xml(f"<m:oMath {space}><m:r><m:t>≥2%</m:t></m:r></m:oMath>"))
    assert lines(document) == ["强度≥2%"]


def test_a_contents_list_has_leaders_and_other_tabs_are_blanks() -> None:
    document = docx.Document()
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("第一章\t3", style=style)
    document.add_paragraph("甲\t乙\n丙")
    assert lines(document) == ["第一章……3", "甲 乙", "丙"]


def test_a_content_control_is_read() -> None:
    document = docx.Document()
    document.element.body.insert(
        0,
        parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>标题</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
    )
    assert lines(document)[0] == "标题"


def test_a_zip_that_is_no_word_document_is_refused() -> None:
    with pytest.raises(InnographError, match="不是 Word 文档"):
        read_docx(zipped({"a.xml": b"<a/>"}), "a.docx")


@given(st.data())
def test_a_damaged_document_is_text_or_an_error(data: st.DataObject) -> None:
    raw = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([len(raw), len(raw) // 2, len(raw) - 30]))
    said = refusal(lambda: read_docx(bytes(raw[:cut]), "a.docx"))
    assert said is None or all("a.docx" in s for s in said)


@given(st.text(alphabet="<>/&;'\" =:wptblrcvaljn1\x01\ud800", max_size=60))
def test_any_xml_is_text_or_an_error(xml: str) -> None:
    head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    content = f"{head}{xml}</w:document>".encode("utf-8", "surrogatepass")
    said = refusal(lambda: read_docx(zipped({"word/document.xml": content}), "a.docx"))
    assert said is None or "word/document.xml" in said[0]


WHOLE = word("包头市科技创新规划", "（责任单位：市科技局）")
