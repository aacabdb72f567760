"""What is doubtful about two names."""

from dataclasses import dataclass

from graphbuild.identity.occurrence import Occurrence

MOST_ASKED = 8
"""Things of one name, or that one name may mean, above which nothing is asked: such a name tells nothing."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two occurrences that may be one thing.

    ``joined`` says what was done, ``why`` is a key of ``doubts`` in ``ontology/lexicon/resolution.yaml``.
    """

    a: Occurrence
    b: Occurrence
    why: str
    joined: bool
