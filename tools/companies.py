"""Short names of companies and the context in which each may be taken for a firm."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

_BLANKS = re.compile(r"\s+")
_PREFIX = re.compile(r"^(?:\*?ST|S\*ST|SST|PT|退市|S|N|C|U|XD|XR|DR)(?=[一-鿿])")
_SUFFIX = re.compile(r"(?:-[A-Z]+|[AB]股?|退市|退|Ⅱ)+$")
_FULL_WIDTH = str.maketrans("ＡＢＨＳＴ", "ABHST")
_NAME = re.compile(r"^[一-鿿A-Za-z0-9]{2,12}$")
_JOINTS = frozenset("和与及向对为在将等的")
_CHINESE = re.compile(r"[一-鿿]{2,}")


def _clean(name: str) -> str:
    plain = _BLANKS.sub("", name).translate(_FULL_WIDTH)
    return _SUFFIX.sub("", _PREFIX.sub("", plain))


def _is_piece(name: str, start: int, end: int, words: Collection[str]) -> bool:
    """Return whether that part of ``name`` is a word, or a joint, or what is left of a word before a joint."""
    piece = name[start:end]
    if len(piece) == 1:  # (法)人 + 和 + 科技
        return piece in _JOINTS or (start == 0 and name[1:2] in _JOINTS)
    return piece in words


def _is_made_of_words(name: str, words: Collection[str]) -> bool:
    """Return whether running text may hold ``name`` by chance: whether it can be cut into words, joints and rests."""
    reached = {0}
    for end in range(1, len(name) + 1):
        if any(start in reached and _is_piece(name, start, end, words) for start in range(end)):
            reached.add(end)
    return len(name) in reached


def _is_safe(name: str, words: Collection[str]) -> bool:
    return len(name) >= 4 and not _is_made_of_words(name, words) and _CHINESE.fullmatch(name) is not None


def _listed(shares: Iterable[str], words: Collection[str]) -> Iterator[tuple[str, str]]:
    for share in shares:
        name = _clean(share)
        if _NAME.match(name) and _CHINESE.search(name):
            yield name, "free" if _is_safe(name, words) else "list"


def companies(
    shares: Iterable[str], words: Collection[str], regions: set[str], firms: Sequence[tuple[str, ...]]
) -> list[tuple[str, str]]:
    """Return (name, context) sorted by name; the hand-written ``firms`` decide before the generated rows.

    ``free`` names have four or more characters and cannot be made of dictionary words; a region's name
    (鄂尔多斯 is a share) is left out.
    """
    rows = {name: context for name, context in _listed(shares, words) if name not in regions}
    rows.update({firm[0]: firm[1] for firm in firms})
    return sorted(rows.items())
