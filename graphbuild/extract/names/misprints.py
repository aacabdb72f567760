"""Misprints of names: one character of a name of the document replaced by one that sounds or looks the same."""

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import listed, rows
from graphbuild.ontology import lexicon

_TYPES = frozenset({"Enterprise", "University", "ResearchInstitute", "Lab", "Park", "Incubator", "Alliance"})


@cache
def _sounds() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in rows("readings")}


@cache
def _looks() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in lexicon("name_misprints")["look_alike"])


def alike(a: str, b: str) -> bool:
    """Say whether the characters ``a`` and ``b`` sound the same (tones aside) or are easily taken for each other."""
    if frozenset((a, b)) in _looks():
        return True
    return bool(_sounds().get(a, frozenset()) & _sounds().get(b, frozenset()))


def is_misprint(wrong: str, right: str) -> bool:
    """Say whether ``wrong`` differs from ``right`` in one character, by one that is alike."""
    if len(wrong) != len(right) or wrong == right:
        return False
    pairs = [(a, b) for a, b in zip(wrong, right, strict=True) if a != b]
    return len(pairs) == 1 and alike(*pairs[0])


def _holed(name: str, start: int, end: int) -> Iterator[str]:
    """Yield ``name`` with each of its characters in ``start`` .. ``end`` left open in turn."""
    return (f"{name[:i]}\0{name[i + 1 :]}" for i in range(start, end))


def _near(text: str, names: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, name) where ``text`` has a misprint of one of ``names``: one half of each is right."""
    halves: dict[str, set[tuple[int, int]]] = {}
    holed: dict[str, list[str]] = {}  # many names may share a half, few all characters but one
    for name in names:
        middle = (len(name) + 1) // 2
        halves.setdefault(name[:middle], set()).add((len(name), 0))
        halves.setdefault(name[middle:], set()).add((len(name), middle))
        for form in _holed(name, 0, len(name)):
            holed.setdefault(form, []).append(name)
    forms = tuple(halves)
    if not forms:
        return
    for i, start, _ in AhoCorasick(forms).find_matches_as_indexes(text, overlapping=True):
        for size, shift in halves[forms[i]]:
            at = start - shift
            wrong = text[at : at + size] if at >= 0 else ""
            middle = (size + 1) // 2
            for form in _holed(wrong, 0, middle) if shift else _holed(wrong, middle, len(wrong)):
                for name in holed.get(form, ()):
                    if is_misprint(wrong, name):
                        yield at, at + size, name


def _leads(text: str, one: str, other: str) -> bool:
    """Say whether ``one`` is the likelier right form: it occurs more often, or as often and first."""
    return (text.count(one), -text.find(one)) > (text.count(other), -text.find(other))


def find_misprints(text: str, found: list[Found]) -> Iterator[Found]:
    """Yield the misprints of names that ``found`` holds; a listed name is never taken for a misprint."""
    forms = {f.form: f.type for f in found if f.type in _TYPES and 4 <= len(f.form) <= 20}
    forms |= {f.form: f.type for f in found if f.type == "Enterprise" and len(f.form) == 3}
    for start, end, name in _near(text, forms):
        wrong = text[start:end]
        if wrong in listed() or (len(name) == 3 and name not in listed() and wrong not in forms):
            continue
        if name not in listed() and wrong in forms and _leads(text, wrong, name):
            continue
        yield Found(start, end, forms[name], wrong, ("misprint",), 3.5, name)
