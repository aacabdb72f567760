"""The pages under /plans: the list, a plan's text, its division of labour."""

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from viz.links import to_plan
from viz.plans import compare, reporting
from viz.plans.division import HEADINGS, WIDTHS, Duty, as_rows, division
from viz.plans.laid import Laid
from viz.plans.reading import plan_of, text_of
from viz.sheets import CSV, XLSX, as_csv, as_xlsx, download
from viz.shelf import Plan, Shelf

_OPTIONAL = ("lead", "responsible", "cooperating", "deadline", "persons")  # a column without any is left out


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

    return Response(shelf.kept("page", (plan.id, chosen, silent), written), media_type="text/html; charset=utf-8")


def _duties(request: Request, plan: Plan) -> tuple[Duty, ...]:
    shelf: Shelf = request.app.state.shelf
    return shelf.kept("division", plan.id, lambda: division(shelf.store, plan.id))


def _division(request: Request) -> Response:
    plan = plan_of(request)
    duties = _duties(request, plan)
    filled = [name for name in _OPTIONAL if any(getattr(duty, name) for duty in duties)]
    return _shown(request, "plans/division.html", plan=plan, duties=duties, filled=filled)


def _division_csv(request: Request) -> Response:
    plan = plan_of(request)
    return download(as_csv(HEADINGS, as_rows(_duties(request, plan))), CSV, f"{plan.name} 责任分工表.csv")


def _division_xlsx(request: Request) -> Response:
    plan = plan_of(request)
    content = as_xlsx("责任分工表", HEADINGS, as_rows(_duties(request, plan)), WIDTHS)
    return download(content, XLSX, f"{plan.name} 责任分工表.xlsx")


def routes() -> list[Route]:
    """Return the routes of the pages; a title may hold a slash, so what follows it is looked for first."""
    return [
        Route("/plans", _list),
        Route("/plans/{plan:path}/division", _division),
        Route("/plans/{plan:path}/division.csv", _division_csv),
        Route("/plans/{plan:path}/division.xlsx", _division_xlsx),
        *reporting.routes(),
        *compare.routes(),
        Route("/plans/{plan:path}", _text),
    ]
