"""The words of responsibility as compiled patterns, read from ``ontology/lexicon/responsibility.yaml``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import lexicon

LEXICON = "responsibility"
ROLES = ("lead", "responsible", "cooperating")


@dataclass(frozen=True, slots=True)
class Label:
    """A label in the text (clean offsets, colon included) and its kind.

    ``kind`` is a role, or deadline, person, task or ignored.
    """

    start: int
    end: int
    kind: str


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def label_kinds() -> dict[str, str]:
    """Return every label word with its kind: a role, deadline, person, task or ignored."""
    labels = lexicon(LEXICON)["labels"]
    kinds: dict[str, str] = dict.fromkeys(labels["ignored"], "ignored")
    for kind in ("task", "person", "deadline"):
        kinds |= dict.fromkeys(labels[kind], kind)
    for role in ROLES:
        kinds |= dict.fromkeys((word + noun for word in labels["roles"][role] for noun in labels["nouns"]), role)
        kinds |= dict.fromkeys(labels["bare"][role], role)
    return kinds


@cache
def label_pattern() -> re.Pattern[str]:
    """Return the pattern of a label: a label word before a colon, or a role's label right after a bracket."""
    kinds = label_kinds()
    nouned = either(w for w, k in kinds.items() if k in ROLES and len(w) > 2)
    remark = r"(?:[（(][^（）()：:，。]{1,10}[）)])?"
    return re.compile(rf"(?P<word>{either(kinds)}){remark}[：:]|(?<=[（(〔【\[])(?P<bare>{nouned})(?=[^的须应不和、，。）])")


@cache
def tail_pattern() -> re.Pattern[str]:
    """Return the pattern of a role word at the end of a part (市财政局配合)."""
    tails = lexicon(LEXICON)["tails"]
    named = "|".join(f"(?P<{role}>{either(tails[role])})" for role in ROLES)
    return re.compile(rf"(?:{either(tails['before'])})*(?:{named})(?:完成|到位|工作)?$")


@cache
def words(*path: str) -> tuple[str, ...]:
    """Return the words that stand at ``path`` of the lexicon, longest first."""
    found = lexicon(LEXICON)
    for step in path:
        found = found[step]
    return tuple(sorted(found, key=lambda w: -len(w)))


@cache
def pattern(*path: str) -> re.Pattern[str]:
    """Return the lexicon's own pattern at ``path``, compiled (verbose: line breaks in it mean nothing)."""
    found = lexicon(LEXICON)
    for step in path:
        found = found[step]
    return re.compile(str(found), re.VERBOSE)


@cache
def any_of(*path: str) -> re.Pattern[str]:
    """Return the pattern of any word of the list at ``path``, the longest first."""
    return re.compile(either(words(*path)))
