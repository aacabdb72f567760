"""The start page: a question, its answer with proof, and what it may mean while it is typed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graphbuild.asking.matching import without_number
from graphbuild.queries import run_query
from viz.links import to_question, with_query
from viz.plans.laid import laid_out
from viz.sheets import sheet_file
from viz.shelf import Shelf
from viz.who.asking import LONGEST, Answered, Found, answered
from viz.who.card import Task, by_plan, sheet_of, tasks
from viz.who.facets import narrowed
from viz.who.library import alike
from viz.who.suggest import Group, suggest

_FILTERS = ("plan", "region", "role", "type")
_EXAMPLES = 3
_PARAGRAPHS = 4  # of a task's text; the rest is a click away
_WITH_TEXT = 8  # tasks
_SHOWN = 200  # rows; the sheets have all


def _asked(shelf: Shelf, question: str) -> Answered:
    return shelf.kept("answer", question, lambda: answered(shelf.store, question))


def _example_questions(shelf: Shelf) -> list[str]:
    """Questions that this store answers: what its busiest bodies do, and who sees to what they do."""
    given = {"limit": str(_EXAMPLES)}
    bodies = [row[0] for row in run_query(shelf.store, "busiest", given).rows]
    measures = [row[3] for row in run_query(shelf.store, "duties", {"body": bodies[0], **given}).rows] if bodies else []
    return [
        *(f"谁负责{without_number(name)}？" for name in dict.fromkeys(measures)),
        *(f"{name}负责什么？" for name in bodies),
    ]


def _elsewhere(shelf: Shelf, asked: Answered) -> list[Task]:
    """Return what plans say that the question left out by naming a place or plan."""
    if asked.reply.intent != "who" or not asked.reply.subject:
        return []
    here = {row.answer.plan for row in asked.rows}
    wider = _asked(shelf, f"谁负责{asked.reply.subject}？")
    return [task for task in tasks(wider.rows[:_SHOWN]) if task.plan not in here]


def _said(shelf: Shelf, task: Task) -> list[str]:
    """Return what the plan writes under the task's heading; a task of running text is its own sentence."""
    plan = shelf.plan(task.plan)
    if plan is None or task.measure is None:
        return []
    laid = shelf.kept("text", plan.id, lambda: laid_out(shelf.store, plan))
    path = task.measure.removeprefix(f"Measure/{plan.name}/")
    return [line.text for line in laid.lines if line.section == path and line.kind != "heading"][:_PARAGRAPHS]


def _kind(rows: Sequence[Found]) -> str:
    """Return how the rows are shown: tasks with their bodies, a body's duties, or things."""
    if not rows or rows[0].answer.role is None:
        return "things"
    return "duties" if rows[0].answer.type == "Measure" else "tasks"


def _near(shelf: Shelf, asked: Answered) -> tuple[list[tuple[str, str]], list[Group]]:
    if asked.rows:
        return [], []
    names = dict.fromkeys(without_number(name) for name in asked.reply.nearest)
    nearest = [(name, to_question(f"谁负责{name}？")) for name in names]
    return nearest, suggest(shelf.store, asked.reply.subject)


def _answer(shelf: Shelf, question: str, given: Mapping[str, str]) -> Mapping[str, Any]:
    asked = _asked(shelf, question)
    every, facets = narrowed(asked.rows, shelf.plans(), {"q": question, **given})
    rows = every[:_SHOWN]
    kind = _kind(rows)
    shown = tasks(rows) if kind == "tasks" else []
    nearest, groups = _near(shelf, asked)
    return {
        "asked": asked,
        "sheets": {kind: with_query(f"/answer.{kind}", q=question, **given) for kind in ("xlsx", "csv")},
        "rows": rows,
        "all": len(every),
        "facets": facets,
        "kind": kind,
        "first": [task for task in shown if task.plan == shown[0].plan],
        "others": [task for task in shown if task.plan != shown[0].plan] + _elsewhere(shelf, asked),
        "by_plan": by_plan(rows) if kind != "tasks" else [],
        "said": {task: _said(shelf, task) for task in shown[:_WITH_TEXT]},
        "nearest": nearest,
        "groups": groups,
        "library": [] if asked.rows else alike(question),
    }


def _given(request: Request) -> tuple[str, dict[str, str]]:
    """Return the question and the filters of the address."""
    given = {name: value for name in _FILTERS if (value := request.query_params.get(name))}
    return request.query_params.get("q", "").strip()[:LONGEST], given


def _sheet(request: Request, kind: str) -> Response:
    """The rows of an answer to take along, as the filters of the address leave them."""
    shelf: Shelf = request.app.state.shelf
    question, given = _given(request)
    rows, _ = narrowed(_asked(shelf, question).rows, shelf.plans(), {"q": question, **given}) if question else ([], ())
    return sheet_file([sheet_of(rows)], question or "回答", kind)


def _start(request: Request) -> Response:
    shelf: Shelf = request.app.state.shelf
    question, given = _given(request)
    context: dict[str, Any] = {"question": question, "plans": shelf.plans()}
    if question:
        context |= _answer(shelf, question, given)
        page = "who/answer.html"
    else:
        context["examples"] = shelf.kept("examples", "", lambda: _example_questions(shelf))
        page = "who/start.html"
    answer: Response = request.app.state.templates.TemplateResponse(request, page, context)
    return answer


def _suggest(request: Request) -> Response:
    shelf: Shelf = request.app.state.shelf
    typed = request.query_params.get("q", "")[:LONGEST]
    groups = shelf.kept("suggestions", typed, lambda: suggest(shelf.store, typed))
    return JSONResponse({"groups": [group.as_json() for group in groups]})


def routes() -> list[Route]:
    """Return the routes of the pages."""
    return [
        Route("/", _start, name="start"),
        Route("/suggest", _suggest),
        *(Route(f"/answer.{kind}", partial(_sheet, kind=kind)) for kind in ("csv", "xlsx")),
    ]
