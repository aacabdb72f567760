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


def _even(text: str, most: float, lines: int) -> float:
    """Lines of like length are read more easily than a full one and a rest of one character."""
    needed = min(lines, -(-int(width(text) * 100) // int(most * 100)))
    return min(most, max(width(text) / max(needed, 1) + 0.6, most / 2))


def wrap(name: str, most: float = LINE, lines: int = LINES) -> tuple[str, ...]:
    """Return ``name`` in at most ``lines`` lines, each ``most`` Chinese characters wide, cut with an ellipsis."""
    rest, made = clean(name) or "—", list[str]()
    each = _even(rest, most, lines) if width(rest) <= most * lines else most
    while rest and len(made) < lines:
        at = _cut(rest, each if len(made) < lines - 1 else most)
        made.append(rest[:at].strip())
        rest = rest[at:].strip()
    if rest:
        last = made[-1]
        made[-1] = last[: _fitting(last, most - 1)] + "…"
    return tuple(made)
