"""From the request of a focus view to its drawn picture: ``python -m benchmarks.network STORE [--things N]``.

STORE is the address of a loaded store, such as one that holds ``python -m benchmarks.synthetic G.jsonl 1000000
3000000``. The things asked for are those with most links of each type, the worst there are, and as many with an
ordinary number. The explorer is served by the command; Chromium opens each view in a new tab of a browser that has
fetched the page's modules before. Printed in seconds: the answer alone, and until everything is drawn; the first time
(nothing is kept of the thing by anybody) and the median of the next four; and what the page's main thread worked for
the first, which a busy machine does not stretch. With ``--file`` also how long a single file
of that many things takes from the disk to the drawn picture, the median of five.
"""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import quote

import click
from playwright.sync_api import Browser, Page, sync_playwright

from graphbuild.stores.store import Store, open_store
from tests.browser.explorer import SIZE, launched, served
from tests.browser.network import DRAWN
from tests.viz.network.graphs import FOCUS, holding, names, star
from viz.network.drawing import make_picture
from viz.network.offline import offline_page
from viz.network.state import State

_AGAIN = 4
_MOST_LINKED = """MATCH (n:Thing)-[r]-(m:Thing) WHERE NOT n:Passage AND NOT n:Section AND type(r) <> 'MENTIONS'
WITH n.type AS type, n.id AS id, count(r) AS links ORDER BY links DESC, id
WITH type, collect({id: id, links: links}) AS some
RETURN type, some[0].id AS most, some[0].links AS links, some[size(some) / 2].id AS middle,
       some[size(some) / 2].links AS few ORDER BY links DESC"""


def _views(store: Store, many: int) -> list[tuple[str, int]]:
    rows = store.read(_MOST_LINKED).rows[:many]
    return [(row[1], row[2]) for row in rows] + [(row[3], row[4]) for row in rows]


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds: until the answer is there, until the picture is drawn, and what the page's thread worked for it."""

    answer: float
    drawn: float
    worked: float


def _timed(page: Page, path: str) -> Took:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = time.perf_counter()
    page.goto(path, wait_until="commit")
    answered = time.perf_counter() - before
    page.wait_for_selector(DRAWN)
    drawn = time.perf_counter() - before
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return Took(answered, drawn, metrics["TaskDuration"])


def _focus_views(browser: Browser, address: str, views: Sequence[tuple[str, int]]) -> None:
    context = browser.new_context(base_url=address, viewport=SIZE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/network?q=预热")
    page.wait_for_timeout(1500)
    click.echo("links\tanswer\tdrawn\tworked\tagain\tthing")
    firsts = []
    for id_, links in views:
        first = _timed(page, f"/network?focus={quote(id_)}")
        again = median(_timed(page, f"/network?focus={quote(id_)}").drawn for _ in range(_AGAIN))
        firsts.append(first.drawn)
        click.echo(f"{links}\t{first.answer:.2f}\t{first.drawn:.2f}\t{first.worked:.2f}\t{again:.2f}\t{id_}")
    click.echo(f"drawn: median {median(firsts):.2f}, worst {max(firsts):.2f}")


def _single_file(browser: Browser, things: int) -> None:
    with tempfile.TemporaryDirectory() as folder, holding(star(names(things - 1)), Path(folder)) as store:
        picture = make_picture(store, State(focus=(FOCUS,)), budget=things, cap=things)
        file = Path(folder) / "view.html"
        file.write_text(offline_page(picture), encoding="utf-8")
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        took = sorted((_timed(page, file.as_uri()) for _ in range(5)), key=lambda one: one.drawn)[2]
        size = f"{picture.shown} things, {file.stat().st_size // 1024} KiB"
        click.echo(f"file of {size}: drawn in {took.drawn:.2f}, of which the page worked {took.worked:.2f}")


@click.command(help=__doc__)
@click.argument("store")
@click.option("--things", default=6, show_default=True, help="Types of which the most linked and an ordinary is taken.")
@click.option("--file", "file_of", type=click.IntRange(2), help="Also a single file of so many things.")
def main(store: str, things: int, file_of: int | None) -> None:
    """See above."""
    with open_store(store) as opened, served(store) as address, sync_playwright() as playwright:
        browser = launched(playwright)
        _focus_views(browser, address, _views(opened, things))
        if file_of:
            _single_file(browser, file_of)


if __name__ == "__main__":
    main()
