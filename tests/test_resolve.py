"""One node per real thing: what joins, what stays apart, what people decide."""

from graphbuild.context import Context, context_of
from graphbuild.decisions import pair
from graphbuild.document import PlanData
from graphbuild.model import Edge, Evidence, Graph, Node
from graphbuild.resolve import resolve

WUHAI = context_of(PlanData("乌海规划", region="乌海市", level="city"))
ORDOS = context_of(PlanData("鄂尔多斯规划", region="鄂尔多斯市", level="city"))
WUXI = context_of(PlanData("无锡规划", region="无锡市", level="city"))


def node(kind: str, name: str, plan: Context, *aliases: str, **properties: str) -> Node:
    proof = Evidence(f"Plan/{plan.plan.title}", 0, len(name), name, "一、任务")
    return Node(f"{kind}/{name}", kind, name, aliases, properties, (proof,))


def ids(*stated: tuple[Context, list[Node]], judged: dict[tuple[str, str], str] | None = None) -> set[str]:
    graphs = [(Graph(tuple(nodes), ()), context) for context, nodes in stated]
    return {n.id for n in resolve(graphs, judged or {}).nodes}


def test_a_short_office_means_that_of_the_plans_city() -> None:
    found = ids(
        (WUHAI, [node("GovernmentBody", "市科技局", WUHAI)]), (ORDOS, [node("GovernmentBody", "市科学技术局", ORDOS)])
    )
    assert found == {"GovernmentBody/乌海市科学技术局", "GovernmentBody/鄂尔多斯市科学技术局"}


def test_an_office_of_the_region_is_one_for_all_its_cities() -> None:
    found = ids(
        (WUHAI, [node("GovernmentBody", "自治区科技厅", WUHAI)]),
        (ORDOS, [node("GovernmentBody", "自治区科学技术厅", ORDOS)]),
    )
    assert found == {"GovernmentBody/内蒙古自治区科学技术厅"}


def test_endings_that_say_the_same_join_within_and_over_plans() -> None:
    found = ids(
        (WUHAI, [node("Park", "乌海高新区", WUHAI), node("Park", "乌海高新技术产业开发区", WUHAI)]),
        (ORDOS, [node("Park", "乌海高新区", ORDOS), node("Park", "鄂尔多斯高新区", ORDOS)]),
    )
    assert found == {"Park/乌海高新技术产业开发区", "Park/鄂尔多斯高新区"}


def test_a_quoted_programme_is_one_whatever_its_last_word() -> None:
    found = ids(
        (WUHAI, [node("Program", "“双倍增”计划", WUHAI)]),
        (ORDOS, [node("Program", "“双倍增”行动", ORDOS), node("Program", "科技企业“双倍增”行动", ORDOS)]),
    )
    assert len(found) == 1


def test_a_name_without_a_place_means_one_thing_only_within_a_province() -> None:
    found = ids(
        (WUHAI, [node("Fund", "科技成果转化基金", WUHAI)]),
        (ORDOS, [node("Fund", "科技成果转化基金", ORDOS)]),
        (WUXI, [node("Fund", "科技成果转化基金", WUXI)]),
    )
    assert found == {"Fund/科技成果转化基金（内蒙古自治区）", "Fund/科技成果转化基金（江苏省）"}


def test_an_alias_joins_over_plans_unless_one_plan_gives_it_to_two() -> None:
    lab, other = "白云鄂博稀土资源研究与综合利用国家重点实验室", "稀土国家重点实验室"
    joined = ids((WUHAI, [node("Lab", lab, WUHAI, other)]), (ORDOS, [node("Lab", other, ORDOS)]))
    assert joined == {f"Lab/{lab}"}
    two = [node("Lab", lab, WUHAI, other), node("Lab", "稀土新材料国家重点实验室", WUHAI, other)]
    assert len(ids((WUHAI, two), (ORDOS, [node("Lab", other, ORDOS)]))) == 3


def test_judgements_join_and_keep_apart_and_can_be_undone() -> None:
    a, b = "Enterprise/包钢集团", "Enterprise/包头钢铁公司"
    stated = (WUHAI, [node("Enterprise", "包钢集团", WUHAI), node("Enterprise", "包头钢铁公司", WUHAI)])
    assert ids(stated) == {a, b}
    assert ids(stated, judged={pair(a, b): "same"}) == {b}
    assert ids(stated, judged={pair(a, b): "unsure"}) == {a, b}
    parks = (WUHAI, [node("Park", "乌海高新区", WUHAI), node("Park", "乌海高新技术产业开发区", WUHAI)])
    apart = {pair("Park/乌海高新区", "Park/乌海高新技术产业开发区"): "different"}
    assert len(ids(parks, judged=apart)) == 2


def test_merging_is_union_and_the_stronger_status_wins() -> None:
    planned = node("Park", "乌海高新区", WUHAI, status="planned")
    existing = node("Park", "乌海高新区", ORDOS, "高新区", status="existing")
    merged = resolve([(Graph((planned,), ()), WUHAI), (Graph((existing,), ()), ORDOS)], {}).nodes
    assert [n.properties["status"] for n in merged] == ["existing"]
    assert {e.plan for e in merged[0].evidence} == {"Plan/乌海规划", "Plan/鄂尔多斯规划"}
    assert "高新区" in merged[0].aliases


def test_equal_facts_of_two_plans_are_one_edge_with_both_proofs() -> None:
    graphs = []
    for context in (WUHAI, ORDOS):
        park, region = node("Park", "乌海高新区", context), node("Region", "乌海市", context)
        edge = Edge("LOCATED_IN", park.id, region.id, {"basis": "name"}, park.evidence)
        graphs.append((Graph((park, region), (edge,)), context))
    edges = resolve(graphs, {}).edges
    assert [len(e.evidence) for e in edges] == [2]


ZONE = context_of(PlanData("高新区措施", region="鄂尔多斯高新技术产业开发区", level="zone"))
DONGSHENG = context_of(PlanData("东胜规划", region="东胜区", level="county"))
REGION = context_of(PlanData("自治区规划", region="内蒙古自治区", level="province"))


def test_offices_of_a_zone_are_its_own_and_those_of_the_city_the_citys() -> None:
    offices = [node("GovernmentBody", name, ZONE) for name in ("财政审计局", "市场监管分局", "科技创新局", "市财政局")]
    zone = "GovernmentBody/鄂尔多斯高新技术产业开发区"
    own = {f"{zone}财政审计局", f"{zone}市场监管分局", f"{zone}科技创新局"}
    assert ids((ZONE, offices)) == own | {"GovernmentBody/鄂尔多斯市财政局"}


def test_a_body_that_is_run_for_a_park_or_is_the_countrys_stays_without_the_plans_region() -> None:
    names = ("轻纺园区管理委员会", "财政部", "国家能源局", "太原市税务局")
    assert ids((ORDOS, [node("GovernmentBody", name, ORDOS) for name in names])) == {
        f"GovernmentBody/{name}" for name in names
    }


def test_a_district_is_one_with_its_city_before_it_or_not() -> None:
    found = ids(
        (DONGSHENG, [node("GovernmentBody", "区人民政府", DONGSHENG)]),
        (ORDOS, [node("GovernmentBody", "鄂尔多斯市东胜区人民政府", ORDOS)]),
    )
    assert found == {"GovernmentBody/东胜区人民政府"}


def test_the_city_of_a_provinces_plan_is_one_of_many() -> None:
    bodies = [node("GovernmentBody", "市人民政府", REGION), node("GovernmentBody", "自治区人民政府", REGION)]
    assert ids((REGION, bodies)) == {"GovernmentBody/市人民政府", "GovernmentBody/内蒙古自治区人民政府"}


def test_an_office_of_the_government_is_placed_with_it() -> None:
    bodies = [node("GovernmentBody", name, ORDOS) for name in ("市政府金融工作办公室", "市政协办公室")]
    found = {"GovernmentBody/鄂尔多斯市人民政府金融工作办公室", "GovernmentBody/鄂尔多斯市政协办公室"}
    assert ids((ORDOS, bodies)) == found


def test_a_committee_is_one_with_its_partys_name_or_without() -> None:
    bodies = [node("GovernmentBody", name, ORDOS) for name in ("鄂尔多斯市委", "中共鄂尔多斯市委", "市委")]
    assert ids((ORDOS, bodies)) == {"GovernmentBody/中共鄂尔多斯市委"}


def test_a_funds_rank_tells_whose_it_is() -> None:
    assert ids((ORDOS, [node("Fund", "市级人才发展基金", ORDOS)])) == {"Fund/鄂尔多斯市人才发展基金"}


def test_a_programme_is_one_with_its_province_before_it_or_not() -> None:
    stated = (
        (REGION, [node("Program", "“科技攀登”工程", REGION)]),
        (ORDOS, [node("Program", "自治区科技攀登工程", ORDOS)]),
    )
    assert len(ids(*stated)) == 1
    assert len(ids(*stated, (WUXI, [node("Program", "科技攀登工程", WUXI)]))) == 2
