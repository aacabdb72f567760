"""The symbols that the ontology names, as SVG; the names are cytoscape.js's."""

import math
from collections.abc import Iterator, Mapping

Point = tuple[float, float]


def _regular(corners: int, turned: float = -90.0) -> tuple[Point, ...]:
    angles = (math.radians(turned + 360 / corners * number) for number in range(corners))
    return tuple((math.cos(angle), math.sin(angle)) for angle in angles)


def _star() -> Iterator[Point]:
    for outer, inner in zip(_regular(5), _regular(5, -54.0), strict=True):
        yield outer
        yield inner[0] * 0.45, inner[1] * 0.45


# corners on the unit circle's square, x to the right, y downwards
_CORNERS: Mapping[str, tuple[Point, ...]] = {
    "rectangle": ((-1, -0.8), (1, -0.8), (1, 0.8), (-1, 0.8)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": ((0, -0.9), (1, 0.85), (-1, 0.85)),
    "pentagon": _regular(5),
    "hexagon": _regular(6, 0.0),
    "round-hexagon": _regular(6, 30.0),
    "star": tuple(_star()),
    "tag": ((-1, -0.8), (0.45, -0.8), (1, 0), (0.45, 0.8), (-1, 0.8)),
}
_ROUND = 0.35


def symbol(shape: str, x: float, y: float, size: float) -> tuple[str, dict[str, str]]:
    """Return the element and the attributes that draw ``shape`` round (``x``, ``y``); an unknown one is a circle."""
    half = size / 2
    if shape == "round-rectangle":
        high = half * 0.8
        box = {"x": x - half, "y": y - high, "width": size, "height": 2 * high, "rx": half * _ROUND}
        return "rect", {name: _number(value) for name, value in box.items()}
    corners = _CORNERS.get(shape)
    if corners is None:
        return "circle", {"cx": _number(x), "cy": _number(y), "r": _number(half)}
    return "polygon", {"points": " ".join(f"{_number(x + half * a)},{_number(y + half * b)}" for a, b in corners)}


def _number(value: float) -> str:
    """Short and the same everywhere."""
    return f"{round(value, 1):g}"


def outline(shape: str) -> str:
    """Return the corners of ``shape`` as cytoscape.js takes them for its shape "polygon", "" for a shape of its own."""
    corners = _CORNERS.get(shape, ())
    return " ".join(f"{round(a, 3):g} {round(b, 3):g}" for a, b in corners)
