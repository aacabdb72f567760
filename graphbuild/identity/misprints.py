"""Names with one wrong character: one that sounds or looks like the right one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from graphbuild.context import Context
from graphbuild.extract.names.misprints import alike
from graphbuild.identity.folding import fold
from graphbuild.identity.likeness import Likeness
from graphbuild.identity.lists import is_listed
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.places import place_splits
from graphbuild.ontology import lexicon

_SHORTEST, _LONGEST = 4, 40  # characters of a name in which a wrong one is looked for


@cache
def _look_alike() -> frozenset[str]:
    return frozenset("".join(sorted(two)) for two in lexicon("resolution")["look_alike"])


def _one_character(a: str, b: str) -> bool:
    """Say whether two names of one length differ in one character that sounds or looks the same and counts nothing."""
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    counting = lexicon("resolution")["counting"]
    if len(different) != 1 or set(different[0]) & set(counting):
        return False
    return alike(*different[0]) or "".join(sorted(different[0])) in _look_alike()


def _is_right(kind: str, right: str, wrong: str, context: Context) -> bool:
    """Say whether ``right`` may be what ``wrong`` misprints: listed, of a place that is there, or long."""
    known = [is_listed(kind, name) * 2 or bool(place_splits(name, context)) for name in (right, wrong)]
    shortest: int = lexicon("resolution")["shortest_misprint"]
    if max(known) > 1 or known[0] != known[1]:
        return known[0] > known[1]
    return len(right) >= shortest and right < wrong


def misprints(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A name with one wrong character: 金凤科技 is 金风科技. Of two listed names none is the other's misprint."""
    kinds = frozenset(lexicon("resolution")["misprints"])
    holed: dict[str, dict[str, Occurrence]] = defaultdict(dict)
    for one in (one for one in found if one.form.kind in kinds):
        for text in {one.form.text, fold(one.node.name)}:
            for i in range(len(text) if _SHORTEST <= len(text) <= _LONGEST else 0):
                holed[f"{one.form.kind}|{text[:i]}_{text[i + 1 :]}"].setdefault(text, one)
    for same in holed.values():
        for text, one in same.items() if len(same) > 1 else ():
            right = tuple(
                f for other, f in same.items()
                if other != text and _one_character(text, other) and _is_right(one.form.kind, other, text, f.context)
            )  # fmt: skip
            if right:
                yield Likeness(one, right, "misprint")
