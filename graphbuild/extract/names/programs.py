"""Named initiatives by their words: known schemes, loans, co-operation of provinces, numbered packages of measures."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import places
from graphbuild.extract.names.marks import Marks, Suffix
from graphbuild.ontology import lexicon


@cache
def _known() -> re.Pattern[str]:
    words = sorted(lexicon("name_programs")["known"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _short_tail() -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon("name_programs")["tails"], key=len, reverse=True)))


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_programs")[key])


def _of_firms(text: str, m: re.Match[str]) -> Iterator[Found]:
    """Yield the known scheme with 企业 before it (企业研发准备金制度, 企业研发费用加计扣除政策)."""
    start = m.start() - 2
    if text[start : m.start()] != "企业" or not text[:start].endswith(_words("verbs")):
        return
    tail = _short_tail().match(text, m.end())
    end = tail.end() if tail is not None else m.end()
    yield Found(start, end, "Program", text[start:end], ("known programme",), 1.4, m.group())


def find_known_programs(marks: Marks) -> Iterator[Found]:
    """Yield the initiatives that plans all over the country know (揭榜挂帅, 科技特派员制度)."""
    for m in _known().finditer(marks.text):
        if marks.text[m.end() : m.end() + 3].lstrip("”").startswith(_words("mannered")):
            continue
        yield Found(m.start(), m.end(), "Program", m.group(), ("known programme",), 1.2)
        yield from _of_firms(marks.text, m)
        tail = _short_tail().match(marks.text, m.end())
        if tail is not None:
            form = marks.text[m.start() : tail.end()]
            yield Found(m.start(), tail.end(), "Program", form, ("known programme",), 1.2, m.group())


_LOAN = re.compile("贷(?=[、，。；等])")
_LOAN_NAME = 7


def find_loans(marks: Marks) -> Iterator[Found]:
    """Yield the loans that are named without quotation marks behind a verb or another loan (推广科创贷、人才贷)."""
    end = 0
    for m in _LOAN.finditer(marks.text):
        start = max(marks.floor(m.start()), m.end() - _LOAN_NAME)
        start = max([start, *(c.end for c in marks.cuts_between(start, m.start()))])
        beside = marks.text[start - 1 : start] == "、" and start - 1 == end
        form = marks.text[start : m.end()]
        if len(form) > 2 and (beside or marks.text[max(0, start - 8) : start].endswith(_words("verbs"))):
            end = m.end()
            yield Found(start, end, "Program", form, ("loan",), 1.2)


@cache
def _pairing() -> re.Pattern[str]:
    data = lexicon("name_programs")["pairing"]
    signs = "".join(sorted({place.sign for place in places().values()} | {*data["signs"]}))
    fields, acts, ends = ("|".join(data[key]) for key in ("fields", "acts", "ends"))
    return re.compile(rf"(?:[{signs}]{{2,4}}|东西部)(?:{fields})?(?:{acts})(?:{ends})?")


def _suffixes_near(marks: Marks, at: int) -> Iterator[Suffix]:
    return (s for n in range(2, 8) if (s := marks.suffix_to.get(at + n)) is not None)


def find_pairings(marks: Marks) -> Iterator[Found]:
    """Yield the co-operation of two provinces (闽宁协作, 京蒙科技合作)."""
    for m in _pairing().finditer(marks.text):
        if any(s.start == m.end() and s.type != "Program" for s in _suffixes_near(marks, m.end())):
            continue  # 粤澳科技合作专项资金
        yield Found(m.start(), m.end(), "Program", m.group(), ("co-operation of two provinces",), 1.2)


_VERSION = r"(?:新政|政策)\d{1,3}(?:\.\d)?[条版]"
_VERSIONED = re.compile(_VERSION)
_NEW_POLICY = re.compile(rf"[一-龥]{{2,8}}{_VERSION}")


def find_policies(marks: Marks) -> Iterator[Found]:
    """Yield packages of measures that are named by their number or version (人才新政30条, 人才新政3.0版)."""
    done = 0
    for version in _VERSIONED.finditer(marks.text):
        m = _NEW_POLICY.search(marks.text, max(done, version.start() - 8), version.end())
        if m is None:
            continue
        done = m.end()
        cuts = [c.end for c in marks.cuts_between(m.start(), m.end() - 4) if c.kind != "light"]
        start = max([m.start(), *cuts])
        form = marks.text[start : m.end()]
        yield Found(start, m.end(), "Program", form, ("numbered policy",), 1.2)
