"""The manifest: what it gives, and every fault by its place."""

from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.readers import collect
from tests.readers.documents import zipped

ENTRY = """plans:
  - file: a.txt
    title: 某市规划
    level: city
    issued_on: 2024-05-01
    period: 2021-2025
    version: 1.10
    issuer:
"""
GIVEN = {"title": "某市规划", "level": "city", "issued_on": "2024-05-01", "period": "2021-2025", "version": "1.10"}


def given(folder: Path, manifest: str) -> dict[str, dict[str, str]]:
    for name in ("a.txt", "b.txt", "下/c.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("规划", encoding="utf-8")
    (folder / "plans.yaml").write_text(manifest, encoding="utf-8")
    collection = collect([folder])
    assert collection.failures == ()
    return {str(f.path.relative_to(folder)): dict(f.given) for f in collection.files}


def test_fields_are_strings_and_files_without_entry_have_none(tmp_path: Path) -> None:
    assert given(tmp_path, ENTRY) == {"a.txt": GIVEN, "b.txt": {}, "下/c.txt": {}}


def test_a_manifest_counts_below_it_and_the_nearer_wins(tmp_path: Path) -> None:
    (tmp_path / "下").mkdir()
    (tmp_path / "下" / "plans.yaml").write_text("plans: [{file: c.txt, region: 丙}]", encoding="utf-8")
    assert given(tmp_path, r"plans: [{file: 下\c.txt, region: 乙}, {file: ./b.txt, region: 甲}]") == {
        "a.txt": {},
        "b.txt": {"region": "甲"},
        "下/c.txt": {"region": "丙"},
    }


def test_a_single_file_has_the_manifest_beside_it(tmp_path: Path) -> None:
    given(tmp_path, ENTRY)
    (file,) = collect([tmp_path / "a.txt"]).files
    assert file.given == GIVEN


def test_a_zip_has_its_manifest_inside(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({"规划/a.txt": b"x", "规划/plans.yaml": ENTRY.encode("gb18030")}))
    assert collect([file]).files[0].given == GIVEN


@pytest.mark.parametrize(
    ("manifest", "place", "fault"),
    [
        ("plans: [{file: a.txt, author: 甲}]", "第 1 条", "不认识的字段 author"),
        ("plans: [{file: a.txt}, {file: x.txt}]", "第 2 条", "没有文件 x.txt"),
        ("plans: [{file: ../a.txt}]", "第 1 条", "没有文件 ../a.txt"),
        ("plans: [{file: a.txt, level: town}]", "a.txt", "level 的 town 无效"),
        ("plans: [{file: a.txt, level: 3}]", "a.txt", "level"),
        ("plans: [{file: a.txt, issued_on: 去年}]", "a.txt", "issued_on 的 去年"),
        ("plans: [{file: a.txt, issued_on: 2024-13-45}]", "a.txt", "issued_on"),
        ("plans: [{file: a.txt, title: [甲]}]", "a.txt", "title"),
        ("plans: [{file: a.txt}, {file: ./a.txt}]", "第 2 条（a.txt）", "写了两次"),
        ("plans: [{title: 甲}]", "第 1 条", "缺少 file"),
        ("plans: [a.txt]", "第 1 条", "file"),
        ("plans:\n  - {file: a.txt\n  - x", "行", "YAML"),
        ("files: []", "plans.yaml", "plans:"),
        ("", "plans.yaml", "plans:"),
        ("plans: " + "[" * 3000, "plans.yaml", "YAML"),
        ("plans: [{? [1] : 2, file: a.txt}]", "第 1 行", "YAML"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, manifest: str, place: str, fault: str) -> None:
    with pytest.raises(InnographError) as raised:
        given(tmp_path, manifest)
    assert str(tmp_path / "plans.yaml") in raised.value.zh
    assert place in raised.value.zh
    assert fault in raised.value.zh
    assert str(tmp_path / "plans.yaml") in raised.value.en
