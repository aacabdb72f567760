import pytest

from graphbuild.extract.relations.partners import find_partners
from tests.extract.marked_text import read, triples


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "支持[Lab:甲室]与[University:乙大学]、[University:丙大学]联合攻关。",
            {("甲室", "乙大学"), ("甲室", "丙大学")},
        ),
        ("深化[Region:云州市]与[University:乙大学]的战略合作。", {("云州市", "乙大学")}),
        ("[Region:云州市]要加快发展。加强与[University:乙大学]合作。", {("云州市", "乙大学")}),
        ("[Region:云州市]要发展。健全与某部、[ResearchInstitute:甲院]的会商机制。", {("云州市", "甲院")}),
        ("[Region:云州市]要发展。推动我市与[University:乙大学]合作。", {("云州市", "乙大学")}),
        ("支持[Lab:甲室]联合[University:乙大学]开展研究。", {("甲室", "乙大学")}),
        ("推动[ResearchInstitute:甲院]、[University:乙大学]共建[Lab:丙室]。", {("甲院", "乙大学")}),
        ("支持[ResearchInstitute:甲所]创建[Lab:乙室]，与[University:丙大学]共建[Lab:丁室]。", {("甲所", "丙大学")}),
        ("[Park:甲区]要当好龙头，与[Park:乙园]共建产业园。", {("甲区", "乙园")}),
        ("[ResearchInstitute:丙院]由[GovernmentBody:甲区政府]与[University:乙大学]共建。", {("甲区政府", "乙大学")}),
        ("由[ResearchInstitute:甲院]联合[University:乙大学]，突破关键技术。", {("甲院", "乙大学")}),
        (
            "[Region:云州市]要发展。深化与[University:甲大学]、[University:乙大学]的合作。",
            {("云州市", "甲大学"), ("云州市", "乙大学")},
        ),
    ],
)
def test_who_works_with_whom(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_partners(doc, mentions).facts, "COLLABORATES_WITH") == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[Region:云州市]鼓励院校与[Park:甲园区]企业合作。",
        "支持[Lab:甲室]与[Lab:乙室]。",
        "[GovernmentBody:市科技局]会同[GovernmentBody:市统计局]开展评估。",
        "支持[Lab:甲室]、[Lab:乙室]提升能力。",
        "[Region:云州市]要发展。支持企业与[University:甲大学]合作。",
        "[Region:云州市]要发展。鼓励企业利用平台，与[University:甲大学]开展联合研发。",
        "以生态保护与高质量发展区、[Park:甲区]为载体，开展合作。",
    ],
)
def test_nobody_works_together(marked: str) -> None:
    doc, mentions = read(marked)
    assert triples(find_partners(doc, mentions).facts, "COLLABORATES_WITH") == set()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("支持[Enterprise:甲公司]参与[Program:“登峰”工程]。", {("甲公司", "“登峰”工程")}),
        (
            "支持[Enterprise:甲公司]、[Enterprise:乙公司]加入[Alliance:丙联盟]。",
            {("甲公司", "丙联盟"), ("乙公司", "丙联盟")},
        ),
        ("推动[Enterprise:甲公司]牵头组建[Alliance:乙联合体]。", {("甲公司", "乙联合体")}),
        ("组建[Alliance:乙联盟]，吸收[Enterprise:甲公司]为首批成员。", {("甲公司", "乙联盟")}),
        ("组建[Alliance:乙联合体]，引导[Enterprise:甲公司]加入该联合体。", {("甲公司", "乙联合体")}),
        ("[Region:云州市]深度参与[Park:丙示范区]建设。", {("云州市", "丙示范区")}),
        ("支持[Enterprise:甲公司]实施[Program:“登峰”工程]。", set()),
    ],
)
def test_who_takes_part(marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(find_partners(doc, mentions).facts, "PARTICIPATES_IN") == expected
