"""Names that may mean one thing though they differ: a short one with the fuller ones that it may stand for.

Whether a short name is joined to a fuller one is not decided here: only where it may stand for one thing alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graphbuild.identity.forms import Form
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.places import related


@dataclass(frozen=True, slots=True)
class Likeness:
    """``short`` may stand for each of ``fuller``; ``why`` is a key of ``doubts`` in ``lexicon/resolution.yaml``."""

    short: Occurrence
    fuller: tuple[Occurrence, ...]
    why: str


def by(occurrences: Iterable[Occurrence], of: Callable[[Form], str]) -> dict[str, list[Occurrence]]:
    """Return the occurrences by what ``of`` says of their form."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        found[of(one.form)].append(one)
    return found


def near(short: Occurrence, full: Occurrence) -> bool:
    """Say whether the plan of ``short`` is for a region around or in that of ``full``'s place or plan."""
    here, there = short.context.region, full.form.place or full.context.region
    return here is not None and there is not None and related(here, there)
