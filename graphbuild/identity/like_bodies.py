"""Short names of offices: by characters of their department, without words that add nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.likeness import Likeness
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.places import leading_divisions
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@cache
def _added_to_bodies() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("resolution")["body_words"]) + "(?=.*[局委办]$)")


def _stands_for(short: str, full: str) -> bool:
    """Say whether ``short`` is ``full`` by some of its characters or without words that add nothing."""
    return is_contraction(short, full) or (
        len(short) < len(full) and _added_to_bodies().sub("", full) == _added_to_bodies().sub("", short)
    )


def contracted_bodies(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A body by characters of its department: 浦东新区科经委 is 浦东新区科技和经济委员会."""
    tails: dict[str, list[tuple[str, Occurrence]]] = defaultdict(list)
    for one in (one for one in found if one.form.kind == "GovernmentBody"):
        region, tail = leading_divisions(one.form.core, one.context)
        tails[region.code if region is not None else one.form.scope].append((tail, one))
    for same in tails.values():
        for tail, one in same:
            full = tuple(f for other, f in same if _stands_for(tail, other))
            if full:
                yield Likeness(one, full, "contraction")
