"""The words of responsibility as compiled patterns, read from ``ontology/lexicon/responsibility.yaml``."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives, scan

_COLON = re.compile("[：:]")
_REMARK = re.compile(r"[（(][^（）()：:，。]{1,10}[）)]$")
LEXICON = "responsibility"
ROLES = ("lead", "responsible", "cooperating")


@dataclass(frozen=True, slots=True)
class Label:
    """A label in the text (clean offsets, colon included) and its kind.

    ``kind`` is a role, deadline, person, task, imprint or ignored. ``sure`` is False for one without colon or bracket
    (责任单位为A, 责任单位　A): a blank, and a name of a body, must follow.
    """

    start: int
    end: int
    kind: str
    sure: bool = True


@cache
def label_kinds() -> dict[str, str]:
    """Return every label word with its kind: a role, deadline, person, task, imprint or ignored."""
    labels = lexicon(LEXICON)["labels"]
    kinds: dict[str, str] = dict.fromkeys(labels["ignored"], "ignored")
    for kind in ("task", "person", "deadline", "imprint"):
        kinds |= dict.fromkeys(labels[kind], kind)
    for role in ROLES:
        kinds |= dict.fromkeys((word + noun for word in labels["roles"][role] for noun in labels["nouns"]), role)
        kinds |= dict.fromkeys(labels["bare"][role], role)
    return kinds


@cache
def _nouned() -> tuple[str, ...]:
    """Return the labels of roles with a noun (责任单位): these need no colon."""
    return tuple(w for w, k in label_kinds().items() if k in ROLES and len(w) > 2)


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(word[0] for word in _nouned())


@cache
def _nouned_start() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_first_characters()))}]")


@cache
def _bare_label() -> re.Pattern[str]:
    return re.compile(rf"[（(〔【\[](?P<word>(?>{alternatives(_nouned())}))(?=[^：:的须应不和、，。）)的（(])")


@cache
def _enclosed_label() -> re.Pattern[str]:
    """Return the pattern of a label that has a bracket of its own before the names (【责任单位】市科技局)."""
    nouned = alternatives(_nouned())
    return re.compile(rf"[（(〔【\[](?<![\u4e00-\u9fff].)(?P<word>{nouned})[）)〕】\]](?=[ \u3000]*[\u4e00-\u9fff])")


@cache
def _said_label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[，。；\n\s])){_said()}")


@cache
def _said_behind_gap() -> re.Pattern[str]:
    return re.compile(_said())


def _said() -> str:
    return (
        rf"(?P<word>(?>{alternatives(_nouned())}))"
        r"(?:为|是|—{1,2}|[-｜|]|[ \u3000]*\n?)(?=[\u4e00-\u9fff])"
    )


def _label_before(text: str, colon: int, longest: int) -> tuple[int, str] | None:
    """Return where the longest label word that ends at ``colon`` begins, a remark in brackets between them left out."""
    remark = _REMARK.search(text, max(0, colon - 13), colon)
    end = len(text[: remark.start()].rstrip()) if remark else colon
    while end > 0 and text[end - 1].isspace():
        end -= 1
    for size in range(min(longest, end), 1, -1):
        if text[end - size : end] in label_kinds():
            start = end - size
            before = next((w for w in words("labels", "before") if text.endswith(w, 0, start)), "")
            return start - len(before), text[start:end]
    return None


def find_labels(text: str, gaps: frozenset[int] = frozenset()) -> list[tuple[Label, str]]:
    """Return the labels in ``text`` with their words, in order; ``gaps`` are where blanks were taken out before.

    A label word stands before a colon; a role's also right after a bracket, in a bracket of
    its own, or, where a clause begins or a blank stood, before 为 or a name.
    """
    kinds = label_kinds()
    longest = max(map(len, kinds))
    found = []
    for colon in _COLON.finditer(text):
        at = _label_before(text, colon.start(), longest)
        if at:
            found.append((Label(at[0], colon.end(), kinds[at[1]]), at[1]))
    for match in _bare_label().finditer(text):
        found.append((Label(match.start("word"), match.end("word"), kinds[match["word"]]), match["word"]))
    for match in _enclosed_label().finditer(text):
        found.append((Label(match.start("word"), match.end(), kinds[match["word"]]), match["word"]))
    ends = {label.end for label, _ in found}
    behind_gaps = (_said_behind_gap().match(text, at) for at in gaps if text[at : at + 1] in _first_characters())
    said = {m.start(): m for m in (*scan(_nouned_start(), _said_label(), text), *filter(None, behind_gaps))}
    for match in said.values():
        if match.end() not in ends:
            found.append((Label(match.start("word"), match.end(), kinds[match["word"]], sure=False), match["word"]))
    return sorted(found, key=lambda pair: pair[0].start)


@cache
def tail_pattern() -> re.Pattern[str]:
    """Return the pattern of a role word at the end of a part (市财政局配合)."""
    tails = lexicon(LEXICON)["tails"]
    named = "|".join(f"(?P<{role}>{alternatives(tails[role])})" for role in ROLES)
    return re.compile(rf"(?:{alternatives(tails['before'])})*(?:{named})(?:完成|到位|工作)?$")


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
    return re.compile(alternatives(words(*path)))
