"""The grammar of offices: place, branch (party or government), department, kind of office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from graphbuild.extract.names.gazetteers import leading_place, places
from graphbuild.ontology import lexicon

_LEVEL = re.compile(r"(自治区|自治州|新区|[省市区县旗州盟])$")
_LEVEL_WORDS = frozenset(
    [
        "省",
        "市",
        "区",
        "县",
        "旗",
        "州",
        "盟",
        "自治区",
        "自治州",
        "新区",
        "我市",
        "我省",
        "我区",
        "我县",
        "本市",
        "全市",
    ]
)
_PARTY = re.compile(r"(?:党委|党工委|工委|[省市区县旗州盟]委|自治区党委)$")
# the committee of a region, the region before it (鄂尔多斯市委, 中共东胜区委员会, 内蒙古自治区党委)
_COMMITTEE = re.compile(
    r"(?:中国共产党|中共)?(?P<place>.{0,20}(?:[省市县旗州盟]|(?<!开发)(?<!园)(?<!高新)区))(?:党?委|委员会)"
)
_GOVERNMENT = re.compile(r"(?:人民)?政府$")


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its parts.

    ``place`` is the region's or zone's name as written, a level word (市, 省, 自治区) or empty; ``branch`` is party
    or government; ``department`` is the stem in its full form; ``kind`` is the kind of office in its full form.
    """

    place: str
    branch: str
    department: str
    kind: str

    @property
    def tail(self) -> str:
        """The name without its place: department and kind in full."""
        return self.department + self.kind


def _department_forms() -> Iterator[tuple[str, tuple[str, str, str]]]:
    data = lexicon("departments")
    short_of = {k["full"]: list(k["short"]) for k in data["kinds"]}
    for entry in data["departments"]:
        for kind in entry["kinds"]:
            for stem in (entry["full"], *entry["short"]):
                forms = [kind, *short_of.get(kind, ())]
                if stem != entry["full"] and len(stem) <= 2 and len(forms) > 1:
                    forms = forms[1:]
                for form in forms:
                    yield stem + form, ("government", entry["full"], kind)


def _body_forms() -> Iterator[tuple[str, tuple[str, str, str]]]:
    data = lexicon("departments")
    for entry in data["party"]:
        for form in (entry["full"], *entry["short"]):
            yield form, ("party", "", entry["full"])
        commission = entry["full"].removesuffix("办公室")
        if commission.endswith("委员会"):
            yield commission, ("party", "", commission)
    for entry in data["direct"]:
        for form in (entry["full"], *entry["short"]):
            yield form, ("direct", "", entry["full"])


@cache
def office_forms() -> dict[str, tuple[str, str, str]]:
    """Return every written form of a department or body without its place: (branch, full department, full kind)."""
    found: dict[str, tuple[str, str, str]] = {}
    for form, parts in (*_department_forms(), *_body_forms()):
        found.setdefault(form, parts)
    for form, (department, kind) in lexicon("name_offices")["more"].items():
        found.setdefault(form, ("government", department, kind))
    return found


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(office_forms())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), forms


def find_tails(text: str) -> list[tuple[int, int, str]]:
    """Return where ``text`` has a department or body (科技局, 人民政府): (start, end, branch)."""
    automaton, forms = _automaton()
    found = office_forms()
    return [(s, e, found[forms[i]][0]) for i, s, e in automaton.find_matches_as_indexes(text)]


def ends_with_place(place: str) -> bool:
    """Say whether ``place`` is a level word or ends as names of regions do."""
    return place in _LEVEL_WORDS or place in places() or _LEVEL.search(place) is not None


@cache
def _level_word() -> re.Pattern[str]:
    words = lexicon("resolution")
    levels = "|".join(map(re.escape, words["level_words"]))
    return re.compile(f"(?!{'|'.join(words['not_level_words'])})({levels})(?=..)")


def leading_level(name: str) -> str:
    """Return the level word that ``name`` begins with (市 in 市科技局, none in 市场监管局), else an empty string."""
    match = _level_word().match(name)
    return match.group() if match else ""


def _split_tail(name: str) -> tuple[str, tuple[str, str, str]] | None:
    forms = office_forms()
    for at in range(len(name) - 1):
        parts = forms.get(name[at:])
        if parts is not None:
            return name[:at], parts
    return None


def parse_office(name: str) -> Office | None:
    """Return the parts of the office called ``name``, None where it is none by this grammar."""
    committee = _COMMITTEE.fullmatch(name)
    if committee is not None and ends_with_place(committee["place"]):
        return Office(committee["place"], "party", "", "委员会")
    if name == "党委":
        return Office("", "party", "", "委员会")
    split = _split_tail(name.replace("国有资产管理", "国有资产监督管理"))
    if split is None:
        return None
    place, (branch, department, kind) = split
    party = _PARTY.search(place)
    if branch == "party" or party:
        if not party:
            return None if branch == "party" else Office(place, "government", department, kind)
        return Office(place.removesuffix("党委").removesuffix("委").removeprefix("中共"), "party", department, kind)
    own = _GOVERNMENT.search(place)  # an office of the government itself (市政府金融工作办公室)
    if own is not None and own.start():
        place, department = place[: own.start()], f"人民政府{department}"
    return Office(
        place.removeprefix("我").removeprefix("本"),
        "government" if branch == "government" else "direct",
        department,
        kind,
    )


_LEVELS = {"省": "province", "自治区": "province", "市": "city", "州": "city", "盟": "city"}
_LEVELS |= dict.fromkeys(("区", "县", "旗"), "county")
_DEPTH = {"province": 0, "city": 1, "county": 2}


def is_below(place: str, level: str) -> bool:
    """Say whether the level word ``place`` means one of many regions in a plan of ``level`` (市 in a province's)."""
    return _DEPTH.get(_LEVELS.get(place, ""), 0) > _DEPTH.get(level, 2)


def _placed(place: str, region: str, level: str) -> str:
    """Return the full name of the region that ``place`` means in a plan of ``region``."""
    known = places()
    if place and place not in _LEVEL_WORDS:
        entry = known.get(place)
        return entry.name if entry is not None else place
    here = known.get(region) or leading_place(region)
    own = here.name if here is not None and region in (here.name, here.short) else region
    if here is None:
        return own if _LEVELS.get(place, level) == level else place
    if not place:
        return own
    chain = [here]
    while chain[-1].parent and chain[-1].parent in known:
        chain.append(known[chain[-1].parent])
    for step in chain:
        if step.name.endswith(place):
            return step.name
    return place if own == here.name and is_below(place, here.level) else own


def full_name(office: Office, region: str, level: str) -> str:
    """Return the full name of ``office`` in a plan of ``region`` (its full name) and ``level``.

    市科技局 in a plan of 鄂尔多斯市 is 鄂尔多斯市科学技术局; 自治区科技厅 there is 内蒙古自治区科学技术厅.
    """
    place = _placed(office.place, region, level)
    if office.branch == "party" and office.tail == "委员会" and place.endswith("自治区"):
        return place + "党委"
    if office.branch == "party":
        return f"中共{place}委" if not office.department and office.kind == "委员会" else f"中共{place}委{office.tail}"
    return place + office.tail
