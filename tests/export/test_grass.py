"""The style sheet as Neo4j Browser reads it: its parser, and which rule wins for a node."""

import re
from pathlib import Path

import pytest

from graphbuild.export.grass import contrast, style_sheet
from graphbuild.ontology import load_ontology
from graphbuild.ontology_types import EdgeType, NodeType
from graphbuild.paths import data_root
from graphbuild.stores.schema import THING

ONTOLOGY = load_ontology()
SHEET = style_sheet(ONTOLOGY)
RULE = re.compile(r"([\w.]+) \{\n((?:  [\w-]+: [^:;]+;\n)+)\}\n")
Rules = dict[str, dict[str, str]]


def parsed(sheet: str) -> Rules:
    """The grammar that Browser's parser takes for sure: no comment, no colon or semicolon in a value."""
    assert RULE.sub("", sheet).strip() == ""
    rules: Rules = {}
    for selector, body in RULE.findall(sheet):
        assert selector not in rules
        pairs = [line.strip().removesuffix(";").split(": ") for line in body.splitlines()]
        rules[selector] = {name: value.strip("'") for name, value in pairs}
    return rules


def shown(rules: Rules, tag: str, *classes: str) -> dict[str, str]:
    """What a node or relationship looks like: of all rules that fit, in order, the later one wins."""
    style: dict[str, str] = {}
    for selector, properties in rules.items():
        first, *wanted = selector.split(".")
        if first == tag and set(wanted) <= set(classes):
            style |= properties
    return style


@pytest.mark.parametrize("node", ONTOLOGY.nodes.values(), ids=lambda node: node.name)
def test_a_node_has_the_colour_of_its_type_and_its_name(node: NodeType) -> None:
    style = shown(parsed(SHEET), "node", THING, *ONTOLOGY.labels(node.name))
    assert (style["color"], style["caption"]) == (node.colour, "{name}")
    assert contrast(style["text-color-internal"], node.colour) >= 4.5  # WCAG 2.2, AA


@pytest.mark.parametrize("edge", ONTOLOGY.edges.values(), ids=lambda edge: edge.name)
def test_a_relation_has_the_colour_of_its_type_and_its_name(edge: EdgeType) -> None:
    style = shown(parsed(SHEET), "relationship", edge.name)
    assert (style["color"], style["caption"]) == (edge.colour, "<type>")
    assert contrast(style["text-color-internal"], edge.colour) >= 4.5


def test_browser_has_no_label_left_to_colour_itself() -> None:
    """A rule that it adds would come last and win over all types that carry the label."""
    rules = parsed(SHEET)
    labels = {THING, *(label for name in ONTOLOGY.nodes for label in ONTOLOGY.labels(name))}
    assert all({"color", "caption"} <= rules[f"node.{label}"].keys() for label in labels)


def test_groups_differ_in_size() -> None:
    sizes = {
        label: {shown(parsed(SHEET), "node", THING, *ONTOLOGY.labels(node.name))["diameter"] for node in nodes}
        for label, nodes in ONTOLOGY.groups().items()
    }
    assert all(len(found) == 1 for found in sizes.values())
    assert sizes["Organization"] != sizes["Carrier"] != sizes[""]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


def test_the_committed_sheet_is_that_of_the_ontology() -> None:
    committed: Path = data_root() / "cypher" / "browser-style.grass"
    again = "run: innograph browser cypher/browser-style.grass"
    assert committed.read_text(encoding="utf-8") == SHEET, again
