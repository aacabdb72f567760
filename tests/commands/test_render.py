"""``innograph render``: a view of the store as a file, and one sentence for what cannot be drawn."""

import builtins
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from graphbuild.build import build
from graphbuild.cli import cli
from graphbuild.errors import InnographError
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store

PLAN = "东胜区科技创新三年行动计划"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a store that holds the example plans; held open, so that the command connects quickly."""
    folder = tmp_path_factory.mktemp("render")
    build((data_root() / "examples" / "plans",), folder, folder / "no decisions")
    address = f"embedded:{folder / 'store'}"
    with open_store(address) as opened:
        load(folder / "graph.jsonl", opened)
        yield address


def render(store: str, out: Path, *arguments: str) -> str:
    result = CliRunner().invoke(cli, ["render", *arguments, "-o", str(out), "--store", store], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return out.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("upgrades", "-p", "level=国家级高新区"), ("通辽高新区", "赤峰高新区", "阿拉善高新区")),
        (("focus", "-p", "thing=鄂尔多斯实验室"), ("鄂尔多斯实验室", "鄂尔多斯市科学技术局")),
        (("focus", "-p", "thing=通辽高新区、赤峰高新区"), ("通辽高新区", "赤峰高新区", "国家级高新区")),
        (("plan", "-p", f"plan={PLAN}"), (PLAN, "任务举措")),
        (("path", "-p", "from=通辽高新区", "-p", "to=赤峰高新区"), ("通辽高新区", "国家级高新区", "赤峰高新区")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
@pytest.mark.parametrize("engine", ["cytoscape", "pyvis"])
def test_a_view_becomes_a_file(
    store: str, tmp_path: Path, arguments: Sequence[str], names: Sequence[str], engine: str
) -> None:
    page = render(store, tmp_path / "视图.html", *arguments, "--engine", engine)
    assert page.startswith("<!doctype html>")
    assert all(name in page for name in names)
    assert page == render(store, tmp_path / "again.html", *arguments, "--engine", engine)


def test_a_limit_is_kept_and_said(store: str, tmp_path: Path) -> None:
    page = render(store, tmp_path / "view.html", "focus", "-p", "thing=鄂尔多斯市", "--limit", "10")
    assert "显示 10" in page


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("nothing",), "没有名为 'nothing' 的查询"),
        (("focus",), "视图 focus 的参数是 thing"),
        (("focus", "-p", "name=甲"), "视图 focus 的参数是 thing"),
        (("upgrades", "-p", "no=1"), "没有参数 'no'"),
        (("focus", "-p", "thing=没有这样的东西"), "没有名称含"),
        (("plan", "-p", "plan=没有这样的规划"), "没有标题含"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_drawn_is_one_sentence(store: str, tmp_path: Path, arguments: Sequence[str], fault: str) -> None:
    out = tmp_path / "view.html"
    with pytest.raises(InnographError, match=fault):
        CliRunner().invoke(cli, ["render", *arguments, "-o", str(out), "--store", store], catch_exceptions=False)
    assert not out.exists()


def test_a_folder_that_cannot_be_written_is_named(store: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InnographError, match="写不了"):
        render(store, tmp_path / "file" / "view.html", "focus", "-p", "thing=鄂尔多斯市")


def test_without_pyvis_the_extra_is_named(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_ = builtins.__import__

    def without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> ModuleType:
        if name.startswith("pyvis"):
            raise ModuleNotFoundError(name)
        return import_(name, globals_, locals_, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InnographError, match=r"pip install 'innograph\[pyvis\]'"):
        render(store, tmp_path / "view.html", "focus", "-p", "thing=鄂尔多斯市", "--engine", "pyvis")


def test_the_example_in_the_documentation_is_what_the_command_writes(store: str, tmp_path: Path) -> None:
    """``make images`` renews it."""
    kept = Path(__file__).parents[2] / "docs" / "example-network.html"
    assert render(store, tmp_path / "view.html", "focus", "-p", "thing=鄂尔多斯市") == kept.read_text("utf-8")
