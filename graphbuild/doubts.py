"""The doubtful pairs of a build: JSON lines beside the graph file, each with both proofs, for ``innograph review``."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder

from graphbuild.atomic import write_atomically
from graphbuild.errors import InnographError
from graphbuild.identity.doubt import Doubt
from graphbuild.identity.occurrence import Occurrence
from graphbuild.model import Evidence, Graph

FILE = "doubts.jsonl"
_STOPS = "。；！？\n"
_AROUND = 60  # characters of the sentence on either side of the name


@dataclass(frozen=True, slots=True)
class Side:
    """One of two names: the id that a judgement names it by, the plan that gives it, and the words that prove it."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...]
    plan: str
    region: str
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two names are one thing: ``joined`` says what the build did, ``why`` is a key of the lexicon's doubts."""

    a: Side
    b: Side
    why: str
    joined: bool


_ENCODE = Encoder(order="deterministic").encode
_DECODE = Decoder(Question).decode


class _Passages:
    """The passages of all plans: the sentence around a name proves more than the name."""

    def __init__(self, graphs: Iterable[Graph]) -> None:
        self._of: dict[str, list[Evidence]] = defaultdict(list)
        for node in (n for graph in graphs for n in graph.nodes if n.type == "Passage"):
            self._of[node.evidence[0].plan].append(node.evidence[0])
        for passages in self._of.values():
            passages.sort(key=lambda e: e.start)

    def sentence(self, proof: Evidence) -> str:
        """Return the sentence that holds ``proof``, cut to what a line shows; the proof alone where none does."""
        passages = self._of[proof.plan]
        at = bisect_right(passages, proof.start, key=lambda e: e.start) - 1
        around = passages[at].quote if at >= 0 else ""
        place = around.find(proof.quote)
        if place < 0:
            return proof.quote
        start = max(around.rfind(stop, 0, place) for stop in _STOPS) + 1
        ends = [end for stop in _STOPS if (end := around.find(stop, place + len(proof.quote))) >= 0]
        start, end = max(start, place - _AROUND), min(*ends, len(around), place + len(proof.quote) + _AROUND)
        return " ".join(around[start:end].split())  # cells of a table stand behind tabs


def _side(one: Occurrence, passages: _Passages) -> Side:
    plan = one.context.plan
    said = [(proof.section, passages.sentence(proof)) for proof in one.node.evidence[:1]] or [("", "")]
    return Side(one.id, one.node.name, one.node.type, one.node.aliases, plan.title, plan.region or "", *said[0])


def questions(doubts: Iterable[Doubt], graphs: Iterable[Graph]) -> tuple[Question, ...]:
    """Return the doubts as questions to people: what stayed apart first, then by type and name.

    ``graphs`` are what the plans state: their passages give the sentences.
    """
    passages = _Passages(graphs)
    asked = (Question(_side(d.a, passages), _side(d.b, passages), d.why, d.joined) for d in doubts)
    return tuple(sorted(asked, key=lambda q: (q.joined, q.a.type, q.a.id, q.b.id)))


def write(asked: Iterable[Question], folder: Path) -> None:
    """Write ``asked`` to the folder of a build, whole or not at all; raises InnographError when that cannot be done."""
    write_atomically(folder / FILE, (_ENCODE(question).decode() + "\n" for question in asked))


def _parsed(line: str, path: Path, number: int) -> Question:
    try:
        return _DECODE(line)
    except (MsgspecError, ValueError, RecursionError) as error:
        raise InnographError(
            f"{path} 第 {number} 行不是可疑名称的记录；请用 innograph build 重新生成。",
            f"{path} line {number} is no doubtful pair; build again with innograph build.",
        ) from error


def read(folder: Path) -> tuple[Question, ...]:
    """Return the questions of the build in ``folder``; raises InnographError that names what is missing or broken."""
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InnographError(
            f"读不到 {path}；请先运行 innograph build … -o {folder}，或检查路径。",
            f"Cannot read {path}; run innograph build … -o {folder} first, or check the path.",
        ) from error
    return tuple(_parsed(line, path, number) for number, line in enumerate(lines, 1) if line.strip())
