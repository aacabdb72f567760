"""Government bodies: department with its place, and the bodies that a list of responsible ones names."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import places
from graphbuild.extract.names.marks import Marks, type_of
from graphbuild.extract.names.offices import ends_with_place, find_tails, leading_level, office_forms
from graphbuild.ontology import lexicon
from graphbuild.patterns import scan

_LIST = re.compile(
    r"(?:责任|牵头|配合|负责|实施|参与|主管|协同|承办|支持)(?:单位|部门|处室|科室|主体)(?:及部门)?[：:]"
    r"(?P<items>(?:（[^（）]{1,20}）|[^。（）】\]〕\n]){2,400})"
)
_ASSIGNED = re.compile(
    r"（(?P<items>[^（）。：]{2,160}?)(?:牵头|负责)(?:[，；](?P<more>[^（）。]{2,160}?)(?:配合|参与|协同|负责|落实))?）"
)
_ITEM = re.compile(r"[^、，,；;：:　\s（）]+")
# a government of a level, without a place: the plan's own or one of many, other rules tell which
_BARE = re.compile(r"[省市区县旗州盟]{0,2}(?:人民)?政府")
_TRIM = re.compile(r"(?:按职责分工负责|按职责分工|分别负责|共同负责|牵头|负责|配合|参与|落实|等)+$")
_BODY = re.compile(r".*(?:[局厅委办处部署院社]|中心|专班|管委会|政府|海关|分行|公室|集团|公司)$")
# levels that stand for all bodies of that level, or for a body of which the text gives the end only
_SEVERAL = frozenset({"委", "盟市", "旗区", "旗县", "区县", "县区", "市县", "市区", "县市"})
# governments of several levels at once (旗县区人民政府)
_MIXED = re.compile("[市区县旗州盟]{2,}")
_LEVELS = frozenset(["省", "市", "区", "县", "旗", "州", "盟", "自治区", "新区"])
_GROUP = re.compile(r"^(?:\d|各|有关|相关|其他|市直|省直|市属|区直|全市|全省|牵头|责任|配合|完成)")


_JOINED = re.compile(r"委(?=自治区|[省市区县旗州盟])")


def provincial(area: str) -> str:
    """Return the level word of the province with the code ``area``: only provinces have a 厅."""
    name = next((p.name for p in places().values() if p.level == "province" and p.code[:2] == area), "省")
    return "自治区" if name.endswith("自治区") else "省"


def _after_committee(text: str, start: int, end: int) -> int:
    """Return where the body begins when a committee stands before it without a mark between (区委|区政府)."""
    m = _JOINED.search(text, start, end)
    return m.end() if m else start


def find_offices(marks: Marks) -> Iterator[Found]:
    """Yield departments and bodies that stand behind a place, a level word or a committee."""
    text = marks.text
    for start, end, branch in find_tails(text):
        edge = left_edge(marks, start, "GovernmentBody")
        first = _after_committee(text, edge.start, start)
        place = text[first:start]
        if not place and text[end - 1] == "厅":
            form = provincial(marks.area) + text[start:end]
            yield Found(start, end, "GovernmentBody", form, ("provincial by its kind",), 1.0, text[start:end])
            continue
        if not place or place in _SEVERAL or _MIXED.fullmatch(place) or _GROUP.match(place) or len(place) > 18:
            continue
        if place in _LEVELS and text[start:end] in ("人民政府", "政府"):
            continue
        if text[first - 1 : first] == "各" or place.startswith("设区"):
            continue
        party = place.endswith("委")
        if branch == "party" and not party and not place.endswith(("党", "政府")):
            continue
        if party or place.endswith("政府") or ends_with_place(place) or start in marks.known_to or _zone(marks, start):
            type_ = "Alliance" if text[start:end] in _associations() else "GovernmentBody"
            stop = _extended(text, end, branch)
            if _lends_its_name(text, stop):
                continue
            yield Found(first, stop, type_, text[first:stop], ("office", *edge.evidence), 2.0)


_BUREAU = re.compile("[一-龥]{2,8}?局(?![面部势域])")


def find_bureaus(marks: Marks) -> Iterator[Found]:
    """Yield the bureaus of zones, whose fields no list holds (甲新区|创新发展局)."""
    zones = {k.end: k.start for k in marks.known if k.entry.type == "Park"}
    for end, start in zones.items():
        m = _BUREAU.match(marks.text, end)
        if m is not None and not any(c.kind != "soft" for c in marks.cuts_between(end, m.end())):
            form = marks.text[start : m.end()]
            yield Found(start, m.end(), "GovernmentBody", form, ("bureau of a zone",), 2.0)


def _associations() -> frozenset[str]:
    return frozenset(lexicon("name_kinds")["associations"])


_BRANCH = re.compile(r"[一-龥]{2,5}?分局")
_OWN_OFFICE = re.compile(r"办公[室厅]")


def _extended(text: str, end: int, branch: str) -> int:
    """Return where the body's name ends with its branch or its office (市规划自然资源委|海淀分局, 市政协|办公室)."""
    if text[end - 1] == "委" and text.startswith("员会", end):
        return end + 2
    m = (_OWN_OFFICE if branch == "direct" else _BRANCH).match(text, end)
    return m.end() if m else end


def _lends_its_name(text: str, end: int) -> bool:
    """Say whether the body only begins the name of a fund (市政府|引导母基金)."""
    return text.startswith(tuple(lexicon("name_kinds")["of_governments"]), end)


def _zone(marks: Marks, end: int) -> bool:
    suffix = marks.suffix_to.get(end)
    return suffix is not None and suffix.type in ("Park", "Incubator")


def _items(marks: Marks) -> Iterator[tuple[int, int]]:
    for start, end in marks.duty_cells:
        yield from ((m.start(), m.end()) for m in _ITEM.finditer(marks.text, start, end))
    lists = [m.span("items") for m in (*_LIST.finditer(marks.text), *_ASSIGNED.finditer(marks.text))]
    lists += [m.span("more") for m in _ASSIGNED.finditer(marks.text) if m.group("more")]
    for first, last in lists:
        for item in _ITEM.finditer(marks.text, first, last):
            body = _TRIM.sub("", item.group())
            if body:
                yield item.start(), item.start() + len(body)


def find_listed_bodies(marks: Marks) -> Iterator[Found]:
    """Yield the bodies that a list of responsible ones names (责任单位：A、B; （A牵头，B配合）)."""
    text = marks.text
    place = ""
    for start, end in _items(marks):
        form = text[start:end]
        if text[start - 1 : start] not in "、，,":
            place = ""
        led = leading_level(form)
        if led and not form.startswith("委", len(led)):
            place = led
        elif place and office_forms().get(form, ("",))[0] == "government":
            yield Found(start, end, "GovernmentBody", place + form, ("place given once",), 2.0, form)
            continue
        if (
            3 <= len(form) <= 24
            and _BODY.match(form)
            and not _GROUP.match(form)
            and form not in _not_bodies()
            and not _BARE.fullmatch(form)
            and not _listed_otherwise(marks, start, end)
        ):
            yield Found(start, end, _type_in_list(form), form, ("item of a list of responsible bodies",), 1.5)


_OTHERS = frozenset({"University", "ResearchInstitute", "Alliance"})


def _type_in_list(form: str) -> str:
    """Return the type of an item of a list of bodies: what its last word says of schools and firms, else a body."""
    if form.endswith(("集团", "公司")):
        return "Enterprise"
    type_ = type_of(form)
    return type_ if type_ in _OTHERS else "GovernmentBody"


def _listed_otherwise(marks: Marks, start: int, end: int) -> bool:
    """Say whether the item is a listed name or one that the document defines, which other rules find (工研院)."""
    known = marks.known_at.get(start)
    return known is not None and known.end == end and known.entry.type != "Region"


def _not_bodies() -> frozenset[str]:
    return frozenset(lexicon("name_kinds")["bodies"])


_LEVEL_STARTS = re.compile("[自省市区县旗]")
_BOTH = re.compile(r"(?P<level>自治区|[省市区县旗])(?:党委|委)[和、]?(?P<body>政府)")
_ZONE_BOTH = re.compile(r"党工委[、和](?P<body>管委会)")
_AUTHOR = re.compile(r"(?<![省市区县旗州盟])(?:自治区|[省市区县旗])(?:党委|委|人民政府|政府)(?![员各])")


def find_authors(marks: Marks) -> Iterator[Found]:
    """Yield the committee or government that the plan speaks of without naming the region (市委, 市政府)."""
    for m in scan(_LEVEL_STARTS, _BOTH, marks.text):
        form = m.group("level") + "人民政府"
        yield Found(m.start("body"), m.end("body"), "GovernmentBody", form, ("author of the plan",), 1.0)
    for m in _ZONE_BOTH.finditer(marks.text):
        start = left_edge(marks, m.start(), "GovernmentBody").start
        form = marks.text[start : m.start()] + "管委会"
        if start < m.start():
            yield Found(m.start("body"), m.end(), "GovernmentBody", form, ("both bodies of a zone",), 2.0)
    for m in scan(_LEVEL_STARTS, _AUTHOR, marks.text):
        if marks.text[m.start() - 1 : m.start()] == "各":
            continue
        before = m.start() in marks.breaks or marks.text[m.start() - 1 : m.start()] in "由向经和与受报对按委"
        if before or any(c.end == m.start() for c in marks.cuts_between(max(0, m.start() - 4), m.start())):
            yield Found(m.start(), m.end(), "GovernmentBody", m.group(), ("author of the plan",), 1.0)


@cache
def _branch_names() -> re.Pattern[str]:
    data = lexicon("departments")["branches"]
    heads = "|".join(sorted((f for b in data for f in (b["full"], *b["short"])), key=len, reverse=True))
    tails = "|".join(sorted({t for b in data for t in b["suffixes"]}, key=len, reverse=True))
    return re.compile(rf"(?:{heads})[一-龥]{{2,8}}?(?:{tails})")


@cache
def _single() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("name_kinds")["single"]))


def find_single(marks: Marks) -> Iterator[Found]:
    """Yield the bodies of which a region has one (军分区)."""
    for m in _single().finditer(marks.text):
        yield Found(m.start(), m.end(), "GovernmentBody", m.group(), ("one in a region",), 1.0)


def find_branches(marks: Marks) -> Iterator[Found]:
    """Yield the seats that bodies of the centre have in the region (人民银行苏州市分行)."""
    for m in _branch_names().finditer(marks.text):
        yield Found(m.start(), m.end(), "GovernmentBody", m.group(), ("branch of a central body",), 2.5)


def find_governments(marks: Marks) -> Iterator[Found]:
    """Yield committees and governments named with their region (中共苏州市委, 苏州市人民政府)."""
    text = marks.text
    for known in marks.known:
        if known.entry.type != "Region":
            continue
        if text.startswith("人民政府", known.end):
            end = _extended(text, known.end + 4, "direct")
            yield Found(known.start, end, "GovernmentBody", text[known.start : end], ("government of a region",), 2.5)
        word = "党委" if text.startswith("党委", known.end) else "委" if text.startswith("委", known.end) else ""
        end = known.end + len(word)
        if word and known.entry.name == text[known.start : known.end] and not text.startswith(("员", "会", "办"), end):
            start = known.start - 2 if text[: known.start].endswith("中共") else known.start
            yield Found(start, end, "GovernmentBody", text[start:end], ("committee of a region",), 2.5)
