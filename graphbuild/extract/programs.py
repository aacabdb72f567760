"""Named initiatives: quoted names, known programmes, and what stands behind 实施 and before 行动 or 计划."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.boundary import is_generic, left_edge
from graphbuild.extract.found import Found
from graphbuild.extract.marks import Marks
from graphbuild.ontology import lexicon

_BUDGET = re.compile(r"(?:[一-龥]{0,4}基金|专项资金|资金|专项经费)")
_SERIES = re.compile(
    r"(?P<quotes>(?:[“\"][^“”\"]{2,12}[”\"]、?){1,12}|[“\"][^“”\"]{2,30}[”\"])[二两三四五六七八九十](?:大|个|项)(?P<head>工程|行动|计划)"
)
_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"\n。，；]{2,28})[”\"]")


@cache
def _tail() -> re.Pattern[str]:
    words = sorted(lexicon("name_programs")["tails"], key=len, reverse=True)
    return re.compile(rf"[一-龥]{{0,6}}?(?:{'|'.join(words)})")


@cache
def _known() -> re.Pattern[str]:
    words = sorted(lexicon("name_programs")["known"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _short_tail() -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon("name_programs")["tails"], key=len, reverse=True)))


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_programs")[key])


def _announced(text: str, start: int) -> bool:
    """Say whether the words before ``start`` (and before quotations that it follows) carry out a programme."""
    before = re.sub(r"(?:[“\"][^“”\"]{2,24}[”\"]、?)+$", "", text[max(0, start - 40) : start])
    return before.endswith(_words("verbs"))


def find_quoted(marks: Marks) -> Iterator[Found]:
    """Yield the quoted names that a last word, their own end or the verb before them make a programme."""
    text = marks.text
    slogans = frozenset(lexicon("name_programs")["slogans"])
    for m in _QUOTED.finditer(text):
        name = m.group("name")
        if name in slogans:
            continue
        tail = _tail().match(text, m.end())
        budget = _BUDGET.match(text, m.end())
        if budget is not None:
            yield Found(m.start(), budget.end(), "Fund", text[m.start() : budget.end()], ("quoted budget line",), 2.0)
        elif tail is not None and "、" not in name:
            yield from _with_tail(marks, m, tail.end())
        elif "、" not in name and (name.endswith(_words("ends")) or _announced(text, m.start())):
            if name.endswith(_words("ends")) or text[m.end() : m.end() + 1] in "，。；、）与和及“\"引":
                yield Found(m.start(), m.end(), "Program", m.group(), ("quoted programme",), 1.5, name)


def find_series(marks: Marks) -> Iterator[Found]:
    """Yield the initiatives of one series (“登高、升规”两个工程; “甲”“乙”“丙”三大行动)."""
    for m in _SERIES.finditer(marks.text):
        for name in re.finditer(r"[^“”\"、]+", m.group("quotes")):
            start, end = m.start() + name.start(), m.start() + name.end()
            form = f"“{name.group()}”{m.group('head')}"
            yield Found(start, end, "Program", form, ("series of initiatives",), 3.0, name.group())


def _with_tail(marks: Marks, m: re.Match[str], end: int) -> Iterator[Found]:
    text = marks.text
    short = text[m.start() : end]
    start = left_edge(marks, m.start(), "Initiative").start
    full = text[start:end]
    if m.start() - start > 16 or not start < m.start() or "”" in full[: m.start() - start]:
        full, start = short, m.start()
    yield Found(start, end, "Program", full, ("quotation with last word",), 2.0)
    yield Found(m.start(), m.end(), "Program", m.group("name"), ("quotation with last word",), 2.0, full)
    if full != short:
        yield Found(m.start(), end, "Program", short, ("quotation with last word",), 2.0, full)


def find_known_programs(marks: Marks) -> Iterator[Found]:
    """Yield the initiatives that plans all over the country know (揭榜挂帅, 科技特派员制度)."""
    for m in _known().finditer(marks.text):
        yield Found(m.start(), m.end(), "Program", m.group(), ("known programme",), 1.2)
        tail = _short_tail().match(marks.text, m.end())
        if tail is not None:
            form = marks.text[m.start() : tail.end()]
            yield Found(m.start(), tail.end(), "Program", form, ("known programme",), 1.2, m.group())


def find_plain(marks: Marks) -> Iterator[Found]:
    """Yield what is carried out and ends in 行动, 计划, 工程 …, and headings of that form."""
    text = marks.text
    for suffix in marks.suffixes:
        if suffix.type != "Program" or text[suffix.start - 1 : suffix.start] in "”\"":
            continue
        edge = left_edge(marks, suffix.start, "Program")
        start = edge.start + (text[edge.start] in "“\"")
        core = text[start : suffix.start]
        word = text[suffix.start : suffix.end]
        if len(core) < 3 or len(core) > 24 or core.startswith(_words("not_first")):
            continue
        before = text[max(0, start - 8) : start].rstrip("“\"")
        if before.endswith(_words("carried_out")) and word in _words("headed"):
            yield Found(start, suffix.end, "Program", core + word, (f"{word} carried out", *edge.evidence), 1.0)
            continue
        if is_generic(core) or (word in _words("vague") and not before.endswith(_words("set_up"))):
            continue
        if text[max(0, start - 8) : start].rstrip("“\"").endswith(_words("verbs")) or (word in _words("headed") and _heading(marks, start, suffix.end)):
            yield Found(start, suffix.end, "Program", core + word, (f"suffix {word}", *edge.evidence), 1.0)


def _heading(marks: Marks, start: int, end: int) -> bool:
    """Say whether ``start`` .. ``end`` is a whole passage but for its number."""
    return marks.text[start - 1 : start] in "）、.．" and marks.text[end : end + 1] in ("", "\n", "。") and start in marks.breaks
