"""Pictures of each screen for the documentation: ``python -m tests.browser.screenshots docs/images``.

The single file that ``innograph render`` makes of the example plans is written beside the folder.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from graphbuild.atomic import write_atomically
from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.browser.explorer import SIZE, launched, screenshot, served
from tests.browser.network import DRAWN
from viz.network.offline import offline_page
from viz.network.views import picture_of

EXAMPLE = "example-network.html"
_BAOTOU = "包头市“十四五”科技创新行动方案（示例）"
_ORDOS = "鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）"


def _type(page: Page) -> None:
    page.locator("#q").press_sequentially("科技")
    page.get_by_role("option").first.wait_for()


def _drawn(page: Page) -> None:
    page.wait_for_selector(DRAWN)


def _proof(page: Page) -> None:
    """The first link at the focus, its sentence beside the picture."""
    _drawn(page)
    page.locator("#links summary").first.click()
    page.evaluate("scrollTo(0, 0)")


def _nothing(_page: Page) -> None:
    return


SHOTS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "who-start": ("/", _type),
    "who-answer": ("/?q=谁负责建设鄂尔多斯实验室？", _nothing),
    "who-duties": ("/?q=鄂尔多斯市科学技术局负责什么？", _nothing),
    "plan-text": (f"/plans/{quote(_BAOTOU)}?at=1106", _nothing),
    "plan-division": (f"/plans/{quote(_ORDOS)}/division", _nothing),
    "plan-compare": (f"/compare?plan={quote(_BAOTOU)}&plan={quote(_ORDOS)}&topic=双倍增", _nothing),
    "overview": (f"/overview?plan={quote(_BAOTOU)}", _nothing),
    "cypher": ("/cypher/upgrades?level=", _nothing),
    "network-start": ("/network", _nothing),
    "network-focus": ("/network?focus=Region/鄂尔多斯市", _drawn),
    "network-proof": ("/network?focus=Lab/鄂尔多斯实验室", _proof),
    "network-upgrades": ("/network?query=upgrades&p.level=国家级高新区", _drawn),
    "network-plan": (f"/network?plan=Plan/{quote(_ORDOS)}", _drawn),
}


def main(folder: Path) -> None:
    """Serve the example plans and keep each screen at both sizes in ``folder``."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        build((data_root() / "examples" / "plans",), Path(scratch), Path(scratch) / "no decisions")
        store = f"embedded:{scratch}/store"
        with open_store(store) as opened:
            load(Path(scratch) / "graph.jsonl", opened)
            write_atomically(
                folder.parent / EXAMPLE, offline_page(picture_of(opened, "focus", {"thing": "鄂尔多斯市"}))
            )
        with served(store) as address:
            page = launched(playwright).new_page(viewport=SIZE, base_url=address, locale="zh-CN")  # type: ignore[arg-type]
            for name, (path, prepare) in SHOTS.items():
                page.goto(path)
                prepare(page)
                screenshot(page, folder, name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
