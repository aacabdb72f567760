"""The explorer under many readers: ``python -m benchmarks.serve [GRAPH] [--users N] [--seconds N]``.

Loads the graph file (by default the built example plans) into an embedded store, or takes the store at ``--store``,
serves it by the command in a process of its own on loopback, and has readers ask for pages as people do: each takes a
page that another links to, reads for 2 to 3 seconds, and asks for the next. Every page is read to its end. The run is
bounded: so many readers, so many seconds, this machine only. Prints percentiles by kind of page, faults, and the
server's memory at the beginning and at the end.
"""

import asyncio
import math
import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import click
import httpx2

from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.browser.explorer import serving

_THINK = (2.0, 3.0)  # seconds between an answer and the next question
_LINK = re.compile(r'href="(/[^"#]*)')
_FIRST = 5.0  # seconds over which readers arrive


@dataclass
class Seen:
    """Seconds by kind of page, and what went wrong."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)


def kind_of(path: str) -> str:
    """Return which screen ``path`` is of."""
    place = path.partition("?")[0]
    if place == "/":
        return "/?q" if "q=" in path else "/"
    first = place.split("/")[1]
    return f"/{first}" + ("/…" if place.count("/") > 1 else "") + ("/division" if "/division" in place else "")


async def _read(client: httpx2.AsyncClient, path: str, seen: Seen) -> Sequence[str]:
    """Ask for ``path``; return where its page leads to."""
    begun = time.perf_counter()
    try:
        answer = await client.get(path)
    except httpx2.HTTPError as error:
        seen.faults.append(f"{path}: {error!r}")
        return ()
    seen.times[kind_of(path)].append(time.perf_counter() - begun)
    if answer.status_code != 200:
        seen.faults.append(f"{path}: {answer.status_code}")
    return [link.replace("&amp;", "&") for link in _LINK.findall(answer.text)]


async def _reader(client: httpx2.AsyncClient, number: int, until: float, starts: Sequence[str], seen: Seen) -> None:
    choose = random.Random(number)
    await asyncio.sleep(choose.uniform(0, _FIRST))
    links: Sequence[str] = starts
    while time.monotonic() < until:
        by_kind: dict[str, list[str]] = defaultdict(list)
        for link in links:
            if not link.startswith(("/static", "/types.css")):
                by_kind[kind_of(link)].append(link)
        path = choose.choice(by_kind[choose.choice(sorted(by_kind))]) if by_kind else "/"
        links = await _read(client, path, seen) or starts
        await asyncio.sleep(choose.uniform(*_THINK))


async def _all_read(address: str, users: int, seconds: float, starts: Sequence[str]) -> Seen:
    seen = Seen()
    limits = httpx2.Limits(max_connections=users, max_keepalive_connections=users)
    async with httpx2.AsyncClient(
        base_url=address, limits=limits, timeout=60, follow_redirects=True, trust_env=False
    ) as client:
        until = time.monotonic() + seconds
        await asyncio.gather(*(_reader(client, n, until, starts, seen) for n in range(users)))
    return seen


def _percentile(times: Sequence[float], share: float) -> float:
    return 1000 * sorted(times)[min(len(times) - 1, math.ceil(share * len(times)) - 1)]


def _memory(pid: int) -> int:
    """Return the resident memory of a process in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) // 1024


def _report(seen: Seen, seconds: float, before: int, after: int) -> None:
    every = [one for times in seen.times.values() for one in times]
    print(f"{'page':22} {'n':>6} {'p50':>7} {'p95':>7} {'p99':>7} {'max':>7}  ms")
    for kind, times in [*sorted(seen.times.items()), ("all", every)]:
        figures = " ".join(f"{_percentile(times, share):7.0f}" for share in (0.5, 0.95, 0.99, 1.0))
        print(f"{kind:22} {len(times):6} {figures}")
    print(f"{len(every) / seconds:.1f} pages a second; faults {len(seen.faults)}; memory {before} -> {after} MB")
    for fault in seen.faults[:10]:
        print(fault)


@click.command()
@click.argument("graph", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--store", help="a store that is loaded already")
@click.option("--users", default=100, show_default=True)
@click.option("--seconds", default=60.0, show_default=True)
def main(graph: Path | None, store: str | None, users: int, seconds: float) -> None:
    """Measure the explorer over GRAPH, or over the example plans."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if store is None:
            if graph is None:
                build((data_root() / "examples" / "plans",), scratch, scratch / "no decisions")
            store = f"embedded:{scratch / 'store'}"
            with open_store(store) as opened:
                load(graph or scratch / "graph.jsonl", opened)
        served = stack.enter_context(serving(store))
        starts = ["/", "/plans", "/overview", "/cypher", "/?q=" + quote("谁负责科技创新？")]
        asyncio.run(_all_read(served.address, min(users, 10), 10.0, starts))  # what is kept is made once
        before = _memory(served.pid)
        seen = asyncio.run(_all_read(served.address, users, seconds, starts))
        _report(seen, seconds, before, _memory(served.pid))


if __name__ == "__main__":
    main()
