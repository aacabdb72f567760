"""What is noise and what is text: pages, blanks, marks, web pages, contents lists, wraps; characters in their place."""

from pathlib import Path

import pytest

from graphbuild.document import Document, Source, parse


def read(text: str, pages: tuple[int, ...] = (0,)) -> Document:
    return parse(Source(Path("某市规划.txt"), "txt", text, pages), {})


def reasons(d: Document) -> dict[str, str]:
    return {d.source.text[i.start : i.end]: i.reason for i in d.ignored}


@pytest.mark.parametrize(
    "number", ["- 11 -", "— 6 —", "·16·", "-15 -", "第 3 页 共 20 页", "第3页", "3/20", "— Ⅱ —", "Page 3 of 20"]
)
def test_page_numbers_in_the_middle_of_a_word_and_a_list(number: str) -> None:
    d = read(
        f"支持临江大学建设氢能重点实\n\n{number}\n\n验室，推动成果转化。（责任单位：市科技局、市工\n{number}\n信局、市财政局）\n"
    )
    assert d.text == "支持临江大学建设氢能重点实验室，推动成果转化。（责任单位：市科技局、市工信局、市财政局）"
    assert reasons(d) == {number: "page_number"}


def test_bare_numbers_are_pages_between_text_and_values_in_a_table() -> None:
    text = "到2025年，全市高新技术企业达到三百家，建成国家级创\n12\n新平台五个，技术合同成交额突破五十亿元，能力显著增\n13\n强。\n"
    d = read(text)
    assert (
        d.text
        == "到2025年，全市高新技术企业达到三百家，建成国家级创新平台五个，技术合同成交额突破五十亿元，能力显著增强。"
    )
    d = read("序号\n指标\n2020年\n2025年\n1\n高企（家）\n120\n300\n2\n平台（个）\n7\n12\n")
    assert d.ignored == ()


def test_blanks_of_a_wrap_go_and_blanks_between_words_and_names_stay() -> None:
    assert read("要认 真落实，到 2025 年 R&D 经费达到 3 亿元。").text == "要认真落实，到2025年R&D经费达到3亿元。"
    assert read("支持 Rydberg atom 传感器研发。").text == "支持Rydberg atom传感器研发。"
    assert read("责任单位：研创园管办　产业园管办").text == "责任单位：研创园管办　产业园管办"
    assert read("责任单位：市科技局、　财政局，　海东市　人民政府").text == "责任单位：市科技局、财政局，海东市人民政府"
    assert (
        read("主办单位：市科技局　协办单位：市税务局、市工商联").text
        == "主办单位：市科技局　协办单位：市税务局、市工商联"
    )


def test_invisible_and_foreign_characters_are_ignored_by_name() -> None:
    d = read("ᠤᠬᠤᠰᠢ\u202fᠦ\n市科\u200b技\xad局\ue003负责。[bookmark: _Toc12]<b>落实</b>&nbsp;**要点**\n")
    assert d.text == "市科技局负责。落实要点"
    assert set(reasons(d).values()) == {"other_script", "invisible", "private_use", "bookmark", "html", "markup"}


def test_marks_of_notes_are_text_and_bold_is_not() -> None:
    d = read("——**示范区**。建设示范区。\n注：*为2020年预计值，**为2019年数据。\n")
    assert d.text == "——示范区。建设示范区。\n注：*为2020年预计值，**为2019年数据。"


@pytest.mark.parametrize("leader", ["\t3", "......3", "……… 3", "", " ......- 3 -"])
def test_contents_list_with_and_without_leaders(leader: str) -> None:
    body = "一、发展基础\n基础较好，平台增多。\n二、重点任务\n（一）建设平台\n建设平台若干。\n"
    d = read(f"目  录\n一、发展基础{leader}\n二、重点任务{leader}\n（一）建设平台{leader}\n{body}")
    assert d.text == body.strip()
    assert set(reasons(d).values()) == {"contents"}


def test_a_web_page_on_one_line() -> None:
    head = "首页 政务公开 政务服务 互动交流 当前位置:首页>政务公开>正文 索引号:01-2 发文日期:2024-12-16 "
    items = "一、总体要求 (一)工作基础。基础较好。 (二)主要目标。目标明确。 二、任务 (三)建平台。支持建设。(责任单位:市科技局) "
    d = read(
        head
        + "临江市人民政府关于建设创新中心的实施意见 各县(市)、区人民政府: "
        + items * 3
        + "【打印本页】 【关闭窗口】 版权所有"
    )
    first = d.text.split("\n")
    assert first[:4] == [
        "临江市人民政府关于建设创新中心的实施意见",
        "各县（市）、区人民政府：",
        "一、总体要求",
        "（一）工作基础。基础较好。",
    ]
    assert first[-1] == "（三）建平台。支持建设。（责任单位：市科技局）"
    assert d.plan.issued_on == "2024-12-16"


def test_wrapped_lines_are_one_paragraph() -> None:
    lines = [
        "（一）建设平台。推动临江大学联合龙头企业建设氢能技术",
        "创新中心，支持园区布局中试基地，引导社会资本参与建设",
        "运营，推动成果就地转化。",
        "（二）引进人才。落实政策。",
    ]
    d = read("\n".join(lines))
    assert d.text == "".join(lines[:3]) + "\n" + lines[3]


def test_a_heading_does_not_run_into_its_text() -> None:
    text = "第一节 科技支撑碳达峰碳中和\n\n把握转型机遇，推动绿色发展，开展技术攻关。\n\n（一）完善体制机制，推动要素集聚\n\n不断深化改革。"
    assert read(text).text == text.replace("\n\n", "\n")


def test_characters_are_normalised_one_by_one() -> None:
    d = read('建設"科技創新"走廊(一期),投資１．２億元;網址http://a.cn,人均1,000元。\n"另"行')
    assert d.text == "建设“科技创新”走廊（一期），投资1.2亿元；网址http://a.cn，人均1,000元。\n“另”行"
    assert d.written == '建設"科技創新"走廊(一期),投資１．２億元;網址http://a.cn,人均1,000元。\n"另"行'


def test_simplified_characters_with_a_traditional_meaning_stay() -> None:
    assert read("支持乾县瞭望工程和著名高校。").text == "支持乾县瞭望工程和著名高校。"


def test_read_span_points_into_the_file() -> None:
    source = "支持氢能实\n- 1 -\n验室建设。"
    d = read(source)
    start, end = d.read_span(d.text.index("氢能实验室"), d.text.index("氢能实验室") + 5)
    assert source[start:end] == "氢能实\n- 1 -\n验室"


def test_running_heads_of_pages() -> None:
    d = read(
        "一、任务\n支持企业建设平台，推动成果\n某市规划\n- 1 -\n转化落地。\n某市规划\n- 2 -\n（一）平台。建设。\n某市规划\n- 3 -\n"
    )
    assert d.text == "一、任务\n支持企业建设平台，推动成果转化落地。\n（一）平台。建设。"
    assert reasons(d)["某市规划"] == "running_head"


def test_a_page_of_the_file_ends_in_a_sentence() -> None:
    text = "一、任务\n支持企业建设研发机构，推动成果\n转化落地。\n"
    assert read(text, (0, text.index("转化"))).text == "一、任务\n支持企业建设研发机构，推动成果转化落地。"


def test_an_empty_file_and_a_file_of_noise() -> None:
    assert read("").text == ""
    assert read("- 1 -\n\n\u200b\n").passages == ()
