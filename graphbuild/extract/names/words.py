"""Whether a stretch is made of the words of the language, or is strange to it, as names are that somebody made up."""

from functools import cache, lru_cache

from graphbuild.extract.names.gazetteers import rows

_RECENT = 1024


@cache
def _words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("words"))


_STRANGE = 2
_SIZES = (2, 3, 4)


@lru_cache(_RECENT)
def is_strange(item: str) -> bool:
    """Say whether two characters of ``item`` or more stand in no ordinary word, as in names that somebody made up."""
    words = _words()
    covered = [0] * (len(item) + 1)  # the most characters that words cover, up to each place in it
    for end in range(2, len(item) + 1):
        best = covered[end - 1]
        for size in _SIZES[: end - 1]:
            if item[end - size : end] in words and covered[end - size] + size > best:
                best = covered[end - size] + size
        covered[end] = best
    return len(item) - covered[-1] >= _STRANGE
