"""What people are still to judge, what they judged, and whether an id that they give is in the build at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Any

from rapidfuzz import process

from graphbuild import doubts, graphfile
from graphbuild.decisions import Judgement, Pair, pair, read_judgements, standing
from graphbuild.doubts import Question, Side
from graphbuild.errors import InnographError
from graphbuild.language import text
from graphbuild.model import Node
from graphbuild.ontology import lexicon

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question with the judgement that stands on it, None where there is none."""

    question: Question
    judged: Judgement | None

    @property
    def is_open(self) -> bool:
        """Whether nobody said yet that the two are the same or different."""
        return self.judged is None or self.judged.judgement == "unsure"

    def as_json(self) -> dict[str, Any]:
        """Return the question and its judgement for scripts."""
        judged = asdict(self.judged) if self.judged is not None else {}
        said = {key: judged.get(key, "") for key in ("judgement", "who", "when")}
        return {**asdict(self.question), "reason": reason(self.question), **said, "said_why": judged.get("why", "")}


def reason(question: Question) -> str:
    """Return why the pair is doubtful, in the user's language."""
    words = lexicon("resolution")["doubts"][question.why]
    return text(words["zh"], words["en"])


def _ids(side: Side) -> tuple[str, str]:
    """People may have judged the name without the area that the id of this build carries."""
    return side.id, f"{side.type}/{side.name}"


def _judgement(question: Question, judged: Mapping[Pair, Judgement]) -> Judgement | None:
    ids = (pair(a, b) for a, b in product(_ids(question.a), _ids(question.b)))
    return next((judged[both] for both in ids if both in judged), None)


def reviewed(folder: Path, ledger: Path) -> tuple[Reviewed, ...]:
    """Return the doubtful pairs of the build in ``folder`` with what the ledger says of them.

    Raises InnographError when the build has no list of them or the ledger is broken.
    """
    judged = standing(read_judgements(ledger))
    return tuple(Reviewed(question, _judgement(question, judged)) for question in doubts.read(folder))


def _known(folder: Path) -> Iterator[str]:
    for fact in graphfile.read(folder / "graph.jsonl"):
        if not isinstance(fact, Node):
            return  # nodes stand first
        yield fact.id
        yield from (f"{fact.type}/{name}" for name in (fact.name, *fact.aliases))


def check_known(folder: Path, ids: Sequence[str]) -> None:
    """Raises InnographError that names the nearest ids when one of ``ids`` is not in the build in ``folder``."""
    sides = (side for question in doubts.read(folder) for side in (question.a, question.b))
    known = {*_known(folder), *(one for side in sides for one in _ids(side))}
    for missing in (one for one in ids if one not in known):
        alike = sorted(k for k in known if k.partition("/")[0] == missing.partition("/")[0])
        near = "、".join(match[0] for match in process.extract(missing, alike, limit=_NEAREST))
        raise InnographError(
            f"{folder} 的图谱中没有“{missing}”，不能判定；它可能来自旧的构建，相近的有：{near}。",
            f"The graph in {folder} has no {missing!r}; it may be of an older build; nearest: {near}.",
        )


def last_judgement(judgements: Iterable[Judgement]) -> Judgement | None:
    """Return the latest judgement that still stands: what undoing takes back."""
    stand = [one for one in standing(judgements).values() if one.judgement != "unsure"]
    order = list(judgements)
    return max(stand, key=lambda one: len(order) - order[::-1].index(one), default=None)
