"""Regions know their code and what they lie in."""

from graphbuild.context import context_of
from graphbuild.divisions import with_divisions
from graphbuild.document import PlanData
from graphbuild.model import Evidence, Graph, Node
from graphbuild.resolve import resolve


def region(name: str) -> Node:
    return Node(f"Region/{name}", "Region", name, (), {}, (Evidence("Plan/p", 0, len(name), name, ""),))


def test_a_county_lies_in_its_city_and_the_city_in_the_region_above() -> None:
    graph = with_divisions(Graph((region("准格尔旗"), region("鄂尔多斯市"), region("内蒙古自治区")), ()))
    edges = {(e.source, e.target) for e in graph.edges}
    assert edges == {("Region/鄂尔多斯市", "Region/准格尔旗"), ("Region/内蒙古自治区", "Region/鄂尔多斯市")}
    assert all(e.properties == {"basis": "gazetteer"} and e.evidence for e in graph.edges)
    assert {n.properties["level"] for n in graph.nodes} == {"county", "city", "province"}


def test_what_lies_between_may_be_missing() -> None:
    graph = with_divisions(Graph((region("准格尔旗"), region("内蒙古自治区")), ()))
    assert [(e.source, e.target) for e in graph.edges] == [("Region/内蒙古自治区", "Region/准格尔旗")]


def test_a_basin_has_no_code() -> None:
    assert with_divisions(Graph((region("黄河流域"),), ())) == Graph((region("黄河流域"),), ())


def test_two_districts_of_one_name_are_two_regions() -> None:
    guiyang = context_of(PlanData("贵阳规划", region="贵阳市", level="city"))
    guangzhou = context_of(PlanData("广州规划", region="广州市", level="city"))
    stated = [(Graph((region("白云区"),), ()), guiyang), (Graph((region("白云区"),), ()), guangzhou)]
    assert {n.id for n in resolve(stated, {}).nodes} == {"Region/贵阳市白云区", "Region/广州市白云区"}
