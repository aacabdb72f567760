"""From a view's address to its picture: choose, place, do again what was done, draw."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from graphbuild.errors import InnographError
from graphbuild.ontology import load_ontology
from graphbuild.stores.store import Store
from viz.network.board import Board, lay_out
from viz.network.choosing import (
    BUDGET,
    CAP,
    OF_PLAN,
    choose_focus,
    choose_nodes,
    choose_path,
    choose_plan,
    choose_query,
)
from viz.network.communities import Community
from viz.network.curves import draw_links
from viz.network.picture import Category, Chosen, Drawn, DrawnLink, Link, Picture, Thing
from viz.network.reading import categories, links, things
from viz.network.state import State

_ALL_NAMED = 16
"""Links up to which each carries its relation's name, not only those at the focus."""
AT_ONCE = 30
"""Things that one expansion brings; the rest come with the next."""

CommunityOf = Callable[[str], Community | None]


def _of_community(store: Store, community: Community | None, budget: int) -> Chosen:
    if community is None:
        raise InnographError(
            "图谱中没有这个群组，可能图谱已经更新；请回到关系图的概览重新选择。",
            "The graph has no such group, it may have changed; choose again in the overview of the network page.",
        )
    ids = community.members[:budget]
    head = things(store, [community.head])[community.head]
    return Chosen(f"{head.name} 等 {len(community.members)} 项", (), ids, len(community.members), {}, "columns")


def _choose(store: Store, state: State, budget: int | None, community_of: CommunityOf) -> tuple[Chosen, list[Category]]:
    """The view that the state asks for; the first of several that it might name."""
    if state.from_ and state.to:
        return choose_path(store, state.from_, state.to), []
    if state.query:
        return choose_query(store, state.query, dict(state.parameters), budget or CAP), []
    if state.plan:
        return choose_plan(store, state.plan, budget or OF_PLAN), []
    if state.nodes:
        return choose_nodes(store, state.nodes, budget or CAP), []
    if state.community:
        return _of_community(store, community_of(state.community), budget or BUDGET), []
    return choose_focus(store, state.focus, budget or BUDGET)


def thing_of(board: Mapping[str, Thing], key: str) -> Thing | None:
    """Return the thing that ``key`` stands for, None where it is not drawn."""
    return next((thing for thing in board.values() if thing.key == key), None)


def _expand(store: Store, board: Board, thing: Thing, code: str, cap: int) -> None:
    """Bring the next of a category; those that are drawn are passed over."""
    for category in categories(store, [thing.id], cap * 2):
        if category.code == code:
            shown = set(board.visible)
            fresh = [id_ for id_ in category.ranked if id_ not in shown][: min(AT_ONCE, cap - len(shown))]
            found = things(store, fresh)
            board.add_beside(thing.id, {id_: found[id_] for id_ in fresh if id_ in found})


def _do(store: Store, board: Board, step: str, cap: int) -> None:
    """A step about something that is not there any more (the graph changed) does nothing."""
    what, key, *rest = step.split("~")
    thing = thing_of(board.things, key)
    if thing is None:
        return
    if what == "x":
        _expand(store, board, thing, "~".join(rest), cap)
    elif what == "c":
        board.collapse(thing.id)
    elif what == "h" and thing.id not in board.focus:
        board.gone.add(thing.id)
    elif what == "p":
        board.pin(thing.id, (float(rest[0]), float(rest[1])))


def _shown(board: Board, hidden: tuple[str, ...]) -> Iterator[Drawn]:
    for id_ in board.visible:
        thing = board.things[id_]
        if thing.type not in hidden or id_ in board.focus:
            x, y = board.places[id_]
            yield Drawn(thing, round(x, 1), round(y, 1), board.lines[id_], board.size(id_), id_ in board.focus)


def _relation_names() -> dict[str, str]:
    return {edge.name: str(edge.label) for edge in load_ontology().edges.values()}


def _beyond(chosen: Chosen, board: Board, drawn: Sequence[Drawn], found: Sequence[Link]) -> int:
    """How many things were brought that are no neighbours of the focus, and so are not in its total."""
    near = {end for link in found for end in (link.source, link.target) if {link.source, link.target} & {*board.focus}}
    return sum(one.thing.id not in near and one.thing.id not in chosen.ids for one in drawn)


def _draw(board: Board, drawn: Sequence[Drawn], wanted: Sequence[Link]) -> tuple[DrawnLink, ...]:
    boxes = [board.box(one.thing.id).moved(one.x, one.y) for one in drawn]
    named = [one.thing.id for one in drawn] if len(wanted) <= _ALL_NAMED else board.focus
    return draw_links(wanted, board.places, boxes, named, _relation_names())


def make_picture(
    store: Store, state: State, community_of: CommunityOf = lambda _: None, budget: int | None = None, cap: int = CAP
) -> Picture:
    """Return the picture of ``state``; ``budget`` is how many things are chosen at first, ``cap`` how many at most.

    ``community_of`` gives the community with that head. Raises InnographError for what the store has not.
    """
    chosen, near = _choose(store, state, budget, community_of)
    known = things(store, chosen.ids)
    layout = state.layout or chosen.arrange
    first = links(store, chosen.ids)
    board = lay_out(chosen, known, [(link.source, link.target) for link in first], layout)
    for step in state.done:
        _do(store, board, step, cap)
    drawn = tuple(_shown(board, state.hidden))
    ids = {one.thing.id for one in drawn}
    found = first if not state.done else links(store, list(ids))
    wanted = [one for one in found if one.source in ids and one.target in ids and one.type not in state.hidden]
    total = max(chosen.total + _beyond(chosen, board, drawn, found), len(drawn))
    return Picture(chosen.title, chosen.note, drawn, _draw(board, drawn, wanted), tuple(near), total, layout)
