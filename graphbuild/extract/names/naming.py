"""Whether a stretch with a last word names one thing, by what stands before that word."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache

from graphbuild.extract.names.gazetteers import leading_place, places
from graphbuild.extract.names.keys import without_places
from graphbuild.extract.names.kinds import is_generic, is_kind, speaks_of_several
from graphbuild.extract.names.marks import Marks, Suffix, suffix_types
from graphbuild.extract.names.words import is_strange
from graphbuild.ontology import lexicon

# types whose names a topic alone does not make
_TOPICAL = frozenset({"Park", "Incubator"})
_CODE = re.compile(r"[A-Za-z]{1,3}|\d{1,3}|[A-Za-z]\d")
_KIND_ENDS = ("类", "型", "等", "以上", "的", "引进", "改进", "促进", "”进", "入", "—")
_JOINED = re.compile(r"[和与及、]")
# what follows 大学 in words that are no school's name (大学科技城)
_NOT_SCHOOLS = ("科技园", "科技城", "城", "生")
_RUN_BY = re.compile("管(?:办|委会|理局|理委员会)")
_LONGEST = 40


@cache
def ranks() -> tuple[str, ...]:
    """Return the rank words (国家级, 省级) without which a form names the same thing."""
    return tuple(lexicon("name_boundaries")["ranks"])


@cache
def _provinces() -> frozenset[str]:
    return frozenset(form for form, place in places().items() if place.level == "province")


@lru_cache(maxsize=1)
def _before_offices(text: str) -> list[str]:
    """Return what stands before each 管委会 of ``text``, read backwards and sorted, so that a name can be looked up."""
    return sorted(text[max(0, m.start() - _LONGEST) : m.start()][::-1] for m in _RUN_BY.finditer(text))


def _managed(marks: Marks, name: str) -> bool:
    """Say whether the text speaks of the body that runs ``name`` (生物医药谷管办): there is one such thing."""
    before = _before_offices(marks.text)
    at = bisect_left(before, name[::-1])
    return at < len(before) and before[at].startswith(name[::-1])


def _is_quoted(core: str) -> bool:
    """Say whether quotation marks give the thing a name of its own."""
    return "“" in core or '"' in core


def _is_kind_of_lab(marks: Marks, start: int, core: str, name: str) -> bool:
    """Say whether ``name`` is a lab's kind behind a place or an owner (贵州省重点实验室, 甲集团省级实验室)."""
    owner = marks.known_at.get(start)
    if owner is not None and owner.entry.type != "Region" and owner.end < start + len(core):
        return is_generic(core[owner.end - start :]) and "国家" not in name
    if is_generic(core[1:]) and core.startswith("国家", 1):  # 在绵国家重大科技基础设施
        return True
    if core in _provinces() and name.removeprefix(core).removeprefix("省") in suffix_types():
        return not name.endswith(tuple(lexicon("name_suffixes")["one_a_place"]))
    rest = without_places(core)
    return rest != "" and "国家" not in name and is_generic(rest) and not _is_one_lab(rest, name)


def _is_one_lab(rest: str, name: str) -> bool:
    """Say whether ``rest`` is the field of a laboratory of a place, without rank or class (龙子湖新能源实验室)."""
    plain = lexicon("name_suffixes")["plain_labs"]
    word = plain["word"]
    return name == name.removesuffix(rest + word) + rest + word and not any(c in rest for c in plain["classes"])


def _is_ranked_by_field(suffix: str, core: str) -> bool:
    """Say whether a field of general words is told so closely that its state laboratory is one (公共大数据…)."""
    ranked = lexicon("name_suffixes")["ranked_labs"]
    if any(c in core for c in ranked["classes"]):
        return False
    if suffix in ranked["placed"]:
        rest = without_places(core)
        return rest != core and len(rest) >= ranked["rest"]
    return suffix in ranked["words"] and len(core) >= ranked["least"]


def _is_kind_of_park(marks: Marks, start: int, core: str, name: str) -> bool:
    """Say whether ``name`` tells a park by its field alone (循环经济园区)."""
    named = core.startswith("国家") or _managed(marks, name) or _is_one_to_build(marks, start, core, name)
    return is_kind(core) and not named


def _is_one_to_build(marks: Marks, start: int, core: str, name: str) -> bool:
    """Say whether the plan builds this one park of a field (布局空天信息产业园), not several or any such."""
    rule = lexicon("name_suffixes")["one_to_build"]
    built = marks.text.endswith(tuple(rule["verbs"]), max(0, start - 6), start)
    after = marks.text[start + len(name) : start + len(name) + 1]
    return built and len(core) >= rule["least"] and name.endswith(tuple(rule["ends"])) and after in rule["before"]


def _ends_in_kind(core: str) -> bool:
    """Say whether a conjunction joins only a kind to what stands before it (甲技术研究和重大科研|平台)."""
    last = re.split("and|[和与及]", core)
    return len(last) > 1 and is_generic(last[-1])


def _is_long_platform(core: str, name: str) -> bool:
    """Say whether a platform or system is told so closely that it is one (自治区科技监督信息系统)."""
    if core[:1].isdigit() or core.startswith(("领域", "方向")) or _ends_in_kind(core):
        return False  # a technique and its size (12英寸硅光工艺平台); 甲研究和重大科研平台
    if core.endswith((*_KIND_ENDS, "创新")) or (is_kind(core) and _JOINED.search(core)):
        return False
    long = len(core) >= 7 and not any(rank in core for rank in ranks())
    return (long or (core.startswith("自治区") and name.endswith("系统"))) and not speaks_of_several(core)


def is_one_service(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether the plan sets up or relies on this one store or service of a field (建立技术需求库)."""
    rule = lexicon("name_suffixes")["one_service"]
    name = marks.text[start : suffix.end]
    store = name.endswith(rule["stores"]) and len(name) >= rule["least_store"]
    service = name.endswith(tuple(rule["services"])) and len(core) >= rule["least_service"] and not is_generic(core)
    if not (store or service) or speaks_of_several(core):
        return False
    before = marks.text[max(0, start - 8) : start]
    beside = store and before.endswith(tuple(rule["beside"])) and marks.organisation_ends(start - 1)
    return beside or before.endswith(tuple(rule["verbs"]))


def _in_chain(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether signs join kinds to a chain (众创空间—孵化器—加速器—专业园区, “甲团队+平台+项目”)."""
    if _is_quoted(core) and marks.text[suffix.end : suffix.end + 1] in ("+", "＋", "-", "—"):
        return True
    return any(sign in "—+＋" and start + at in marks.suffix_to for at, sign in enumerate(core))


def _is_set_up(marks: Marks, start: int, core: str) -> bool:
    """Say whether the plan sets up this one fund, whose level and purpose it tells (设立市级科技创新基金)."""
    levelled = core.startswith((*ranks(), "自治区", "省", "市", "区", "县", "旗", "盟", "州")) and len(core) >= 4
    set_up = tuple(lexicon("name_boundaries")["set_up"])
    levelled = levelled or len(core) >= _LEAST_PURPOSE
    return levelled and marks.text.endswith(set_up, max(0, start - 4), start) and not speaks_of_several(core)


_LEAST_PURPOSE = 6


def _is_platform_anyway(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether a platform is told so closely, or set up as one, that it is a name though its words are general."""
    refused = (_in_chain, _is_other_word, _is_described)
    if any(holds(marks, start, suffix, core) for holds in refused):
        return False
    return _is_long_platform(core, marks.text[start : suffix.end]) or is_one_service(marks, start, suffix, core)


def _is_named_anyway(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    if suffix.type == "Platform":
        return _is_platform_anyway(marks, start, suffix, core) or (len(core) > 2 and core.startswith(marks.own))
    if len(core) > 2 and core.startswith(marks.own):
        return True
    if suffix.type == "Lab" and _is_ranked_by_field(marks.text[suffix.start : suffix.end], core):
        return True
    if suffix.type == "GovernmentBody" and _is_relied_on(marks, start, suffix, core):
        return True
    return suffix.type == "Fund" and _is_set_up(marks, start, core)


def _is_relied_on(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether the plan relies on this one conference of offices (发挥科普工作联席会议作用)."""
    conference = marks.text[suffix.start : suffix.end] == "联席会议" and len(core) >= 4
    return conference and marks.text.endswith(("发挥", "健全", "落实"), max(0, start - 2), start)


_PHASE = re.compile("[一二三四五]期|永久|[新老主]")


def _is_ground(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether ``suffix`` is the ground of the thing named before it (甲大学永久校区, 乙实验室二期园区)."""
    phase = _PHASE.search(core)
    stop = start + (phase.start() if phase and phase.end() == len(core) else len(core))
    on_ground = marks.text[suffix.start : suffix.end] in ("校区", "园区")
    return on_ground and stop < suffix.start and marks.organisation_ends(stop)


# what makes a platform the first part of a firm's name (甲检测中心|有限公司)
_OF_FIRMS = ("有限", "股份", "公司")


def _is_other_word(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    if suffix.type == "University":
        if _is_ground(marks, start, suffix, core):
            return True
        return core.endswith("国家") or marks.text.startswith(_NOT_SCHOOLS, suffix.end)
    if suffix.type == "Platform":
        if marks.text[suffix.end - 1] == "网" and marks.text.startswith("络", suffix.end):
            return True
        carrier = marks.text[suffix.start : suffix.end] == "平台" and marks.suffix_to.get(suffix.start) is not None
        return carrier or marks.text.startswith(_OF_FIRMS, suffix.end)
    return suffix.type == "ResearchInstitute" and marks.text.startswith("大学", suffix.end)


def _is_kind_by_type(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    name = marks.text[start : suffix.end]
    if suffix.type == "Lab":
        return _is_kind_of_lab(marks, start, core, name)
    if suffix.type == "Platform" and core[:1].isdigit():
        return True  # a technique and its size (12英寸硅光工艺平台)
    if suffix.type == "Platform":
        if marks.text[suffix.start : suffix.end] == "平台" and is_generic(without_places(core)):
            return True
        told = _is_quoted(core) or (core.startswith("国家") and not core.startswith("国家级"))
        return is_generic(core) if told else is_kind(core)
    return suffix.type in _TOPICAL and (
        _is_kind_of_park(marks, start, core, name) or _is_ground(marks, start, suffix, core)
    )


@cache
def _placed() -> frozenset[str]:
    return frozenset(lexicon("name_suffixes")["placed"])


def needs_place(word: str) -> bool:
    """Say whether the last word ``word`` makes a name only behind a place, an owner or a strange word."""
    return word in _placed()


def _is_unplaced(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether the last word needs a place, an owner or a strange word before it and has none (8英寸中试线)."""
    word = marks.text[suffix.start : suffix.end]
    if not needs_place(word) or marks.name_begins(start):
        return False
    return word not in lexicon("name_suffixes")["strange_enough"] or not is_strange(core)


def _is_described(marks: Marks, start: int, suffix: Suffix, core: str) -> bool:
    """Say whether a platform is told by an attribute and no place or quotation (面向东盟的跨境数据平台)."""
    told = _is_quoted(core) or start in marks.known_at or leading_place(core) is not None
    return suffix.type == "Platform" and marks.text[start - 1 : start] == "的" and not told


def _ends_as_kind(core: str) -> bool:
    return core.endswith(_KIND_ENDS) or core in ("中国·", "世界·") or _CODE.fullmatch(core) is not None


_Refusal = Callable[[Marks, int, Suffix, str], bool]
# the reasons of trace.yaml with what tells each, in the order asked
_REFUSALS: tuple[tuple[str, _Refusal], ...] = (
    ("other word", _is_other_word),
    ("kind", lambda _marks, _start, _suffix, core: is_generic(core)),
    ("kind behind a place or owner", _is_kind_by_type),
    ("described", _is_described),
    ("kind by its end", lambda _marks, _start, _suffix, core: _ends_as_kind(core)),
    ("chain of kinds", _in_chain),
    ("half a bracket", lambda _marks, _start, _suffix, core: core.count("（") != core.count("）")),
    ("several", lambda _marks, _start, _suffix, core: speaks_of_several(core)),
    ("kind without its place", _is_unplaced),
    ("too short", lambda marks, start, _suffix, core: len(core) < 2 and start not in marks.known_at),
)


def refusal(marks: Marks, start: int, suffix: Suffix) -> str:
    """Return why the stretch from ``start`` to the end of ``suffix`` names no one thing; empty where it names one.

    The reasons are those of ``trace.yaml`` in the lexicon.
    """
    core = marks.text[start : suffix.start]
    if _is_named_anyway(marks, start, suffix, core):
        return ""
    return next((why for why, holds in _REFUSALS if holds(marks, start, suffix, core)), "")


def is_name(marks: Marks, start: int, suffix: Suffix) -> bool:
    """Say whether the stretch from ``start`` to the end of ``suffix`` is the name of one thing."""
    return not refusal(marks, start, suffix)
