"""Things round a centre: each in the nearest free place of its direction, so that no label meets another."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from viz.network.boxes import Box, Room

Point = tuple[float, float]

_FIRST = (176.0, 112.0)
_STEP = (158.0, 90.0)
_STEP_ALONG = 12.0
_WIDEST = 560.0
"""Half the width of a picture: a page is this wide and may be as long as it must."""


def _radii(ring: int, widest: float) -> Point:
    return min(_FIRST[0] + ring * _STEP[0], widest), _FIRST[1] + ring * _STEP[1]


def _length(radii: Point) -> float:
    """Ramanujan's approximation of an ellipse's perimeter."""
    a, b = radii
    return math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))


def _around(start: float, count: int, some: int) -> npt.NDArray[Any]:
    """The first ``some`` of ``count`` angles from ``start`` on, alternately to both sides."""
    steps = np.arange(some)
    return start + np.where(steps % 2, 1, -1) * ((steps + 1) // 2) * (2 * math.pi / count)


def _on_ring(
    box: Box,
    centre: Point,
    radii: Point,
    angle: float,
    room: Room,
    span: tuple[float, float] = (-math.inf, math.inf),
    reach: float = 1.0,
) -> Point | None:
    """The free place on one ring that is nearest to ``angle``; ``reach`` is the part of the ring that is looked at."""
    count = max(int(_length(radii) / _STEP_ALONG), 8)
    angles = _around(angle, count, int(count * reach) + 1)
    places = np.stack((centre[0] + radii[0] * np.cos(angles), centre[1] + radii[1] * np.sin(angles)), axis=1)
    inside = places[(places[:, 0] >= span[0]) & (places[:, 0] <= span[1])]
    found = room.first_free(box, inside)
    return None if found is None else (float(inside[found, 0]), float(inside[found, 1]))


def _spot(box: Box, centre: Point, ring: int, angle: float, room: Room, widest: float) -> Point:
    """Rings grow without end, so there is always a place."""
    reach = 0.25
    while True:
        found = _on_ring(box, centre, _radii(ring, widest), angle, room, reach=reach)
        if found:
            return found
        ring, reach = ring + 1, min(1.0, reach + 0.15)


def _rings_for(boxes: Sequence[Box], widest: float) -> int:
    """How many rings hold the boxes with some air."""
    wanted = sum(max(box.right - box.left, box.bottom - box.top) for box in boxes) * 1.04
    rings = 0
    while wanted > 0:
        wanted -= _length(_radii(rings, widest))
        rings += 1
    return max(rings, 1)


def place_round(centre: Point, boxes: Mapping[str, Box], room: Room) -> dict[str, Point]:
    """Return places round ``centre`` for ``boxes`` in their order, clockwise from the left; takes the room."""
    widest = _WIDEST * max(1.0, math.sqrt(len(boxes) / 110))
    rings = _rings_for(list(boxes.values()), widest)
    places: dict[str, Point] = {}
    for number, (key, box) in enumerate(boxes.items()):
        angle = math.pi + 2 * math.pi * (number + 0.5) / len(boxes)
        spot = _spot(box, centre, number % rings, angle, room, widest)
        room.take(box.moved(*spot))
        places[key] = spot
    return places


def place_beside(parent: Point, boxes: Mapping[str, Box], room: Room, span: tuple[float, float]) -> dict[str, Point]:
    """Return places near ``parent`` for ``boxes``, the side away from the middle first; takes the room.

    ``span`` are the least and the greatest x of what is there: the picture grows downwards and upwards, not sideways.
    """
    left, right = min(span[0], -_WIDEST), max(span[1], _WIDEST)
    angle = 0.0 if parent[0] >= (span[0] + span[1]) / 2 else math.pi
    places: dict[str, Point] = {}
    for key, box in boxes.items():
        ring, spot = 0, None
        while spot is None:
            spot = _on_ring(box, parent, (120.0 + 70.0 * ring, 84.0 + 56.0 * ring), angle, room, (left, right))
            ring += 1
        room.take(box.moved(*spot))
        places[key] = spot
    return places
