"""Which plan an address names, and its text."""

from starlette.exceptions import HTTPException
from starlette.requests import Request

from viz.plans.laid import Laid, laid_out
from viz.shelf import Plan, Shelf


def plan_of(request: Request) -> Plan:
    """Return the plan that the path names; raises HTTPException where there is none."""
    return named(request, request.path_params["plan"])


def named(request: Request, name: str) -> Plan:
    """Return the plan with that title; raises HTTPException where there is none."""
    shelf: Shelf = request.app.state.shelf
    found = shelf.plan(name)
    if found is None:
        raise HTTPException(404, "图库中没有这份规划；请从“规划原文”里选。")
    return found


def text_of(request: Request, plan: Plan) -> Laid:
    """Return the text of ``plan``, from the shelf where it was laid out before."""
    shelf: Shelf = request.app.state.shelf
    return shelf.kept("text", plan.id, lambda: laid_out(shelf.store, plan))
