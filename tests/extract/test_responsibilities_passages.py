"""Who is responsible in passages written before the rules read them (benchmarks/gold/duties.jsonl)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.responsibilities import predict

CASES = Path(__file__).parents[2] / "benchmarks" / "gold" / "duties.jsonl"

Case = dict[str, Any]
_NUMBER = "0123456789一二三四五六七八九十第条任务①②③（）().．、是"


def cases() -> list[Case]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def folded(words: str) -> str:
    return "".join(c for c in words.lstrip(_NUMBER) if c.isalnum())


def measures(statement: Case) -> set[str]:
    return {folded(m) for m in (statement["measure"], *statement.get("measure_also", ()))}


def names(body: Case) -> set[str]:
    return {folded(n) for n in (body["name"], *body.get("name_also", ()))}


def said(case: Case) -> Iterator[tuple[str, str, str]]:
    for statement in predict(case):
        for body in statement["bodies"]:
            yield folded(statement["measure"]), folded(body["name"]), body["role"]


def fits(found: tuple[str, str, str], statement: Case, body: Case) -> bool:
    measure, name, role = found
    roles = {body["role"], *body.get("role_also", ())} if not body.get("optional") else {role}
    return measure in measures(statement) and name in names(body) and role in roles


def ids(case: Case) -> str:
    return f"{case['id']}-{case['form']}"


@pytest.mark.parametrize("case", [c for c in cases() if "open" not in c], ids=ids)
def test_passage(case: Case) -> None:
    found = list(said(case))
    wanted = [(s, b) for s in case["expected"] for b in s["bodies"]]
    left_out = {folded(n) for i in case.get("ignore", ()) for n in i["names"]}
    missing = [
        (s["measure"], b["name"]) for s, b in wanted if not b.get("optional") and not any(fits(f, s, b) for f in found)
    ]
    wrong = [f for f in found if f[1] not in left_out and not any(fits(f, s, b) for s, b in wanted)]
    assert (missing, wrong) == ([], [])


def test_there_are_passages_that_assign_nobody() -> None:
    assert sum(not case["expected"] for case in cases()) >= 60
