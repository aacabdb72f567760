"""The loader's script: a graph file as it is, plans after building them, and the exit code tells what was left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.stores.store import open_store
from tests.stores.sample import A, plan_graph, written

SCRIPT = Path(__file__).resolve().parent.parent / "docker" / "load.sh"
PLAN = "甲市科技创新规划\n\n（一）加强科技创新统筹。制定年度计划。（责任单位：市科技局）\n"


def loaded(folder: Path, store: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "INNOGRAPH_STORE": store}
    environment["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run([SCRIPT, folder], capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "规划 甲"
    folder.mkdir()
    return folder


def names(store: str, label: str) -> list[str]:
    with open_store(store) as opened:
        return [row[0] for row in opened.read(f"MATCH (n:{label}) RETURN n.name ORDER BY n.name").rows]


def test_plans_are_built_and_loaded(plans: Path, tmp_path: Path) -> None:
    (plans / "甲.txt").write_text(PLAN, encoding="utf-8")
    store = f"embedded:{tmp_path / 'store'}"
    done = loaded(plans, store)
    assert done.returncode == 0, done.stderr
    assert names(store, "Plan") == ["甲市科技创新规划"]
    assert [path.name for path in plans.iterdir()] == ["甲.txt"]  # it is mounted for reading only


def test_a_graph_file_is_loaded_as_it_is(plans: Path, tmp_path: Path) -> None:
    written(plans, plan_graph(A, 100))
    (plans / "report.html").write_text("no plan", encoding="utf-8")
    store = f"embedded:{tmp_path / 'store'}"
    assert loaded(plans, store).returncode == 0
    assert names(store, "Lab") == ["苏州实验室"]


def test_what_cannot_be_built_is_told_and_the_rest_is_loaded(plans: Path, tmp_path: Path) -> None:
    (plans / "甲.txt").write_text(PLAN, encoding="utf-8")
    (plans / "坏.docx").write_bytes(b"no docx")
    store = f"embedded:{tmp_path / 'store'}"
    done = loaded(plans, store)
    assert done.returncode == 3
    assert "坏.docx" in done.stderr
    assert names(store, "Plan") == ["甲市科技创新规划"]


@pytest.mark.parametrize("files", [{}, {"plans.yaml": "plans: 7", "甲.txt": PLAN}, {"坏.docx": ""}])
def test_nothing_is_loaded_where_nothing_was_built(plans: Path, tmp_path: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (plans / name).write_text(content, encoding="utf-8")
    done = loaded(plans, f"embedded:{tmp_path / 'store'}")
    assert done.returncode in (1, 3)
    assert done.stderr
    assert not (tmp_path / "store").exists()
