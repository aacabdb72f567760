"""Names as labels: a few short lines, and nothing in them that could act."""

import unicodedata

LINE = 8.0
"""The width of a line in Chinese characters; others are about half as wide."""
LINES = 3
_LONG_WORD = 12
_NO_START = "，。、；：！？）】》”’〉」』…—·,.;:!?)]}%"
_NO_END = "（【《“‘〈「『([{"


def _visible(character: str) -> bool:
    """Controls, and marks that turn the direction of writing, are no part of a label."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def clean(name: str) -> str:
    """Return ``name`` on one line, without controls and marks of direction."""
    return " ".join("".join(c if _visible(c) else " " if c in "\n\t\r" else "" for c in name).split())


def width(text: str) -> float:
    """Return how wide ``text`` is drawn, in Chinese characters."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.58 for c in text)


def _fitting(text: str, most: float) -> int:
    """How many characters of ``text`` fit into a line."""
    at, wide = 0, 0.0
    while at < len(text) and wide + width(text[at]) <= most:
        wide += width(text[at])
        at += 1
    return max(at, 1)


def _cut(text: str, most: float) -> int:
    """Where a line ends: no closing mark begins the next, no opening mark ends this one, no short word is torn."""
    at = _fitting(text, most)
    if at >= len(text):
        return at
    while at > 1 and (text[at] in _NO_START or text[at - 1] in _NO_END):
        at -= 1
    word = at
    while word > 1 and _of_a_word(text[word - 1]) and _of_a_word(text[word]):
        word -= 1
    return word if word >= 2 and at - word < _LONG_WORD else at


def _of_a_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _broken(text: str, most: float) -> list[str]:
    """As many lines as it takes."""
    made = []
    while text:
        at = _cut(text, most)
        made.append(text[:at].strip())
        text = text[at:].strip()
    return made


def _even(text: str, most: float, lines: int) -> list[str] | None:
    """The fewest lines that hold it, as alike as they can be; None where it does not fit."""
    for count in range(1, lines + 1):
        each = width(text) / count
        while each <= most:
            made = _broken(text, each)
            if len(made) <= count:
                return made
            each += 0.5
        if len(_broken(text, most)) <= count:
            return _broken(text, most)
    return None


def wrap(name: str, most: float = LINE, lines: int = LINES) -> tuple[str, ...]:
    """Return ``name`` in at most ``lines`` lines, each ``most`` Chinese characters wide, cut with an ellipsis."""
    text = clean(name) or "—"
    even = _even(text, most, lines)
    if even:
        return tuple(even)
    *first, last = _broken(text, most)[:lines]
    return (*first, last[: _fitting(last, most - 1)] + "…")
