"""A view and its address are the same thing."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from viz.network.state import State, state_of

texts = st.text(min_size=1, max_size=30)
keys = st.text("0123456789abcdef", min_size=10, max_size=10)
steps = st.one_of(
    keys.map("c~{}".format),
    keys.map("h~{}".format),
    st.tuples(keys, st.integers(-9999, 9999), st.integers(-9999, 9999)).map(lambda one: "p~{}~{}~{}".format(*one)),
    st.tuples(keys, st.sampled_from(("in", "out"))).map(lambda one: "x~{}~SUPPORTS~{}~Lab".format(*one)),
)
states = st.builds(
    State,
    focus=st.lists(texts, unique=True, max_size=4).map(tuple),
    nodes=st.lists(texts, unique=True, max_size=4).map(tuple),
    plan=st.text(max_size=10),
    query=st.text(max_size=10),
    parameters=st.dictionaries(texts, texts, max_size=3).map(lambda one: tuple(one.items())),
    from_=st.text(max_size=10),
    to=st.text(max_size=10),
    community=st.text(max_size=10),
    done=st.lists(steps, max_size=6).map(tuple),
    hidden=st.lists(st.sampled_from(("Lab", "Park", "SUPPORTS")), unique=True).map(tuple),
    layout=st.sampled_from(("", "rings", "columns")),
    opened=st.one_of(st.just(""), keys, keys.map("{0}~SUPPORTS~{0}".format)),
)


@given(states)
def test_an_address_leads_back_to_the_view(state: State) -> None:
    assert state_of(parse_qsl(state.address, keep_blank_values=True)) == state


def test_a_form_says_what_is_not_to_be_shown() -> None:
    pairs = [("focus", "Lab/甲"), ("of", "Lab"), ("of", "Park"), ("show", "Park")]
    assert state_of(pairs).hidden == ("Lab",)


@pytest.mark.parametrize(
    "pair",
    [
        ("do", "x~1"),
        ("do", "q~0123456789"),
        ("do", "p~0123456789~1e9~2"),
        ("layout", "force"),
        ("open", "<script>"),
        ("hide", "a b"),
    ],
)
def test_a_step_that_is_none_is_named(pair: tuple[str, str]) -> None:
    with pytest.raises(InnographError, match="无法识别"):
        state_of([pair])


def test_undo_takes_the_last_step_back() -> None:
    state = State(focus=("Lab/甲",)).after("c~0123456789").after("h~0123456789")
    assert state.before().done == ("c~0123456789",)
    assert state.laid("columns").done == state.done
    assert state.after("p~0123456789~1~2").unpinned("0123456789") == state
