"""Whatever is placed, no box meets another, and what has a place keeps it."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.network.board import lay_out
from viz.network.boxes import Box, Room
from viz.network.columns import column_order, place_columns
from viz.network.curves import bends, on_curve
from viz.network.picture import Chosen, Link, Thing
from viz.network.rings import place_beside, place_round

sizes = st.tuples(st.floats(20, 140), st.floats(30, 100))
boxes_of = st.lists(sizes, min_size=1, max_size=40).map(
    lambda some: {str(at): Box(-wide / 2, -16.0, wide / 2, high) for at, (wide, high) in enumerate(some)}
)
Boxes = dict[str, Box]
Places = dict[str, tuple[float, float]]


def overlaps(boxes: Boxes, places: Places) -> list[tuple[str, str]]:
    drawn = {one: boxes[one].moved(*places[one]) for one in places}
    return [(a, b) for a, b in combinations(drawn, 2) if drawn[a].meets(drawn[b])]


@given(boxes_of)
@settings(max_examples=40)
def test_rings_never_overlap(boxes: Boxes) -> None:
    room = Room()
    room.take(Box(-80, -30, 80, 60))
    places = place_round((0.0, 0.0), boxes, room)
    assert places.keys() == boxes.keys()
    assert overlaps({**boxes, "focus": Box(-80, -30, 80, 60)}, {**places, "focus": (0.0, 0.0)}) == []


@given(boxes_of, boxes_of)
@settings(max_examples=40)
def test_what_is_added_beside_keeps_clear(first: Boxes, second: Boxes) -> None:
    room = Room()
    places = place_round((0.0, 0.0), first, room)
    more = {f"+{one}": box for one, box in second.items()}
    added = place_beside(places["0"], more, room, (-300.0, 300.0))
    assert overlaps({**first, **more}, {**places, **added}) == []


@given(boxes_of, st.integers(1, 6))
@settings(max_examples=40)
def test_columns_never_overlap(boxes: Boxes, count: int) -> None:
    columns = [[one for one in boxes if int(one) % count == at] for at in range(count)]
    filled = [column for column in columns if column]
    pairs = [(a, b) for a, b in zip(boxes, list(boxes)[1:], strict=False)]
    places = place_columns(filled, boxes, pairs, {})
    assert places.keys() == boxes.keys()
    assert overlaps(boxes, places) == []


def test_types_that_are_linked_stand_side_by_side() -> None:
    groups = {"b1": "Body", "b2": "Body", "m": "Measure", "p": "Park", "l": "Level"}
    pairs = [("b1", "m"), ("b2", "m"), ("m", "p"), ("p", "l")]
    order = [side[0] for side in column_order(groups, pairs, 6)]
    assert order in (["Body", "Measure", "Park", "Level"], ["Level", "Park", "Measure", "Body"])


def test_more_types_than_columns_share_one() -> None:
    groups = {str(at): f"T{at}" for at in range(9)}
    sides = column_order(groups, [("0", str(at)) for at in range(1, 9)], 3)
    assert len(sides) == 3
    assert sorted(type_ for side in sides for type_ in side) == sorted(groups.values())


def thing(name: str) -> Thing:
    return Thing(f"Lab/{name}", "Lab", name)


def test_what_is_there_stays_where_it_is() -> None:
    things = {one.id: one for one in map(thing, "甲乙丙丁")}
    chosen = Chosen("甲", ("Lab/甲",), tuple(things), 4, {}, "rings")
    board = lay_out(chosen, things, [], "rings")
    before = dict(board.places)
    board.add_beside("Lab/乙", {one.id: one for one in map(thing, "戊己庚辛")})
    board.collapse("Lab/乙")
    assert board.gone == {f"Lab/{name}" for name in "戊己庚辛"}
    board.add_beside("Lab/丙", {one.id: one for one in map(thing, "壬癸")})
    assert {one: board.places[one] for one in before} == before
    again = dict(board.places)
    board.add_beside("Lab/乙", {"Lab/戊": thing("戊")})
    assert "Lab/戊" in board.visible
    assert board.places == again


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_lines_between_the_same_two_things_are_bent_apart(count: int) -> None:
    links = [Link(*(("a", f"T{at}", "b") if at % 2 else ("b", f"T{at}", "a")), (), False) for at in range(count)]
    bent = bends(links)
    ends = {"a": (0.0, 0.0), "b": (300.0, 80.0)}
    middles = [on_curve(ends[one.source], ends[one.target], bent[one.key], 0.5) for one in links]
    distances = [((x - u) ** 2 + (y - v) ** 2) ** 0.5 for (x, y), (u, v) in combinations(middles, 2)]
    assert all(distance > 15 for distance in distances)
