"""报告错误: a reader says that a fact is wrong; the next build leaves it out."""

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from graphbuild.decisions import report_wrong
from viz.edits import FORM_TOKEN, form_of
from viz.links import to_plan, with_query
from viz.plans.facts import Fact
from viz.plans.reading import plan_of, text_of
from viz.shelf import Plan

_LONGEST = 500  # characters of a reason


def _ledger(request: Request) -> Path:
    ledger: Path | None = request.app.state.settings.decisions
    if ledger is None:
        raise HTTPException(403, "这里只能查看；要报告错误，请用 innograph serve --allow-edits 启动。")
    return ledger


def _fact(request: Request, plan: Plan, name: str) -> Fact:
    found = text_of(request, plan).facts.get(name)
    if found is None:
        raise HTTPException(404, "这份规划里没有这条事实；可能已经重新装载过，请从原文重新进入。")
    return found


def _form(request: Request) -> Response:
    _ledger(request)
    plan = plan_of(request)
    fact = _fact(request, plan, request.query_params.get("fact", ""))
    context = {"plan": plan, "fact": fact, "form_token": FORM_TOKEN, "done": "done" in request.query_params}
    answer: Response = request.app.state.templates.TemplateResponse(request, "plans/report.html", context)
    return answer


async def _record(request: Request) -> Response:
    ledger = _ledger(request)
    fields = await form_of(request)
    why, who = (" ".join(fields.get(name, "").split())[:_LONGEST] for name in ("why", "who"))

    def written() -> str:
        plan = plan_of(request)
        fact = _fact(request, plan, fields.get("fact", ""))
        report_wrong(ledger, (fact.type, fact.source, fact.target), who, why)
        return with_query(f"{to_plan(plan.name)}/report", fact=fact.id, done="1")

    return RedirectResponse(await run_in_threadpool(written), 303)


def routes() -> list[Route]:
    """Return the routes of the pages."""
    return [
        Route("/plans/{plan:path}/report", _form, methods=["GET"]),
        Route("/plans/{plan:path}/report", _record, methods=["POST"]),
    ]
