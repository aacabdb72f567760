"""The ledger of judgements on pairs of nodes and on facts: append-only JSON lines, the later line wins.

A line: ``{"a", "b", "judgement": "same" | "different" | "unsure", "who", "when", "why"}`` where a and b are node ids.
A line on a fact has ``"fact"`` besides, the type of an edge from a to b, and says ``wrong``: no build keeps that edge.
Undoing is one more line that says ``unsure``. The form follows nomenklatura's resolver ledger.
"""

import json
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import pairwise
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


def check_pair(a: str, b: str) -> None:
    """Raises InnographError unless ``a`` and ``b`` are ids of two nodes of one type."""
    kind_a, _, name_a = a.partition("/")
    kind_b, _, name_b = b.partition("/")
    if not (name_a and name_b) or kind_a != kind_b or a == b:
        raise InnographError(
            f"“{a}”与“{b}”不能判定：需要两个同类而不同的节点编号，形如 Park/乌海高新区。",
            f"{a!r} and {b!r} cannot be judged: name two different nodes of one type by id (Park/乌海高新区).",
        )


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


def _every(path: Path) -> list[Judgement]:
    """An absent ledger is an empty one."""
    lines = _lines(path) if path.exists() else []
    return [_parsed(line, path, number) for number, line in enumerate(lines, 1) if line.strip()]


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Return every line of the ledger on a pair in order, those taken back included; none where there is no ledger.

    Raises InnographError that names file and line when a line is broken.
    """
    return tuple(one for one in _every(path) if not one.fact)


def wrong_facts(path: Path) -> frozenset[Stated]:
    """Return the facts that stand as judged wrong; raises as ``read_judgements``."""
    last = {(one.fact, one.a, one.b): one.judgement for one in _every(path) if one.fact}
    return frozenset(fact for fact, judgement in last.items() if judgement == "wrong")


def without(graph: Graph, wrong: Collection[Stated]) -> Graph:
    """Return ``graph`` without the edges that were judged wrong."""
    return Graph(graph.nodes, tuple(e for e in graph.edges if (e.type, e.source, e.target) not in wrong))


def standing(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """Return the last judgement on each pair."""
    return {pair(one.a, one.b): one for one in judgements}


def _way(same: Mapping[str, list[str]], start: str, end: str) -> list[str]:
    """Return the shortest chain of ids judged the same from ``start`` to ``end``, empty where there is none."""
    before = {start: ""}
    queue = deque([start])
    while queue and end not in before:
        at = queue.popleft()
        for following in (f for f in same[at] if f not in before):
            before[following] = at
            queue.append(following)
    way: list[str] = []
    at = end if end in before else ""
    while at:
        way.append(at)
        at = before[at]
    return way[::-1]


def contradiction(judged: Mapping[Pair, str]) -> tuple[str, ...]:
    """Return a chain of ids judged the same whose ends were judged different, empty where nothing contradicts."""
    same: dict[str, list[str]] = defaultdict(list)
    for (a, b), judgement in judged.items():
        if judgement == "same":
            same[a].append(b)
            same[b].append(a)
    ways = (_way(same, a, b) for (a, b), judgement in judged.items() if judgement == "different")
    return tuple(next(filter(None, ways), ()))


def _contradicting(path: Path, way: tuple[str, ...]) -> InnographError:
    chain, ends = "、".join(f"{a} = {b}" for a, b in pairwise(way)), f"{way[0]} ≠ {way[-1]}"
    english = ", ".join(f"{a} = {b}" for a, b in pairwise(way))
    return InnographError(
        f"判定互相矛盾（{path}）：{chain}，而 {ends}；请用 innograph decide 甲 乙 unsure 撤销其中之一。",
        f"Judgements contradict each other ({path}): {english}, yet {ends}; take one back: decide A B unsure.",
    )


def read_ledger(path: Path) -> Mapping[Pair, str]:
    """Return the standing judgement on each pair; an absent ledger is an empty one.

    Raises InnographError that names file and line when a line is broken, or the judgements that contradict each other.
    """
    judged = {ids: one.judgement for ids, one in standing(read_judgements(path)).items()}
    way = contradiction(judged)
    if way:
        raise _contradicting(path, way)
    return judged


def _check_fits(path: Path, judged: Judgement) -> None:
    """Raises InnographError when ``judged`` contradicts what the ledger holds; taking back is always possible."""
    if judged.judgement == "unsure":
        return
    known = {ids: one.judgement for ids, one in standing((*read_judgements(path), judged)).items()}
    way = contradiction(known)
    if way:
        raise _contradicting(path, way)


def _ends_open(path: Path) -> bool:
    """Say whether the last line of the ledger was cut off or written by hand without its end."""
    return path.exists() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")


def _add(path: Path, judged: Judgement) -> Judgement:
    """One write, so no half line."""
    given = {name: value for name, value in asdict(judged).items() if value or name != "fact"}
    line = json.dumps(given, ensure_ascii=False) + "\n"
    try:
        data = (b"\n" if _ends_open(path) else b"") + line.encode()
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
    """Add one judgement to the ledger at ``path`` (made when absent) and return it; one write, so no half line.

    Raises InnographError when the judgement contradicts those that stand, the ledger cannot be read or written, or an
    id is no valid Unicode.
    """
    judged = Judgement(*pair(a, b), judgement, who, _now(), why)
    _check_fits(path, judged)
    return _add(path, judged)


def report_wrong(path: Path, fact: Stated, who: str = "", why: str = "") -> Judgement:
    """Add to the ledger that ``fact`` is wrong, and return the line.

    Raises InnographError when the ledger cannot be written or an id is no valid Unicode.
    """
    kind, source, target = fact
    return _add(path, Judgement(source, target, "wrong", who, _now(), why, kind))
