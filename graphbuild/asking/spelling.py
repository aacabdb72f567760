"""How near a name is to what was typed: by its characters, and by how it sounds (homophones are the usual slip)."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

_PARTLY = 0.9  # a name within the question, or the question within a name
_SHORT = 4  # characters; shorter parts are alike by chance
_HEARD = 40  # names that are compared by sound: to spell one takes longer than to compare it


def _alike(asked: Sequence[str], name: Sequence[str]) -> float:
    whole = fuzz.ratio(asked, name) / 100
    if min(len(asked), len(name)) < _SHORT:
        return whole
    return max(whole, _PARTLY * fuzz.partial_ratio(asked, name) / 100)


@lru_cache(maxsize=1 << 14)  # the same names are offered again and again
def _syllables(folded: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a question that is answered needs no dictionary of sounds

    return tuple(lazy_pinyin(folded))


def nearest_names(asked: Sequence[str], names: Sequence[str]) -> list[tuple[float, str]]:
    """Return the few of ``names`` that may be meant by one of the forms ``asked`` (all folded), 0 .. 1, best first."""
    looks = sorted(((max(_alike(form, name) for form in asked), name) for name in set(names)), reverse=True)[:_HEARD]
    sounds = [_syllables(form) for form in asked]
    found = [(max(look, *(_alike(sound, _syllables(name)) for sound in sounds)), name) for look, name in looks]
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))
