"""How well a name or heading answers to the words of a question."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = re.compile(
    r"^(?:第[一二三四五六七八九十百零\d]+[章节条篇项款]|第?[（(][一二三四五六七八九十\d]+[）)][项条款]?|[一二三四五六七八九十]+[、.．]"
    r"|\d+(?:\.\d+)*[、.．]?|专栏\d*|行动[一二三四五六七八九十]+)+[:：]?"
)
_MARKS = re.compile(r"[\W_]")
_PIECES = 3  # the question in another order: 高价值发明专利每万人
_LONG_PIECE = 4
_IN_PIECES = 0.82
_SHORTENED = 0.6  # an abbreviation keeps at least this share of the characters


def fold(name: str) -> str:
    """Return ``name`` without marks, blanks and width, in lower case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name)).lower()


def without_number(heading: str) -> str:
    """Return ``heading`` without its number and blanks."""
    return _NUMBER.sub("", re.sub(r"\s", "", heading))


def number_of(heading: str) -> str:
    """Return the folded number that ``heading`` begins with (第三条, 十三), empty without one."""
    found = _NUMBER.match(re.sub(r"\s", "", heading))
    return fold(found[0]) if found else ""


_COUNTED = re.compile("^第(?P<number>.+)[条项款]$")


def bare_number(asked: str) -> str:
    """Return the number that ``asked`` is (第二十三条, 第（九）项) as plans may print it: 二十三, 九; else nothing."""
    found = _COUNTED.match(number_of(asked))
    return found["number"] if found else ""


def same_number(asked: str, number: str) -> bool:
    """Tell whether a heading numbered ``number`` is asked for (both folded): 第二十三条 may be numbered （二十三）."""
    return asked == number or (bool(number) and bare_number(asked) == number)


def fold_heading(heading: str) -> str:
    """Return ``heading`` folded, without its number."""
    return fold(without_number(heading))


@lru_cache(maxsize=1 << 16)  # the same names are looked at again and again
def pairs(folded: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring characters of ``folded``; a single character stands for itself."""
    return tuple(folded[i : i + 2] for i in range(len(folded) - 1)) or (folded,)


@lru_cache(maxsize=1 << 16)
def _pair_set(folded: str) -> frozenset[str]:
    return frozenset(pairs(folded))


_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_PLAIN = re.compile(r"[0-9a-z]+")


def quoted_names(asked: str) -> list[str]:
    """Return the folded names of three characters and more that ``asked`` has in quotation marks."""
    return [name for part in _QUOTED.findall(asked) if len(name := fold(part)) > 2]


def required(asked: str) -> tuple[str, ...]:
    """Return the folded parts of ``asked`` that a name must hold as they are: quoted words, numbers, Latin letters."""
    quoted = [fold(part) for part in _QUOTED.findall(asked)]
    plain = _PLAIN.findall(fold_heading(asked))
    return tuple(dict.fromkeys(part for part in (*quoted, *plain) if part))


def abbreviates(short: str, long: str) -> bool:
    """Tell whether the characters of ``short`` stand in ``long`` in this order: 高新区, 高新技术产业开发区."""
    rest = iter(long)
    return all(character in rest for character in short)


def in_order(pieces: Sequence[str], sentence: str) -> bool:
    """Tell whether ``pieces`` stand in ``sentence`` in this order, none over another."""
    at = 0
    for piece in pieces:
        at = sentence.find(piece, at) + len(piece)
        if at < len(piece):
            return False
    return True


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each pair of characters says: the rarer among the names, the more."""

    of: Mapping[str, float]
    rarest: float

    def share(self, asked: str, name: str) -> float:
        """Return what share of ``asked``, by weight, occurs in ``name`` (both folded)."""
        there = _pair_set(name)
        parts = pairs(asked)
        weighed = [self.of.get(pair, self.rarest) for pair in parts]
        whole = sum(weighed)
        held = sum([weight for pair, weight in zip(parts, weighed, strict=True) if pair in there])
        return held / whole if whole else 0.0


def weights(names: Iterable[str]) -> Weights:
    """Return the weights of character pairs among folded ``names``: the logarithm of how few names have them."""
    listed = list(names)
    often = Counter(pair for name in listed for pair in _pair_set(name))
    rarest = math.log(len(listed) + 2)
    return Weights({pair: math.log((len(listed) + 2) / (n + 1)) for pair, n in often.items()}, rarest)


def likeness(asked: str, name: str, weigh: Weights) -> float:
    """Return 0 .. 1: 1 for equal names, above .9 where the name holds the question, above .8 where it shortens it.

    Else it is the share of the question that the name holds.
    Both are folded. A name inside the question counts only where it is most of it: 科技 answers nothing.
    """
    if not asked or not name:
        return 0.0
    if asked == name:
        return 1.0
    if asked in name and len(asked) > 1:
        return 0.9 + 0.09 * len(asked) / len(name)
    if len(asked) >= _SHORTENED * len(name) and len(asked) > 3 and abbreviates(asked, name):
        return 0.8 + 0.09 * len(asked) / len(name)
    share = weigh.share(asked, name)
    pieces = chunks(asked, name)
    if 0 < len(pieces) <= _PIECES and max(map(len, pieces)) >= _LONG_PIECE:
        return max(_IN_PIECES, 0.85 * share)
    return max(0.9 * share, share - 0.1) if name in asked and len(name) >= 4 else 0.85 * share


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that answers to the question, and how well."""

    id: str
    score: float


def best(matches: Sequence[Match], threshold: float, margin: float) -> list[Match]:
    """Return those of at least ``threshold`` that are within ``margin`` of the best, the best first."""
    top = max((m.score for m in matches), default=0.0)
    good = [m for m in matches if m.score >= max(threshold, top - margin)]
    return sorted(good, key=lambda m: (-m.score, m.id))


def chunks(asked: str, sentence: str) -> list[str]:
    """Return ``asked`` cut into the longest pieces that ``sentence`` holds (both folded); empty if it lacks any."""
    found: list[str] = []
    start = 0
    while start < len(asked):
        end = next((end for end in range(len(asked), start + 1, -1) if asked[start:end] in sentence), None)
        if end is None:
            return []
        found.append(asked[start:end])
        start = end
    return found
