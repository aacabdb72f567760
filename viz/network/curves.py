"""Lines: those that join the same two things are bent apart, and a relation's name stands where there is room."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from viz.network.boxes import Box, Room
from viz.network.labels import width
from viz.network.picture import DrawnLink, Link
from viz.network.sizes import RELATION_FONT

Point = tuple[float, float]

_APART = 46.0
_MANY = 70
_NAMED = 6
"""Lines of one relation that carry its name in a view with many; the legend has its colour for the others."""
_TRIES = (0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74)


def bends(links: Sequence[Link]) -> dict[str, float]:
    """Return for each link (by key) how far it is bent, seen from its source to its target; 0 where it is alone."""
    between: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        between[min(link.source, link.target), max(link.source, link.target)].append(link)
    found: dict[str, float] = {}
    for (first, _), some in between.items():
        for number, link in enumerate(some):
            side = 1 if link.source == first else -1
            found[link.key] = side * (number - (len(some) - 1) / 2) * _APART
    return found


def on_curve(source: Point, target: Point, bend: float, t: float) -> Point:
    """Return the point at ``t`` (0 to 1) of the quadratic curve whose control point stands ``bend`` off the middle."""
    control = control_point(source, target, bend)
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return a * source[0] + b * control[0] + c * target[0], a * source[1] + b * control[1] + c * target[1]


def control_point(source: Point, target: Point, bend: float) -> Point:
    """Return the control point of the curve from ``source`` to ``target``."""
    dx, dy = target[0] - source[0], target[1] - source[1]
    length = math.hypot(dx, dy) or 1.0
    return (source[0] + target[0]) / 2 - dy / length * bend, (source[1] + target[1]) / 2 + dx / length * bend


def _name_box(name: str) -> Box:
    half, high = width(name) * RELATION_FONT / 2 + 7, RELATION_FONT / 2 + 6
    return Box(-half, -high, half, high)


def _label_at(source: Point, target: Point, bend: float, name: str, room: Room) -> float | None:
    """The distance along the line from the source at which ``name`` meets nothing, which it then takes."""
    box = _name_box(name)
    for t in _TRIES:
        spot = on_curve(source, target, bend, t)
        if room.free(box.moved(*spot)):
            room.take(box.moved(*spot))
            return t * math.hypot(target[0] - source[0], target[1] - source[1])
    return None


def _named(links: Sequence[Link], focus: Collection[str]) -> set[str]:
    """Which lines carry their relation's name: those at the focus, evenly chosen where a relation has many."""
    by_type: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.source in focus or link.target in focus:
            by_type[link.type].append(link.key)
    return {key for keys in by_type.values() for key in keys[:: -(-len(keys) // _NAMED)]}


def draw_links(
    links: Sequence[Link],
    places: Mapping[str, Point],
    boxes: Iterable[Box],
    focus: Collection[str],
    names: Mapping[str, str],
) -> tuple[DrawnLink, ...]:
    """Return ``links`` as lines; those at the focus carry their relation's name (``names``) where it meets no label."""
    room = Room()
    for box in boxes:
        room.take(box)
    many = len(links) > _MANY
    bent, named = bends(links), _named(links, focus)
    made: list[DrawnLink] = []
    for link in links:
        at = None
        if link.key in named:
            ends = places[link.source], places[link.target]
            at = _label_at(*ends, bent[link.key], names[link.type], room)
        faint = many and not (link.source in focus or link.target in focus)
        made.append(DrawnLink(link, bent[link.key], at, faint))
    return tuple(made)
