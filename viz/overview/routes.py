"""The page under /overview, over all plans or one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graphbuild.asking.lookup import Row
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.queries import find_query
from viz.overview.charts import Chart, charts
from viz.plans.reading import named
from viz.shelf import Plan, Shelf, rows_of

_CHARTS = 24
_PROGRAMS = 30
_REGIONS = 40


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page shows."""

    counts: tuple[Row, ...]
    promises: Mapping[str, list[Row]]
    division: tuple[Row, ...]
    regions: tuple[Row, ...]
    charts: tuple[Chart, ...]
    targets: tuple[Row, ...]
    programs: tuple[Row, ...]


def _of_library(shelf: Shelf, name: str, **given: Any) -> list[Row]:
    """Return the rows of a query of the library, its other parameters at their defaults."""
    query = find_query(name)
    return rows_of(shelf.store, f"{query.folder}/{name}", **{**{p.name: p.value for p in query.params}, **given})


def _programs(shelf: Shelf, plan: Plan | None) -> list[Row]:
    """Programs in more than one plan; of one plan, those that others have as well."""
    rows = _of_library(shelf, "programs_by_level", levels=[], limit=300)
    return [row for row in rows if len(row["plans"]) > 1 and (plan is None or plan.name in row["plans"])]


def _regions(shelf: Shelf) -> list[Row]:
    order = lexicon("explorer")["level_order"]
    rows = _of_library(shelf, "place_counts", limit=_REGIONS)
    kinds = [column.name for column in find_query("place_counts").returns][2:]
    filled = [{**row, "all": sum(row[kind] for kind in kinds)} for row in rows]
    return sorted(filled, key=lambda row: (order.index(row["level"]) if row["level"] in order else 9, -row["all"]))


def _made(shelf: Shelf, plan: Plan | None) -> Overview:
    key = plan.id if plan else ""
    shown = {type_.name for type_ in load_ontology().nodes.values()} - {*lexicon("explorer")["not_counted"]}
    promises: dict[str, list[Row]] = {}
    for row in rows_of(shelf.store, "explore/promises", plan=key):
        promises.setdefault(row["relation"], []).append(row)
    targets = rows_of(shelf.store, "explore/targets_held", plan=key)
    division = _of_library(shelf, "division_of_labour", plan=plan.name if plan else "")
    return Overview(
        tuple(row for row in rows_of(shelf.store, "explore/counts", plan=key) if row["type"] in shown),
        promises,
        tuple(division),
        tuple(_regions(shelf)) if plan is None else (),
        charts(targets),
        tuple(targets),
        tuple(_programs(shelf, plan)),
    )


def _overview(request: Request) -> Response:
    shelf: Shelf = request.app.state.shelf
    wanted = request.query_params.get("plan", "")
    plan = named(request, wanted) if wanted else None
    made = shelf.kept("numbers", wanted, lambda: _made(shelf, plan))
    context = {
        "plans": shelf.plans(),
        "plan": plan,
        "overview": made,
        "drawn": made.charts[:_CHARTS],
        "programs": made.programs[:_PROGRAMS],
        "all_levels": [
            level for level in lexicon("explorer")["level_order"] if level in {p.level for p in shelf.plans()}
        ],
        "level_of": {one.name: one.level for one in shelf.plans()},
    }
    answer: Response = request.app.state.templates.TemplateResponse(request, "overview/overview.html", context)
    return answer


def routes() -> list[Route]:
    """Return the route of the page."""
    return [Route("/overview", _overview)]
