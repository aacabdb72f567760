"""Names without what does not tell things apart: width, quotation marks, and brackets that add another name."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_MARKS = re.compile(r"[\s“”\"'‘’《》·.．]")
_BRACKET = re.compile(r"[（(](?P<inside>[^（）()]+)[）)]")


@cache
def fold(name: str) -> str:
    """Return ``name`` without quotation marks, blanks and width; brackets stay: （北京） tells schools apart."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


@dataclass(frozen=True, slots=True)
class Unbracketed:
    """A name without the brackets that only add to it: ``former`` names (原…) and ``others`` that these gave."""

    name: str
    former: tuple[str, ...]
    others: tuple[str, ...]


@cache
def _former() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(lexicon('resolution')['former'])})(?P<name>.*)")


@cache
def _ends_as(kind: str) -> tuple[str, ...]:
    return tuple(lexicon("resolution")["plates"].get(kind, ()))


def unbracketed(kind: str, name: str) -> Unbracketed:
    """Return ``name`` of type ``kind`` without a former name (原…), a second plate or a remark (筹) in brackets.

    A body's second plate is no other name of it: the same plate hangs at another body elsewhere.
    """
    former_names: list[str] = []
    others: list[str] = []
    rules = lexicon("resolution")

    def kept(match: re.Match[str]) -> str:
        inside = match["inside"]
        former = _former().fullmatch(inside)
        if former is not None:
            former_names.append(former["name"])
            return ""
        if inside in rules["remarks"]:
            return ""
        if match.start() and inside.endswith(_ends_as(kind)) and _ends_as(kind):
            if kind not in rules["plates_of_others"]:
                others.append(inside)
            return ""
        return match.group()

    return Unbracketed(_BRACKET.sub(kept, name), tuple(former_names), tuple(others))
