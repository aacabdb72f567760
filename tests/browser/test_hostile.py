"""Pages full of names that mean harm, in a real browser: no script of theirs runs, nothing is asked of elsewhere."""

from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Page

from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.browser.explorer import served, watch
from tests.viz.hostile import SCRIPTS, graph, graph_file

PLAN = quote(graph().nodes[0].name, safe="")
HACKED = "() => [typeof window.hacked, document.querySelectorAll('script:not([src^=\"/static/\"])').length]"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address at which the graph of hostile names is served."""
    assert browser.is_connected()
    folder = tmp_path_factory.mktemp("hostile")
    with open_store(f"embedded:{folder / 'store'}") as store:
        load(graph_file(folder), store)
    with served(f"embedded:{folder / 'store'}", "--allow-edits", "--decisions", str(folder / "decisions.jsonl")) as at:
        yield at


@pytest.fixture
def there(browser: Browser, hostile: str) -> Iterator[Page]:
    """A watched page; a policy that had to stop something shows as an error of the console, too."""
    with browser.new_context(base_url=hostile) as context:
        seen = watch(context, hostile)
        yield context.new_page()
        assert [fault for fault in seen.faults if "Failed to load resource" not in fault] == []


def check(page: Page) -> None:
    assert page.evaluate(HACKED) == ["undefined", 0]


@pytest.mark.parametrize(
    "path", ["/", "/plans", f"/plans/{PLAN}", f"/plans/{PLAN}?view=silent", f"/plans/{PLAN}/division", "/overview",
             "/cypher?statement=MATCH (n) RETURN n, n.name, n.quotes"]
)  # fmt: skip
def test_a_page_full_of_them(there: Page, path: str) -> None:
    there.goto(path)
    check(there)
    there.mouse.move(400, 400)
    for _ in range(8):
        there.keyboard.press("Tab")
    check(there)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_question_with_one(there: Page, name: str) -> None:
    for question in (name, f"谁负责{name}？"):
        there.goto("/?" + urlencode({"q": question}))
        check(there)


@pytest.mark.parametrize("typed", ["hacked", "onerror", "script", "园区", "甲甲甲"])
def test_suggestions_with_them(there: Page, typed: str) -> None:
    there.goto("/")
    there.locator("#q").press_sequentially(typed)
    there.wait_for_timeout(500)
    check(there)


def test_a_report_of_one(there: Page) -> None:
    there.goto(f"/plans/{PLAN}")
    there.locator("a.report").first.click()
    there.get_by_label("原文没有这个意思").fill("<script>hacked=1</script>")
    there.get_by_role("button", name="记入").click()
    assert "已记入" in there.locator("[role=status]").inner_text()
    check(there)
