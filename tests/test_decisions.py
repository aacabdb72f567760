"""The ledger: append-only, the later line wins, broken lines are named."""

from pathlib import Path

import pytest

from graphbuild.decisions import append, pair, read_ledger
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


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"a": "x"}', '{"a":"Park/x","b":"Park/y","judgement":"maybe"}', '{"a":1,"z":2}']
)
def test_a_broken_line_is_named_with_its_number(tmp_path: Path, line: str) -> None:
    ledger = tmp_path / "decisions.jsonl"
    append(ledger, A, B, "same")
    with ledger.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(InnographError, match=r"第 2 行"):
        read_ledger(ledger)
