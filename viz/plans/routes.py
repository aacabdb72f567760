"""The pages under /plans: the list, a plan's text, its division of labour."""

from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from graphbuild.asking.matrix import measure_sheet, unassigned_sheet
from viz.links import to_plan
from viz.plans import compare, reporting
from viz.plans.division import leaf, matrix_of
from viz.plans.laid import Laid
from viz.plans.reading import plan_of, text_of
from viz.sheets import sheet_file
from viz.shelf import Shelf

_FORMS = ("csv", "xlsx")
_HTML = "text/html; charset=utf-8"


def _shown(request: Request, page: str, **context: Any) -> Response:
    answer: Response = request.app.state.templates.TemplateResponse(request, page, context)
    return answer


def _list(request: Request) -> Response:
    return _shown(request, "plans/list.html", plans=request.app.state.shelf.plans())


def _at(laid: Laid, start: int) -> str:
    """Return the fragment of what stands at the read offset: a proof, else the passage around it."""
    for line in laid.lines:
        if any(start in segment.anchors for cell in line.cells for segment in cell):
            return f"#s{start}"
    before = [line.start for line in laid.lines if line.start <= start]
    return f"#p{before[-1]}" if before else ""


def _text(request: Request) -> Response:
    """A page is the same for everybody until the next load, so its bytes are kept."""
    shelf: Shelf = request.app.state.shelf
    plan = plan_of(request)
    laid = text_of(request, plan)
    at = request.query_params.get("at", "")
    if at.isascii() and at.isdigit() and len(at) < 19:
        return RedirectResponse(to_plan(plan.name) + _at(laid, int(at)), 303)
    chosen = frozenset(one for one in request.query_params.getlist("type") if one in laid.counts)
    silent = request.query_params.get("view") == "silent"

    def written() -> bytes:
        return bytes(_shown(request, "plans/text.html", laid=laid, chosen=chosen, silent=silent).body)

    return Response(shelf.kept("page", (plan.id, chosen, silent), written), media_type=_HTML)


def _division(request: Request) -> Response:
    """A page of it is the same for everybody until the next load, so its bytes are kept."""
    shelf: Shelf = request.app.state.shelf
    plan = plan_of(request)
    matrix = matrix_of(shelf, plan)
    shown = leaf(matrix, request.query_params.get("page", ""))

    def written() -> bytes:
        return bytes(_shown(request, "plans/division.html", plan=plan, matrix=matrix, leaf=shown).body)

    return Response(shelf.kept("leaf", (plan.id, shown.number), written), media_type=_HTML)


def _division_file(request: Request, form: str) -> Response:
    plan = plan_of(request)
    matrix = matrix_of(request.app.state.shelf, plan)
    return sheet_file((measure_sheet(matrix), unassigned_sheet(matrix)), f"{plan.name} 责任分工表", form)


def routes() -> list[Route]:
    """Return the routes of the pages; a title may hold a slash, so what follows it is looked for first."""
    return [
        Route("/plans", _list),
        Route("/plans/{plan:path}/division", _division),
        *(Route(f"/plans/{{plan:path}}/division.{form}", partial(_division_file, form=form)) for form in _FORMS),
        *reporting.routes(),
        *compare.routes(),
        Route("/plans/{plan:path}", _text),
    ]
