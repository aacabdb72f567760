"""The example plans and, where they are here, the real ones, in embedded stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.build import build
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store

_ABSENT = "the real plans are not here"


def _loaded(plans: Path, folder: Path) -> Iterator[Store]:
    build((plans,), folder / "out", folder / "decisions.jsonl", 1, lambda *_: None)
    with open_store(f"embedded:{folder / 'store'}") as opened:
        load(folder / "out" / "graph.jsonl", opened)
        yield opened


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _loaded(data_root() / "examples" / "plans", tmp_path_factory.mktemp("examples"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    plans = next((p / "shared" / "plans" for p in Path(__file__).parents if (p / "shared" / "plans").is_dir()), None)
    if plans is None:
        pytest.skip(_ABSENT)
    yield from _loaded(plans, tmp_path_factory.mktemp("real"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if _ABSENT in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep(
            "!", f"{len(skipped)} questions over the real plans were SKIPPED", red=True, bold=True
        )
