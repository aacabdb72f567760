"""A picture in the form that pages and files are made of: legend, rows of the table, data of the drawing."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphbuild.ontology import load_ontology
from viz.network.labels import clean
from viz.network.picture import Category, Drawn, DrawnLink, Picture
from viz.network.shapes import outline
from viz.network.svg import bounds, element, node_symbol
from viz.network.words import basis_word, relation_word, status_word, type_word

_SIGN = 18
_CLEAR = 3
"""Between a symbol and the lines at it; graph.js has the same."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: a type of things or facts, how many are drawn, its sign as SVG; or one that is hidden."""

    type: str
    word: str
    count: int
    sign: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a link, its ends, and in words what it says besides."""

    drawn: DrawnLink
    source: Drawn
    target: Drawn
    relation: str
    sign: str
    note: str

    @property
    def key(self) -> str:
        """The link's."""
        return self.drawn.link.key

    @property
    def sentences(self) -> int:
        """How many sentences prove it."""
        return sum(len(fact.proofs) for fact in self.drawn.link.facts)


@dataclass(frozen=True, slots=True)
class More:
    """A category of neighbours that can be brought: how many there are and how many of them are not drawn."""

    code: str
    word: str
    relation: str
    sign: str
    total: int
    rest: int


def type_sign(type_: str, status: str = "") -> str:
    """Return the symbol of a type as a small SVG."""
    node = load_ontology().node(type_)
    half = _SIGN / 2
    drawn = node_symbol(node.shape, node.colour, status, half, half, _SIGN - 4)
    given = {
        "class": "net-sign",
        "width": _SIGN,
        "height": _SIGN,
        "viewBox": f"0 0 {_SIGN} {_SIGN}",
        "aria-hidden": "true",
    }
    return element("svg", given, drawn)


def relation_sign(type_: str, inferred: bool = False) -> str:
    """Return the line of a relation as a small SVG."""
    broken = {"stroke-dasharray": "5 3"} if inferred else {}
    colour = load_ontology().edge(type_).colour
    line = element("path", {"d": "M1 9H21", "stroke": colour, "stroke-width": 2.5, **broken})
    head = element("polygon", {"points": "27,9 19,5 19,13", "fill": colour})
    given = {"class": "net-sign", "width": 28, "height": _SIGN, "viewBox": f"0 0 28 {_SIGN}", "aria-hidden": "true"}
    return element("svg", given, line + head)


def legend(picture: Picture, hidden: Sequence[str]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Return the lines for things and for facts, each in the ontology's order; what is hidden stays in."""
    ontology = load_ontology()
    things = Counter(one.thing.type for one in picture.things)
    facts = Counter(one.link.type for one in picture.links)
    of_things = (
        Entry(name, type_word(name), things[name], type_sign(name), name in hidden)
        for name in ontology.nodes
        if things[name] or name in hidden
    )
    of_facts = (
        Entry(name, relation_word(name), facts[name], relation_sign(name), name in hidden)
        for name in ontology.edges
        if facts[name] or name in hidden
    )
    return tuple(of_things), tuple(of_facts)


def _notes(drawn: DrawnLink) -> Iterator[str]:
    link = drawn.link
    for fact in link.facts:
        yield "，".join(f"{label} {value}" for label, value in fact.details)
        if link.inferred:
            yield f"推断：{basis_word(link.type, fact.basis)}"


def rows(picture: Picture) -> tuple[Row, ...]:
    """Return a row for each link, those at the focus first, as the picture has them."""
    at = {one.thing.id: one for one in picture.things}
    made = [
        Row(
            drawn,
            at[drawn.link.source],
            at[drawn.link.target],
            relation_word(drawn.link.type),
            relation_sign(drawn.link.type, drawn.link.inferred),
            "；".join(dict.fromkeys(note for note in _notes(drawn) if note)),
        )
        for drawn in picture.links
    ]
    return tuple(sorted(made, key=lambda row: not (row.source.focus or row.target.focus)))


def _drawn_of(picture: Picture, thing: str) -> Counter[tuple[str, str, str]]:
    """How many neighbours of ``thing`` are drawn, by relation, direction and type."""
    types = {one.thing.id: one.thing.type for one in picture.things}
    links = [one.link for one in picture.links]
    out = {(one.type, "out", types[one.target], one.target) for one in links if one.source == thing}
    in_ = {(one.type, "in", types[one.source], one.source) for one in links if one.target == thing}
    return Counter(found[:3] for found in out | in_)


def more(picture: Picture, categories: Sequence[Category], thing: str, hidden: Sequence[str]) -> tuple[More, ...]:
    """Return the categories of ``thing`` with what each still holds; none of a type that is ``hidden``.

    Those that hold more come first.
    """
    drawn = _drawn_of(picture, thing)
    made = [
        More(
            one.code,
            type_word(one.type),
            relation_word(one.relation) + ("" if one.direction == "out" else "（指向它）"),
            type_sign(one.type),
            one.total,
            one.total - drawn[one.relation, one.direction, one.type],
        )
        for one in categories
        if one.thing == thing and not {one.relation, one.type} & set(hidden)
    ]
    return tuple(sorted(made, key=lambda one: not one.rest))


def _node(one: Drawn) -> dict[str, Any]:
    type_ = load_ontology().node(one.thing.type)
    return {
        "data": {
            "id": one.thing.key,
            "name": clean(one.thing.name),
            "label": "\n".join(one.lines),
            "type": one.thing.type,
            "word": str(type_.label),
            "colour": type_.colour,
            "shape": "polygon" if outline(type_.shape) else type_.shape,
            "points": outline(type_.shape) or "-1 -1 1 -1 1 1 -1 1",
            "planned": one.thing.status == "planned",
            "size": one.size,
            "focus": one.focus,
        },
        "position": {"x": one.x, "y": one.y},
    }


def _edge(drawn: DrawnLink, at: Mapping[str, Drawn]) -> dict[str, Any]:
    """The library measures where a name stands from the border of the source, not from its middle."""
    source = at[drawn.link.source]
    type_ = load_ontology().edge(drawn.link.type)
    return {
        "data": {
            "id": drawn.link.key,
            "source": source.thing.key,
            "target": at[drawn.link.target].thing.key,
            "type": drawn.link.type,
            "word": str(type_.label),
            "label": "" if drawn.label_at is None else str(type_.label),
            "at": round(max((drawn.label_at or 0) - source.size / 2 - _CLEAR, 0), 1),
            "bend": round(drawn.bend, 1),
            "colour": type_.colour,
            "inferred": drawn.link.inferred,
            "faint": drawn.faint,
        }
    }


def drawing(picture: Picture) -> dict[str, Any]:
    """Return what cytoscape.js draws: nodes with places, edges, and the box that they need."""
    at = {one.thing.id: one for one in picture.things}
    box = bounds(picture)
    return {
        "title": clean(picture.title),
        "nodes": [_node(one) for one in picture.things],
        "edges": [_edge(one, at) for one in picture.links],
        "box": {"x1": box.left, "y1": box.top, "x2": box.right, "y2": box.bottom},
    }


def script_safe(data: Any) -> str:
    """Return ``data`` as JSON that can stand in a script element: nothing in it ends the element or opens another."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written


def page_parts(picture: Picture, hidden: Sequence[str] = ()) -> dict[str, Any]:
    """Return what templates show of a picture, by name."""
    of_things, of_facts = legend(picture, hidden)
    return {
        "picture": picture,
        "legend_things": of_things,
        "legend_facts": of_facts,
        "rows": rows(picture),
        "data": script_safe(drawing(picture)),
        "type_word": type_word,
        "status_word": status_word,
        "basis_word": basis_word,
        "type_sign": type_sign,
        "planned_sign": type_sign(next(iter(load_ontology().nodes)), "planned"),
        "inferred_sign": relation_sign(next(iter(load_ontology().edges)), inferred=True),
        "clean": clean,
    }
