"""From paths to plan files: folders, files, zips; what is none is named."""

import os
import pickle
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import InnographError
from graphbuild.readers import PlanFile, collect, read
from graphbuild.readers.files import MAX_BYTES
from tests.readers.documents import refusal, zipped

TEXT = "市科技局牵头。".encode()


def written(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(TEXT)
    return folder


def found(*paths: Path) -> list[str]:
    collection = collect(paths)
    assert collection.failures == ()
    return [f.name for f in collection.files]


def test_a_folder_is_searched_to_any_depth_in_order(tmp_path: Path) -> None:
    written(tmp_path, "b.txt", "a.md", "下/丙.docx", ".hidden.txt", ".git/x.txt", "~$a.docx", "Thumbs.db")
    assert found(tmp_path) == [str(tmp_path / n) for n in ("a.md", "b.txt", "下/丙.docx")]


def test_each_file_is_taken_once(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "下/b.txt")
    (tmp_path / "下" / "上").symlink_to(tmp_path)
    assert found(tmp_path, tmp_path / "a.txt", tmp_path / "下" / ".." / "a.txt", tmp_path / "下") == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "下/b.txt"),
    ]


def test_what_no_reader_takes_is_named(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "b.doc", "c.png", "LICENSE")
    collection = collect([tmp_path, tmp_path / "none.txt"])
    assert [f.name for f in collection.files] == [str(tmp_path / "a.txt")]
    said = {Path(f.name).name: f.zh for f in collection.failures}
    assert set(said) == {"b.doc", "c.png", "LICENSE", "none.txt"}
    assert "另存为 .docx" in said["b.doc"]
    assert "不存在" in said["none.txt"]
    assert all(str(tmp_path) in zh for zh in said.values())


def test_a_folder_without_plans_is_named(tmp_path: Path) -> None:
    (failure,) = collect([tmp_path]).failures
    assert failure.zh.startswith(f"{tmp_path} 中没有规划文件")


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "/dev/zero"])
def test_an_impossible_path_is_named(name: str) -> None:
    (failure,) = collect([Path(name)]).failures
    assert failure.name == name


def test_a_name_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "规划.txt".encode("gb18030"))).write_bytes(TEXT)
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    (failure,) = collect([tmp_path]).failures
    failure.name.encode()
    assert "规划.txt 的文件名不是 UTF-8" in failure.zh


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_is_named(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "下/b.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "下").chmod(0)
    assert "权限" in collect([tmp_path]).failures[0].zh
    with pytest.raises(InnographError, match="权限"):
        read(PlanFile(tmp_path / "a.txt"))
    (tmp_path / "下").chmod(0o700)


def test_a_zip_is_read_member_by_member(tmp_path: Path) -> None:
    file = tmp_path / "plans.zip"
    file.write_bytes(zipped({"规划/b.txt": TEXT, "规划/a.txt": TEXT, "__MACOSX/._a.txt": b"x", "规划/": b""}))
    collection = collect([tmp_path])
    assert [(f.path, f.member) for f in collection.files] == [(file, "规划/a.txt"), (file, "规划/b.txt")]
    source = read(pickle.loads(pickle.dumps(collection.files[0])))
    assert (source.path, source.text, source.pages) == (file / "规划/a.txt", "市科技局牵头。", (0,))


def test_names_in_gbk_and_upward_names_in_a_zip(tmp_path: Path) -> None:
    data = zipped({"AAAAAAAA.txt": TEXT, "../../up.txt": TEXT})
    file = tmp_path / "a.zip"
    file.write_bytes(data.replace(b"AAAAAAAA", "科技规划".encode("gbk")))
    collection = collect([file])
    assert [f.member for f in collection.files] == ["up.txt", "科技规划.txt"]
    assert [read(f).text for f in collection.files] == ["市科技局牵头。"] * 2


def test_a_bomb_in_a_zip_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    data = zipped({"a.txt": TEXT})
    sizes = struct.pack("<II", len(TEXT), len(TEXT))
    at = data.rindex(sizes)
    file.write_bytes(data[:at] + struct.pack("<II", len(TEXT), MAX_BYTES + 1) + data[at + 8 :])
    (plan,) = collect([file]).files
    with pytest.raises(InnographError, match="超过上限"):
        read(plan)


def test_a_repeated_member_and_a_zip_in_a_zip_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({"a.txt": TEXT, "b.txt": TEXT, "c.zip": TEXT}).replace(b"b.txt", b"a.txt"))
    collection = collect([file])
    assert [f.member for f in collection.files] == ["a.txt"]
    assert [Path(f.name).name for f in collection.failures] == ["a.txt", "c.zip"]


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({"a.txt": TEXT, "b.txt": TEXT}).replace(b"b.txt", b"\0.txt"))
    assert [f.member for f in collect([file]).files] == ["a.txt"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"a.txt": TEXT})[:40]], ids=["empty", "magic", "cut"])
def test_a_damaged_zip_is_named_and_the_rest_read(tmp_path: Path, data: bytes) -> None:
    written(tmp_path, "a.txt")
    (tmp_path / "b.zip").write_bytes(data)
    collection = collect([tmp_path])
    assert [f.name for f in collection.files] == [str(tmp_path / "a.txt")]
    (failure,) = collection.failures
    assert "b.zip 已损坏" in failure.zh


def test_a_zip_without_plans_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({}))
    (failure,) = collect([tmp_path / "a.zip"]).failures
    assert "没有规划文件" in failure.zh


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_zip_gives_plans_or_failures(tmp_path: Path, data: st.DataObject) -> None:
    raw = bytearray(zipped({"a.txt": TEXT, "科技.txt": TEXT}))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "a.zip"
    file.write_bytes(raw)
    collection = collect([file])
    assert collection.files or collection.failures
    for plan in collection.files:
        said = refusal(lambda plan=plan: read(plan))  # type: ignore[misc]
        assert said is None or str(file) in said[0]
