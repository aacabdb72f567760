"""The start page."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


def _start(request: Request) -> Response:
    answer: Response = request.app.state.templates.TemplateResponse(request, "who/start.html", {})
    return answer


def routes() -> list[Route]:
    """Return the routes of the pages."""
    return [Route("/", _start, name="start")]
