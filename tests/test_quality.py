"""What is extracted from the annotated plans does not get worse unseen."""

import json
from pathlib import Path

from click.testing import CliRunner

from benchmarks.quality import OWN, fallen, measured
from graphbuild.cli import cli

RECORDED = OWN.parent / "quality.json"


def test_no_figure_has_fallen() -> None:
    """``make quality`` measures the plans beside the project, too; after a change for the better write them again."""
    assert fallen(measured(None), json.loads(RECORDED.read_text(encoding="utf-8"))) == []


def test_a_figure_that_falls_is_told_and_a_group_that_is_not_there_is_none() -> None:
    before = {"a": {"core": 0.9, "soft": 0.8}, "elsewhere": {"core": 1.0}}
    assert fallen({"a": {"core": 0.899, "soft": 0.8}}, before) == ["a: core 0.899 < 0.900"]
    assert fallen({"a": {"core": 0.95, "soft": 0.7996}}, before) == []


def test_a_build_compares_itself_with_the_annotation_it_is_given(tmp_path: Path) -> None:
    plan = next(OWN.glob("a1_*.txt"))
    arguments = ["build", str(plan), "-o", str(tmp_path), "--gold", f"{plan.with_suffix('.json')}=Plan/"]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    quality = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["quality"]
    assert quality["entities:core"]["f"] > 0.8
    assert "与标注的比较" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_an_annotation_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    plan = next(OWN.glob("a1_*.txt"))
    wrong = CliRunner().invoke(cli, ["build", str(plan), "-o", str(tmp_path), "--gold", "gold.json"])
    assert wrong.exit_code != 0
