"""Kinds are no names: words of which a name may not consist alone."""

import re
from functools import cache

from graphbuild.ontology import lexicon


@cache
def _generic() -> re.Pattern[str]:
    words = sorted(lexicon("name_boundaries")["generic"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))}|[\d.＋+]|[“”\"])*")


@cache
def _kinds() -> re.Pattern[str]:
    data = lexicon("name_boundaries")
    industries = lexicon("industries")["industries"]
    fields = {word for name, others in industries.items() for word in (name, *others)}
    words = sorted({*data["generic"], *data["kinds"], *fields}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))}|[\d.＋+、“”\"])*")


@cache
def _several() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon("name_boundaries")["several"])))


def is_generic(core: str) -> bool:
    """Say whether ``core`` (a name without its last word) consists of words that name nothing alone."""
    return _generic().fullmatch(core) is not None


def is_kind(core: str) -> bool:
    """Say whether ``core`` consists of words that name nothing alone and of names of industries."""
    return _kinds().fullmatch(core) is not None


def speaks_of_several(core: str) -> bool:
    """Say whether ``core`` has a word by which the text speaks of many things (有关部门所设…)."""
    return _several().search(core) is not None
