"""Which stretches of a passage prove which facts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viz.plans.facts import Fact

_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")
_SAYS_SOMETHING = 8  # characters; a shorter stretch is a number or a mark


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``start``..``end`` of a passage's text that proves ``fact``; ``place`` is its read offset."""

    start: int
    end: int
    fact: Fact
    place: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that proves the same facts from end to end.

    ``type`` is the relation of the narrowest proof, empty where there is none; ``anchors`` are the read offsets at
    which proofs begin here; ``silent`` says that the sentence proves nothing; ``lead`` that it is a heading run in.
    """

    text: str
    type: str = ""
    said: str = ""
    anchors: tuple[int, ...] = ()
    silent: bool = False
    lead: bool = False


def _nearest(text: str, quote: str, expected: int) -> int:
    """Return where ``quote`` stands in ``text``, the occurrence nearest to ``expected``; -1 for nowhere."""
    found = [at.start() for at in re.finditer(re.escape(quote), text)] if quote else []
    return min(found, key=lambda at: abs(at - expected), default=-1)


def marks_in(text: str, start: int, end: int, facts: Iterable[Fact]) -> list[Mark]:
    """Return the marks of ``facts`` in the passage ``text`` that was read from ``start``..``end``.

    A proof that goes on in the next passage marks what stands here.
    """
    found = []
    for fact in facts:
        for place in fact.places:
            if not start <= place.start < end:
                continue
            at = _nearest(text, place.quote, place.start - start)
            if at < 0:
                at = min(place.start - start, len(text) - 1)
                found.append(Mark(at, len(text), fact, place.start))
            else:
                found.append(Mark(at, at + len(place.quote), fact, place.start))
    return found


def _silent(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return the sentences of ``text`` that prove nothing."""
    sentences = [(one.start(), one.end()) for one in _SENTENCE.finditer(text)]
    return [
        (start, end)
        for start, end in sentences
        if end - start >= _SAYS_SOMETHING and not any(m.start < end and m.end > start for m in marks)
    ]


def _said(marks: Iterable[Mark]) -> str:
    return "；".join(dict.fromkeys(f"{m.fact.label}：{m.fact.source_name} → {m.fact.target_name}" for m in marks))


def segments(text: str, marks: Sequence[Mark], lead: int = 0, heading: bool = False) -> tuple[Segment, ...]:
    """Return ``text`` cut where proofs begin and end; its first ``lead`` characters are a heading.

    Of several proofs the narrowest gives the look, and all are said.
    """
    silent = (
        [] if heading else [(max(a, lead), b) for a, b in _silent(text, marks) if b - max(a, lead) >= _SAYS_SOMETHING]
    )
    cuts = {
        0,
        len(text),
        lead,
        *(at for m in marks for at in (m.start, m.end)),
        *(at for pair in silent for at in pair),
    }
    steps = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    found = []
    placed: set[int] = set()
    for start, end in pairwise(steps):
        here = sorted((m for m in marks if m.start <= start and end <= m.end), key=lambda m: m.end - m.start)
        anchors = tuple(sorted({m.place for m in marks if m.start == start} - placed))
        placed.update(anchors)
        mute = any(a <= start and end <= b for a, b in silent)
        found.append(
            Segment(text[start:end], here[0].fact.type if here else "", _said(here), anchors, mute, start < lead)
        )
    return tuple(found)
