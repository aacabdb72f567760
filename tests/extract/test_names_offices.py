"""The grammar of offices: parts, and full names in the plan of a region."""

import pytest

from graphbuild.extract.names.offices import Office, full_name, parse_office


def full(name: str, region: str, level: str = "city") -> str:
    office = parse_office(name)
    assert office is not None
    return full_name(office, region, level)


@pytest.mark.parametrize(
    ("name", "region", "expected"),
    [
        ("市科技局", "鄂尔多斯市", "鄂尔多斯市科学技术局"),
        ("自治区科技厅", "鄂尔多斯市", "内蒙古自治区科学技术厅"),
        ("自治区科技厅", "内蒙古自治区", "内蒙古自治区科学技术厅"),
        ("市委组织部", "鄂尔多斯市", "中共鄂尔多斯市委组织部"),
        ("市委", "贵阳市", "中共贵阳市委"),
        ("市政府", "贵阳市", "贵阳市人民政府"),
        ("省政府", "贵阳市", "贵州省人民政府"),
        ("自治区党委", "包头市", "内蒙古自治区党委"),
        ("区教委", "海淀区", "海淀区教育委员会"),
        ("市发改委", "海淀区", "北京市发展和改革委员会"),
        ("苏州市财政局", "常州市", "苏州市财政局"),
    ],
)
def test_short_names_get_the_full_name_of_the_plans_region(name: str, region: str, expected: str) -> None:
    assert full(name, region) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市市场监管局", "市市场监督管理局"),
        ("市人社局", "市人力资源和社会保障局"),
        ("市人力资源社会保障局", "市人力资源和社会保障局"),
        ("市发展改革委", "市发展和改革委员会"),
        ("市国资委", "市国有资产监督管理委员会"),
        ("市委改革办", "市委全面深化改革委员会办公室"),
    ],
)
def test_two_forms_of_one_office_have_one_full_name(one: str, other: str) -> None:
    assert full(one, "太原市") == full(other, "太原市")


def test_the_same_department_under_party_and_government_stays_two() -> None:
    assert full("市委金融办", "太原市") != full("市金融办", "太原市")


@pytest.mark.parametrize("name", ["", "局", "格局", "市场", "科技型企业", "太原理工大学"])
def test_what_is_no_office_has_no_parts(name: str) -> None:
    assert parse_office(name) is None


def test_parts_of_an_office() -> None:
    assert parse_office("市工信局") == Office("市", "government", "工业和信息化", "局")
