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


def _broken(path: Path, number: int) -> InnographError:
    return InnographError(
        f"{path} 第 {number} 行不是有效的判定记录；请改正或删去这一行。",
        f"{path} line {number} is no valid judgement; correct or remove it.",
    )


def _parsed(line: str, path: Path, number: int) -> Judgement:
    try:
        judged = Judgement(**json.loads(line))
    except (ValueError, TypeError, RecursionError) as error:
        raise _broken(path, number) from error
    if not all(isinstance(value, str) for value in asdict(judged).values()):
        raise _broken(path, number)
    if judged.judgement not in JUDGEMENTS:
        raise InnographError(
            f"{path} 第 {number} 行的判定“{judged.judgement}”不是 same、different、unsure 之一；请改正。",
            f"{path} line {number}: judgement {judged.judgement!r} is none of same, different, unsure; correct it.",
        )
    return judged


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")  # not splitlines: a reason may hold U+2028
    except OSError as error:
        raise InnographError(
            f"读不到判定记录 {path}（{error.strerror}）；请检查路径和权限。",
            f"Cannot read the ledger {path} ({error.strerror}); check the path and its permissions.",
        ) from error
    except UnicodeDecodeError as error:
        raise InnographError(
            f"判定记录 {path} 不是 UTF-8 文本（第 {error.start + 1} 个字节起）；请检查该文件或用 --decisions 另选。",
            f"The ledger {path} is no UTF-8 text (from byte {error.start + 1}); check it or use another (--decisions).",
        ) from error


def read_ledger(path: Path) -> Mapping[Pair, str]:
    """Return the standing judgement on each pair; an absent ledger is an empty one.

    Raises InnographError that names file and line when a line is broken.
    """
    if not path.exists():
        return {}
    standing: dict[Pair, str] = {}
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            judged = _parsed(line, path, number)
            standing[pair(judged.a, judged.b)] = judged.judgement
    return standing


def append(path: Path, a: str, b: str, judgement: str, who: str = "", why: str = "") -> Judgement:
    """Add one judgement to the ledger at ``path`` (made when absent) and return it; one write, so no half line.

    Raises InnographError when the ledger cannot be written or an id is no valid Unicode.
    """
    when = datetime.now(UTC).isoformat(timespec="seconds")
    judged = Judgement(*pair(a, b), judgement, who, when, why)
    line = json.dumps(asdict(judged), ensure_ascii=False) + "\n"
    try:
        data = line.encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as ledger:
            ledger.write(data)
    except UnicodeEncodeError as error:
        raise InnographError(
            f"“{a}”与“{b}”或理由中有不是 UTF-8 的字符，不能记入；请改正后再试。",
            f"{a!r}, {b!r} or the reason is no valid Unicode and cannot be recorded; correct it.",
        ) from error
    except OSError as error:
        raise InnographError(
            f"写不了判定记录 {path}（{error.strerror}）；请检查权限与磁盘空间，或用 --decisions 另选。",
            f"Cannot write the ledger {path} ({error.strerror}); check permissions and space, or use --decisions.",
        ) from error
    return judged
