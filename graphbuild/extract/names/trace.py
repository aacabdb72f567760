"""Why a stretch of a plan was taken for a name or was not: every rule and list that spoke for or against it."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.document import Document
from graphbuild.extract.names.candidates import ELSEWHERE, find_refused
from graphbuild.extract.names.finder import Reading, read_names
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.identity import rival
from graphbuild.model import Mention


@dataclass(frozen=True, slots=True)
class Step:
    """What was thought of the stretch ``start`` .. ``end`` (clean offsets).

    ``outcome`` is taken, dropped or refused (``outcomes`` of ``trace.yaml``); ``evidence`` the rules and lists that
    spoke for the name, the decisive one first; ``against`` the reason against it, or the name that it yields to in
    ``rival``. ``entity`` is the name under which a taken one goes on, ``type`` what it would be.
    """

    start: int
    end: int
    type: str
    form: str
    outcome: str
    evidence: tuple[str, ...] = ()
    against: str = ""
    rival: str = ""
    entity: str = ""


def _overlaps(start: int, end: int, a: int, b: int) -> bool:
    return a < end and start < b


def _evidence(reading: Reading, f: Found) -> tuple[str, ...]:
    """Return what spoke for ``f``; where it was a list, which one."""
    known = reading.marks.known_at.get(f.start)
    if f.rule != "list" or known is None or known.end != f.end:
        return f.evidence
    return (f"list {known.entry.source}" if known.entry.source else "defined in the text", *f.evidence[1:])


def _dropped(reading: Reading, f: Found) -> Step:
    evidence = _evidence(reading, f)
    if f not in reading.meant:
        author = f.rule == "author of the plan"
        against = "author of another plan" if author else "within a title"
        return Step(f.start, f.end, f.type, f.form, "dropped", evidence, against)
    winner = rival(f, reading.kept)
    return Step(f.start, f.end, f.type, f.form, "dropped", evidence, rival=winner.form if winner is not None else "")


def _taken(reading: Reading, f: Found, mentions: dict[tuple[int, int, str, str], Mention]) -> Step:
    entity = mentions[f.start, f.end, f.type, f.form].entity
    return Step(f.start, f.end, f.type, f.form, "taken", _evidence(reading, f), entity=entity)


def _weighed(reading: Reading, start: int, end: int) -> Iterator[Step]:
    """Yield every name that some rule found there, kept or not; what several rules found alike comes once."""
    mentions = {(m.start, m.end, m.type, m.form): m for m in reading.mentions}
    kept = [f for f in reading.kept if _overlaps(start, end, f.start, f.end)]
    yield from (_taken(reading, f, mentions) for f in kept)
    stay = {(f.start, f.end, f.type, f.form) for f in kept}
    others = dict.fromkeys(f for f in reading.found if _overlaps(start, end, f.start, f.end))
    yield from (_dropped(reading, f) for f in others if (f.start, f.end, f.type, f.form) not in stay)


def _refused(reading: Reading, start: int, end: int) -> Iterator[Step]:
    """Yield what ends there as names do and is none."""
    text = reading.marks.text
    ends, kept = {f.end for f in reading.found}, {f.end for f in reading.kept}
    types = {suffix.end: suffix.type for suffix in reading.marks.suffixes}
    for left, right, why, edge in find_refused(reading.marks):
        known = why == "listed already" and right in kept
        if _overlaps(start, end, left, right) and not known:
            yield Step(left, right, types[right], text[left:right], "refused", edge.evidence, why)
    for suffix in reading.marks.suffixes:
        if suffix.type in ELSEWHERE and suffix.end not in ends and _overlaps(start, end, suffix.start, suffix.end):
            word = text[suffix.start : suffix.end]
            yield Step(suffix.start, suffix.end, suffix.type, word, "refused", (f"suffix {word}",), "not carried out")


def _places(document: Document, words: str) -> Iterator[int]:
    for text in dict.fromkeys((document.text, document.written)):
        at = text.find(words)
        while at >= 0:
            yield at
            at = text.find(words, at + 1)


def trace(document: Document, words: str) -> dict[int, tuple[Step, ...]]:
    """Return what was thought of each occurrence of ``words`` in ``document``, by the clean offset where it begins.

    ``words`` are matched without their blanks, in the characters of the file or as they are read (simplified,
    full-width). An occurrence of which nothing was thought at all has no steps.
    """
    words = "".join(words.split())
    reading = read_names(document)
    found = sorted(set(_places(document, words))) if words else []
    steps = {at: (*_weighed(reading, at, at + len(words)), *_refused(reading, at, at + len(words))) for at in found}
    return {at: tuple(sorted(those, key=lambda s: (s.start, -s.end, s.outcome))) for at, those in steps.items()}
