"""Named initiatives: quoted names, known programmes, packages of measures with a number."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import places
from graphbuild.extract.names.kinds import is_kind, speaks_of_several
from graphbuild.extract.names.marks import Marks, Suffix, suffix_types
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_BUDGET = re.compile(r"(?:[一-龥]{0,4}基金|(?:产业|科技|专项|发展|引导|创新){0,3}资金|专项经费)")
_SERIES = re.compile(
    r"(?P<quotes>(?:[“\"][^“”\"]{2,12}[”\"]、?){1,12}|[“\"][^“”\"]{2,30}[”\"])[二两三四五六七八九十](?:大|个|项)(?P<head>工程|行动|计划)"
)
# quotations that go on to a technique or a product name that, not an initiative
_TECHNIQUES = re.compile(r"(?:[、和]?[“\"][^“”\"]{2,12}[”\"])*等?[一-龥]{0,4}(?:技术|模式|产品|品种|工艺)")
_ACTIVITY = re.compile("(?:(?!的)[一-龥]){0,6}?活动(?!周|室|中心)")
_ARTICLES = re.compile(r"\d{1,3}条")
_CHINESE = re.compile("[一-龥]")
_QUOTE = re.compile('[“"]')
_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"\n。，；]{2,28})[”\"]")


@cache
def _tail() -> re.Pattern[str]:
    words = sorted(lexicon("name_programs")["tails"], key=len, reverse=True)
    return re.compile(rf"(?:(?![的等])[一-龥]){{0,8}}?(?:{'|'.join(words)})")


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


def _bare(text: str, m: re.Match[str]) -> bool:
    """Say whether a quotation without a last word behind it is a programme: by its own end or the verb before."""
    name = m.group("name")
    parties = re.split("[+＋]", name)
    if (
        "、" in name
        or is_kind(name)
        or (len(parties) > 1 and all(map(_CHINESE.match, parties)))
        or _is_technique(text, m.end())
    ):
        return False
    if _EACH_ITS_OWN.fullmatch(name):
        return False
    if text.startswith(_words("practices"), m.end()) and _announced(text, m.start()):
        return True
    stands_alone = text[m.end() : m.end() + 1] in '，。；、）与和及“"引'
    return name.endswith(_words("ends")) or (stands_alone and _announced(text, m.start()))


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


def _is_any(name: str) -> bool:
    """Say whether the quotation is any platform or centre (“创新平台”); “科技大脑” is one of its own."""
    return not name.endswith(_words("own_things")) and is_kind(name[:-2])


def _carrier(name: str, text: str, end: int) -> str | None:
    """Return the type of a quotation that ends as carriers and platforms do and no last word follows (“科技大脑”)."""
    types = suffix_types()
    found = (types.get(name[-size:]) for size in range(min(6, len(name) - 1), 1, -1))
    type_ = next((t for t in found if t is not None), None)
    if any(sign in name for sign in "、+＋—"):
        return None
    if name.endswith(_words("nets")) and len(name) > 2 and not text.startswith(_words("of_nets"), end):
        return "Platform"
    return type_ if type_ in ("Platform", "Incubator") and len(name) > 3 and not _is_any(name) else None


def _longer(marks: Marks, end: int) -> int:
    """Return where a longer name ends that the quotation before ``end`` opens, 0 where it opens none.

    A place and a last word stand behind it (“蒙科聚”鄂尔多斯创新驱动平台), or a platform (“车都云”工业互联网平台).
    """
    known = marks.known_at.get(end)
    start = known.end if known is not None else end
    suffixes = (marks.suffix_to.get(start + n) for n in range(2, _REST))
    ends = [s.end for s in suffixes if s and (known is not None or s.type == "Platform") and s.start >= start]
    return ends[0] if ends and marks.floor(ends[0] - 1) <= end else 0


_REST = 10


_BRANCH = re.compile("分(?:中心|平台|站|网)")


def _branch(marks: Marks, end: int) -> int:
    """Return where the branch of a quoted platform ends that names its place (“蒙科聚”阿拉善|分中心), 0 where none."""
    place = marks.known_at.get(end)
    found = _BRANCH.match(marks.text, place.end) if place is not None and place.entry.type == "Region" else None
    return found.end() if found else 0


def _as_carrier(marks: Marks, m: re.Match[str], type_: str) -> Iterator[Found]:
    """Yield the quoted carrier or platform, as another form where a longer name of it goes on behind the quotation."""
    end, why = _longer(marks, m.end()), ("quoted name with last word",)
    if not end:
        yield Found(m.start(), m.end(), type_, m.group(), why, 1.5, m.group("name"))
    elif marks.text[end - 2 : end] == "平台" or type_ == "Platform":
        yield Found(m.start(), end, type_, m.group(), why, 1.0, marks.text[m.start() : end])


def _no_programme(marks: Marks, m: re.Match[str]) -> Iterator[Found]:
    """Yield the quotation that a word behind it makes a fund, an event or a platform."""
    text, budget, event = marks.text, _BUDGET.match(marks.text, m.end()), _ACTIVITY.match(marks.text, m.end())
    branch = _branch(marks, m.end())
    if budget is not None:
        yield Found(m.start(), budget.end(), "Fund", text[m.start() : budget.end()], ("quoted budget line",), 2.0)
    elif event is not None:
        yield Found(m.start(), event.end(), "Event", text[m.start() : event.end()], ("quoted activity",), 2.0)
    elif branch:
        yield Found(m.start(), branch, "Platform", text[m.start() : branch], ("branch",), 2.0)
        yield Found(m.start(), m.end(), "Platform", m.group(), ("branch",), 2.0, m.group("name"))
    elif text.startswith("中心", m.end()):
        type_ = "Incubator" if "孵化" in m.group("name") else "Platform"
        yield Found(m.start(), m.end() + 2, type_, text[m.start() : m.end() + 2], ("quoted centre",), 2.0)


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
    elif (carrier := _carrier(name, text, m.end())) is not None:
        yield from _as_carrier(marks, m, carrier)
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
        others = list(_no_programme(marks, m))
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
