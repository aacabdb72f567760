"""Names within clauses: what stands before them in a list, a heading or a sentence is no part of them."""

import pytest

from tests.extract.names_reading import names, things


@pytest.mark.parametrize(
    ("region", "text", "name"),
    [
        ("太原市", "鼓励企业利用汾河“1+3+N”协作机制引进成果。", ("Program", "汾河“1+3+N”协作机制")),
        ("太原市", "规上企业实现研发投入、研发平台、专利申请“三提升”行动。", ("Program", "“三提升”行动")),
        ("太原市", "承接省科技攀登工程。", ("Program", "省科技攀登工程")),
        ("太原市", "设立市级人才发展基金，规模2亿元。", ("Fund", "市级人才发展基金")),
        ("太原市", "组建山西省科技成果引导基金。", ("Fund", "山西省科技成果引导基金")),
        ("太原市", "办好科技活动周和汾河创新创业大赛。", ("Event", "科技活动周")),
        ("太原市", "办好科技活动周和汾河创新创业大赛。", ("Event", "汾河创新创业大赛")),
        ("太原市", "晋能30吉瓦组件项目。", ("Project", "晋能30吉瓦组件项目")),
        ("太原市", "实施晋能4万吨高纯石英、清徐单晶炉（二期）等一批补链项目。", ("Project", "晋能4万吨高纯石英项目")),
        ("太原市", "实施晋能4万吨高纯石英、清徐单晶炉（二期）等一批补链项目。", ("Project", "清徐单晶炉（二期）项目")),
        ("太原市", "1.汾河湿地水质示范项目，由市水务局实施。", ("Project", "汾河湿地水质示范项目")),
        ("太原市", "2.老工业区铸造车间改造项目，新增产能。", ("Project", "老工业区铸造车间改造项目")),
        ("太原市", "建设太原知识产权保护中心高新区分中心。", ("Platform", "太原知识产权保护中心高新区分中心")),
        ("太原市", "推动清徐经济科教（食品）园区扩容。", ("Park", "清徐经济科教（食品）园区")),
        ("太原市", "支持太原装备制造基地扩区。", ("Park", "太原装备制造基地")),
    ],
)
def test_the_name_alone_is_taken(region: str, text: str, name: tuple[str, str]) -> None:
    assert name in names(text, region)


@pytest.mark.parametrize(
    "text",
    [
        "市长办公会定期研究重大平台、重大项目。",
        "以引技术成果和引创新平台为抓手。",
        "采取“龙头+基地+农户”方式组织生产。",
        "完善众创空间—孵化器—加速器—专业园区链条。",
        "1.重点研发项目，按年组织。",
        "实施大数据、人工智能等一批重点项目。",
        "（二）园区能级跃升。",
        "由有关旗县区人民政府负责。",
        "支持社会资本投资的各类天使基金。",
    ],
)
def test_what_names_nothing_is_left(text: str) -> None:
    assert {(t, form) for t, form in names(text, "太原市") if t != "Region"} == set()


def test_the_seat_of_a_branch_is_no_park() -> None:
    assert "Park" not in {t for t, _ in names("建设太原知识产权保护中心高新区分中心。", "太原市")}


def test_a_rank_before_a_name_is_no_part_of_it() -> None:
    found = things("推动省级阳泉高新技术产业开发区扩区，阳泉高新区要做大产业。", "阳泉市")
    assert found["Park", "省级阳泉高新技术产业开发区"] == "阳泉高新技术产业开发区"
    assert found["Park", "阳泉高新区"] == "阳泉高新技术产业开发区"
