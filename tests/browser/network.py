"""Where things are drawn on the screen, asked of the page and reckoned here."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from graphbuild.model import Graph
from tests.browser.explorer import SIZE, served, watch
from tests.viz.network.graphs import holding

DRAWN = "html[data-drawn]"
_SCREEN = """() => {
  const cy = window.innographGraph;
  const at = cy.container().getBoundingClientRect();
  const place = (one) => [one.renderedPosition().x + at.left, one.renderedPosition().y + at.top];
  const box = (one) => { const b = one.renderedBoundingBox({includeNodes: false, includeEdges: false, includeLabels: true,
    includeOverlays: false, includeUnderlays: false, includeOutlines: false}); return [b.x1, b.y1, b.x2, b.y2]; };
  const shown = (some) => some.filter((one) => one.visible());
  return {
    zoom: cy.zoom(),
    nodes: shown(cy.nodes()).map((one) => ({id: one.id(), at: place(one), box: box(one), size: one.renderedWidth()})),
    edges: shown(cy.edges()).map((one) => ({id: one.id(), source: place(one.source()), target: place(one.target()),
      bend: one.data('bend')})),
  };
}"""
_OFF = 7.0
"""Pixels between the place of a click and every other line: what a steady hand can do."""
Point = tuple[float, float]


def focus(id_: str) -> str:
    """Return the path of the view round ``id_``."""
    return "/network?focus=" + quote(id_)


def opened(page: Page, path: str) -> Page:
    """Return ``page`` when the view at ``path`` is drawn."""
    page.goto(path)
    page.wait_for_selector(DRAWN)
    return page


@contextmanager
def page_of(browser: Browser, graph: Graph, folder: Path) -> Iterator[Page]:
    """Serve ``graph`` and give a watched page; what it does wrong fails the test at the end."""
    store = f"embedded:{folder / 'store'}"
    with holding(graph, folder):
        pass  # it is filled and closed: the server opens it
    with served(store) as address:
        context = browser.new_context(viewport=SIZE, locale="zh-CN", base_url=address)  # type: ignore[arg-type]
        seen = watch(context, address)
        yield context.new_page()
        context.close()
    assert seen.faults == []


def until(page: Page, condition: str) -> None:
    """Wait until the JavaScript ``condition`` holds; the driver's own way needs eval, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"still not so: {condition}")


def screen(page: Page) -> dict[str, Any]:
    """Return where nodes, labels and edges are drawn, in pixels of the window."""
    found: dict[str, Any] = page.evaluate(_SCREEN)
    return found


def _distance(point: Point, a: Point, b: Point) -> float:
    """From a point to a stretch."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / ((dx * dx + dy * dy) or 1)
    t = min(1.0, max(0.0, along))
    return float(((point[0] - a[0] - t * dx) ** 2 + (point[1] - a[1] - t * dy) ** 2) ** 0.5)


def place_on(edge: dict[str, Any], drawn: dict[str, Any]) -> Point | None:
    """Return a place on a straight edge that is on no node and near no other edge; None where there is none."""
    source, target = edge["source"], edge["target"]
    for step in range(10, 90, 2):
        t = step / 100
        point = source[0] + t * (target[0] - source[0]), source[1] + t * (target[1] - source[1])
        others = (one for one in drawn["edges"] if one["id"] != edge["id"])
        near_edge = any(_distance(point, one["source"], one["target"]) < _OFF for one in others)
        near_node = any(_distance(point, one["at"], one["at"]) < one["size"] / 2 + 8 for one in drawn["nodes"])
        if not near_edge and not near_node and not edge["bend"]:
            return point
    return None


def clickable(page: Page) -> dict[str, Point]:
    """Return a place for each edge that can be hit without doubt, whichever part of the page it is on."""
    drawn = screen(page)
    places = {one["id"]: place_on(one, drawn) for one in drawn["edges"]}
    return {key: place for key, place in places.items() if place is not None}


def click(page: Page, key: str) -> None:
    """Click on the edge ``key``, scrolled into sight, at a place that is reckoned anew."""
    x, y = clickable(page)[key]
    height = page.evaluate("innerHeight")
    if not 60 < y < height - 20:
        page.evaluate("(by) => window.scrollBy(0, by)", y - height / 2)
        page.wait_for_timeout(50)
        x, y = clickable(page)[key]
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def overlapping_labels(drawn: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the pairs of labels that share more than a hair's breadth of the screen."""

    def meet(a: list[float], b: list[float]) -> bool:
        return a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1

    return [(a["id"], b["id"]) for a, b in combinations(drawn["nodes"], 2) if meet(a["box"], b["box"])]
