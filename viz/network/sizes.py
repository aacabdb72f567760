"""How large things are drawn, in units of the picture (at zoom 1 a pixel each)."""

from collections.abc import Sequence

from viz.network.boxes import Box
from viz.network.labels import width

FONT = 14
LINE_HEIGHT = 18
SYMBOL = 30
FOCUS_SYMBOL = 46
LABEL_GAP = 4
RELATION_FONT = 11
_MARGIN = 7


def box_of(lines: Sequence[str], symbol: float) -> Box:
    """Return the box round a symbol centred on the origin and its label below, with a margin."""
    half = max(symbol, max(map(width, lines), default=0) * FONT) / 2 + _MARGIN
    below = symbol / 2 + LABEL_GAP + LINE_HEIGHT * len(lines) + _MARGIN
    return Box(-half, -symbol / 2 - _MARGIN, half, below)
