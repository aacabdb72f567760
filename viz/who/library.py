"""Questions of the query library that are like one that found no answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphbuild.asking.matching import fold, pairs
from graphbuild.queries import SERVING, Query, library

_LEAST = 4  # shared pairs of characters; 谁负责 alone has two
_MOST = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A query with the question that it answers, and where its form is."""

    title: str
    question: str
    href: str


@cache
def _asked() -> tuple[tuple[Query, frozenset[str]], ...]:
    """Return the queries for people with the pairs of characters of what they answer."""
    people = (query for query in library().values() if query.folder not in SERVING)
    return tuple((query, frozenset(pairs(fold(query.title_zh + query.question)))) for query in people)


def _ranked(question: str) -> Iterator[tuple[int, Query]]:
    words = set(pairs(fold(question)))
    for query, known in _asked():
        if (shared := len(words & known)) >= _LEAST:
            yield -shared, query


def alike(question: str) -> list[Known]:
    """Return the queries of the library that ask nearly what ``question`` (any text) asks, the likest first."""
    ranked = sorted(_ranked(question), key=lambda pair: (pair[0], pair[1].name))
    return [Known(query.title_zh, query.question, f"/cypher/{query.name}") for _, query in ranked[:_MOST]]
