"""The verbs by which measures act, as occurrences in a text (``ontology/lexicon/actions.yaml``)."""

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graphbuild.ontology import lexicon


@dataclass(frozen=True, slots=True)
class Verb:
    """One occurrence of a verb of the lexicon, with its kind and the status that it implies."""

    start: int
    end: int
    word: str
    kind: str
    status: str


@cache
def _verbs() -> tuple[AhoCorasick, tuple[tuple[str, str, str], ...]]:
    """Return the automaton of the verbs and, for each, word, kind and status (a word of two groups is of the first)."""
    known: dict[str, tuple[str, str, str]] = {}
    for group in lexicon("actions")["groups"]:
        for word in group["words"]:
            known.setdefault(word, (word, group["kind"], group["status"]))
    return AhoCorasick(list(known), matchkind=MatchKind.LeftmostLongest), tuple(known.values())


def verbs_in(text: str) -> list[Verb]:
    """Return the verbs of measures in ``text``, with offsets in it."""
    automaton, kinds = _verbs()
    return [Verb(start, end, *kinds[which]) for which, start, end in automaton.find_matches_as_indexes(text)]
