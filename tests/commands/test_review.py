"""``innograph review``: both proofs, a judgement that later builds keep, and one sentence for what cannot be judged."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli import cli
from graphbuild.commands import review
from graphbuild.decisions import read_judgements, read_ledger
from graphbuild.errors import InnographError

PLAN = """青岛市科技创新行动计划

一、建设平台
支持青岛市人才专家库建设，扩大入库规模。
二、用好平台
依托青岛市科技人才专家库遴选专家。
"""
A, B = "Platform/青岛市人才专家库", "Platform/青岛市科技人才专家库"


def run(*arguments: str, keys: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=keys)


def build(folder: Path) -> tuple[str, str]:
    """Build the plan and return the folder of the build and the ledger."""
    (folder / "计划.txt").write_text(PLAN, encoding="utf-8")
    out, ledger = str(folder / "out"), str(folder / "decisions.jsonl")
    assert run("build", str(folder / "计划.txt"), "-o", out, "--decisions", ledger).exit_code == 0
    return out, ledger


def nodes(out: str) -> set[str]:
    lines = (Path(out) / "graph.jsonl").read_text(encoding="utf-8").splitlines()
    return {fact["id"] for fact in map(json.loads, lines) if fact["kind"] == "node"}


@pytest.fixture
def built(tmp_path: Path) -> tuple[str, str]:
    return build(tmp_path)


def test_the_list_shows_both_names_with_the_sentence_of_each(built: tuple[str, str]) -> None:
    out, ledger = built
    shown = run("review", out, "--decisions", ledger).output
    for wanted in (
        A,
        B,
        "支持青岛市人才专家库建设，扩大入库规模",
        "依托青岛市科技人才专家库遴选专家",
        "名称相近",
        "未合并",
    ):
        assert wanted in shown
    (one,) = json.loads(run("review", out, "--decisions", ledger, "--json").output)
    assert {one["a"]["id"], one["b"]["id"]} == {A, B}
    assert (one["joined"], one["judgement"], one["reason"]) == (False, "", "名称相近")


def test_a_judgement_holds_in_the_next_build_and_can_be_taken_back(tmp_path: Path) -> None:
    out, ledger = build(tmp_path)
    done = run("review", out, "--judge", A, B, "same", "--why", "同一个库", "--who", "李", "--decisions", ledger)
    assert done.exit_code == 0, done.output
    assert run("review", out, "--decisions", ledger, "--json").output.strip() == "[]"
    (judged,) = json.loads(run("review", out, "--decisions", ledger, "--json", "--all").output)
    assert (judged["judgement"], judged["who"], judged["said_why"]) == ("same", "李", "同一个库")
    build(tmp_path)
    assert nodes(out) & {A, B} == {B}
    assert run("review", out, "--undo", "--decisions", ledger).exit_code == 0
    build(tmp_path)
    assert nodes(out) >= {A, B}
    assert [one.judgement for one in read_judgements(Path(ledger))] == ["same", "unsure"]


def test_a_node_is_judged_by_its_name_without_the_area_too(built: tuple[str, str]) -> None:
    out, ledger = built
    run("review", out, "--judge", A, B, "different", "--decisions", ledger)
    assert run("review", out, "--decisions", ledger, "--json").output.strip() == "[]"


def test_an_id_that_the_build_does_not_have_is_one_sentence_with_the_nearest(built: tuple[str, str]) -> None:
    out, ledger = built
    result = run("review", out, "--judge", A, "Platform/青岛市专家库", "same", "--decisions", ledger)
    assert isinstance(result.exception, InnographError)
    assert "青岛市专家库" in result.exception.zh
    assert A in result.exception.zh
    assert not Path(ledger).exists()


def test_a_folder_without_a_build_is_one_sentence(tmp_path: Path) -> None:
    result = run("review", str(tmp_path))
    assert isinstance(result.exception, InnographError)
    assert "innograph build" in result.exception.zh


def _terminal(out: str, ledger: str, keys: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(review, "_is_terminal", lambda: True)
    return run("review", out, "--decisions", ledger, "--who", "李", keys=keys).output


def test_on_a_terminal_a_key_judges_and_z_takes_it_back(
    built: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, ledger = built
    assert "已记入" in _terminal(out, ledger, "d\n两个库\n", monkeypatch)
    assert set(read_ledger(Path(ledger)).values()) == {"different"}
    assert read_judgements(Path(ledger))[0].why == "两个库"
    run("review", out, "--undo", "--decisions", ledger)
    _terminal(out, ledger, "q\n", monkeypatch)
    assert len(read_judgements(Path(ledger))) == 2
    _terminal(out, ledger, "x\ns\n\n", monkeypatch)
    assert set(read_ledger(Path(ledger)).values()) == {"same"}


def test_a_contradiction_is_told_and_the_question_asked_again(
    built: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, ledger = built
    third = "Platform/别的库"
    for a, b, judgement in ((A, third, "same"), (third, B, "same")):
        assert run("decide", a, b, judgement, "--decisions", ledger).exit_code == 0
    _terminal(out, ledger, "d\n\nq\n", monkeypatch)
    assert "different" not in read_ledger(Path(ledger)).values()
    result = run("review", out, "--judge", A, B, "different", "--decisions", ledger)
    assert isinstance(result.exception, InnographError)
    assert "互相矛盾" in result.exception.zh


def test_nothing_to_take_back_is_said(built: tuple[str, str]) -> None:
    out, ledger = built
    assert "没有可撤销的判定" in run("review", out, "--undo", "--decisions", ledger).output
