"""``innograph explain``: why a stretch is or is not a name, and which rule or list says so."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild.cli import cli
from graphbuild.commands.explain import explained
from graphbuild.document import Document, Source, parse
from graphbuild.errors import InnographError
from graphbuild.extract.names.finder import read_names
from graphbuild.extract.names.trace import trace
from graphbuild.ontology import lexicon
from graphbuild.paths import data_root
from graphbuild.readers import collect, read

PLANS = data_root() / "examples" / "plans"


def _plan(text: str) -> Document:
    return parse(Source(Path("plan.txt"), "txt", text), {"title": "乌海市科技规划", "region": "乌海市"})


def _thought(text: str, words: str) -> list[tuple[str, str, str]]:
    return [(s.form, s.outcome, s.against or s.rival) for steps in trace(_plan(text), words).values() for s in steps]


def test_a_name_tells_its_rule_and_where_it_begins() -> None:
    (step,) = trace(_plan("支持三江沙漠治理实验室建设。"), "实验室")[8]
    assert (step.form, step.outcome, step.entity) == ("三江沙漠治理实验室", "taken", "三江沙漠治理实验室")
    assert step.evidence == ("suffix 实验室", "after 支持")


@pytest.mark.parametrize(
    ("text", "form", "why"),
    [
        ("新建重点实验室。", "重点实验室", "kind"),
        ("建成甲级乙类实验室12家。", "甲级乙类实验室", "counted"),
        ("各类有关部门所设实验室。", "部门所设实验室", "several"),
        ("贵州省重点实验室。", "贵州省重点实验室", "kind behind a place or owner"),
        ("推进大学科技城建设。", "", ""),
    ],
)
def test_a_kind_tells_why_it_is_none(text: str, form: str, why: str) -> None:
    thought = _thought(text, "实验室")
    assert thought == ([(form, "refused", why)] if form else [])


def test_what_yields_tells_to_whom() -> None:
    thought = _thought("依据《三江沙漠治理实验室管理办法》，支持包头稀土研究院。", "实验室")
    assert ("三江沙漠治理实验室", "dropped", "within a title") in thought


def test_an_initiative_that_is_not_carried_out_is_told() -> None:
    assert ("行动", "refused", "not carried out") in _thought("各项行动有序开展。", "行动")


def test_lists_are_named() -> None:
    steps = [s for those in trace(_plan("与浙江大学合作。"), "浙江大学").values() for s in those]
    assert [s.evidence[0] for s in steps if s.type == "University"] == ["list universities"]


def test_every_rule_and_reason_has_words_for_the_reader() -> None:
    rules, reasons = lexicon("trace")["rules"], lexicon("trace")["reasons"]
    for file in collect((PLANS,)).files:
        document = parse(read(file), file.given)
        for found in read_names(document).found:
            for evidence in found.evidence:
                assert evidence in rules or any(evidence.startswith(f"{rule} ") for rule in rules), evidence
        for steps in trace(document, "的").values():
            assert all(step.against in reasons for step in steps if step.against)


def test_words_that_are_not_there_are_said_so() -> None:
    with pytest.raises(InnographError, match="没有"):
        explained(_plan("支持实验室。"), "高新区")


def test_the_command_explains_in_both_languages() -> None:
    plan = str(next(PLANS.glob("鄂尔多斯市*.txt")))
    told = CliRunner().invoke(cli, ["explain", plan, "高新区", "--format", "csv"])
    assert told.exit_code == 0
    assert "文中定义的简称" in told.output
    english = CliRunner().invoke(cli, ["--lang", "en", "explain", plan, "高新区", "--format", "csv"])
    assert "defined here" in english.output


def test_a_folder_is_no_plan() -> None:
    assert CliRunner().invoke(cli, ["explain", str(PLANS), "高新区"]).exit_code == 2
