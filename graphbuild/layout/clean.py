"""From text as read to clean text: noise out, wraps joined, one paragraph or table row a line, every offset kept."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from itertools import zip_longest

from graphbuild.document_types import Ignored
from graphbuild.layout.blanks import dropped_blanks
from graphbuild.layout.characters import normalise_characters, normalise_punctuation
from graphbuild.layout.columns import mark_tables
from graphbuild.layout.line_noise import mark_certain, mark_rest, navigation
from graphbuild.layout.lines import Line, split_lines
from graphbuild.layout.noise import bold_lines, inline_noise
from graphbuild.layout.reflow import Joiner


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text of one file. Paragraphs and table rows are lines of ``text``; cells are separated by tabs.

    ``gaps`` counts, for each line of ``text``, the empty lines that stood before it in the file;
    ``marks`` gives its level if markup calls it a heading (7 for a line in bold type), else 0.
    """

    text: str
    written: str
    offsets: "array[int]"
    ignored: tuple[Ignored, ...]
    gaps: tuple[int, ...]
    marks: tuple[int, ...]


@dataclass(slots=True)
class _Piece:
    """A stretch to keep; where ``literal`` is not empty, ``text`` has that character in place of the file's."""

    start: int
    end: int
    literal: str = ""


def _without(text: str, cuts: list[tuple[int, int, str]]) -> tuple[str, "array[int]"]:
    offsets = array("I")
    kept = []
    done = 0
    for start, end in [(a, b) for a, b, _ in cuts] + [(len(text), len(text))]:
        kept.append(text[done:start])
        offsets.extend(range(done, start))
        done = end
    return "".join(kept), offsets


def _lone_tab(line: Line) -> list[tuple[int, int]]:
    """Return the tab of a line that has one and is no row of a table: it is a blank there (第一章<tab>总则)."""
    at = line.text.find("\t")
    return [(at, at + 1)] if at >= 0 and not line.row and "\t" not in line.text[at + 1 :] else []


def _line_pieces(line: Line) -> tuple[list[_Piece], list[tuple[int, int]]]:
    """Return what of ``line`` is kept, and which marks (not blanks) of it are left out."""
    text, base = line.text, line.start
    blanks = dropped_blanks(text, line.separators)
    tabs = _lone_tab(line)
    if not (blanks or line.separators or line.skip or tabs):
        return [_Piece(base, base + len(text))], []
    edits: list[tuple[int, int, str]] = [(a, b, "\t") for a, b in line.separators]
    marks: list[tuple[int, int]] = [(0, line.skip)] if line.skip else []
    if line.separators and "|" in text:
        inside = {a for a, _ in line.separators}
        marks += [(i, i + 1) for i, c in enumerate(text) if c == "|" and i not in inside]
    edits += [(a, b, " ") for a, b in tabs if not any(c <= a < d for c, d in blanks)]
    edits += [(a, b, "") for a, b in marks + [x for x in blanks if not (line.skip and x[0] < line.skip)]]
    pieces = []
    done = 0
    for start, end, literal in sorted(edits):
        if start > done:
            pieces.append(_Piece(base + done, base + start))
        if literal:
            pieces.append(_Piece(base + start, base + start + 1, literal))
        done = max(done, end)
    if done < len(text):
        pieces.append(_Piece(base + done, base + len(text)))
    return pieces, [(base + a, base + b) for a, b in marks]


def _break(line: Line, after: Line | None, *, joins: bool) -> str:
    """Return what stands in the clean text for the line break after ``line``; nothing inside a Chinese sentence."""
    if line.row:
        return {"cell": "\t", "join": "", "end": "\n"}[line.row]
    if not joins or after is None:
        return "\n"
    latin = line.text[-1:].isascii() and line.text[-1:].isalpha() and after.text[after.skip : after.skip + 1].isascii()
    return " " if latin and after.text[after.skip : after.skip + 1].isalpha() else ""


def _arrange(lines: list[Line]) -> tuple[list[_Piece], list[tuple[int, int, str]], list[Line]]:
    """Return the pieces in order, the stretches ignored with their reasons, and the first line of each paragraph."""
    pieces: list[_Piece] = []
    ignored = [(x.start, x.end, x.noise) for x in lines if x.noise]
    kept = [x for x in lines if not x.noise]
    joiner = Joiner(lines)
    opening: list[Line] = []
    is_new = True
    for line, after in zip_longest(kept, kept[1:]):
        if is_new:
            opening.append(line)
        own, marks = _line_pieces(line)
        pieces += own
        ignored += [(a, b, "markup") for a, b in marks]
        mark = _break(
            line, after, joins=after is not None and joiner.joins(line, after, is_new=is_new, crossed=after.turns)
        )
        is_new = mark == "\n"
        if mark and after is not None:
            pieces.append(_Piece(line.after, line.after + 1, mark))
    return pieces, ignored, opening


def _mark_bold(lines: list[Line], starts: set[int], offsets: "array[int]") -> None:
    if starts:
        for line in lines:
            if not line.mark and offsets[line.start + line.skip] in starts:
                line.mark = 7


def _openings(lines: list[Line]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(x.gap for x in lines), tuple(x.mark for x in lines)


def _mark_turns(lines: list[Line], page_starts: set[int]) -> None:
    turns = False
    for at, line in enumerate(lines):
        turns = turns or at in page_starts
        if line.noise:
            turns = turns or line.noise in ("page_number", "running_head")
        else:
            line.turns, turns = turns, False


def _page_lines(lines: list[Line], pages: tuple[int, ...], offsets: "array[int]") -> set[int]:
    starts = [x.start for x in lines]
    return {bisect_left(starts, bisect_left(offsets, p)) for p in pages[1:]}


def _merge(first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]) -> tuple[Ignored, ...]:
    out: list[Ignored] = []
    done = 0
    for start, end, reason in sorted(first + second):
        if end > done:
            out.append(Ignored(max(start, done), end, reason))
            done = end
    return tuple(out)


def _plain_blanks(text: str) -> str:
    return text.replace("\u00a0", " ")


def clean(text: str, pages: tuple[int, ...]) -> Cleaned:
    """Return the clean text of ``text`` (as read); ``pages`` are the read offsets at which pages begin."""
    noise = sorted(inline_noise(text) + navigation(text))
    noise = [(i.start, i.end, i.reason) for i in _merge(noise, [])]
    bare, offsets = _without(text, noise)
    plain = normalise_characters(bare)
    lines = split_lines(plain)
    mark_certain(lines)
    mark_tables(lines, plain)
    page_starts = _page_lines(lines, pages, offsets)
    mark_rest(lines, page_starts)
    _mark_turns(lines, page_starts)
    _mark_bold(lines, bold_lines(text), offsets)
    pieces, ignored, opening = _arrange(lines)
    out = array("I")
    for p in pieces:
        out += offsets[p.start : p.end]
    clean_text = "".join([p.literal or plain[p.start : p.end] for p in pieces])
    written = "".join(["\n" if p.literal == "\n" else bare[p.start : p.end] for p in pieces])
    left_out = [(offsets[a], offsets[b - 1] + 1, reason) for a, b, reason in ignored]
    return Cleaned(_finish(clean_text), written, out, _merge(noise, left_out), *_openings(opening))


def _finish(text: str) -> str:
    return normalise_punctuation(_plain_blanks(text))
