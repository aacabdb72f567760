"""Views by name, as the command line asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.errors import InnographError
from graphbuild.queries import arguments, find_query
from graphbuild.stores.store import Store
from viz.network.drawing import make_picture
from viz.network.finding import resolve
from viz.network.picture import Picture
from viz.network.reading import read
from viz.network.state import State

_OWN: Mapping[str, tuple[str, ...]] = {"focus": ("thing",), "plan": ("plan",), "path": ("from", "to")}
_EXAMPLE = {"thing": "鄂尔多斯实验室", "plan": "鄂尔多斯市", "from": "鄂尔多斯实验室", "to": "乌海市"}
_AND = "、"


@dataclass(frozen=True, slots=True)
class _Named:
    """A view with what was given for it, names not yet looked up."""

    view: str
    given: Mapping[str, str]


def named_view(view: str, given: Mapping[str, str]) -> _Named:
    """Return the view that is asked for; raises InnographError for an unknown one, a wrong or a missing parameter."""
    if view not in _OWN:
        arguments(find_query(view), given)
        return _Named(view, given)
    needed = _OWN[view]
    missing = next((name for name in needed if not given.get(name)), None)
    unknown = next((name for name in given if name not in needed), None)
    if missing or unknown:
        shown = " ".join(f"-p {name}={_EXAMPLE[name]}" for name in needed)
        raise InnographError(
            f"视图 {view} 的参数是 {'、'.join(needed)}；例如 innograph render {view} {shown} -o view.html。",
            f"The view {view} takes {', '.join(needed)}; for example innograph render {view} {shown} -o view.html.",
        )
    return _Named(view, given)


def _id(store: Store, name: str) -> str:
    found = resolve(store, name)
    if found is None:
        raise InnographError(
            f"图谱中没有名称含 {name!r} 的事物；可用 innograph query search_names -p words=… 查找。",
            f"The graph has nothing called {name!r}; look for it with innograph query search_names -p words=….",
        )
    return found


def _ids(store: Store, names: str) -> tuple[str, ...]:
    """One name, or several; a name may hold the sign that stands between two."""
    whole = resolve(store, names)
    return (whole,) if whole else tuple(dict.fromkeys(_id(store, one) for one in names.split(_AND) if one))


def _state(store: Store, named: _Named) -> State:
    given = named.given
    if named.view == "focus":
        return State(focus=_ids(store, given["thing"]))
    if named.view == "plan":
        return State(plan=_plan(store, given["plan"]))
    if named.view == "path":
        return State(from_=_id(store, given["from"]), to=_id(store, given["to"]))
    return State(query=named.view, parameters=tuple(given.items()))


def _plan(store: Store, title: str) -> str:
    """A part of the title is enough."""
    plans = [str(row["id"]) for row in read(store, "plans_held")]
    found = min((plan for plan in plans if title in plan), key=lambda plan: (len(plan), plan), default=None)
    if found is None:
        raise InnographError(
            f"图谱中没有标题含 {title!r} 的规划；innograph query plan_list 列出全部规划。",
            f"The graph has no plan whose title holds {title!r}; innograph query plan_list lists them.",
        )
    return found


def picture_of(store: Store, view: str, given: Mapping[str, str], limit: int | None = None) -> Picture:
    """Return the picture of a named view; raises InnographError for what is not there, and as ``named_view``."""
    return make_picture(store, _state(store, named_view(view, given)), budget=limit)
