"""Places are given once: what is drawn stays where it is, whatever is added, hidden or moved afterwards."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from viz.network.boxes import Box, Room
from viz.network.columns import column_order, place_columns
from viz.network.labels import LINE, wrap
from viz.network.picture import Chosen, Thing
from viz.network.rings import place_beside, place_round
from viz.network.sizes import FOCUS_SYMBOL, SYMBOL, box_of

Point = tuple[float, float]

_FOCUS_LINE = LINE + 2
_FOCUS_APART = 190.0
_SMALL = 40
_COLUMNS, _SIDES = 6, 3


@dataclass(slots=True)
class Board:
    """Things with their places; ``brought_by`` says what brought each, ``gone`` is there but not drawn."""

    focus: tuple[str, ...] = ()
    things: dict[str, Thing] = field(default_factory=dict)
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    places: dict[str, Point] = field(default_factory=dict)
    brought_by: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    room: Room = field(default_factory=Room)

    @property
    def visible(self) -> list[str]:
        """The ids that are drawn, in the order in which they came."""
        return [one for one in self.things if one not in self.gone]

    def size(self, id_: str) -> int:
        """The diameter of the symbol."""
        return FOCUS_SYMBOL if id_ in self.focus else SYMBOL

    def box(self, id_: str) -> Box:
        """The box of symbol and label round the origin."""
        return box_of(self.lines[id_], self.size(id_))

    def boxes(self) -> list[Box]:
        """Where symbols and labels are drawn."""
        return [self.box(one).moved(*self.places[one]) for one in self.visible]

    def name(self, things: Mapping[str, Thing], brought_by: Mapping[str, str]) -> dict[str, Box]:
        """Take in ``things`` without places; returns their boxes in order."""
        for id_, thing in things.items():
            self.things[id_] = thing
            self.lines[id_] = wrap(thing.name, _FOCUS_LINE if id_ in self.focus else LINE)
            self.brought_by[id_] = brought_by.get(id_, "")
        return {id_: self.box(id_) for id_ in things}

    def add_beside(self, parent: str, things: Mapping[str, Thing]) -> None:
        """Give each of ``things`` a free place near ``parent``; one that is there already is drawn again."""
        self.gone -= things.keys()
        fresh = {id_: thing for id_, thing in things.items() if id_ not in self.things}
        boxes = self.name(fresh, dict.fromkeys(fresh, parent))
        self.places.update(place_beside(self.places[parent], boxes, self.room, self.span()))

    def span(self) -> tuple[float, float]:
        """The least and the greatest x of what has a place."""
        xs = [x for x, _ in self.places.values()]
        return min(xs), max(xs)

    def pin(self, id_: str, place: Point) -> None:
        """Move one; what comes later keeps clear of it."""
        self.places[id_] = place
        self.room.take(self.box(id_).moved(*place))

    def collapse(self, id_: str) -> None:
        """Hide what ``id_`` brought, and what that brought in turn."""
        wave = {id_}
        while wave:
            wave = {one for one, by in self.brought_by.items() if by in wave and one not in self.gone}
            wave -= set(self.focus)
            self.gone |= wave


def _centres(focus: Sequence[str]) -> dict[str, Point]:
    """One in the middle, several side by side."""
    return {id_: ((at - (len(focus) - 1) / 2) * _FOCUS_APART, 0.0) for at, id_ in enumerate(focus)}


def _in_rings(board: Board, chosen: Chosen, boxes: Mapping[str, Box]) -> None:
    for id_, place in _centres(board.focus).items():
        board.places[id_] = place
        board.room.take(boxes[id_].moved(*place))
    near = {id_: box for id_, box in boxes.items() if id_ not in board.focus and _is_near(chosen, id_)}
    board.places.update(place_round((0.0, 0.0), near, board.room))
    for id_ in [one for one in boxes if one not in board.places]:
        parent = board.brought_by[id_]
        board.places.update(place_beside(board.places[parent], {id_: boxes[id_]}, board.room, board.span()))


def _is_near(chosen: Chosen, id_: str) -> bool:
    by = chosen.brought_by.get(id_, "")
    return by in chosen.focus or by == ""


def _in_columns(board: Board, chosen: Chosen, boxes: Mapping[str, Box], pairs: Sequence[tuple[str, str]]) -> None:
    part: dict[str, int] = {}
    if chosen.columns:
        order = sorted(set(chosen.columns.values()))
        columns = [[id_ for id_ in boxes if chosen.columns[id_] == at] for at in order]
    else:
        types = {id_: board.things[id_].type for id_ in boxes}
        sides = column_order(types, pairs, _COLUMNS if len(boxes) <= _SMALL else _SIDES)
        columns = [[id_ for id_ in boxes if types[id_] in side] for side in sides]
        part = {id_: side.index(types[id_]) for side in sides for id_ in boxes if types[id_] in side}
    board.places.update(place_columns(columns, boxes, pairs, part))
    for id_, box in boxes.items():
        board.room.take(box.moved(*board.places[id_]))


def lay_out(chosen: Chosen, things: Mapping[str, Thing], pairs: Iterable[tuple[str, str]], layout: str) -> Board:
    """Return the board with everything that was ``chosen`` in its place; ``layout`` is rings or columns."""
    board = Board(chosen.focus)
    boxes = board.name({id_: things[id_] for id_ in chosen.ids if id_ in things}, chosen.brought_by)
    if not boxes:
        return board
    if layout == "rings":
        _in_rings(board, chosen, boxes)
    else:
        inside = [pair for pair in pairs if pair[0] in boxes and pair[1] in boxes]
        _in_columns(board, chosen, boxes, inside)
    return board
