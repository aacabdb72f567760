"""Quotations that are programmes: by a last word behind them, by their own end, or by the verb before them."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import places
from graphbuild.extract.names.kinds import is_kind, speaks_of_several
from graphbuild.extract.names.marks import Marks
from graphbuild.extract.names.quoted_carriers import carrier_of, find_carrier, find_other_kind
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_SERIES = re.compile(
    r"(?P<quotes>(?:[“\"][^“”\"]{2,12}[”\"]、?){1,12}|[“\"][^“”\"]{2,30}[”\"])[二两三四五六七八九十](?:大|个|项)(?P<head>工程|行动|计划)"
)
# quotations that go on to a technique or a product name that, not an initiative
_TECHNIQUES = re.compile(r"(?:[、和]?[“\"][^“”\"]{2,12}[”\"])*等?[一-龥]{0,4}(?:技术|模式|产品|品种|工艺)")
_ARTICLES = re.compile(r"\d{1,3}条")
_CHINESE = re.compile("[一-龥]")
_QUOTE = re.compile('[“"]')
_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"\n。，；]{2,28})[”\"]")


@cache
def _tail() -> re.Pattern[str]:
    words = sorted(lexicon("name_programs")["tails"], key=len, reverse=True)
    return re.compile(rf"(?:(?![的等])[一-龥]){{0,8}}?(?:{'|'.join(words)})")


def _words(key: str) -> tuple[str, ...]:
    return tuple(lexicon("name_programs")[key])


def _announced(text: str, start: int) -> bool:
    """Say whether the words before ``start`` (and before quotations that it follows) carry out a programme."""
    before = re.sub(r"(?:[“\"][^“”\"]{2,24}[”\"]、?)+$", "", text[max(0, start - 40) : start])
    return _OWNER.sub("", before).endswith(_words("verbs")) or _placed_verb(before)


_OWNER = re.compile("(?:国家|省|市|自治区|区|县|州)$")


def _placed_verb(before: str) -> bool:
    """Say whether ``before`` ends in a verb and a place, whose initiative is quoted next (对接潍坊“鸢都英才”)."""
    for size in (2, 3, 4):
        place = places().get(before[-size:])
        if place is not None and (place.free or before[-size:] == place.name):
            return before[:-size].endswith(_words("verbs"))
    return False


def _is_technique(text: str, end: int) -> bool:
    found = _TECHNIQUES.match(text, end)
    return found is not None and not found.group().endswith(_words("money"))


_EACH_ITS_OWN = re.compile("一.一.|[一两三四五六].[一两三四五六多].(?:[一两三四五六多].)*|.*战略")
# slogans and what a region is laid out as (“一企一策”, “一核两翼”)


def _says_nothing(name: str) -> bool:
    """Say whether the quotation is a list, a slogan, or what parties do together (“企业+农户”), by its words alone."""
    parties = re.split("[+＋]", name)
    joined = len(parties) > 1 and all(map(_CHINESE.match, parties))
    return "、" in name or joined or _EACH_ITS_OWN.fullmatch(name) is not None


def _bare(text: str, m: re.Match[str]) -> bool:
    """Say whether a quotation without a last word behind it is a programme: by its own end or the verb before."""
    name = m.group("name")
    if _says_nothing(name) or _is_technique(text, m.end()):
        return False
    if text.startswith(_words("practices"), m.end()) and _announced(text, m.start()):
        return True
    stands_alone = text[m.end() : m.end() + 1] in '，。；、）与和及“"引'
    announced = stands_alone and _announced(text, m.start()) and not is_kind(name)
    return name.endswith(_words("ends")) or announced


_EDITION = re.compile(r"\d\.\d版?")


def _is_manner(text: str, m: re.Match[str], tail: str) -> bool:
    """Say whether the quotation is how something is done (采取“甲+乙”方式), not what is carried out."""
    parts = re.split("[+＋-]", m.group("name"))
    if len(parts) > 1 and all(map(_CHINESE.search, parts)) and (tail.endswith("模式") or all(map(is_kind, parts))):
        return True  # how parties join (“甲+乙+丙”协同育人模式)
    return tail.endswith(_words("manners")) and text.endswith(_words("by"), max(0, m.start() - 4), m.start())


def _last_of_list(marks: Marks, start: int) -> bool:
    """Say whether what stands at ``start`` ends a list of things that are no initiatives (甲、乙、丙“三清零”行动)."""
    before = marks.suffix_to.get(start - 1)
    ended = marks.text[start - 2 : start - 1] in '”"' or (before is not None and before.type == "Program")
    return marks.text[start - 1 : start] == "、" and not ended


# a slogan is an initiative with a last word of its own (“一企一策”服务专员制度), not by one that any has (“放管服”改革)
_OWN_TAIL = 4


def _is_one(name: str, tail: str) -> bool:
    """Say whether the quotation is one initiative: a list within it is several, but in a mechanism's name."""
    parts = name.split("、")
    return len(parts) == 1 or (
        tail.endswith(_words("of_lists")) and not all(p.endswith(_words("loose")) for p in parts)
    )


def _is_slogan(name: str, tail: re.Match[str] | None) -> bool:
    if name not in _words("slogans"):
        return False
    return tail is None or len(tail.group()) < _OWN_TAIL or name in _words("periods")


def _as_programme(marks: Marks, m: re.Match[str], tail: re.Match[str] | None) -> Iterator[Found]:
    """Yield the quotation as a programme, by a last word behind it or alone, or as a carrier or a project."""
    text, name = marks.text, m.group("name")
    if tail is not None and _is_one(name, tail.group()) and not _is_manner(text, m, tail.group()):
        edition = _EDITION.match(text, tail.end())
        yield from _with_tail(marks, m, edition.end() if edition else tail.end())
    elif (carrier := carrier_of(name, text, m.end())) is not None:
        yield from find_carrier(marks, m, carrier)
    elif (articles := _ARTICLES.match(text, m.end())) is not None:
        yield Found(m.start(), articles.end(), "Program", text[m.start() : articles.end()], ("numbered policy",), 1.5)
    elif name.endswith("项目") and text.endswith(_words("builds"), max(0, m.start() - 4), m.start()):
        yield Found(m.start(), m.end(), "Project", m.group(), ("quoted project",), 1.5, name)
    elif _bare(text, m):
        yield Found(m.start(), m.end(), "Program", m.group(), ("quoted programme",), 1.5, name)


def find_quoted(marks: Marks) -> Iterator[Found]:
    """Yield the quoted names that a last word, their own end or the verb before them make a name."""
    for m in _QUOTED.finditer(marks.text):
        tail = _tail().match(marks.text, m.end())
        if _is_slogan(m.group("name"), tail):
            continue
        others = list(find_other_kind(marks, m))
        yield from others or _as_programme(marks, m, tail)


def find_series(marks: Marks) -> Iterator[Found]:
    """Yield the initiatives of one series (“登高、升规”两个工程; “甲”“乙”“丙”三大行动)."""
    for m in scan(_QUOTE, _SERIES, marks.text):
        for name in re.finditer(r"[^“”\"、]+", m.group("quotes")):
            start, end = m.start() + name.start(), m.start() + name.end()
            form = f"“{name.group()}”{m.group('head')}"
            yield Found(start, end, "Program", form, ("series of initiatives",), 3.0, name.group())


_PAIRED = re.compile(r"(?P<head>[一-龥]{0,10})(?P<quote>[“\"](?P<name>[^“”\"]{2,12})[”\"])[和、与]?$")


def _before(text: str, start: int, tail: str) -> Iterator[Found]:
    """Yield the quotation that shares the last word of the one at ``start`` (“双倍增”和“三清零”行动)."""
    m = _PAIRED.search(text, max(0, start - 28), start)
    if m is not None and (m.end() > m.end("quote") or m.end() == start):
        form = m.group("quote") + tail
        yield Found(*m.span("quote"), "Program", form, ("quotations with one last word",), 2.0, m.group("name"))


def _with_tail(marks: Marks, m: re.Match[str], end: int) -> Iterator[Found]:
    text = marks.text
    short = text[m.start() : end]
    start = left_edge(marks, m.start(), "Initiative").start
    full = text[start:end]
    if (
        m.start() - start > 16
        or not start < m.start()
        or "”" in full[: m.start() - start]
        or speaks_of_several(full)
        or _last_of_list(marks, start)
    ):
        full, start = short, m.start()
    yield Found(start, end, "Program", full, ("quotation with last word",), 2.0)
    yield from _before(text, start, text[m.end() : end])
    yield Found(m.start(), m.end(), "Program", m.group("name"), ("quotation with last word",), 2.0, full)
    if full != short:
        yield Found(m.start(), end, "Program", short, ("quotation with last word",), 2.0, full)
