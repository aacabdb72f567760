"""The ledger of judgements on pairs of nodes and on facts: append-only JSON lines, the later line wins.

A line: ``{"a", "b", "judgement": "same" | "different" | "unsure", "who", "when", "why"}`` where a and b are node ids.
A line on a fact has ``"fact"`` besides, the type of an edge from a to b, and says ``wrong``: no build keeps that edge.
Undoing is one more line that says ``unsure``. The form follows nomenklatura's resolver ledger.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graphbuild.errors import InnographError
from graphbuild.model import Graph

JUDGEMENTS = ("same", "different", "unsure")
ON_FACTS = ("wrong", "unsure")
Pair = tuple[str, str]
Stated = tuple[str, str, str]
"""A fact: the type of the edge, the ids of its source and target."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the ledger; ``when`` is ISO 8601 in UTC, ``fact`` the type of the edge where it is on a fact."""

    a: str
    b: str
    judgement: str
    who: str = ""
    when: str = ""
    why: str = ""
    fact: str = ""


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
    known = ON_FACTS if judged.fact else JUDGEMENTS
    if judged.judgement not in known:
        raise InnographError(
            f"{path} 第 {number} 行的判定“{judged.judgement}”不是 {'、'.join(known)} 之一；请改正。",
            f"{path} line {number}: judgement {judged.judgement!r} is none of {', '.join(known)}; correct it.",
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


def _judgements(path: Path) -> Iterator[Judgement]:
    """Yield the lines of the ledger; an absent ledger is an empty one."""
    for number, line in enumerate(_lines(path) if path.exists() else (), 1):
        if line.strip():
            yield _parsed(line, path, number)


def read_ledger(path: Path) -> Mapping[Pair, str]:
    """Return the standing judgement on each pair; an absent ledger is an empty one.

    Raises InnographError that names file and line when a line is broken.
    """
    return {pair(one.a, one.b): one.judgement for one in _judgements(path) if not one.fact}


def wrong_facts(path: Path) -> frozenset[Stated]:
    """Return the facts that stand as judged wrong; raises as ``read_ledger``."""
    standing = {(one.fact, one.a, one.b): one.judgement for one in _judgements(path) if one.fact}
    return frozenset(fact for fact, judgement in standing.items() if judgement == "wrong")


def without(graph: Graph, wrong: Collection[Stated]) -> Graph:
    """Return ``graph`` without the edges that were judged wrong."""
    return replace(graph, edges=tuple(e for e in graph.edges if (e.type, e.source, e.target) not in wrong))


def _add(path: Path, judged: Judgement) -> Judgement:
    """One write, so no half line."""
    given = {name: value for name, value in asdict(judged).items() if value or name != "fact"}
    line = json.dumps(given, ensure_ascii=False) + "\n"
    try:
        data = line.encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as ledger:
            ledger.write(data)
    except UnicodeEncodeError as error:
        raise InnographError(
            f"“{judged.a}”与“{judged.b}”或理由中有不是 UTF-8 的字符，不能记入；请改正后再试。",
            f"{judged.a!r}, {judged.b!r} or the reason is no valid Unicode and cannot be recorded; correct it.",
        ) from error
    except OSError as error:
        raise InnographError(
            f"写不了判定记录 {path}（{error.strerror}）；请检查权限与磁盘空间，或用 --decisions 另选。",
            f"Cannot write the ledger {path} ({error.strerror}); check permissions and space, or use --decisions.",
        ) from error
    return judged


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def append(path: Path, a: str, b: str, judgement: str, who: str = "", why: str = "") -> Judgement:
    """Add one judgement on a pair to the ledger at ``path`` (made when absent) and return it.

    Raises InnographError when the ledger cannot be written or an id is no valid Unicode.
    """
    return _add(path, Judgement(*pair(a, b), judgement, who, _now(), why))


def report_wrong(path: Path, fact: Stated, who: str = "", why: str = "") -> Judgement:
    """Add to the ledger that ``fact`` is wrong, and return the line; raises as ``append``."""
    kind, source, target = fact
    return _add(path, Judgement(source, target, "wrong", who, _now(), why, kind))
