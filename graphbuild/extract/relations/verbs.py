"""The verbs by which measures act, as occurrences in a text (``ontology/lexicon/actions.yaml``)."""

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

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
    words = AhoCorasick(list(known), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return words, tuple(known.values())


Hit = tuple[int, int, int]
"""Which verb stands where: its number in the lexicon, start and end; most verbs of a text are asked for no more."""


def hits_in(text: str) -> list[Hit]:
    """Return where verbs of measures stand in ``text``, in order."""
    return _verbs()[0].find_matches_as_indexes(text)


def verb_of(hit: Hit) -> Verb:
    """Return the verb that stands at ``hit``."""
    which, start, end = hit
    return Verb(start, end, *_verbs()[1][which])


def verbs_in(text: str) -> list[Verb]:
    """Return the verbs of measures in ``text``, with offsets in it."""
    return [verb_of(hit) for hit in hits_in(text)]
