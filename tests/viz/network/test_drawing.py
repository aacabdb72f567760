"""What is chosen and where it stands, over the example plans and a thing with 312 neighbours."""

from itertools import combinations, pairwise

import pytest

from graphbuild.errors import InnographError
from graphbuild.queries import run_query
from graphbuild.stores.store import Store
from tests.viz.network.graphs import FOCUS
from viz.network.choosing import BUDGET, CAP
from viz.network.communities import MOST, find_communities
from viz.network.drawing import AT_ONCE, make_picture
from viz.network.picture import Picture
from viz.network.sizes import box_of
from viz.network.state import State

LEVEL = "Level/国家级高新区"
PARKS = {"Park/赤峰高新区", "Park/通辽高新区", "Park/阿拉善高新区"}


def ids(picture: Picture) -> set[str]:
    return {one.thing.id for one in picture.things}


def at(picture: Picture) -> dict[str, tuple[float, float]]:
    return {one.thing.id: (one.x, one.y) for one in picture.things}


def meeting(picture: Picture) -> list[tuple[str, str]]:
    boxes = {one.thing.id: box_of(one.lines, one.size).moved(one.x, one.y) for one in picture.things}
    return [(a, b) for a, b in combinations(boxes, 2) if boxes[a].meets(boxes[b])]


def test_a_first_picture_keeps_to_its_budget_and_says_so(large_star: Store) -> None:
    picture = make_picture(large_star, State(focus=(FOCUS,)))
    assert (picture.shown, picture.total) == (BUDGET, 313)
    assert [one.total for one in picture.categories] == [312]


def test_what_is_stated_comes_before_what_is_inferred(large_star: Store) -> None:
    picture = make_picture(large_star, State(focus=(FOCUS,)))
    assert not any(one.link.inferred for one in picture.links)
    inferred = make_picture(large_star, State(focus=(FOCUS,)), budget=CAP * 2, cap=CAP * 2).links
    assert {one.link.inferred for one in inferred} == {True, False}


def test_expansion_adds_in_place_up_to_the_cap(large_star: Store) -> None:
    state = State(focus=(FOCUS,))
    key = make_picture(large_star, state).things[0].thing.key
    shown = [make_picture(large_star, state)]
    for _ in range(5):
        state = state.after(f"x~{key}~LOCATED_IN~in~Lab")
        shown.append(make_picture(large_star, state))
    assert [one.shown for one in shown] == [40, 40 + AT_ONCE, 100, 130, CAP, CAP]
    for before, after in pairwise(shown):
        assert {id_: at(after)[id_] for id_ in at(before)} == at(before)
        assert meeting(after) == []


def test_steps_can_be_taken_back_and_done_again(large_star: Store) -> None:
    state = State(focus=(FOCUS,))
    first = make_picture(large_star, state)
    key, other = first.things[0].thing.key, first.things[5].thing
    wider = state.after(f"x~{key}~LOCATED_IN~in~Lab")
    assert make_picture(large_star, wider.before()) == first
    assert ids(make_picture(large_star, wider.after(f"h~{other.key}"))) == ids(make_picture(large_star, wider)) - {
        other.id
    }
    assert ids(make_picture(large_star, wider.after(f"c~{key}"))) == {FOCUS}
    assert make_picture(large_star, wider) == make_picture(large_star, wider)


def test_a_pinned_thing_stands_where_it_was_put(large_star: Store) -> None:
    state = State(focus=(FOCUS,))
    thing = make_picture(large_star, state).things[3].thing
    pinned = state.after(f"p~{thing.key}~2000~-900")
    picture = make_picture(large_star, pinned)
    assert at(picture)[thing.id] == (2000.0, -900.0)
    others = {id_: place for id_, place in at(make_picture(large_star, state)).items() if id_ != thing.id}
    assert {id_: at(picture)[id_] for id_ in others} == others


def test_what_is_hidden_leaves_the_others_where_they_are(examples: Store) -> None:
    state = State(focus=("Region/鄂尔多斯市",))
    whole = make_picture(examples, state)
    less = make_picture(examples, State(focus=state.focus, hidden=("Park", "CONTAINS")))
    assert {one.thing.type for one in whole.things} - {one.thing.type for one in less.things} == {"Park"}
    assert "CONTAINS" not in {one.link.type for one in less.links}
    assert {id_: at(whole)[id_] for id_ in at(less)} == at(less)


def test_counts_are_those_of_the_store(examples: Store) -> None:
    picture = make_picture(examples, State(focus=("Region/鄂尔多斯市",)))
    for one in picture.categories:
        arrow = "-[r]->" if one.direction == "out" else "<-[r]-"
        cypher = (
            f"MATCH (a {{id: $id}}){arrow}(b) WHERE type(r) = $relation AND b.type = $type RETURN count(DISTINCT b)"
        )
        given = {"id": "Region/鄂尔多斯市", "relation": one.relation, "type": one.type}
        assert examples.read(cypher, given).rows == ((one.total,),)
    cypher = "MATCH (a {id: $id})-[r]-(b) WHERE NOT b:Passage AND NOT b:Section RETURN count(DISTINCT b)"
    assert examples.read(cypher, {"id": "Region/鄂尔多斯市"}).rows == ((picture.total - 1,),)


def test_a_thing_with_few_neighbours_shows_theirs(examples: Store) -> None:
    """The lab is supported by a measure, whose bodies are what a manager asks for."""
    picture = make_picture(examples, State(focus=("Lab/鄂尔多斯实验室",)))
    assert "GovernmentBody/鄂尔多斯市科学技术局" in ids(picture)
    assert any(one.link.type == "RESPONSIBLE_FOR" for one in picture.links)


def test_two_things_share_a_picture(examples: Store) -> None:
    picture = make_picture(examples, State(focus=("Park/通辽高新区", "Park/赤峰高新区")))
    assert [one.thing.id for one in picture.things if one.focus] == ["Park/通辽高新区", "Park/赤峰高新区"]
    assert LEVEL in ids(picture)


@pytest.mark.parametrize("layout", ["rings", "columns"])
@pytest.mark.parametrize(
    "state",
    [
        State(focus=("Region/鄂尔多斯市",)),
        State(focus=("Region/内蒙古自治区", "Region/包头市")),
        State(query="upgrades"),
        State(plan="Plan/东胜区科技创新三年行动计划（示例）"),
        State(from_="Park/通辽高新区", to="Region/东胜区"),
    ],
    ids=lambda state: state.address[:20],
)
def test_no_label_meets_another(examples: Store, state: State, layout: str) -> None:
    picture = make_picture(examples, state.laid(layout) if state.focus or layout == "columns" else state)
    assert picture.shown > 3
    assert meeting(picture) == []


def test_names_of_relations_meet_nothing(examples: Store) -> None:
    picture = make_picture(examples, State(focus=("Region/鄂尔多斯市",)))
    focus = {one.thing.id for one in picture.things if one.focus}
    named = [one.link for one in picture.links if one.label_at is not None]
    assert named
    assert all({one.source, one.target} & focus for one in named)


def test_a_manager_s_question_is_a_view(examples: Store) -> None:
    """哪些园区要升级为国家级高新区: 通辽、赤峰、阿拉善, by the measure that 科技厅 is responsible for."""
    picture = make_picture(examples, State(query="upgrades", parameters=(("level", "国家级高新区"),)))
    upgrades = {one.link.source for one in picture.links if one.link.type == "UPGRADES_TO"}
    assert upgrades == PARKS
    assert LEVEL in ids(picture)
    assert "GovernmentBody/内蒙古自治区科学技术厅" in ids(picture)
    said = {
        proof.quote
        for one in picture.links
        if one.link.type == "UPGRADES_TO"
        for f in one.link.facts
        for proof in f.proofs
    }
    assert said == {"推动通辽、赤峰、阿拉善高新区以升促建"}


def test_a_question_without_an_answer_says_so(examples: Store) -> None:
    picture = make_picture(examples, State(query="upgrades", parameters=(("level", "太空级"),)))
    assert picture.shown == 0
    assert picture.note


def test_a_path_goes_from_left_to_right(examples: Store) -> None:
    picture = make_picture(examples, State(from_="Park/通辽高新区", to="Region/东胜区"))
    xs = [one.x for one in picture.things if one.focus]
    assert xs == [min(one.x for one in picture.things), max(one.x for one in picture.things)]


def test_chosen_things_are_drawn_with_what_joins_them(examples: Store) -> None:
    """As the page of statements asks for."""
    picture = make_picture(examples, State(nodes=(LEVEL, *sorted(PARKS), "Park/没有")))
    assert ids(picture) == {LEVEL, *PARKS}
    assert {one.link.type for one in picture.links} == {"UPGRADES_TO"}


def test_a_plan_shows_its_measures(examples: Store) -> None:
    plan = "Plan/东胜区科技创新三年行动计划（示例）"
    picture = make_picture(examples, State(plan=plan))
    measures = {one.thing.id for one in picture.things if one.thing.type == "Measure"}
    assert measures
    assert all(one.startswith(plan.replace("Plan/", "Measure/", 1)) for one in measures)
    assert not any(one.link.inferred for one in picture.links if one.link.type == "RESPONSIBLE_FOR")


@pytest.mark.parametrize(
    "state",
    [State(focus=("Lab/没有",)), State(plan="Plan/没有"), State(from_="Lab/没有", to=LEVEL), State(community="没有")],
    ids=lambda state: state.address[:20],
)
def test_what_is_not_there_is_named(examples: Store, state: State) -> None:
    with pytest.raises(InnographError, match="图谱中没有"):
        make_picture(examples, state)


def test_a_step_about_something_that_is_gone_does_nothing(examples: Store) -> None:
    state = State(focus=(LEVEL,))
    for step in ("x~0123456789~SUPPORTS~in~Lab", "c~0123456789", "p~0123456789~1~2", "h~0123456789"):
        assert make_picture(examples, state.after(step)).things == make_picture(examples, state).things


def test_every_query_of_the_library_can_be_drawn(examples: Store) -> None:
    """Those that must be given something are given what their header shows."""
    from graphbuild.queries import SERVING, as_text, library

    drawn = 0
    for query in library().values():
        if query.folder not in SERVING:
            given = tuple(tuple(as_text(p).split("=", 1)) for p in query.params if p.required)
            picture = make_picture(examples, State(query=query.name, parameters=given))  # type: ignore[arg-type]
            assert picture.shown <= CAP
            assert meeting(picture) == []
            drawn += bool(picture.shown)
            assert run_query(examples, query.name, dict(given)).rows  # type: ignore[arg-type]
    assert drawn > 50


def test_the_overview_parts_the_graph_and_is_the_same_each_time(examples: Store) -> None:
    overview = find_communities(examples)
    members = [one for community in overview.communities for one in community.members]
    assert len(members) == len(set(members))
    assert 1 < len(overview.communities) <= MOST
    assert find_communities(examples) == overview
    assert all(one.head in one.members for one in overview.communities)
    largest = overview.communities[0]
    picture = make_picture(
        examples, State(community=largest.head), lambda head: largest if head == largest.head else None
    )
    assert picture.shown == min(BUDGET, len(largest.members))
    assert picture.total == len(largest.members)
