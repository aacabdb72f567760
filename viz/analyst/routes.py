"""The pages under /cypher."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graphbuild.errors import InnographError
from graphbuild.export.tables import Sheet
from graphbuild.queries import SERVING, Query, arguments, as_text, library
from graphbuild.stores.store import Rows
from viz.analyst.answers import cells, nodes_of, written
from viz.analyst.statement import LONGEST, readable
from viz.links import with_query
from viz.sheets import sheet_file
from viz.shelf import Shelf

_MOST = 1_000  # rows
_SECONDS = 10.0
_DRAWN = 40  # nodes of an answer that a picture begins with
_FOLDERS = {
    "responsibility": "责任", "gaps": "缺口", "plans": "规划", "programs": "行动计划", "indicators": "指标",
    "carriers": "园区与载体", "enterprises": "企业", "research": "高校院所", "industries": "产业技术", "funds": "资金",
    "policies": "政策", "places": "地区", "networks": "网络", "quality": "核对",
}  # fmt: skip


def _by_folder() -> Mapping[str, list[Query]]:
    found: dict[str, list[Query]] = {}
    for query in library().values():
        if query.folder not in SERVING:
            found.setdefault(_FOLDERS.get(query.folder, query.folder), []).append(query)
    return found


def _page(request: Request, context: Mapping[str, Any], status: int = 200) -> Response:
    blank: dict[str, Any] = {
        "query": None,
        "given": {},
        "statement": "",
        "answer": None,
        "rows": [],
        "more": False,
        "fault": "",
    }
    shown = {**blank, "folders": _by_folder(), "longest": LONGEST, "most": _MOST, "seconds": int(_SECONDS), **context}
    answer: Response = request.app.state.templates.TemplateResponse(request, "analyst/cypher.html", shown, status)
    return answer


def _shown(request: Request, answer: Rows, more: bool, name: str, context: Mapping[str, Any]) -> Response:
    """Return the answer as a page, or as CSV where the address asks for it."""
    if request.query_params.get("form") == "csv":
        rows = tuple(tuple(map(written, row)) for row in answer.rows)
        return sheet_file([Sheet(name, tuple(answer.columns), rows)], name, "csv")
    drawn = nodes_of(answer, _DRAWN)
    picture = "/network?" + "&".join(with_query("", node=one).removeprefix("?") for one in drawn) if drawn else ""
    csv = with_query(request.url.path, **dict(request.query_params), form="csv")
    links = {"csv": csv, "picture": picture}
    return _page(request, {**context, **links, "answer": answer, "rows": cells(answer), "more": more})


def _own(request: Request) -> Response:
    """A statement that fails is shown with its fault, to be corrected."""
    statement = request.query_params.get("statement", "").strip()
    if not statement:
        return _page(request, {})
    shelf: Shelf = request.app.state.shelf
    try:
        answer, more = shelf.store.read_some(readable(statement), None, _MOST, _SECONDS)
    except InnographError as error:
        return _page(request, {"statement": statement[:LONGEST], "fault": error.zh}, 400)
    return _shown(request, answer, more, "cypher", {"statement": statement})


def _named(request: Request) -> Response:
    query = library().get(request.path_params["name"])
    if query is None or query.folder in SERVING:
        raise HTTPException(404, "没有这个查询；请从左边的查询库里选。")
    shelf: Shelf = request.app.state.shelf
    fields = {param.name for param in query.params}
    given = {name: value for name, value in request.query_params.items() if name in fields}
    defaults = dict(as_text(param).split("=", 1) for param in query.params)
    context = {"query": query, "given": {**defaults, **given}}
    if not given and query.params:
        return _page(request, context)
    try:
        parameters = arguments(query, given)
        answer, more = shelf.store.read_some(query.cypher, parameters, _MOST, _SECONDS)
    except InnographError as error:
        return _page(request, {**context, "fault": error.zh}, 400)
    named = Rows(tuple(column.name for column in query.returns), answer.rows)
    return _shown(request, named, more, query.title_zh, context)


def routes() -> list[Route]:
    """Return the routes of the pages."""
    return [Route("/cypher", _own), Route("/cypher/{name}", _named)]
