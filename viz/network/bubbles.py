"""The overview: a bubble for each group of things, as SVG whose bubbles are links."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from graphbuild.ontology import load_ontology
from viz.network.boxes import Box, Room
from viz.network.communities import Overview
from viz.network.labels import wrap
from viz.network.picture import Thing
from viz.network.rings import place_round
from viz.network.sizes import FONT, LABEL_GAP, LINE_HEIGHT, box_of
from viz.network.svg import FAMILY, element, text_lines

_SMALLEST, _LARGEST = 22.0, 92.0
_EDGE = 20.0
_THICKEST = 9.0


@dataclass(frozen=True, slots=True)
class Bubble:
    """A group: what it is named after, how many things it has, and where it is drawn."""

    head: Thing
    members: int
    size: float
    lines: tuple[str, ...]
    x: float = 0.0
    y: float = 0.0


def _sized(overview: Overview, heads: Mapping[str, Thing]) -> list[Bubble]:
    """Areas are as the numbers of members."""
    most = max((len(one.members) for one in overview.communities), default=1)
    return [
        Bubble(
            heads[one.head],
            len(one.members),
            max(_SMALLEST, _LARGEST * math.sqrt(len(one.members) / most)),
            (*wrap(heads[one.head].name, lines=2), f"等 {len(one.members)} 项"),
        )
        for one in overview.communities
        if one.head in heads
    ]


def bubbles(overview: Overview, heads: Mapping[str, Thing]) -> tuple[Bubble, ...]:
    """Return a bubble for each group (``heads``: what they are named after), the largest in the middle."""
    made = _sized(overview, heads)
    room, places = Room(), dict[str, tuple[float, float]]()
    boxes = {one.head.id: box_of(one.lines, one.size) for one in made}
    if made:
        first = made[0].head.id
        places[first] = (0.0, 0.0)
        room.take(boxes.pop(first))
        places.update(place_round((0.0, 0.0), boxes, room))
    return tuple(
        Bubble(one.head, one.members, one.size, one.lines, *(round(v, 1) for v in places[one.head.id])) for one in made
    )


def _line(overview: Overview, at: Mapping[str, Bubble], pair: tuple[int, int, int]) -> str:
    a, b = (at.get(overview.communities[number].head) for number in pair[:2])
    if a is None or b is None:
        return ""
    wide = min(_THICKEST, 0.8 + math.log2(pair[2]))
    ends = {"x1": a.x, "y1": a.y, "x2": b.x, "y2": b.y}
    return element("line", {**ends, "stroke": "#b6c0cb", "stroke-width": round(wide, 1)})


def _drawn(one: Bubble, address: str) -> str:
    colour = load_ontology().node(one.head.type).colour
    disc = {"cx": one.x, "cy": one.y, "r": round(one.size / 2, 1), "fill": colour, "stroke": "#fff", "stroke-width": 2}
    title = element("title", {}, escape("".join(one.lines)))
    label = text_lines(one.lines, one.x, one.y + one.size / 2 + LABEL_GAP + FONT, {"fill": "#1c2430"})
    return element("a", {"href": address}, title + element("circle", disc) + label)


def _bounds(drawn: tuple[Bubble, ...]) -> Box:
    boxes = [box_of(one.lines, one.size).moved(one.x, one.y) for one in drawn] or [Box(0, 0, 400, LINE_HEIGHT)]
    return Box(
        min(b.left for b in boxes) - _EDGE,
        min(b.top for b in boxes) - _EDGE,
        max(b.right for b in boxes) + _EDGE,
        max(b.bottom for b in boxes) + _EDGE,
    )


def overview_svg(overview: Overview, drawn: tuple[Bubble, ...], address: Callable[[str], str]) -> str:
    """Return the overview as an SVG element; ``address`` leads from a group's head to its view."""
    box = _bounds(drawn)
    at = {one.head.id: one for one in drawn}
    given = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"{box.left:.1f} {box.top:.1f} {box.right - box.left:.1f} {box.bottom - box.top:.1f}",
        "width": round(box.right - box.left),
        "height": round(box.bottom - box.top),
        "role": "group",
        "aria-label": f"概览：{len(drawn)} 个群组",
        "font-family": FAMILY,
        "font-size": FONT,
    }
    lines = "".join(_line(overview, at, pair) for pair in overview.between)
    return element("svg", given, lines + "".join(_drawn(one, address(one.head.id)) for one in drawn))
