"""What may be meant while somebody types: things whose names hold the words, in groups."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from graphbuild.asking.lookup import candidates
from graphbuild.asking.matching import fold, without_number
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.stores.store import Store

_A_GROUP = 5
_LONGEST = 40  # characters; more are a question already


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``question`` is what is asked when it is chosen; ``hint`` tells things of like names apart."""

    id: str
    name: str
    hint: str
    question: str


@dataclass(frozen=True, slots=True)
class Group:
    """Suggestions of one kind, the likeliest first."""

    name: str
    items: tuple[Suggestion, ...]

    def as_json(self) -> Mapping[str, Any]:
        """Return the group as the page's script takes it."""
        return asdict(self)


@cache
def _group_of() -> Mapping[str, int]:
    """Return the number of the group of each node type."""
    found: dict[str, int] = {}
    for at, group in enumerate(lexicon("explorer")["suggestions"]):
        for name in load_ontology().types_of(*group["types"]):
            found.setdefault(name, at)
    return found


def _distance(words: str, row: Mapping[str, Any]) -> int | None:
    """Return how far the words are from the row's names: 0 the name, 1 its beginning, 2 in it, 3 out of order."""
    names = [fold(without_number(row["name"])), *(fold(alias) for alias in row["aliases"] or ())]
    steps = (
        any(words == name for name in names),
        any(name.startswith(words) for name in names),
        any(words in name for name in names),
        any(all(c in name for c in words) for name in names),
    )
    return next((step for step, true in enumerate(steps) if true), None)


def _suggestion(row: Mapping[str, Any], words: str, question: str) -> Suggestion:
    name = without_number(row["name"]) if row["task"] else row["name"]
    alias = next((a for a in row["aliases"] or () if words in fold(a)), "") if words not in fold(name) else ""
    plan = (row["plan"] or "").removeprefix("Plan/") if row["task"] else ""
    return Suggestion(row["id"], name, alias or plan, question.format(name=name))


def suggest(store: Store, typed: str) -> list[Group]:
    """Return what ``typed`` (any text) may begin, at most a few of each group; raises InnographError as ``read``."""
    words = fold(typed)
    if not 1 < len(words) <= _LONGEST:
        return []
    ranked = [(near, row) for row in candidates(store, typed) if (near := _distance(words, row)) is not None]
    ranked.sort(key=lambda pair: (pair[0], len(pair[1]["name"]), pair[1]["id"]))
    groups: Sequence[Mapping[str, Any]] = lexicon("explorer")["suggestions"]
    found = []
    for at, group in enumerate(groups):
        rows = [row for _, row in ranked if _group_of().get(row["id"].split("/", 1)[0]) == at]
        items = dict.fromkeys(_suggestion(row, words, group["question"]) for row in rows[: 4 * _A_GROUP])
        if items:
            found.append(Group(group["name"], tuple(items)[:_A_GROUP]))
    return found
