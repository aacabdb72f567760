import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.stores.node_table import NodeTable

IDS = st.lists(st.text(max_size=8), unique=True, max_size=50)


def table(*ids: str) -> NodeTable:
    made = NodeTable()
    for one in ids:
        made.add(one)
    made.close()
    return made


@given(IDS, st.lists(st.text(max_size=8), max_size=10))
def test_what_was_added_is_there_and_nothing_else(ids: list[str], asked: list[str]) -> None:
    made = table(*ids)
    assert len(made) == len(ids)
    assert sorted(made.numbers(ids).tolist()) == list(range(len(ids)))
    assert [number >= 0 for number in made.numbers(asked).tolist()] == [one in ids for one in asked]
    assert made.repeated() == frozenset()


@given(IDS.filter(bool))
def test_places_come_back_as_the_store_gave_them(ids: list[str]) -> None:
    made = table(*ids)
    places = {one: f"4:{i % 3}-a:{i * 7}" if i % 2 else f"#{i % 5}:{i}" for i, one in enumerate(ids)}
    made.place(list(places), places.values())
    assert made.elements(ids[::-1]) == [places[one] for one in ids[::-1]]


def test_what_was_added_twice_is_told() -> None:
    assert table("甲", "乙", "甲").repeated() == {hash("甲")}


@pytest.mark.parametrize("asked", [[], ["甲"]])
def test_an_empty_table_knows_nothing(asked: list[str]) -> None:
    assert table().numbers(asked).tolist() == [-1] * len(asked)
