"""The ledger of judgements on pairs of nodes: append-only JSON lines, the later line on a pair wins.

A line: ``{"a", "b", "judgement": "same" | "different" | "unsure", "who", "when", "why"}`` where a and b are node ids.
Undoing is one more line that says ``unsure``. The form follows nomenklatura's resolver ledger.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from graphbuild.errors import InnographError

JUDGEMENTS = ("same", "different", "unsure")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the ledger; ``when`` is ISO 8601 in UTC."""

    a: str
    b: str
    judgement: str
    who: str = ""
    when: str = ""
    why: str = ""


def pair(a: str, b: str) -> Pair:
    """Return the two ids in their one order."""
    return (a, b) if a <= b else (b, a)


def _parsed(line: str, path: Path, number: int) -> Judgement:
    try:
        judged = Judgement(**json.loads(line))
    except (ValueError, TypeError) as error:
        raise InnographError(
            f"{path} 第 {number} 行不是有效的判定记录；请改正或删去这一行。",
            f"{path} line {number} is no valid judgement; correct or remove it.",
        ) from error
    if judged.judgement not in JUDGEMENTS:
        raise InnographError(
            f"{path} 第 {number} 行的判定“{judged.judgement}”不是 same、different、unsure 之一；请改正。",
            f"{path} line {number}: judgement {judged.judgement!r} is none of same, different, unsure; correct it.",
        )
    return judged


def read_ledger(path: Path) -> Mapping[Pair, str]:
    """Return the standing judgement on each pair; an absent ledger is an empty one.

    Raises InnographError that names file and line when a line is broken.
    """
    if not path.exists():
        return {}
    standing: dict[Pair, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            judged = _parsed(line, path, number)
            standing[pair(judged.a, judged.b)] = judged.judgement
    return standing


def append(path: Path, a: str, b: str, judgement: str, who: str = "", why: str = "") -> Judgement:
    """Add one judgement to the ledger at ``path`` (made when absent) and return it; one write, so no half line."""
    when = datetime.now(UTC).isoformat(timespec="seconds")
    judged = Judgement(*pair(a, b), judgement, who, when, why)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as ledger:
        ledger.write(json.dumps(asdict(judged), ensure_ascii=False) + "\n")
    return judged
