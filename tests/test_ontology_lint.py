"""The lint finds each planted fault, and none in the project's ontology."""

from dataclasses import replace

import pytest

from graphbuild.ontology import load_ontology
from graphbuild.ontology_lint import Found, contrast, lint_ontology
from graphbuild.ontology_types import Bilingual, Ends, Example, Ontology, PropertyType

ONTOLOGY = load_ontology()
PARK = ONTOLOGY.node("Park")
LAB = ONTOLOGY.node("Lab")
LOCATED_IN = ONTOLOGY.edge("LOCATED_IN")
SUPPORTS = ONTOLOGY.edge("SUPPORTS")


def places(ontology: Ontology) -> set[tuple[str, str]]:
    return {(fault.file, fault.field) for fault in lint_ontology(ontology)}


def with_node(**changes: object) -> Ontology:
    return Ontology({**ONTOLOGY.nodes, "Park": replace(PARK, **changes)}, ONTOLOGY.edges)  # type: ignore[arg-type]


def with_edge(**changes: object) -> Ontology:
    changed = replace(LOCATED_IN, **changes)  # type: ignore[arg-type]
    return Ontology(ONTOLOGY.nodes, {**ONTOLOGY.edges, "LOCATED_IN": changed})


def a_property(kind: str, *values: str) -> PropertyType:
    return PropertyType("width", kind, Bilingual("宽", "Width"), values=values)


def test_the_project_s_ontology_has_no_fault() -> None:
    assert lint_ontology(ONTOLOGY) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"colour": "green"}, "colour"),
        ({"colour": "#FFEE00"}, "colour"),
        ({"colour": LAB.colour, "shape": LAB.shape}, "colour"),
        ({"shape": "cloud"}, "shape"),
        ({"resolution": "guess"}, "resolution"),
        ({"labels": ("Lab",)}, "labels"),
        ({"example": Example("支持某园区建设。", name="襄阳高新区")}, "example.name"),
        ({"properties": (a_property("metre"),)}, "properties.width.type"),
        ({"properties": (a_property("enum"),)}, "properties.width.values"),
        ({"properties": (a_property("string", "a"),)}, "properties.width.values"),
        ({"properties": (a_property("enum", "a", "a"),)}, "properties.width.values"),
    ],
)
def test_a_fault_in_a_node_type(changes: dict[str, object], field: str) -> None:
    found = places(with_node(**changes))
    assert (PARK.file, field) in found or (LAB.file, field) in found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends": (Ends(("Park", "Zoo"), ("Region",)),)}, "ends[0].source"),
        ({"ends": (Ends(("Park",), ()),)}, "ends[0].target"),
        ({"key": ("height",)}, "key"),
        ({"shape": "wavy"}, "shape"),
        ({"colour": SUPPORTS.colour, "shape": SUPPORTS.shape}, "colour"),
    ],
)
def test_a_fault_in_an_edge_type(changes: dict[str, object], field: str) -> None:
    found = places(with_edge(**changes))
    assert (LOCATED_IN.file, field) in found or (SUPPORTS.file, field) in found
    assert len(found) == 1


def everything(quote: str) -> Found:
    nodes = {(n.name, n.example.name) for n in ONTOLOGY.nodes.values() if n.example.quote == quote}
    edges = {
        (e.name, e.example.source or "某规划", e.example.target)
        for e in ONTOLOGY.edges.values()
        if e.example.quote == quote
    }
    return Found(frozenset(nodes), frozenset(edges))


def test_examples_that_the_extractor_finds_are_no_fault() -> None:
    assert lint_ontology(ONTOLOGY, everything) == ()


def test_quotation_marks_do_not_tell_names_apart() -> None:
    def unquoted(quote: str) -> Found:
        found = everything(quote)
        return Found(frozenset((t, name.replace("“", "").replace("”", "")) for t, name in found.nodes), found.edges)

    assert lint_ontology(ONTOLOGY, unquoted) == ()


def test_every_example_that_the_extractor_misses_is_a_fault() -> None:
    faults = lint_ontology(ONTOLOGY, lambda _: Found())
    assert {fault.file for fault in faults} == {one.file for one in ONTOLOGY}
    assert {fault.field for fault in faults} == {"example"}


def test_a_name_found_with_another_type_is_a_fault() -> None:
    def wrong(quote: str) -> Found:
        found = everything(quote)
        return Found(frozenset(("Zoo" if t == "Park" else t, name) for t, name in found.nodes), found.edges)

    assert [fault.file for fault in lint_ontology(ONTOLOGY, wrong)] == [PARK.file]


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#FFFFFF") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
