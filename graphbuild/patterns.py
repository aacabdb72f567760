"""Regular expressions out of word lists."""

import re
from collections.abc import Iterable, Iterator


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of ``words``, taken literally, the longest tried first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


def scan(starts: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text)`` does, tried only where ``starts`` finds a first character.

    ``starts`` is one set of characters and may look at the next one; it must miss no place where ``pattern`` matches.

    re looks for a set at the speed of a scan; a pattern that opens with alternatives or looks behind itself it tries at
    every place of the text.
    """
    done = 0
    for first in starts.finditer(text):
        if first.start() >= done and (found := pattern.match(text, first.start())):
            done = found.end()
            yield found
