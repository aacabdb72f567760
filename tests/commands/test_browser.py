from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild.cli import cli
from graphbuild.errors import InnographError
from graphbuild.paths import data_root


def test_the_suffix_says_what_is_written(tmp_path: Path) -> None:
    names = ("f.zip", "f.csv", "browser-favourites.cypher", "browser-style.GRASS")
    done = CliRunner().invoke(cli, ["browser", *(str(tmp_path / name) for name in names)], catch_exceptions=False)
    assert done.output.splitlines() == [f"已写入 {tmp_path / name}" for name in names]
    assert (tmp_path / "f.zip").read_bytes().startswith(b"PK")
    assert (tmp_path / "f.csv").read_text(encoding="utf-8").startswith("name,description,query")
    for name in names[2:]:
        assert (tmp_path / name).read_bytes() == (data_root() / "cypher" / name.lower()).read_bytes()


def test_a_suffix_of_nothing_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match=r"\.txt.*\.grass"):
        CliRunner().invoke(cli, ["browser", str(tmp_path / "a.zip"), str(tmp_path / "b.txt")], catch_exceptions=False)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match=r"无法写入 .*f\.zip"):
        CliRunner().invoke(cli, ["browser", str(tmp_path / "none" / "f.zip")], catch_exceptions=False)
