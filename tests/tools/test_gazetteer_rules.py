"""The rules by which the gazetteers are made; the packages themselves are not needed."""

import pytest

from tools.companies import companies
from tools.packages import Division
from tools.regions import Region, regions, short_form
from tools.zones import zones

HUBEI = Region("42", "湖北省", "湖北", "province", "", "鄂")
XIANGYANG = Region("4206", "襄阳市", "襄阳", "city", "42")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("襄阳市", "襄阳"),
        ("恩施土家族苗族自治州", "恩施"),
        ("神农架林区", "神农架"),
        ("碑林区", "碑林"),
        ("香港特别行政区", "香港"),
        ("鄂温克族自治旗", "鄂温克"),
        ("喀喇沁左翼蒙古族自治县", "喀喇沁左翼"),
        ("易县", ""),
    ],
)
def test_short_form(name: str, short: str) -> None:
    assert short_form(name) == short


def test_an_ordinary_word_or_another_region_s_name_is_not_trusted_alone() -> None:
    today = [
        Division("63", "青海省", ""),
        Division("46", "海南省", ""),
        Division("6325", "海南藏族自治州", "63"),
        Division("630223", "互助土族自治县", "63"),
        Division("632521", "共和县", "6325"),
    ]
    former = {Division("4600", "海南省", ""): 2024}
    rows = regions(today, former, {"互助": (557, "v"), "共和": (5, "nz")})
    assert {row.name: row.use for row in rows} == {
        "青海省": "free",
        "海南省": "free",
        "海南藏族自治州": "full",
        "互助土族自治县": "full",
        "共和县": "free",
        "新疆生产建设兵团": "free",
    }


def test_a_former_name_carries_its_last_year_and_never_hides_one_of_today() -> None:
    today = [Division("37", "山东省", ""), Division("3701", "济南市", "37")]
    former = {
        Division("3712", "莱芜市", "37"): 2017,
        Division("3701", "济南市", "37"): 2017,
        Division("3702", "青岛市", "37"): 2024,
        Division("3799", "市辖区", "37"): 2015,
    }
    assert [(row.name, row.until) for row in regions(today, former, {}) if row.until] == [("莱芜市", "2017")]


def test_forms_of_a_national_zone() -> None:
    rows = zones([("湖北", "襄阳", "", "", "")], [], [HUBEI, XIANGYANG])
    assert {"襄阳高新技术产业开发区", "襄阳高新区", "襄阳国家高新区", "湖北襄阳高新区"} <= {row.form for row in rows}
    assert {row.name for row in rows} == {"襄阳高新技术产业开发区"}
    assert {row.region for row in rows} == {"42"}


@pytest.mark.parametrize(
    ("row", "forms"),
    [
        (Division("420671", "湖北襄阳经济技术开发区", "4206"), {"襄阳经济技术开发区", "襄阳经开区"}),
        (Division("420671", "湖北省宜城经济开发区", "4206"), {"宜城经济开发区", "宜城经开区"}),
        (Division("420606400", "东津工业园区管委会", "420606"), {"东津工业园区"}),
        (Division("420606400", "高新技术产业开发区", "420606"), set()),
        (Division("420606400", "现代农业产业园区", "420606"), set()),
        (Division("420606001", "东津新区", "420606"), set()),
        (Division("420606400", "东津农场", "420606"), set()),
        (Division("420606", "滨海新区", "4206"), set()),
    ],
)
def test_zones_among_the_statistics_codes(row: Division, forms: set[str]) -> None:
    found = {zone.form for zone in zones([], [row], [HUBEI, XIANGYANG])}
    assert forms <= found
    assert bool(forms) == bool(found)
    assert not any(form.startswith(("省", "市")) for form in found)


def test_a_form_of_two_zones_stands_for_itself() -> None:
    rows = [Division("420671", "长春经济开发区", "4206"), Division("420672", "长春经济技术开发区", "4206")]
    found = {zone.form: zone.name for zone in zones([], rows, [HUBEI])}
    assert found["长春经开区"] == "长春经开区"
    assert found["长春经济开发区"] == "长春经济开发区"


@pytest.mark.parametrize(
    ("share", "name", "context"),
    [
        ("科大讯飞", "科大讯飞", "free"),
        ("*ST银鸽", "银鸽", "list"),
        ("万  科Ａ", "万科", "list"),
        ("东方电气", "东方电气", "list"),
        ("人和科技", "人和科技", "list"),
        ("退市昆明机", "昆明机", "list"),
        ("寒武纪-U", "寒武纪", "list"),
    ],
)
def test_context_of_a_share_s_name(share: str, name: str, context: str) -> None:
    assert companies([share], {"东方", "电气", "科技"}, set(), []) == [(name, context)]


def test_a_region_is_no_firm_and_the_list_by_hand_decides() -> None:
    rows = companies(["鄂尔多斯", "科大讯飞"], set(), {"鄂尔多斯"}, [("科大讯飞", "list"), ("华为", "free")])
    assert rows == [("华为", "free"), ("科大讯飞", "list")]
