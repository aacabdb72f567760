"""The explorer served by the command in a process of its own, and the browser that is driven over it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Playwright, Request

from tests.conftest import BROWSER, NO_BROWSER

CHROMIUM = "chromium"
SIZE = {"width": 1366, "height": 768}
_COLOURS = 96  # enough for text and lines, and a third of the bytes
LARGE = {"width": 1920, "height": 1080}


def needed_browser() -> str:
    """Return where Chromium is; skips the test where it is missing, fails it under CI."""
    place = shutil.which(CHROMIUM)
    chinese = (
        shutil.which("fc-list")
        and subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, text=True, check=False).stdout
    )
    if place and chinese:
        return place
    if os.environ.get("CI"):
        pytest.fail(f"CI must test in a real browser; install {BROWSER}")
    pytest.skip(f"{NO_BROWSER}install {BROWSER}")


def launched(playwright: Playwright, *arguments: str) -> Browser:
    """Return a browser that may run as root; ``arguments`` are Chromium's own (``--disable-gpu``, say)."""
    return playwright.chromium.launch(executable_path=needed_browser(), args=["--no-sandbox", *arguments])


@dataclass(frozen=True, slots=True)
class Served:
    """A running explorer: its address without a final slash, and its process."""

    address: str
    pid: int


@contextmanager
def serving(store: str, *options: str) -> Iterator[Served]:
    """Serve the store at that address at a free port of loopback."""
    command = [sys.executable, "-m", "graphbuild.cli", "serve", "--store", store, "--port", "0", *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment) as run:
        assert run.stdout is not None
        try:
            said = run.stdout.readline()
            found = re.search(r"http://\S+", said)
            assert found, said + run.stdout.read()
            yield Served(found[0].rstrip("/"), run.pid)
        finally:
            run.terminate()


@contextmanager
def served(store: str, *options: str) -> Iterator[str]:
    """Serve the store at that address; yields the address at which it is served, without a final slash."""
    with serving(store, *options) as explorer:
        yield explorer.address


@dataclass  # without slots: the driver keeps its wrapper of a bound method in the instance
class Watched:
    """What a page did that no page of ours may do."""

    faults: list[str] = field(default_factory=list)

    def on_console(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings of the console."""
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def on_dialog(self, dialog: Dialog) -> None:
        """Keep what only a script that somebody slipped in would open."""
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_request(self, request: Request, address: str) -> None:
        """Keep requests to elsewhere."""
        if not request.url.startswith((f"{address}/", "data:", "blob:", "file:")):
            self.faults.append(f"request to {request.url}")


def watch(context: BrowserContext, address: str) -> Watched:
    """Return what the pages of ``context`` do wrong from now on: errors, and requests to other than ``address``."""
    seen = Watched()
    context.on("console", seen.on_console)
    context.on("weberror", lambda error: seen.faults.append(f"script error: {error.error}"))
    context.on("request", lambda request: seen.on_request(request, address))
    context.on("dialog", seen.on_dialog)
    return seen


def screenshot(page: Page, folder: Path, name: str) -> None:
    """Keep what ``page`` shows at both sizes as ``name-1366.png`` and ``name-1920.png``."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in (SIZE, LARGE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        taken = Image.open(BytesIO(page.screenshot()))
        taken.convert("RGB").quantize(_COLOURS).save(folder / f"{name}-{size['width']}.png", optimize=True)
