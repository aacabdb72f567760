"""Words and endings that say the same (高新技术产业开发区, 高新区), by type, out of ``lexicon/resolution.yaml``."""

import re
from functools import cache

from graphbuild.extract.names.kinds import is_generic, is_kind
from graphbuild.extract.names.marks import suffix_types
from graphbuild.identity.folding import fold
from graphbuild.ontology import lexicon
from graphbuild.regions import by_name


@cache
def endings(kind: str) -> tuple[tuple[str, str], ...]:
    """Return (ending, the one that stands for it), the longest first."""
    rows = lexicon("resolution")["equal_endings"].get(kind, [])
    pairs = [(fold(ending), fold(row[0])) for row in rows for ending in row[1:]]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def shortened(kind: str, name: str) -> str:
    """Return ``name`` with the ending that stands for its own."""
    for ending, standard in endings(kind):
        short = name.removesuffix(ending) + standard
        if name.endswith(ending) and len(short) > 1:
            return short
    return name


def says_its_kind(kind: str, name: str) -> bool:
    """Return whether ``name`` has one of its type's endings (“双倍增”行动), not only a core (双倍增)."""
    return shortened(kind, fold(name)) != fold(name)


@cache
def _equal_words(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(p), r) for p, r in lexicon("resolution")["equal_words"].get(kind, ()))


def _national(kind: str, name: str) -> str:
    """Return ``name`` with the word that says it is the country's at its beginning, wherever it stood."""
    rules = lexicon("resolution")
    word = rules["national_word"]
    if kind not in rules["national"] or word not in name:
        return name
    name = name.replace(word, "")
    for doubled in rules["doubled"]:
        name = name.replace(doubled * 2, doubled)
    return f"{word}{name}"


@cache
def reworded(kind: str, name: str) -> str:
    """Return ``name`` (folded) in the words that stand for others of its type, its last words left as they are."""
    for pattern, replacement in _equal_words(kind):
        name = pattern.sub(replacement, name)
    return name


@cache
def standard(kind: str, name: str) -> str:
    """Return ``name`` (folded) in the words and the last words that stand for others of its type."""
    return shortened(kind, _national(kind, reworded(kind, name)))


@cache
def is_zone(name: str) -> bool:
    """Return whether the last word of ``name`` is that of a zone (临沂高新区), and not of a division."""
    ends = (name[at:] for at in range(1, len(name)))
    return name not in by_name() and any(suffix_types().get(end) == "Park" for end in ends)


def _before_last_word(name: str) -> str | None:
    ends = (name[at:] for at in range(len(name)))
    last = next((end for end in ends if end in suffix_types()), None)
    return name.removesuffix(last) if last is not None else None


@cache
def says_kind_only(kind: str, name: str) -> bool:
    """Return whether ``name`` is made of words that name nothing alone (科学城, 产业技术研究院, 新能源实验室).

    A carrier of the country is one of its field: 钒钛资源综合利用国家重点实验室.
    """
    core = _before_last_word(name)
    national = kind in lexicon("resolution")["national"] and lexicon("resolution")["national_word"] in name
    return core is not None and (is_generic(core) if national else is_kind(core))
