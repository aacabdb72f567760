import pytest

from graphbuild.extract.relations.supports import find_supports
from tests.extract.marked_text import TITLE, read


def acts(marked: str) -> set[tuple[str, str, str]]:
    doc, mentions = read(marked)
    return {(f.type, f.target.name, str(f.properties["action"])) for f in find_supports(doc, mentions).facts}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("筹建[Lab:云州氢能实验室]。", {("SUPPORTS", "云州氢能实验室", "筹建")}),
        (
            "支持[Enterprise:甲公司]、[Enterprise:乙公司]等企业建设[Lab:丙实验室]。",
            {("SUPPORTS", "甲公司", "支持"), ("SUPPORTS", "乙公司", "支持"), ("SUPPORTS", "丙实验室", "建设")},
        ),
        (
            "深入实施[Program:“登峰”行动]和[Program:“育林”计划]。",
            {("IMPLEMENTS", "“登峰”行动", "深入实施"), ("IMPLEMENTS", "“育林”计划", "深入实施")},
        ),
        ("推进[Lab:甲装置]、[Lab:乙装置]建设。", {("SUPPORTS", "甲装置", "推进"), ("SUPPORTS", "乙装置", "推进")}),
        ("推动[ResearchInstitute:甲所][Lab:乙实验站]升级。", {("SUPPORTS", "乙实验站", "推动")}),
        ("[Platform:云州科技大市场]完善服务功能。", {("SUPPORTS", "云州科技大市场", "完善")}),
        ("成立[GovernmentBody:云州市科创领导小组]。", {("SUPPORTS", "云州市科创领导小组", "成立")}),
        ("对[Park:云州农业科技园区]给予经费支持。", {("SUPPORTS", "云州农业科技园区", "给予")}),
        ("发挥[Park:云州片区]（以下简称“片区”）优势。", {("SUPPORTS", "云州片区", "发挥")}),
        ("推动依托[Enterprise:甲公司]建设的[Lab:乙实验室]完成重组。", {("SUPPORTS", "乙实验室", "推动")}),
        (
            "重点支持：[Enterprise:甲公司]、[Enterprise:乙公司]。",
            {("SUPPORTS", "甲公司", "重点支持"), ("SUPPORTS", "乙公司", "重点支持")},
        ),
        (
            "支持[Park:甲区]向智能制造转型，[Park:乙区]对标追赶。",
            {("SUPPORTS", "甲区", "支持"), ("SUPPORTS", "乙区", "支持")},
        ),
        ("“十四五”时期，筹建[Lab:甲室]。", {("SUPPORTS", "甲室", "筹建")}),
        ("学习[Region:乙省][Park:“甲谷”]的运营经验。", set()),
        ("推动[Lab:甲装置]建成投用。", {("SUPPORTS", "甲装置", "推动")}),
        ("围绕[Park:甲农业园]建设，强化供给。", {("SUPPORTS", "甲农业园", "建设")}),
        ("实施[Program:赋权]、[Program:评价]、[Program:“两项改革”]。", {("IMPLEMENTS", "“两项改革”", "实施")}),
        ("对接[Program:“紫荆”计划]。", {("IMPLEMENTS", "“紫荆”计划", "对接")}),
        ("依托[Program:“英才”工程]引进人才。", {("IMPLEMENTS", "“英才”工程", "依托")}),
    ],
)
def test_a_verb_makes_the_fact(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert acts(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "不再新建[Lab:甲实验室]。",
        "近年来，[Lab:甲实验室]挂牌，建成[Lab:乙实验室]。",
        "[Lab:甲实验室]获批，获批建设[Lab:乙实验室]，[Lab:丙实验室]已建成并推进成果转化。",
        "“十三五”时期，建设[Park:甲园区]。",
        "截至去年底，建设[Park:甲园区]。",
        "学习[Park:甲园区]经验。",
        "落实《关于支持[Enterprise:甲公司]的意见》。",
        "（责任单位：[GovernmentBody:市科技局]、[University:云州大学]）",
        "由[Enterprise:甲公司]提供服务。",
        "建设由[GovernmentBody:市科技局]负责。",
        "支持[Region:云州市]发展。",
        "依托[Enterprise:甲公司]培训工人。",
        "抓住国家建设[Park:甲示范区]契机。",
        "对[Enterprise:甲公司]等企业的支持政策另行制定。",
        "融入[Platform:省科创云]。",
        "推广[Park:甲区]改革经验。",
        "[ResearchInstitute:甲所]要加快转化。",
        "[Park:甲开发区]（以下简称“甲区”）要延伸链条。",
        "建立[GovernmentBody:市科技局]联席会议制度。",
        "责任单位：[ResearchInstitute:甲所]、[Park:乙园]推进建设",
        "参与[Park:甲示范区]建设。",
    ],
)
def test_no_support(marked: str) -> None:
    assert acts(marked) == set()


def test_a_partner_is_not_supported_but_what_is_founded_together_is() -> None:
    marked = "支持[University:云州大学]与[University:海州大学]共建[Lab:甲实验室]。"
    assert acts(marked) == {("SUPPORTS", "云州大学", "支持"), ("SUPPORTS", "甲实验室", "共建")}


def test_the_head_is_the_nearest_heading_and_the_stretch_the_clause() -> None:
    doc, mentions = read("设立[Fund:母基金]。\n#一、平台\n优化布局，筹建[Lab:甲实验室]，强化服务。")
    facts = find_supports(doc, mentions).facts
    assert [f.source.name for f in facts] == [TITLE, "一、平台"]
    assert doc.text[facts[1].start : facts[1].end] == "筹建甲实验室"


def test_a_heading_that_names_a_programme_implements_it() -> None:
    doc, mentions = read("#[Program:园区跃升行动]\n优化布局。")
    (fact,) = find_supports(doc, mentions).facts
    assert (fact.type, fact.source.name) == ("IMPLEMENTS", "园区跃升行动")


def test_a_part_on_the_state_of_things_sets_no_task() -> None:
    doc, mentions = read("#第一节 发展基础\n建设[Lab:甲实验室]。\n#第二节 夯实创新基础\n建设[Lab:乙实验室]。")
    assert [f.target.name for f in find_supports(doc, mentions).facts] == ["乙实验室"]


def test_what_a_box_lists_is_acted_on_as_its_heading_says() -> None:
    doc, mentions = read("#!专栏1 重点实验室建设\n[Lab:甲室]、[Lab:乙室]\n#二、其他\n[Lab:丙室]")
    assert [(f.target.name, f.properties["action"]) for f in find_supports(doc, mentions).facts] == [
        ("甲室", "建设"),
        ("乙室", "建设"),
    ]


def test_the_title_is_no_measure() -> None:
    doc, mentions = read(f"{TITLE[:3]}[Program:科技规划]\n实施[Program:科技规划]。")
    assert [doc.text[f.start : f.end] for f in find_supports(doc, mentions).facts] == ["实施科技规划。"]


def test_what_no_verb_governs_is_an_issue() -> None:
    doc, mentions = read("重点平台包含：[Lab:甲实验室]。")
    (issue,) = find_supports(doc, mentions).issues
    assert "甲实验室" in issue.message
    assert (issue.plan, doc.text[issue.start : issue.end]) == (f"Plan/{TITLE}", "甲实验室")
