"""Short forms that take something of every word: 科经委 of 科技和经济委员会, 矿大 of 矿业大学, 酒钢 of 酒泉钢铁."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@cache
def _joining() -> re.Pattern[str]:
    rules = lexicon("resolution")
    last = alternatives(rules["last_words"])
    return re.compile(f"[{''.join(rules['joining'])}]|(?=(?:{last})$)")


def _words(name: str) -> Iterator[str]:
    """Yield the words of ``name``: two characters each, a last odd one with the word before it."""
    for part in filter(None, _joining().split(name)):
        if part in lexicon("resolution")["last_words"]:
            yield part
            continue
        ends = [*range(2, len(part) - 1, 2), len(part)]
        yield from (part[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True))


def _parts(word: str) -> str:
    """Return a regular expression for what a short form may take of ``word``: its first character and any others."""
    first, rest = word[0], word[1:]
    taken = (first + "".join(some) for size in range(len(rest) + 1) for some in combinations(rest, size))
    return f"(?:{alternatives(taken)})"


@cache
def _short_forms(name: str) -> re.Pattern[str]:
    return re.compile("".join(_parts(word) for word in _words(name)))


def is_contraction(short: str, full: str) -> bool:
    """Say whether ``short`` takes the first and maybe other characters of every word of ``full``, and nothing else.

    The first: 教育局 would be 教育和体育局 otherwise.
    """
    if not 2 <= len(short) < len(full) <= 24 or short[0] != full[0]:
        return False
    return _short_forms(full).fullmatch(short) is not None
