"""Whether a stretch is made of the words of the language, or is strange to it, as names are that somebody made up."""

from functools import cache, lru_cache

from graphbuild.extract.names.gazetteers import rows

_RECENT = 256


@cache
def _words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("words"))


_STRANGE = 2


@lru_cache(_RECENT)
def is_strange(item: str) -> bool:
    """Say whether two characters of ``item`` or more stand in no ordinary word, as in names that somebody made up."""
    covered = [0] * (len(item) + 1)  # the most characters that words cover, for each beginning of it
    for end in range(1, len(item) + 1):
        words = [size for size in (2, 3, 4) if size <= end and item[end - size : end] in _words()]
        covered[end] = max([covered[end - 1], *(covered[end - size] + size for size in words)])
    return len(item) - covered[-1] >= _STRANGE
