"""The ledger: append-only, the later line wins, broken lines are named."""

from pathlib import Path

import pytest

from graphbuild.build import build
from graphbuild.decisions import append, pair, read_ledger, report_wrong, wrong_facts
from graphbuild.errors import InnographError

A, B = "Park/乌海高新区", "Park/乌海高新技术产业开发区"


def test_an_absent_ledger_is_empty(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none.jsonl") == {}


def test_the_order_of_a_pair_does_not_matter_and_the_later_line_wins(tmp_path: Path) -> None:
    ledger = tmp_path / "deep" / "decisions.jsonl"
    append(ledger, A, B, "same", who="li", why="同一园区")
    append(ledger, B, A, "unsure")
    assert read_ledger(ledger) == {pair(A, B): "unsure"}
    assert len(ledger.read_text(encoding="utf-8").splitlines()) == 2


def test_a_fact_judged_wrong_is_apart_from_pairs_and_the_later_line_wins(tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    fact = ("LOCATED_IN", A, "Region/包头市")
    report_wrong(ledger, fact, why="乌海不在包头")
    assert wrong_facts(ledger) == {fact}
    assert read_ledger(ledger) == {}
    undone = ledger.read_text(encoding="utf-8").replace('"wrong"', '"unsure"')
    ledger.write_text(ledger.read_text(encoding="utf-8") + undone, encoding="utf-8")
    assert wrong_facts(ledger) == frozenset()


def test_no_build_keeps_a_fact_judged_wrong(tmp_path: Path) -> None:
    plan = tmp_path / "一.txt"
    words = "乌海市科技创新行动方案\n\n一、重点任务\n（一）壮大企业队伍。培育企业。（责任单位：市科技局、市财政局）\n"
    plan.write_text(words, encoding="utf-8")
    ledger = tmp_path / "decisions.jsonl"

    def named() -> list[tuple[str, str, str]]:
        graph = build((plan,), tmp_path / "out", ledger).graph
        return [(e.type, e.source, e.target) for e in graph.edges if e.type == "RESPONSIBLE_FOR"]

    first = named()
    wrong = next(fact for fact in first if "财政" in fact[1])
    report_wrong(ledger, wrong)
    assert named() == [fact for fact in first if fact != wrong]
    assert len(first) == 2


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"a": "x"}',
        '{"a":"Park/x","b":"Park/y","judgement":"maybe"}',
        '{"a":1,"z":2}',
        '{"a":"Park/x","b":"Region/y","judgement":"same","fact":"LOCATED_IN"}',
    ],
)
def test_a_broken_line_is_named_with_its_number(tmp_path: Path, line: str) -> None:
    ledger = tmp_path / "decisions.jsonl"
    append(ledger, A, B, "same")
    with ledger.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(InnographError, match=r"第 2 行"):
        read_ledger(ledger)
