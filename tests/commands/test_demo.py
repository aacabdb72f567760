"""The whole path in one command, on the example plans and on plans of one's own."""

from pathlib import Path

from click.testing import CliRunner, Result

from graphbuild.cli import cli


def demo(tmp_path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["demo", *arguments, "--store", f"embedded:{tmp_path / 'store'}"])


def test_the_examples_give_a_table_and_an_answer_with_its_proof(tmp_path: Path) -> None:
    result = demo(tmp_path)
    assert result.exit_code == 0, result.output
    assert "园区" in result.output
    assert "innograph ask '谁负责" in result.output
    assert any(word in result.output for word in ("责任单位：", "牵头，"))  # the proof is the plan's own sentence
    assert result.output.splitlines()[-1].endswith("http://127.0.0.1:8765/")
    assert demo(tmp_path).output == result.output


def test_a_folder_of_ones_own_and_a_question_of_ones_own(tmp_path: Path) -> None:
    plans = tmp_path / "规划"
    plans.mkdir()
    text = "乌海市科技创新行动方案\n\n一、重点任务\n（一）壮大企业队伍。培育科技企业。（牵头单位：市科技局）\n"
    (plans / "一.txt").write_text(text, encoding="utf-8")
    result = demo(tmp_path, str(plans), "--question", "谁牵头壮大企业队伍？")
    assert result.exit_code == 0, result.output
    assert "乌海市科学技术局牵头" in result.output


def test_plans_that_name_nobody_say_so(tmp_path: Path) -> None:
    (tmp_path / "一.txt").write_text("乌海市科技创新规划\n\n一、指导思想\n坚持创新发展。\n", encoding="utf-8")
    result = demo(tmp_path, str(tmp_path / "一.txt"))
    assert result.exit_code == 0
    assert "没有指明责任单位" in result.output


def test_a_folder_without_plans_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    assert demo(tmp_path, str(tmp_path / "leer")).exit_code != 0
