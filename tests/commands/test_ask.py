"""``innograph ask`` and ``innograph responsibilities`` as they are typed."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from graphbuild.cli import cli
from graphbuild.errors import InnographError
from graphbuild.stores.store import Store
from tests.asking.conftest import examples

__all__ = ["examples"]


@pytest.fixture
def run(examples: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    @contextmanager
    def opened(_address: str | None) -> Iterator[Store]:
        yield examples

    monkeypatch.setattr("graphbuild.stores.store.open_store", opened)

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(cli, list(words))

    return iter([invoke])


@pytest.fixture
def innograph(run: Iterator[object]) -> object:
    return next(run)


def _run(innograph: object, *words: str) -> Result:
    assert callable(innograph)
    done = innograph(*words)
    assert isinstance(done, Result)
    return done


@pytest.mark.parametrize(
    "question", ["谁负责建设包头科技大市场？", "", "AND (", 'name:"', "\udcff", "😀" * 5000, "-- ; DROP"]
)
def test_anything_is_answered_with_a_sentence(innograph: object, question: str) -> None:
    for options in ([], ["--json"], ["--plan", "包头"], ["--plan", "火星"], ["--region", "包头", "--role", "lead"]):
        done = _run(innograph, "ask", *options, "--", question)
        assert done.exit_code == 0, done.output
        assert done.exception is None
        assert done.output.strip()


def test_the_answer_is_written_as_csv_and_excel(innograph: object, tmp_path: Path) -> None:
    table, book = tmp_path / "a.csv", tmp_path / "a.xlsx"
    done = _run(innograph, "ask", "谁负责建设包头科技大市场", "--csv", str(table), "--xlsx", str(book), "--limit", "1")
    assert done.exit_code == 0, done.output
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert [row["答案"] for row in rows] == ["包头市科学技术局", "包头市市场监督管理局", "内蒙古科技大学"]
    assert {row["完成时限"] for row in rows} == {"2023年6月"}
    assert load_workbook(book).active.max_row == len(rows) + 1


def test_the_matrix_in_every_form(innograph: object, tmp_path: Path) -> None:
    for form, by in (("table", "measure"), ("md", "body"), ("csv", "measure")):
        done = _run(innograph, "responsibilities", "--plan", "包头", "--format", form, "--by", by)
        assert done.exit_code == 0, done.output
        assert "建设包头科技大市场" in done.output
    book = tmp_path / "分工.xlsx"
    done = _run(innograph, "responsibilities", "--plan", "包头", "--format", "xlsx", "-o", str(book))
    assert done.exit_code == 0, done.output
    assert load_workbook(book).sheetnames == ["责任分工表", "未指明责任单位的任务"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "xlsx"], "-o 文件名.xlsx"),
        (["-o", "a.txt"], "--format csv"),
        (["--plan", "火星"], "没有名称含有“火星”的规划"),
    ],
)
def test_wrong_use_is_one_sentence(innograph: object, words: list[str], said: str) -> None:
    done = _run(innograph, "responsibilities", *words)
    assert isinstance(done.exception, InnographError)
    assert said in done.exception.zh
