"""Kinds are no names: words of which a name may not consist alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import lexicon


@dataclass(frozen=True, slots=True)
class _Words:
    """Words and signs as a pattern of any row of them; with what such a row can begin and end (digits apart)."""

    row: re.Pattern[str]
    firsts: frozenset[str]
    lasts: frozenset[str]

    def make_up(self, core: str) -> bool:
        """Return whether ``core`` consists of them; most do not even begin and end as they do."""
        if not core:
            return True
        first, last = core[0], core[-1]
        edges = (first in self.firsts or first.isdecimal()) and (last in self.lasts or last.isdecimal())
        return edges and self.row.fullmatch(core) is not None


def _rows_of(words: Iterable[str], signs: str) -> _Words:
    longest_first = sorted(words, key=len, reverse=True)
    row = re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))}|[\d{signs}])*")
    return _Words(
        row, frozenset(signs).union(w[0] for w in longest_first), frozenset(signs).union(w[-1] for w in longest_first)
    )


@cache
def _generic() -> _Words:
    return _rows_of(lexicon("name_boundaries")["generic"], '.＋+“”"')


@cache
def _kinds() -> _Words:
    data = lexicon("name_boundaries")
    industries = lexicon("industries")["industries"]
    fields = {word for name, others in industries.items() for word in (name, *others)}
    return _rows_of({*data["generic"], *data["kinds"], *fields}, '.＋+、“”"')


@cache
def _several() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon("name_boundaries")["several"])))


def is_generic(core: str) -> bool:
    """Say whether ``core`` (a name without its last word) consists of words that name nothing alone."""
    return _generic().make_up(core)


def is_kind(core: str) -> bool:
    """Say whether ``core`` consists of words that name nothing alone and of names of industries."""
    return _kinds().make_up(core)


def speaks_of_several(core: str) -> bool:
    """Say whether ``core`` has a word by which the text speaks of many things (有关部门所设…)."""
    return _several().search(core) is not None
