"""How the scorer compares strings: punctuation, width and numbering do not count."""

import re
import unicodedata
from functools import cache

from graphbuild.ontology import lexicon

_NO_LETTER = re.compile(r"[\W_]")
_CHINESE = "一二三四五六七八九十百"
_NUMBERING = re.compile(
    rf"(?:第[{_CHINESE}零\d]+[章节条篇]|[（(][{_CHINESE}\d]+[）)]|[{_CHINESE}]+、|\d+[.．、]|专栏\d+)+"
)
_BRACKETED = re.compile(r"[（(].*?[）)]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def fold(text: str | None) -> str:
    """Return ``text`` as its letters and digits, in normal width."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text or ""))


def fold_heading(text: str) -> str:
    """Return a heading (M: before it or not) without blanks and numbering, folded."""
    bare = re.sub(r"\s", "", text.removeprefix("M:"))
    numbering = _NUMBERING.match(bare)
    return fold(bare[numbering.end() :] if numbering else bare)


def fold_indicator(text: str) -> str:
    """Return an indicator's name without what stands in brackets, folded."""
    return fold(_BRACKETED.sub("", text))


@cache
def _kind_word() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon('score')['kind_words'])})$")


def without_kind(text: str) -> str:
    """Return ``text`` folded, without up to two words of kind at its end (行动计划, 工程 …)."""
    folded = fold(text)
    return _kind_word().sub("", _kind_word().sub("", folded))


def close(a: str, b: str) -> bool:
    """Tell whether two folded strings are equal, or one holds the other and is at most two thirds longer."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 and short in long and len(short) >= 0.6 * len(long)


def same_heading(a: str, b: str) -> bool:
    """Tell whether two folded headings are equal, or one opens the other and has six characters at least."""
    return a == b or (min(len(a), len(b)) >= 6 and (a.startswith(b) or b.startswith(a)))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def shared_pairs(a: str, b: str) -> float:
    """Return the share of the neighbouring pairs of the shorter that the other has, too."""
    first, second = _pairs(a), _pairs(b)
    return len(first & second) / max(1, min(len(first), len(second)))


def number(value: object) -> float | None:
    """Return the first number written in ``value``, or None."""
    found = _NUMBER.search("" if value is None else str(value))
    return float(found.group()) if found else None
