"""The pages under /network."""

from starlette.routing import Route


def routes() -> list[Route]:
    """Return the routes of the pages; they find ``store`` and ``templates`` in ``request.app.state``."""
    return []
