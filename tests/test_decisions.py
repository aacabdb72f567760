"""The ledger: append-only, the later line wins, broken lines are named."""

import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.build import build
from graphbuild.decisions import (
    JUDGEMENTS,
    append,
    contradiction,
    pair,
    read_ledger,
    report_wrong,
    wrong_facts,
)
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


C = "Park/乌海国家高新区"


def test_a_judgement_that_contradicts_others_is_refused_and_names_them(tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    append(ledger, A, B, "same")
    append(ledger, B, C, "same")
    with pytest.raises(InnographError) as refused:
        append(ledger, A, C, "different")
    assert all(one in refused.value.zh for one in (A, B, C, "互相矛盾"))
    assert len(read_ledger(ledger)) == 2
    append(ledger, A, B, "unsure")
    append(ledger, A, C, "different")
    with pytest.raises(InnographError, match="互相矛盾"):
        append(ledger, A, B, "same")


def test_a_ledger_that_contradicts_itself_is_one_sentence_and_can_be_mended(tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    lines = ((A, B, "same"), (B, C, "same"), (A, C, "different"))
    rows = [json.dumps({"a": a, "b": b, "judgement": j}, ensure_ascii=False) for a, b, j in lines]
    ledger.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(InnographError, match="互相矛盾"):
        read_ledger(ledger)
    append(ledger, B, C, "unsure")
    assert read_ledger(ledger) == {pair(A, B): "same", pair(B, C): "unsure", pair(A, C): "different"}


def test_a_last_line_without_its_end_is_kept_whole(tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    append(ledger, A, B, "same")
    ledger.write_text(ledger.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    append(ledger, B, C, "different")
    assert len(read_ledger(ledger)) == 2


IDS = st.sampled_from([f"Park/{name}" for name in "甲乙丙丁戊"])


@given(st.lists(st.tuples(IDS, IDS, st.sampled_from(JUDGEMENTS)), max_size=30))
def test_whatever_is_judged_the_ledger_never_contradicts_itself(tried: list[tuple[str, str, str]]) -> None:
    with TemporaryDirectory() as folder:
        ledger = Path(folder) / "decisions.jsonl"
        for a, b, judgement in tried:
            if a != b:
                with suppress(InnographError):
                    append(ledger, a, b, judgement)
        assert contradiction(read_ledger(ledger)) == ()
