"""A picture as SVG: what is printed, exported, and seen without JavaScript. No script, no style, no outside font."""

import math
from collections.abc import Callable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from graphbuild.ontology import load_ontology
from viz.network.boxes import Box
from viz.network.curves import control_point, on_curve
from viz.network.picture import Drawn, DrawnLink, Picture
from viz.network.shapes import symbol
from viz.network.sizes import FONT, LABEL_GAP, LINE_HEIGHT, RELATION_FONT, box_of

Point = tuple[float, float]
Address = Callable[[str], str]
"""The address that a thing's or a link's key leads to, "" for none."""

FAMILY = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimSun,sans-serif"
_PLANNED = "planned"
_EDGE = 24.0
_ARROW = 9.0
_DASHES = "7 5"


def _attributes(given: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in given.items())


def element(name: str, given: Mapping[str, object], inside: str = "") -> str:
    """Return an element; attribute values are escaped here, ``inside`` is ready."""
    return f"<{name}{_attributes(given)}>{inside}</{name}>" if inside else f"<{name}{_attributes(given)}/>"


def text_lines(lines: tuple[str, ...], x: float, y: float, given: Mapping[str, object]) -> str:
    """Return lines centred on x, the first with its base line at y, with a white halo."""
    halo = {"text-anchor": "middle", "paint-order": "stroke", "stroke": "#fff", "stroke-width": 4}
    spans = (
        element("tspan", {"x": round(x, 1), "y": round(y + at * LINE_HEIGHT, 1)}, escape(line) or " ")
        for at, line in enumerate(lines)
    )
    return element("text", {**halo, "stroke-linejoin": "round", **given}, "".join(spans))


def node_symbol(shape: str, colour: str, status: str, x: float, y: float, size: float) -> str:
    """Return the symbol of a thing: filled, or where it is only planned hollow with a broken line."""
    name, given = symbol(shape, x, y, size)
    planned = {"fill": "#fff", "stroke": colour, "stroke-width": 2.5, "stroke-dasharray": "4 3"}
    return element(name, {**given, **(planned if status == _PLANNED else {"fill": colour})})


def _node(one: Drawn, address: Address) -> str:
    type_ = load_ontology().node(one.thing.type)
    ring = {"cx": one.x, "cy": one.y, "r": one.size / 2 + 5, "fill": "none", "stroke": "#e08a00", "stroke-width": 3}
    drawn = element("circle", ring) if one.focus else ""
    drawn += node_symbol(type_.shape, type_.colour, one.thing.status, one.x, one.y, one.size)
    weight = {"font-weight": "bold"} if one.focus else {}
    drawn += text_lines(one.lines, one.x, one.y + one.size / 2 + LABEL_GAP + FONT, {"fill": "#1c2430", **weight})
    title = element("title", {}, escape(f"{type_.label}：{' '.join(one.lines)}"))
    return _linked(element("g", {"data-key": one.thing.key}, title + drawn), address(one.thing.key))


def _linked(drawn: str, address: str) -> str:
    return element("a", {"href": address}, drawn) if address else drawn


def _clipped(ends: tuple[Point, Point], bend: float, sizes: tuple[float, float]) -> tuple[Point, Point]:
    """Where the curve leaves the symbols."""
    length = math.hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]) or 1.0
    start, stop = (min(0.45, (size / 2 + 3) / length) for size in sizes)
    return on_curve(*ends, bend, start), on_curve(*ends, bend, 1 - stop)


def _arrow(tip: Point, towards: Point) -> str:
    """The head of the line at ``tip``, which comes from ``towards``."""
    angle = math.atan2(tip[1] - towards[1], tip[0] - towards[0])
    turned = (angle + 0.4, angle - 0.4)
    sides = ((tip[0] - _ARROW * math.cos(one), tip[1] - _ARROW * math.sin(one)) for one in turned)
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (tip, *sides))


def _line(drawn: DrawnLink, at: Mapping[str, Drawn], address: Address) -> str:
    link = drawn.link
    type_ = load_ontology().edge(link.type)
    source, target = at[link.source], at[link.target]
    ends = (source.x, source.y), (target.x, target.y)
    start, stop = _clipped(ends, drawn.bend, (source.size, target.size))
    control = control_point(*ends, drawn.bend)
    path = f"M{start[0]:.1f} {start[1]:.1f}Q{control[0]:.1f} {control[1]:.1f} {stop[0]:.1f} {stop[1]:.1f}"
    broken = {"stroke-dasharray": _DASHES} if link.inferred else {}
    back = {"opacity": 0.45} if drawn.faint else {}
    curve = element("path", {"d": path, "fill": "none", "stroke": type_.colour, "stroke-width": 1.6, **broken, **back})
    wide = element("path", {"d": path, "fill": "none", "stroke": "#fff", "stroke-opacity": 0, "stroke-width": 12})
    title = element("title", {}, escape(f"{' '.join(source.lines)} {type_.label} {' '.join(target.lines)}"))
    head = element("polygon", {"points": _arrow(stop, control), "fill": type_.colour, **back})
    return _linked(element("g", {"data-key": link.key}, title + wide + curve + head), address(link.key))


def _relation_name(drawn: DrawnLink, at: Mapping[str, Drawn]) -> str:
    if drawn.label_at is None:
        return ""
    type_ = load_ontology().edge(drawn.link.type)
    source, target = at[drawn.link.source], at[drawn.link.target]
    ends = (source.x, source.y), (target.x, target.y)
    length = math.hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]) or 1.0
    x, y = on_curve(*ends, drawn.bend, drawn.label_at / length)
    given = {"font-size": RELATION_FONT, "fill": type_.colour}
    return text_lines((str(type_.label),), x, y + RELATION_FONT * 0.36, given)


def bounds(picture: Picture) -> Box:
    """Return the box round everything that is drawn, with a margin."""
    boxes = [box_of(one.lines, one.size).moved(one.x, one.y) for one in picture.things] or [Box(0, 0, 400, 100)]
    return Box(
        min(b.left for b in boxes) - _EDGE,
        min(b.top for b in boxes) - _EDGE,
        max(b.right for b in boxes) + _EDGE,
        max(b.bottom for b in boxes) + _EDGE,
    )


def _parts(picture: Picture, address: Address) -> Iterator[str]:
    at = {one.thing.id: one for one in picture.things}
    yield from (_line(link, at, address) for link in picture.links)
    yield from (_node(one, address) for one in picture.things)
    yield from (_relation_name(link, at) for link in picture.links)


def as_svg(picture: Picture, address: Address = lambda _: "") -> str:
    """Return ``picture`` as an SVG element in its own coordinates; ``address`` makes things and links clickable."""
    box = bounds(picture)
    wide, high = box.right - box.left, box.bottom - box.top
    given = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"{box.left:.1f} {box.top:.1f} {wide:.1f} {high:.1f}",
        "width": round(wide),
        "height": round(high),
        "role": "img",
        "aria-label": f"{picture.title}：{picture.shown} 个事物，{len(picture.links)} 条关系",
        "font-family": FAMILY,
        "font-size": FONT,
    }
    ground = {"x": round(box.left), "y": round(box.top), "width": round(wide), "height": round(high), "fill": "#fff"}
    return element("svg", given, element("rect", ground) + "".join(_parts(picture, address)))
