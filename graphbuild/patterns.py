"""Regular expressions out of word lists."""

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of ``words``, taken literally, the longest tried first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
