"""How much speaks for a stretch being a firm's name: lists, endings, the place it begins with, and what it is not."""

import re
from functools import cache, lru_cache

from graphbuild.extract.names.gazetteers import leading_place, listed
from graphbuild.extract.names.kinds import is_generic, is_kind
from graphbuild.extract.names.marks import Marks, suffix_types
from graphbuild.extract.names.words import is_strange
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@cache
def firm_words(key: str) -> tuple[str, ...]:
    """Return the words of the lexicon's ``name_firms`` under ``key``."""
    return tuple(lexicon("name_firms")[key])


def _unbracketed(item: str) -> str:
    return re.sub(r"（.*?）", "", item) if "（" in item else item


@cache
def _no_firms() -> frozenset[str]:
    return frozenset((*firm_words("ordinary"), *lexicon("name_regions")["not_firms"]))


# What a list is asked of each of its items comes back while it is read: by each rule, and several times in one.
_RECENT = 256


@lru_cache(_RECENT)
def firm_listed(item: str) -> bool:
    """Say whether ``item`` is a listed firm's name and no ordinary word."""
    entry = listed().get(_unbracketed(item))
    return entry is not None and entry.type == "Enterprise" and item not in _no_firms()


@lru_cache(_RECENT)
def firm_like(item: str) -> bool:
    """Say whether ``item`` is a listed firm or ends as names of firms do, and is no ordinary noun."""
    entry = listed().get(_unbracketed(item))
    if entry is not None:
        return entry.type == "Enterprise"
    return item.endswith(firm_words("endings")) and not is_generic(item) and not is_ordinary(item)


@lru_cache(_RECENT)
def is_ordinary(item: str) -> bool:
    """Say whether ``item`` is a noun of the genre or ends as kinds do."""
    if item.endswith(firm_words("kinds")) or item in firm_words("ordinary") or is_kind(item):
        return True
    return any(word in item for word in firm_words("never_in"))


@cache
def _other_ends() -> dict[str, tuple[str, ...]]:
    """Return what names of other things than firms end with, by the last character."""
    carriers = (word for word, type_ in suffix_types().items() if type_ not in ("Enterprise", "Program", "Project"))
    found: dict[str, list[str]] = {}
    for word in (*firm_words("other"), *carriers):
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(words) for last, words in found.items()}


_SCHOOL_FIRST = re.compile("[一-龥]{2,12}?(?:大学|学院|研究院|研究所|科学院)")
_LEGAL = ("公司", "集团", "股份")


@lru_cache(_RECENT)
def is_other(item: str) -> bool:
    """Say whether ``item`` names something that is no firm: a school, a carrier, a body, a place."""
    item = _unbracketed(item)
    entry = listed().get(item)
    if item.endswith(_other_ends().get(item[-1:], ())):
        return True
    if entry is not None and entry.type in ("University", "Park", "Region"):
        return True
    if _SCHOOL_FIRST.match(item) and not item.endswith(_LEGAL):
        return True
    begun = (listed().get(item[:size]) for size in range(4, len(item)))
    return any(one is not None and one.type == "University" for one in begun)


def _placed(item: str) -> bool:
    """Say whether ``item`` begins with a place and goes on with what is no kind (红河锌联, not 上海新能源汽车)."""
    place = leading_place(item)
    if place is None:
        return False
    rest = item.removeprefix(place.name) if item.startswith(place.name) else item.removeprefix(place.short)
    return 2 <= len(rest) <= 8 and not is_kind(rest) and not is_ordinary(rest)


_MOST = 16


def _known(marks: Marks, start: int, end: int) -> bool:
    known = marks.known_at.get(start)
    defined = known is not None and known.end == end and known.entry.type == "Enterprise"
    return defined or firm_listed(marks.text[start:end])


def _refuted(item: str) -> bool:
    return is_other(item) or is_generic(item) or is_ordinary(item) or not 2 <= len(item) <= _MOST


def _evidence(item: str) -> float:
    ending = 1.5 if item.endswith(firm_words("strong_endings")) else 1.0 if firm_like(item) else 0.0
    return ending + (0.75 if _placed(item) or (not ending and is_strange(item)) else 0.0)


def firmness(marks: Marks, start: int, end: int) -> float:
    """Return what speaks for ``start`` .. ``end`` being a firm, added up; below 0 where something speaks against it.

    A listed or defined firm 2, a strong ending 1.5, another ending of firms 1, 0.75 where it begins with a
    place, or has no such ending and is not made up of words.
    """
    item = marks.text[start:end]
    if _known(marks, start, end):
        return 2.0
    return -2.0 if _refuted(item) else _evidence(item)


def is_firm(marks: Marks, start: int, end: int, least: float) -> bool:
    """Return whether ``firmness`` reaches ``least`` (above 0); what speaks against is asked where enough speaks for."""
    item = marks.text[start:end]
    if _known(marks, start, end):
        return least <= 2.0
    return _evidence(item) >= least and not _refuted(item)


@cache
def _then() -> re.Pattern[str]:
    return re.compile(alternatives(firm_words("then")))


@cache
def _task() -> re.Pattern[str]:
    """Return the pattern of verbs alone at the end of an item, or of a verb behind an organisation's last word."""
    verbs = alternatives(firm_words("tasks"))
    return re.compile(f"(?:{verbs})+$|(?<=[院所学])(?:{verbs})")


def _task_start(marks: Marks, start: int, end: int) -> int:
    """Return where the task behind a name begins that the item ends with, -1 where it ends with none."""
    text = marks.text
    if not (text.endswith(firm_words("tasks"), start + 2, end) or _ORGAN.search(text, start + 2, end)):
        return -1
    task = _task().search(text, start + 2, end)
    return task.start() if task is not None and not text.startswith("项目", task.end()) else -1


_ORGAN = re.compile("[院所学]")


def trimmed(marks: Marks, start: int, end: int) -> int:
    """Return where the firm's name ends that a verb follows (汉枫电子|研发高端芯片), ``end`` where none does."""
    task = _task_start(marks, start, end)
    if task >= 0:
        return task
    stops = (m.start() for m in _then().finditer(marks.text, start + 2, end))
    return next((at for at in stops if is_firm(marks, start, at, 1)), end)
