"""A file is there whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.atomic import write_atomically
from graphbuild.errors import InnographError


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b.txt", "乌海\n")
    assert (tmp_path / "a" / "b.txt").read_text(encoding="utf-8") == "乌海\n"


def test_what_was_there_stays_when_writing_fails_in_the_middle(tmp_path: Path) -> None:
    target = tmp_path / "graph.jsonl"
    write_atomically(target, "old\n")

    def lines() -> Iterator[str]:
        yield "new\n"
        raise OSError(28, "No space left on device")

    with pytest.raises(InnographError, match="磁盘空间"):
        write_atomically(target, lines())
    assert target.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(InnographError, match=r"out/graph\.jsonl"):
        write_atomically(tmp_path / "out" / "graph.jsonl", "x")
