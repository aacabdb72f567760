"""The single file opens from the disk, with the network off, whichever library draws it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graphbuild.stores.store import Store
from tests.browser.explorer import SIZE, watch
from tests.browser.network import DRAWN, click, clickable, overlapping_labels, screen
from tests.viz.network.graphs import FOCUS, HOSTILE, holding, names, star
from viz.network.drawing import make_picture
from viz.network.offline import offline_page
from viz.network.picture import Picture
from viz.network.state import State
from viz.network.vis import vis_page

ENGINES: dict[str, Callable[[Picture], str]] = {"cytoscape": offline_page, "pyvis": vis_page}
every_engine = pytest.mark.parametrize("engine", list(ENGINES))
_MIDDLE_OF = """(key) => {
  const network = window.innographNetwork;
  const [a, b] = network.getConnectedNodes(key).map((id) => network.canvasToDOM(network.getPosition(id)));
  const at = document.getElementById('canvas').getBoundingClientRect();
  return [(a.x + 3 * b.x) / 4 + at.left, (a.y + 3 * b.y) / 4 + at.top];
}"""


@pytest.fixture(scope="module")
def starry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A region with 39 labs, each link with a sentence of its own."""
    with holding(star(names(39)), tmp_path_factory.mktemp("starry")) as store:
        yield store


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Names that try to act."""
    with holding(star(HOSTILE), tmp_path_factory.mktemp("hostile")) as store:
        yield store


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """Open HTML as a file in a browser without a network; what the page does wrong fails the test."""
    context = browser.new_context(viewport=SIZE, locale="zh-CN", offline=True)  # type: ignore[arg-type]
    seen = watch(context, "file://")

    def open_(html: str) -> Page:
        file = tmp_path / "视图.html"
        file.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.goto(file.as_uri())
        page.wait_for_selector(DRAWN)
        return page

    yield open_
    context.close()
    assert seen.faults == []


def picture_of(store: Store) -> Picture:
    return make_picture(store, State(focus=(FOCUS,)))


def test_each_edge_shows_its_own_sentence(starry: Store, opened: Callable[[str], Page]) -> None:
    page = opened(offline_page(picture_of(starry)))
    assert overlapping_labels(screen(page)) == []
    keys = sorted(clickable(page))
    assert len(keys) >= 30
    for key in keys[:30]:
        click(page, key)
        expect(page.locator("#panel")).to_have_attribute("data-key", key)
        said = page.locator("#panel blockquote p").first.text_content()
        assert said == page.locator(f"tr[data-key='{key}'] blockquote p").first.text_content()


def test_vis_network_s_edges_do_so_too(starry: Store, opened: Callable[[str], Page]) -> None:
    page = opened(vis_page(picture_of(starry)))
    page.set_viewport_size({"width": 1200, "height": 900})
    page.wait_for_timeout(200)
    right = 0
    for row in page.locator("#links tbody tr").all()[:15]:
        key = row.get_attribute("data-key") or ""
        page.mouse.click(*page.evaluate(_MIDDLE_OF, key))
        page.wait_for_timeout(60)
        shown = page.locator("#panel").get_attribute("data-key")
        right += shown == key
        if shown:
            said = page.locator("#panel blockquote p").first.text_content()
            assert said == page.locator(f"tr[data-key='{shown}'] blockquote p").first.text_content()
    assert right >= 12  # the others pass under a nearer thing


@every_engine
def test_names_that_try_to_act_do_nothing(hostile: Store, opened: Callable[[str], Page], engine: str) -> None:
    page = opened(ENGINES[engine](picture_of(hostile)))
    assert page.locator(".net-things li").count() == len(HOSTILE) + 1
    for link in page.locator(".net-things a").all():
        link.click()
    for summary in page.locator("#links summary").all():
        summary.click()
    box = page.locator("#canvas").bounding_box()
    assert box
    for step in range(20):
        page.mouse.move(box["x"] + box["width"] * step / 20, box["y"] + box["height"] * 0.4)
    assert page.locator("img").count() == 0


@every_engine
def test_legend_search_and_exports_work(starry: Store, opened: Callable[[str], Page], engine: str) -> None:
    page = opened(ENGINES[engine](picture_of(starry)))
    page.locator("#seek").fill("第007")
    page.locator("#seek").press("Enter")
    expect(page.locator("#panel h2")).to_contain_text("第007")
    for item in ("png", "svg", "csv"):
        with page.expect_download() as download:
            page.locator(f"#{item}").click()
        assert Path(download.value.path()).stat().st_size > 1000
        assert download.value.suggested_filename == f"甲市.{item}"
    page.locator("#legend input[value=Lab]").uncheck()
    assert page.locator("#links tbody tr:visible").count() == 0
    page.locator("#legend input[value=Lab]").check()
    assert page.locator("#links tbody tr:visible").count() == 39


@every_engine
def test_print_keeps_network_and_table(starry: Store, opened: Callable[[str], Page], engine: str) -> None:
    page = opened(ENGINES[engine](picture_of(starry)))
    page.emulate_media(media="print")
    assert page.locator("#still svg").is_visible()
    assert not page.locator("#canvas").is_visible()
    assert page.locator("#links tbody tr:visible").count() == 39
