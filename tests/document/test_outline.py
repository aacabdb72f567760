"""Parts of a plan in every style of numbering, and the titles that open them."""

from pathlib import Path

import pytest

from graphbuild.document import Document, Source, parse


def read(text: str) -> Document:
    return parse(Source(Path("某市规划.txt"), "txt", text), {})


def headings(text: str) -> list[str]:
    return [u.heading for u in read(text).units[1:]]


def paths(text: str) -> list[str]:
    return list(read(text).paths[1:])


@pytest.mark.parametrize(
    "number",
    [
        "一、",
        "（一）",
        "(十二)",
        "3.",
        "3．",
        "3、",
        "（2）",
        "①",
        "第三条 ",
        "第二章 ",
        "第一节　",
        "1.2 ",
        "行动一：",
        "任务3：",
    ],
)
def test_each_style_opens_a_part(number: str) -> None:
    d = read(f"{number}壮大企业主体\n支持企业牵头组建创新联合体，推动融通发展。\n")
    assert [(u.heading, u.titled) for u in d.units[1:]] == [(f"{number}壮大企业主体", True)]


def test_levels_follow_the_order_in_which_styles_open() -> None:
    text = "一、任务\n1.平台。建平台。\n（1）实验室。建设。\n（2）中心。建设。\n2.人才。引才。\n二、保障\n（一）领导。加强。\n1.机制。健全。\n"
    assert paths(text) == [
        "一、任务", "一、任务/1.平台", "一、任务/1.平台/（1）实验室", "一、任务/1.平台/（2）中心", "一、任务/2.人才",
        "二、保障", "二、保障/（一）领导", "二、保障/（一）领导/1.机制",
    ]  # fmt: skip


def test_title_sentence_first_clause_and_whole_sentence() -> None:
    d = read(
        "1.做强平台。支持临江实验室建设。\n"
        "2.争取国家氢能技术创新中心落户临江，筹建临江大学协同创新研究院，原则上不再新建与主导产业没有关系的各类研发机构。\n"
        "3.修订科技计划管理办法，完善节点考核。（责任单位：市科技局）\n"
        "4.建好启动区（以下简称“启动区。”）。推进高校建设。\n"
    )
    assert [(u.heading, u.titled) for u in d.units[1:]] == [
        ("1.做强平台", True),
        ("2.争取国家氢能技术创新中心落户临江", False),
        ("3.修订科技计划管理办法，完善节点考核", False),
        ("4.建好启动区（以下简称“启动区。”）", True),
    ]
    first = d.units[1]
    assert d.text[first.start : first.body] == "1.做强平台。"
    assert d.text[first.body : first.end] == "支持临江实验室建设。"


def test_items_run_together() -> None:
    text = "（十）加大投入。足额保障。（责任单位：市财政局）（十一）引导资本。设立基金。（责任单位：市科技局）"
    assert headings(text) == ["（十）加大投入", "（十一）引导资本"]
    text = "9.建立审批机制，压缩时限牵头单位：市科技局配合单位：市数据局10.开展服务，提供诊断牵头单位：市工信局"
    assert headings(text) == ["9.建立审批机制，压缩时限", "10.开展服务，提供诊断"]
    text = "（三）实施惠民行动。（1）推进健康科技。（责任单位：市卫健委）（2）推广监测装备。（责任单位：市应急局）"
    assert headings(text) == ["（三）实施惠民行动", "（1）推进健康科技", "（2）推广监测装备"]


@pytest.mark.parametrize(
    "text",
    [
        "经费投入达到1.2亿元，增长2.5倍。",
        "推动一、二、三产业融合。",
        "（含一、二类园区）（下同）达到3.5%。",
        "落实《关于（一）类企业的意见》（二级）。",
        "抓好两件事：一是投入；二是人才。",
    ],
)
def test_numbers_in_a_sentence_open_nothing(text: str) -> None:
    assert headings(text) == []


def test_box_with_items_ends_before_the_next_part() -> None:
    text = (
        "第一节 发展新能源\n氢能。打造示范城市，推动产业一体化发展。\n专栏 1 氢能重点任务\n制氢技术。发展副产氢提纯技术和装备。\n储氢技术。突破液态储氢技术和装备。\n"
        "煤炭电力。加快绿色低碳创新发展步伐。\n专栏 2 煤电重点任务\n煤炭智能化绿色开采技术、综合利用技术研发。\n第二节 发展新材料\n围绕优势资源推动转化。\n"
    )
    assert paths(text) == [
        "第一节 发展新能源", "第一节 发展新能源/氢能", "第一节 发展新能源/专栏1 氢能重点任务", "第一节 发展新能源/专栏1 氢能重点任务/制氢技术",
        "第一节 发展新能源/专栏1 氢能重点任务/储氢技术", "第一节 发展新能源/煤炭电力", "第一节 发展新能源/专栏2 煤电重点任务", "第二节 发展新材料",
    ]  # fmt: skip


def test_unnumbered_title_sentences_are_units_but_no_titles() -> None:
    d = read(
        "一、原则\n坚持创新驱动。强化企业主体地位作用。\n坚持开放合作。深化与高校院所合作。\n二、目标\n到2025年，能力提升。\n"
    )
    assert [(u.heading, u.titled, u.number) for u in d.units[1:]] == [
        ("一、原则", True, "一、"), ("坚持创新驱动", False, ""), ("坚持开放合作", False, ""), ("二、目标", True, "二、"),
    ]  # fmt: skip


def test_marked_and_bold_headings() -> None:
    text = "## 总体要求\n深入实施创新驱动发展战略。\n## 重点任务\n**强化主体**\n支持企业创新发展。\n**优化布局**\n建设重点实验室。\n"
    assert paths(text) == ["总体要求", "重点任务", "重点任务/强化主体", "重点任务/优化布局"]


def test_opening_words_and_annexes() -> None:
    text = "前 言\n本规划是行动指南。\n一、任务\n（一）平台。建设平台。\n附件\n重点领域清单\n序号\t领域\t技术\n1\t氢能\t制氢\n临江市科学技术局\n2024年3月5日\n"
    d = read(text)
    assert d.paths[1:] == ("前言", "一、任务", "一、任务/（一）平台", "附件", "附件/重点领域清单")
    assert [p.unit for p in d.passages[-2:]] == [0, 0]


def test_equal_paths_are_told_apart() -> None:
    d = read("一、任务\n1.平台。建平台。\n1.平台。建平台。\n一、任务\n")
    assert d.paths[1:] == ("一、任务", "一、任务/1.平台", "一、任务/1.平台#2", "一、任务#2")
    assert d.path(3) == "一、任务/1.平台#2"


def test_unit_at_is_the_innermost() -> None:
    d = read("一、任务\n（一）平台。建设平台。\n二、保障\n")
    assert d.unit_at(d.text.index("建设")) == 2
    assert d.unit_at(0) == 1


def test_heading_is_in_the_characters_of_the_file() -> None:
    d = read("(六)建設科技創新走廊。推動園區錯位發展。")
    assert d.units[1].heading == "(六)建設科技創新走廊"
    assert d.units[1].number == "（六）"


def test_a_tab_behind_a_number_makes_no_table() -> None:
    d = read("（一）\t加强领导\n（二）\t加大投入\n健全机制。\n")
    assert (d.tables, [u.heading for u in d.units[1:]]) == ((), ["（一）加强领导", "（二）加大投入"])


def test_headings_without_any_number() -> None:
    body = (
        "支持企业牵头组建创新联合体，推动大中小企业融通创新，打造良好的创新创业生态环境，到2025年建成一批创新平台载体。"
    )
    assert headings(f"大同市科技计划\n{body}\n重点任务\n{body}\n保障措施\n{body}\n") == ["重点任务", "保障措施"]


def test_spaces_strewn_over_headings_and_names() -> None:
    d = read(
        "一、 总 体 要 求\n（ 一） 建 设 平 台。支持大同 大学— 5 — 联合攻关。（责任单位：市 科技局、市财政 局\n（ 二 ）引进 人才。落实。\n"
    )
    assert d.text.split("\n") == [
        "一、总体要求",
        "（一）建设平台。支持大同大学联合攻关。（责任单位：市科技局、市财政局",
        "（二）引进人才。落实。",
    ]
    assert [u.heading for u in d.units[1:]] == ["一、总体要求", "（一）建设平台", "（二）引进人才"]


def test_a_named_part_after_a_box_is_no_part_of_the_box() -> None:
    text = "某市行动方案\n\n一、重点行动\n行动一 企业倍增行动\n培育企业。\n专栏 启动项目\n1.甲项目，投资一亿元。\n2.乙项目，投资两亿元。\n行动二 人才强基行动\n引进人才。\n"
    document = parse(Source(Path("a.txt"), "txt", text), {})
    second = next(u for u in document.units if "人才强基" in u.heading)
    assert second.heading == "行动二 人才强基行动"
    assert document.units[second.parent].heading == "一、重点行动"


def test_marks_of_a_heading_hide_its_number_from_nobody() -> None:
    document = parse(
        Source(Path("a.md"), "md", "# 若干措施\n\n## 第一章 支持主体\n\n第一条 支持企业。给予奖励。\n"), {}
    )
    assert "第一章 支持主体" in {u.heading for u in document.units}


def test_a_given_title_names_the_plan_and_the_text_still_says_whose_it_is() -> None:
    text = "乌海市“十四五”科技创新规划\n\n一、重点任务\n（一）建平台。建设实验室。\n"
    own, given = (parse(Source(Path("a.txt"), "txt", text), fields) for fields in ({}, {"title": "样本"}))
    assert given.plan.title == "样本"
    assert given.own_title == own.plan.title == "乌海市“十四五”科技创新规划"
    assert (given.plan.region, given.plan.level, given.plan.period) == ("乌海市", "city", "2021-2025")
    assert given.units == own.units


def test_a_tab_behind_the_number_of_a_chapter_is_a_blank() -> None:
    text = (
        "某市规划\n第一章\t总则\n一、目标\n建成高地。\n专栏1\t重点平台\n"
        "某平台：建成投用。\n第二章\t任务\n二、任务\n抓好落实。\n"
    )
    document = read(text)
    assert [h for h in headings(text) if not h.startswith("某")] == [
        "第一章 总则", "一、目标", "专栏1 重点平台", "第二章 任务", "二、任务",
    ]  # fmt: skip
    assert document.tables == ()
