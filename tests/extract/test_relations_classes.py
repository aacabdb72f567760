"""Classes of wording that were missed in plans of provinces nobody tuned for, one sentence each."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graphbuild.extract.relations.affiliations import find_affiliations
from graphbuild.extract.relations.partners import find_partners
from graphbuild.extract.relations.parts import find_parts
from graphbuild.extract.relations.places import find_places
from graphbuild.extract.relations.supports import find_supports
from graphbuild.model import Extraction, Mention
from tests.extract.marked_text import read, triples

Finder = Callable[[Doc, tuple[Mention, ...]], Extraction]
CASES: list[tuple[Finder, str, str, set[tuple[str, str]]]] = [
    (
        find_partners,
        "PARTICIPATES_IN",
        "吸纳[Enterprise:甲公司]、[University:乙大学]加入[Alliance:丙联盟]。",
        {("甲公司", "丙联盟"), ("乙大学", "丙联盟")},
    ),
    (
        find_partners,
        "PARTICIPATES_IN",
        "由[ResearchInstitute:甲院]牵头，联合[Enterprise:乙公司]等单位组建[Alliance:丙联合体]。",
        {("甲院", "丙联合体"), ("乙公司", "丙联合体")},
    ),
    (
        find_partners,
        "COLLABORATES_WITH",
        "由[ResearchInstitute:甲院]牵头，联合[Enterprise:乙公司]攻克难题。",
        {("甲院", "乙公司")},
    ),
    (
        find_partners,
        "COLLABORATES_WITH",
        "支持[Enterprise:甲公司]牵头，会同[Enterprise:乙公司]共同组建[Lab:丙中心]。",
        {("甲公司", "乙公司")},
    ),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "由[University:甲大学]与[Enterprise:乙公司]共同建设[Lab:丙中心]。",
        {("丙中心", "甲大学"), ("丙中心", "乙公司")},
    ),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "[Enterprise:甲公司]联合[University:乙大学]建设的[Lab:丙中心]已投用。",
        {("丙中心", "甲公司"), ("丙中心", "乙大学")},
    ),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "支持[Enterprise:甲集团]牵头建设的[ResearchInstitute:乙院]承接专项。",
        {("乙院", "甲集团")},
    ),
    (
        find_supports,
        "SUPPORTS",
        "支持[Enterprise:甲集团]牵头建设的[ResearchInstitute:乙院]承接专项。",
        {("云州市科技规划", "乙院")},
    ),
    (find_places, "LOCATED_IN", "推动[Park:甲高新区]创建国家高新区、[Park:乙开发区]升级为国家级经开区。", set()),
    (
        find_supports,
        "SUPPORTS",
        "推动[Park:甲高新区]创建国家高新区、[Park:乙开发区]升级为国家级经开区。",
        {("云州市科技规划", "甲高新区"), ("云州市科技规划", "乙开发区")},
    ),
    (
        find_places,
        "LOCATED_IN",
        "推动[Incubator:[University:[Region:云州]大学]众创空间]提质。",
        {("云州大学众创空间", "云州"), ("云州大学", "云州")},
    ),
    (
        find_places,
        "LOCATED_IN",
        "推动[Lab:[University:[Region:云州]大学]实验室]提质。",
        {("云州大学", "云州")},
    ),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "鼓励[Enterprise:[Enterprise:云州银行]海州分行]增加贷款。",
        {("云州银行海州分行", "云州银行")},
    ),
    (find_affiliations, "AFFILIATED_WITH", "支持[Enterprise:[Enterprise:云州银行]海州软件]增加贷款。", set()),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "用好[Platform:[Platform:云州交易中心]海州分中心]。",
        {("云州交易中心海州分中心", "云州交易中心")},
    ),
    (find_affiliations, "AFFILIATED_WITH", "支持[University:甲大学]做优[Lab:乙中心]。", {("乙中心", "甲大学")}),
    (
        find_affiliations,
        "AFFILIATED_WITH",
        "推动[ResearchInstitute:甲院]会同[Enterprise:乙公司]共建[Lab:丙实验室]。",
        {("丙实验室", "甲院"), ("丙实验室", "乙公司")},
    ),
    (
        find_partners,
        "COLLABORATES_WITH",
        "支持[University:甲大学]与[ResearchInstitute:乙所]重组[Lab:丙实验室]。",
        {("甲大学", "乙所")},
    ),
    (
        find_partners,
        "COLLABORATES_WITH",
        "支持[Enterprise:甲公司]、[Enterprise:乙公司]两家企业联合建设[Lab:丙中心]。",
        {("甲公司", "乙公司")},
    ),
    (
        find_partners,
        "COLLABORATES_WITH",
        "推动[Enterprise:甲公司]、[Enterprise:乙公司]联合组建[Alliance:丙联合体]。",
        set(),
    ),
    (find_partners, "COLLABORATES_WITH", "[GovernmentBody:甲局]、[Enterprise:乙集团]协同推进。", set()),
    (
        find_partners,
        "PARTICIPATES_IN",
        "组建[Alliance:甲联合体]，吸纳[Enterprise:乙公司]、[Enterprise:丙公司]加入。",
        {("乙公司", "甲联合体"), ("丙公司", "甲联合体")},
    ),
    (
        find_partners,
        "PARTICIPATES_IN",
        "在[University:甲大学]开展[Program:赋权改革试点]。",
        {("甲大学", "赋权改革试点")},
    ),
    (find_partners, "PARTICIPATES_IN", "[Region:云州市]。融入[Park:甲走廊]建设。", {("云州市", "甲走廊")}),
    (
        find_parts,
        "CONTAINS",
        "支持[Park:甲高新区]提档升级，统筹[Park:乙园]、[Park:丙园]两个化工园区发展。",
        {("甲高新区", "乙园"), ("甲高新区", "丙园")},
    ),
    (find_parts, "CONTAINS", "支持[Park:甲高新区]、[Park:乙经开区]（以下分别简称“[Park:甲区]”）发展。", set()),
    (
        find_places,
        "LOCATED_IN",
        "建设[Incubator:[Region:云州]大学生创业园]。",
        {("云州大学生创业园", "云州")},
    ),
    (find_places, "LOCATED_IN", "设立[Incubator:[Region:云州]（海州）科创飞地]。", set()),
    (find_places, "LOCATED_IN", "[Park:甲高新区]布局[Park:乙产业园]。", {("乙产业园", "甲高新区")}),
    (find_places, "LOCATED_IN", "[Project:甲项目]：落位[Park:乙园区]。", {("甲项目", "乙园区")}),
]


@pytest.mark.parametrize(("finder", "relation", "marked", "expected"), CASES)
def test_the_relation_is_read(finder: Finder, relation: str, marked: str, expected: set[tuple[str, str]]) -> None:
    doc, mentions = read(marked)
    assert triples(finder(doc, mentions).facts, relation) == expected


def _supported(marked: str) -> set[str]:
    doc, mentions = read(marked)
    return {fact.target.name for fact in find_supports(doc, mentions).facts}


@pytest.mark.parametrize(
    "marked",
    [
        "吸纳[Enterprise:甲公司]加入。",
        "支持[University:甲大学]附属医院建设。",
        "加强[Fund:甲资金]绩效监督。",
    ],
)
def test_nothing_is_supported(marked: str) -> None:
    assert _supported(marked) == set()


def test_who_joins_a_zone_is_supported_but_the_zone_is_not() -> None:
    assert _supported("支持[Park:甲高新区]深度参与[Park:乙示范区]建设。") == {"甲高新区"}


def test_what_a_box_of_key_projects_lists_is_supported() -> None:
    box = "#! 专栏1 重点项目\n甲领域：[Project:甲项目]、[Project:乙项目]。"
    assert _supported(box) == {"甲项目", "乙项目"}
    assert _supported(box.replace("重点项目", "创新成果")) == set()


def test_an_entry_of_a_box_is_supported_unless_it_is_put_off() -> None:
    box = "#! 专栏1 重点项目\n[Project:甲项目]：2027年建成投产。\n[Project:乙项目]：暂不实施。"
    assert _supported(box) == {"甲项目"}
