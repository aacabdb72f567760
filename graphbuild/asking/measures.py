"""Which measures a question means: by their headings, by what they support, by what their text says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graphbuild.asking.duties import rows_of_measures, tasks_within
from graphbuild.asking.lookup import Row, core, ranked, read, ways, weights_of
from graphbuild.asking.matching import (
    Match,
    Weights,
    best,
    chunks,
    fold,
    in_order,
    pairs,
    quoted_names,
    required,
    weights,
)
from graphbuild.asking.placing import placed
from graphbuild.asking.scope import Scope
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives
from graphbuild.stores.store import Store

# Below this share of the question's words a heading is another one; chosen so that a programme's bare suffix
# (“…”行动) or a common topic word never answers.
_THRESHOLD = 0.72
_MARGIN = 0.12
SURE = 0.9
"""From here on a heading is surely meant: one name holds the other whole."""
_THING = 0.945  # the question is at least half of the thing's name
_SAID = 0.85  # this share of the question's words in one sentence says it
_PASSAGES = 60
_HEADS = 16  # characters of a first sentence that heads the others
_ALIKE = 0.4  # this share of the question's words makes a task worth offering
_NEAREST = 3
_PIECES = 2
_MOST_PIECES = 5
_LONG_PIECE = 4
_SHORT_PIECE = 3
IN_PIECES = 0.88
"""A sentence that has the question in two pieces, one of them long, in the order of the question."""
_IN_LOOSE_PIECES = 0.87
_IN_MORE_PIECES = 0.86
_WORDED, _PIECED = 0.01, 0.03  # below the best: word for word, and in pieces, where two pieces or three say the same
_SENTENCE = re.compile(r"[。；\n]")


@dataclass(frozen=True, slots=True)
class Found:
    """Measures that answer to one reading of the question, the likeliest first; ``score`` is the best one's.

    ``known`` tells whether plans name what is asked at all; ``wider`` are those that answer to it less well, the
    likeliest first, for where nobody is named for any of the best.
    """

    scope: Scope
    measures: tuple[str, ...]
    score: float
    known: bool
    wider: tuple[Match, ...] = ()


def _named(store: Store, subject: str, scope: Scope, rows: Sequence[Row]) -> Found:
    """Return the measures whose heading, or whose supported thing, is what ``subject`` names."""
    weigh = weights_of(rows)
    tasks = [row for row in rows if row["task"] and row["plan"] in scope.ids]
    ranking = tuple(ranked(subject, tasks, weigh))
    exact = any(m.score == 1.0 for m in ranking)
    found = best(ranking, _THRESHOLD, 0.0 if exact else _MARGIN)
    score = found[0].score if found else 0.0
    others = [row for row in rows if not row["task"]]
    things = best(ranked(subject, others, weigh), _THING, 0.03)
    ids = [m.id for m in found]
    if things and score < SURE:
        about = read(store, "measures_about", things=[t.id for t in things])
        inside = [row["measure"] for row in about if row["plan"] in scope.ids]
        ids = [*inside, *(key for key in ids if key not in inside)] if inside else ids
        score = max(score, things[0].score) if inside else score
    wider = [m for m in best(ranking, SURE, 1.0) if m.id not in ids]
    return Found(scope, tuple(ids), score, bool(found or things), tuple(wider))


def _held(form: str, sentence: str, weigh: Weights, quotes: bool) -> float:
    """Return how much of ``form`` a sentence holds: word for word, in a few pieces (采购首台套产品), or most of it."""
    if form in sentence:
        return 1.0
    pieces = chunks(form, sentence)
    longest = max(map(len, pieces), default=0)
    if 0 < len(pieces) <= _PIECES and longest >= max(min(_LONG_PIECE, len(form) - 2), len(form) / 2, _SHORT_PIECE):
        return IN_PIECES if longest > _LONG_PIECE and in_order(pieces, sentence) else _IN_LOOSE_PIECES
    if 0 < len(pieces) <= _MOST_PIECES and longest >= _LONG_PIECE:
        return _IN_MORE_PIECES
    share = weigh.share(form, sentence)
    if quotes and share >= _QUOTES:
        return _IN_MORE_PIECES
    return min(share, IN_PIECES)


_QUOTES = 0.55  # of the question's words, where the sentence has every name that the question quotes


def _loose(form: str) -> tuple[str, ...]:
    """Return ``form``, without the particles that join its words, and without the words and those that people add."""
    words = lexicon("questions")
    joined = re.sub(f"[{''.join(words['particles'])}]", "", form)
    plain = re.sub(alternatives(words["light"]), "", joined)
    spoken = re.sub(f"[{''.join(words['spoken_particles'])}]", "", plain)
    return tuple(one for one in dict.fromkeys((form, joined, plain, spoken)) if len(one) > 1)


def _sentences(text: str) -> list[str]:
    """Return the folded sentences of ``text``, each after the few words that head the paragraph (智慧矿山。开展…)."""
    first, *rest = [folded for part in _SENTENCE.split(text) if (folded := fold(part))] or [""]
    return [first, *(first + part for part in rest)] if len(first) <= _HEADS else [first, *rest]


def _says(subject: str, rows: Sequence[Row]) -> Callable[[str], float]:
    """Return what tells how much of ``subject`` one sentence of a text holds, 0 .. 1: 1 where it has every word."""
    forms = [form for way in ways(subject) for form in _loose(way)]
    must, quotes = required(subject), len(quoted_names(subject)) > 0
    sentences = {row["text"]: _sentences(row["text"]) for row in rows}
    weigh = weights(part for parts in sentences.values() for part in parts)

    def share(text: str) -> float:
        parts = sentences.get(text) or _sentences(text)
        held = [part for part in parts if part and all(word in part for word in must)]
        return max((_held(form, part, weigh, quotes) for form in forms for part in held), default=0.0)

    return share


def _subtasks(store: Store, measures: Sequence[str], says: Callable[[str], float]) -> list[str]:
    """Return the tasks within ``measures`` that somebody is named for in a sentence that says what is asked."""
    within = tasks_within(store, measures)
    return [
        row["measure"]
        for row in rows_of_measures(store, within)
        if any(says(quote) >= _SAID for quote in row["quotes"])
    ]


def _said(store: Store, subject: str, scope: Scope) -> Found:
    """Return the measures whose text says what ``subject`` says, word for word or nearly so."""
    asked = list(pairs(fold(core(subject))))
    rows = [r for r in read(store, "measures_saying", pairs=asked, limit=_PASSAGES) if r["plan"] in scope.ids]
    says = _says(subject, rows)
    shares = [(says(row["text"]), row["measure"]) for row in rows]
    top = max((share for share, _ in shares), default=0.0)
    least = max(_SAID, top - (_WORDED if top == 1.0 else _PIECED))
    ordered = sorted(shares, key=lambda s: -s[0])
    found = list(dict.fromkeys(measure for share, measure in ordered if share >= least))
    wider = [Match(measure, share) for share, measure in ordered if _SAID <= share < least]
    inner = _subtasks(store, found, says) if found else []
    return Found(scope, tuple(dict.fromkeys(inner or found)), top if found else 0.0, bool(found), tuple(wider))


def named(store: Store, subject: str, scope: Scope, rows: Sequence[Row]) -> Found:
    """Return the measures that ``subject`` names among ``rows`` (candidates).

    Of its readings, with a place at its head or without, the better one; the narrower where both are as good.
    """
    readings = [_named(store, rest, inside, rows) for inside, rest in placed(scope, subject)]
    return max(reversed(readings), key=lambda found: found.score)


def said(store: Store, subject: str, scope: Scope) -> Found:
    """Return the measures whose text says what ``subject`` says; of its readings as ``named``."""
    readings = [_said(store, rest, inside) for inside, rest in placed(scope, subject)]
    return max(reversed(readings), key=lambda found: found.score)


def alike(store: Store, subject: str, scope: Scope) -> tuple[str, ...]:
    """Return the headings of the few tasks whose text comes nearest to ``subject``, for a question without an answer.

    They share most of its words and lack some: they may be meant, and answer nothing.
    """
    rows = read(store, "measures_saying", pairs=list(pairs(fold(core(subject)))), limit=_PASSAGES)
    says = _says(subject, rows)
    shares = [(says(row["text"]), row["measure"]) for row in rows if row["plan"] in scope.ids]
    near = sorted((pair for pair in shares if pair[0] >= _ALIKE), key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(measure.rsplit("/", 1)[-1] for _, measure in near))[:_NEAREST]
