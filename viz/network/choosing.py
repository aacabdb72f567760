"""Which things are drawn: a budget is kept, and what matters most comes first."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from graphbuild.errors import InnographError
from graphbuild.queries import arguments, find_query, run_query
from graphbuild.stores.schema import EVIDENCE
from graphbuild.stores.store import Rows, Store
from viz.network.picture import Category, Chosen, Thing
from viz.network.reading import categories, counts, read, things

BUDGET = 40
"""Things in a first picture."""
CAP = 150
"""Things in any picture of a page."""
OF_PLAN = 60
"""Things in the first picture of a plan."""
_ENOUGH = 24
"""Where a thing has few neighbours, theirs are shown as well, up to this many."""
_FEW = 14
"""A neighbour with more links than this is not opened by itself: it would push everything else aside."""
_PROOF = frozenset({*EVIDENCE, "quote", "plan", "section", "start", "end"})
_ROUTES = 5
_JOINTS = 200


def _unknown(what: str) -> InnographError:
    return InnographError(
        f"图谱中没有 {what[:80]!r}；请在关系图上方搜索它的名称。",
        f"The graph has no {what[:80]!r}; search for its name at the top of the network page.",
    )


def known(store: Store, ids: Sequence[str]) -> dict[str, Thing]:
    """Return the things of ``ids`` in their order; raises InnographError for the first that is not there."""
    found = things(store, ids)
    for one in ids:
        if one not in found:
            raise _unknown(one)
    return {one: found[one] for one in ids}


def _in_turns(groups: Iterable[Category]) -> Iterator[tuple[str, str]]:
    """Neighbours with what brought them: the first of each category, then the second of each, and so on."""
    for row in zip_longest(*([(id_, group.thing) for id_ in group.ranked] for group in groups)):
        yield from (one for one in row if one is not None)


def _sorted_by_category(ids: Iterable[str], groups: Sequence[Category]) -> list[str]:
    """Neighbours of one category stand together."""
    at = {id_: number for number, group in reversed(list(enumerate(groups))) for id_ in group.ranked}
    return sorted(ids, key=lambda one: (at[one], groups[at[one]].ranked.index(one)))


def _further(store: Store, shown: Mapping[str, str], focus: Sequence[str], budget: int) -> dict[str, str]:
    """Neighbours of neighbours that have few links themselves."""
    opened = [one for one in shown if one not in focus] if len(shown) < min(budget, _ENOUGH) else []
    totals = counts(store, opened)
    links = Counter[str]()
    for kind, total in totals.items():
        links[kind[0]] += total
    lesser = [one for one in opened if links[one] <= _FEW]
    few = categories(store, lesser, _FEW, totals)
    fresh: dict[str, str] = {}
    for id_, by in _in_turns(few):
        if len(shown) + len(fresh) >= min(budget, _ENOUGH):
            break
        if id_ not in shown:
            fresh.setdefault(id_, by)
    return fresh


def choose_focus(store: Store, focus: Sequence[str], budget: int = BUDGET) -> tuple[Chosen, list[Category]]:
    """Return what is drawn round ``focus`` (ids), at most ``budget`` things, and the categories of its neighbours.

    Things next to several of the focus come first; then each category gives its best in turn. Raises InnographError
    for an id that the store has not.
    """
    named = known(store, focus)
    groups = categories(store, focus, budget)
    shown: dict[str, str] = dict.fromkeys(focus, "")
    common = Counter(id_ for group in groups for id_ in dict.fromkeys(group.ranked) if id_ not in shown)
    turns = sorted(_in_turns(groups), key=lambda one: -common[one[0]] if len(focus) > 1 else 0)
    for id_, by in turns:
        if len(shown) >= budget:
            break
        shown.setdefault(id_, by)
    near = _sorted_by_category([one for one in shown if one not in focus], groups)
    further = _further(store, shown, focus, budget)
    ids = (*focus, *near, *further)
    neighbours = int(read(store, "how_many_neighbours", things=list(focus))[0]["neighbours"])
    total = len(focus) + neighbours + len(further)
    title = "、".join(thing.name for thing in named.values())
    return Chosen(title, tuple(focus), ids, total, {**shown, **further}, "rings"), groups


def choose_path(store: Store, from_: str, to: str) -> Chosen:
    """Return the shortest ways between two ids, in columns by distance; raises InnographError as ``known`` does."""
    ends = known(store, list(dict.fromkeys((from_, to))))
    routes = [row["things"] for row in read(store, "routes", **{"from": from_, "to": to, "limit": _ROUTES})]
    step = {one: at for route in routes for at, one in enumerate(route)} or {from_: 0, to: 1}
    note = "" if routes else "两者之间没有找到八步以内的联系。"
    title = f"{ends[from_].name} — {ends[to].name}"
    return Chosen(title, (from_, to), tuple(step), len(step), {}, "columns", step, note)


def _cells(answer: Rows, without: Collection[str]) -> list[str]:
    """The texts of an answer, row by row, each once."""
    wanted = [at for at, column in enumerate(answer.columns) if column not in without]
    values = [row[at] for row in answer.rows for at in wanted]
    flat = [one for value in values for one in (value if isinstance(value, list) else [value])]
    return list(dict.fromkeys(one for one in flat if isinstance(one, str) and one))


def _meant(store: Store, answer: Rows) -> list[str]:
    """The ids of what an answer names; a name that several things have means all of them.

    Where the proof stands (its plan, say) is no part of the answer, unless there is no other.
    """
    return _ids(store, _cells(answer, _PROOF)) or _ids(store, _cells(answer, ()))


def _ids(store: Store, cells: Sequence[str]) -> list[str]:
    by_name: dict[str, list[str]] = defaultdict(list)
    for row in read(store, "named", names=cells, limit=_JOINTS * 10):
        by_name[row["name"]].append(row["id"])
    by_id = things(store, cells)
    return list(dict.fromkeys(id_ for cell in cells for id_ in ([cell] if cell in by_id else by_name.get(cell, ()))))


def _joined(store: Store, ids: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[str]:
    """``ids`` without those that nothing joins to the rest, with what joins them where one step does."""
    linked = {end for pair in pairs for end in pair}
    apart = [one for one in ids if one not in linked]
    if not linked or not apart:
        return list(ids)
    rest = [one for one in ids if one in linked]
    rows = read(store, "connectors", apart=apart, rest=rest, limit=_JOINTS * 10)
    reach = Counter(row["joint"] for row in rows)
    joints: list[str] = []
    reached: set[str] = set()
    for joint, _ in sorted(reach.items(), key=lambda item: (-item[1], item[0])):
        new = {row["apart"] for row in rows if row["joint"] == joint} - reached
        if new:
            joints.append(joint)
            reached |= new
    return [*rest, *joints, *(one for one in apart if one in reached)]


def choose_query(store: Store, name: str, given: Mapping[str, str], budget: int = CAP) -> Chosen:
    """Return the things that the answer to a query of the library names, and what joins them.

    Raises InnographError for an unknown query or a wrong parameter.
    """
    query = find_query(name)
    values = arguments(query, given)
    answer = run_query(store, name, given)
    ids = _meant(store, answer)
    pairs = [(row["source"], row["target"]) for row in read(store, "links", things=ids)] if ids else []
    joined = _joined(store, ids, pairs)
    said = "，".join(str(value) for value in values.values() if isinstance(value, str) and value)
    title = query.question if not said else f"{query.question}（{said}）"
    note = "" if joined else "这个问题没有答案，或答案中没有图谱里的事物。"
    return Chosen(title, (), tuple(joined[:budget]), len(joined), {}, "columns", note=note)


def choose_nodes(store: Store, ids: Sequence[str], budget: int = CAP) -> Chosen:
    """Return just these things; one that the store has not is left out."""
    found = list(things(store, ids))
    note = "" if found else "图谱中没有这些事物。"
    return Chosen("所选的事物", (), tuple(found[:budget]), len(found), {}, "columns", note=note)


def choose_plan(store: Store, plan: str, budget: int = OF_PLAN) -> Chosen:
    """Return the measures of a plan (id) with most bodies and things, and these: what several measures share first."""
    title = known(store, [plan])[plan].name
    rows = read(store, "of_plan", prefix=f"Measure/{title}/")
    rows = [row for row in rows if not row["inferred"]] or rows
    shared = Counter(row["thing"] for row in rows)
    rows.sort(key=lambda row: (-shared[row["thing"]], row["thing"], row["measure"]))
    everything = dict.fromkeys(end for row in rows for end in (row["thing"], row["measure"]))
    shown: dict[str, None] = {}
    for row in rows:
        fresh = [end for end in (row["thing"], row["measure"]) if end not in shown]
        if len(shown) + len(fresh) <= budget:
            shown.update(dict.fromkeys(fresh))
    note = "" if shown else "这份规划没有写明任务与机构、载体、行动的关系。"
    return Chosen(title, (), tuple(shown), len(everything), {}, "columns", note=note)
