"""The explorer as an ASGI application over one open store."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graphbuild.errors import InnographError
from graphbuild.stores.store import Store
from viz import faults
from viz.analyst import routes as analyst
from viz.guard import Guard
from viz.looks import types_css
from viz.network import routes as network
from viz.overview import routes as overview
from viz.pages import STATIC, templates
from viz.plans import routes as plans
from viz.settings import Settings, checked
from viz.shelf import Shelf
from viz.who import routes as who


def _types_css(_request: Request) -> Response:
    return Response(types_css(), media_type="text/css", headers={"cache-control": "max-age=3600"})


def explorer(store: Store, settings: Settings | None = None) -> Starlette:
    """Return the application that answers every page out of ``store``; raises InnographError as ``checked`` does."""
    given = checked(settings or Settings())
    app = Starlette(
        routes=[
            *who.routes(),
            *network.routes(),
            *plans.routes(),
            *overview.routes(),
            *analyst.routes(),
            Route("/types.css", _types_css),
            Mount("/static", StaticFiles(directory=STATIC), name="static"),
        ],
        middleware=[Middleware(Guard, settings=given)],
        exception_handlers={HTTPException: faults.not_answered, InnographError: faults.told, Exception: faults.failed},
    )
    app.state.store = store
    app.state.shelf = Shelf(store)
    app.state.settings = given
    app.state.templates = templates(given)
    return app
