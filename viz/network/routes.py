"""The pages under /network."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from graphbuild.language import text
from graphbuild.queries import library
from graphbuild.stores.store import Store
from viz.links import to_plan
from viz.network.bubbles import bubbles, overview_svg
from viz.network.choosing import CAP
from viz.network.communities import Community, Overview, find_communities
from viz.network.drawing import make_picture
from viz.network.finding import by_type, find, resolve
from viz.network.offline import offline_page
from viz.network.picture import Picture
from viz.network.reading import categories, things
from viz.network.shown import more, page_parts
from viz.network.state import State, state_of
from viz.network.svg import as_svg
from viz.network.tables import as_csv, as_graphml
from viz.shelf import Shelf

_HERE = "/network"
_SUGGESTED = 12
# questions of the library that the start page offers: those that ask nothing back, and some with their answers ready
STARTS = ("bridges", "most_supported", "together")
READY = (("upgrades", ("level", "国家级高新区"), "哪些园区要升级为国家级高新区？"),)


def _state(request: Request) -> State:
    return state_of(request.query_params.multi_items())


def _overview(request: Request) -> Overview:
    """Worked out once for each graph that is loaded."""
    store: Store = request.app.state.store
    shelf: Shelf = request.app.state.shelf
    return shelf.kept("overview", "", lambda: find_communities(store))


def _community_of(request: Request) -> Callable[[str], Community | None]:
    return lambda head: next((one for one in _overview(request).communities if one.head == head), None)


def _picture(request: Request, state: State) -> Picture:
    """What is open is no part of the picture."""
    shelf: Shelf = request.app.state.shelf
    drawn = state.opening("")
    return shelf.kept("picture", drawn, lambda: make_picture(request.app.state.store, drawn, _community_of(request)))


def _rendered(request: Request, template: str, given: dict[str, Any], status: int = 200) -> Response:
    answer: Response = request.app.state.templates.TemplateResponse(request, template, given, status)
    return answer


def _named(store: Store, state: State) -> State:
    """The same view with ids where names were written."""

    def id_of(given: str) -> str:
        return (resolve(store, given) or given) if given else ""

    return replace(
        state,
        focus=tuple(map(id_of, state.focus)),
        plan=state.plan and _plan_id(store, state.plan),
        from_=id_of(state.from_),
        to=id_of(state.to),
    )


def _plan_id(store: Store, given: str) -> str:
    return given if things(store, [given]) else (resolve(store, given) or given)


def _start(request: Request, words: str) -> Response:
    """Search, and what may be looked at without knowing a name."""
    store: Store = request.app.state.store
    overview = _overview(request)
    heads = things(store, [one.head for one in overview.communities])
    drawn = bubbles(overview, heads)
    found = find(store, words)
    queries = [(q.name, text(q.title_zh, q.title_en)) for q in library().values() if q.name in STARTS]
    given = {
        "words": words,
        "found": by_type(found),
        "bubbles": drawn,
        "overview": overview_svg(overview, drawn, lambda head: f"{_HERE}?community={quote(head, safe='/')}"),
        "groups": overview.total,
        "queries": queries,
        "ready": READY,
    }
    return _rendered(request, "network/start.html", given)


def _opened(request: Request, state: State, picture: Picture) -> dict[str, Any]:
    """The thing whose panel is open, and what else it is linked with; the focus where nothing is open."""
    at = {one.thing.key: one.thing for one in picture.things}
    focus = next((one.thing for one in picture.things if one.focus), None)
    thing = at.get(state.opened) or (None if "~" in state.opened else focus)
    if thing is None:
        return {"opened": None, "more": (), "pinned": ""}
    near = picture.categories if thing is focus else categories(request.app.state.store, [thing.id], CAP * 2)
    free = state.unpinned(thing.key)
    return {
        "opened": thing,
        "more": more(picture, near, thing.id, state.hidden),
        "pinned": free.address if free != state else "",
    }


def _page(request: Request) -> Response:
    state = _state(request)
    words = request.query_params.get("q", "")
    if state.empty:
        return _start(request, words)
    named = _named(request.app.state.store, state)
    if named != state or "of" in request.query_params:
        return RedirectResponse(f"{_HERE}?{named.address}", 303)
    picture = _picture(request, state)
    given = {
        "state": state,
        "svg": as_svg(picture, lambda key: f"{_HERE}?{state.opening(key).address}"),
        "cap": CAP,
        "to_plan": to_plan,
        **page_parts(picture, state.hidden),
        **_opened(request, state, picture),
    }
    return _rendered(request, "network/page.html", given)


def _find(request: Request) -> Response:
    """Suggestions while a name is being written."""
    found = find(request.app.state.store, request.query_params.get("q", ""), _SUGGESTED)
    return JSONResponse([{"id": one.id, "name": one.name, "word": one.word, "plans": one.plans} for one in found])


_FORMS: dict[str, tuple[str, Callable[[Picture], str]]] = {
    "svg": ("image/svg+xml", as_svg),
    "csv": ("text/csv", as_csv),
    "graphml": ("application/graphml+xml", as_graphml),
    "html": ("text/html", offline_page),
}


def _export(form: str) -> Callable[[Request], Response]:
    """Return the endpoint that gives the view as a file of this form."""
    media, write = _FORMS[form]

    def export(request: Request) -> Response:
        picture = _picture(request, _named(request.app.state.store, _state(request)))
        name = quote(f"{picture.title[:60]}.{form}".replace("/", "_"))
        headers = {"content-disposition": f"attachment; filename=network.{form}; filename*=UTF-8''{name}"}
        return Response(write(picture), media_type=f"{media}; charset=utf-8", headers=headers)

    return export


def routes() -> list[Route]:
    """Return the routes of the pages; they find ``store`` and ``templates`` in ``request.app.state``."""
    forms = [Route(f"{_HERE}/export.{form}", _export(form)) for form in _FORMS]
    return [Route(_HERE, _page, name="network"), Route(f"{_HERE}/find", _find), *forms]
