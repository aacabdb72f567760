"""The ontology's colours as a style sheet of Neo4j Browser (GraSS).

Its parser (neo4j-browser 2025.6, ``grassUtils.ts``) knows no comments, and of two rules that fit a node the later one
wins. For a label without a rule of its own Browser adds one at the end, with a colour of its choice; every label that
nodes carry therefore has a rule, the general ones first.
"""

from collections.abc import Iterator, Mapping

from graphbuild.ontology_types import EdgeType, NodeType, Ontology
from graphbuild.stores.schema import THING

_GREY, _GREY_BORDER = "#A5ABB6", "#9AA1AC"  # Browser's own for what has no colour
_LIGHT, _DARK = "#FFFFFF", "#111111"
# Names of bodies are the longest, and a caption must fit its circle; the sizes are those that Browser offers.
_DIAMETERS = {"Organization": 80, "Carrier": 65, "Initiative": 65}
_DIAMETER = 50
_DARKER = 0.8


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [value / 255 for value in _channels(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (#RRGGBB) as WCAG 2.2 defines it, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _text_on(colour: str) -> str:
    return max((_LIGHT, _DARK), key=lambda text: contrast(text, colour))


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(value * _DARKER):02X}" for value in _channels(colour))


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = [f"  {name}: {value};" for name, value in properties.items()]
    return "\n".join((f"{selector} {{", *lines, "}"))


def _circle(colour: str, border: str, diameter: int) -> dict[str, str]:
    return {
        "diameter": f"{diameter}px",
        "color": colour,
        "border-color": border,
        "border-width": "2px",
        "text-color-internal": _text_on(colour),
        "font-size": "10px",
        "caption": "'{name}'",
    }


def _node_rule(node: NodeType) -> str:
    diameter = _DIAMETERS.get(next(iter(node.labels), ""), _DIAMETER)
    return _rule(f"node.{node.name}", _circle(node.colour, _darker(node.colour), diameter))


def _arrow(colour: str) -> dict[str, str]:
    return {
        "color": colour,
        "shaft-width": "2px",
        "font-size": "8px",
        "padding": "3px",
        "text-color-external": "#000000",
        "text-color-internal": _text_on(colour),
        "caption": "'<type>'",
    }


def _edge_rule(edge: EdgeType) -> str:
    return _rule(f"relationship.{edge.name}", _arrow(edge.colour))


def _rules(ontology: Ontology) -> Iterator[str]:
    grey = _circle(_GREY, _GREY_BORDER, _DIAMETER)
    for selector in ("node", f"node.{THING}", *(f"node.{label}" for label in ontology.groups() if label)):
        yield _rule(selector, grey)
    yield from map(_node_rule, ontology.nodes.values())
    yield _rule("relationship", _arrow(_GREY))
    yield from map(_edge_rule, ontology.edges.values())


def style_sheet(ontology: Ontology) -> str:
    """Return the style sheet: for each type its colour, a caption and text that can be read on it."""
    return "\n\n".join(_rules(ontology)) + "\n"
