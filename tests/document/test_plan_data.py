"""What a plan says of itself."""

from pathlib import Path

import pytest

from graphbuild.document import PlanData, Source, parse


def data(text: str, name: str = "某文件.txt", **given: str) -> PlanData:
    return parse(Source(Path(name), "txt", text), given).plan


def test_a_notice_names_the_plan_and_its_issuer() -> None:
    plan = data(
        "太原市人民政府办公室关于印发\n太原市科技创新三年行动计划（2024—2026年）的通知\n并政办发〔2024〕5号\n各县（市、区）人民政府：\n现印发给你们。\n"
        "2024年3月5日\n太原市科技创新三年行动计划\n（2024—2026年）\n一、总体要求\n加快创新。\n"
    )
    assert plan == PlanData(
        "太原市科技创新三年行动计划（2024—2026年）",
        "太原市人民政府办公室",
        "city",
        "太原市",
        "并政办发〔2024〕5号",
        "2024-03-05",
        "2024-2026",
    )


def test_title_page_draft_and_period() -> None:
    plan = data("山西省“十四五”科技创新规划 (征求意见稿)\n\n山西省科学技术厅\n二〇二一年十月\n第一章 总则\n")
    assert plan.title == "山西省“十四五”科技创新规划"
    assert (plan.version, plan.period, plan.issued_on) == ("征求意见稿", "2021-2025", "2021-10")
    assert (plan.issuer, plan.region, plan.level) == ("山西省科学技术厅", "山西省", "province")


def test_quoted_title_inside_a_notice_and_a_title_over_two_lines() -> None:
    plan = data("大同市科学技术局关于印发《大同市氢能创新实施方案》的通知\n一、总体要求\n")
    assert (plan.title, plan.issuer) == ("大同市氢能创新实施方案", "大同市科学技术局")
    assert (
        data("大同市关于加快培育新质生产力\n以科技引领发展的实施意见\n一、要求\n").title
        == "大同市关于加快培育新质生产力以科技引领发展的实施意见"
    )


@pytest.mark.parametrize(
    ("title", "region", "level"),
    [
        ("重庆市科技创新规划", "重庆市", "province"),
        ("北京市朝阳区科技创新规划", "朝阳区", "county"),
        ("天津滨海新区科技创新规划", "滨海新区", "county"),
        ("南京江北新区科技创新行动方案", "南京江北新区", "zone"),
        ("大同科技创新行动方案", "大同市", "city"),
    ],
)
def test_region_and_level(title: str, region: str, level: str) -> None:
    plan = data(f"{title}\n一、总体要求\n")
    assert (plan.region, plan.level) == (region, level)


def test_the_text_tells_where_the_title_does_not() -> None:
    plan = data("关于促进科技创新的若干措施\n一、支持大同市企业研发，我市安排大同市专项资金。\n")
    assert (plan.region, plan.level) == ("大同市", "city")


def test_what_is_given_wins_and_the_file_name_is_the_last_resort() -> None:
    assert data("一、建设平台\n", "大同市规划（送审稿）.txt").title == "大同市规划"
    assert data("一、建设平台\n", "大同市规划（送审稿）.txt").version == "送审稿"
    plan = data("大同市科技规划\n一、建设平台\n", title="别名", level="zone", issuer="甲局")
    assert (plan.title, plan.level, plan.issuer) == ("别名", "zone", "甲局")


def test_a_cited_number_or_notice_is_not_the_plans_own() -> None:
    plan = data(
        "大同市科技创新意见\n为落实《山西省人民政府关于印发山西省科技规划的通知》（晋政发〔2021〕22号），提出意见。\n一、要求\n"
    )
    assert (plan.title, plan.document_number) == ("大同市科技创新意见", None)


@pytest.mark.parametrize("before", ["附件", "附件1：", "（此件主动公开）", "字体:[大] [中]	[打印] [收藏]"])
def test_a_label_before_the_title_is_no_part_of_it(before: str) -> None:
    plan = data(f"{before}\n\n阿拉善盟科技创新发展规划\n\n一、总体要求\n支持内蒙古自治区重点实验室。\n")
    assert (plan.title, plan.region) == ("阿拉善盟科技创新发展规划", "阿拉善盟")
