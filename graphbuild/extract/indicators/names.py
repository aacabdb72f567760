"""Names of indicators: cut out of a clause, folded, compared."""

import re
import unicodedata
from functools import cache, lru_cache

from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_HEAD = re.compile(r"^[（(、，；：:。—\-－·•\s”’）)\]】○●■□▪◆]+")
_TAIL = re.compile(r"[、，；：:。—\s“‘（(]+$")
_LONGEST = 45


@cache
def _opening() -> re.Pattern[str]:
    data = lexicon("indicators")
    return re.compile(
        f"^(?:(?:{alternatives(data['openings'])})|(?P<scope>{alternatives(data['scopes'])})的?|在(?![孵校站研库册职岗建])|[和及与])"
    )


@cache
def _closing() -> re.Pattern[str]:
    adverbs = alternatives(lexicon("indicators")["adverbs"])
    return re.compile(
        f'(?:{adverbs}|(?:较|比)(?:20\\d\\d|上|[“"]?十.五)[^，；。]{{0,5}}|在[^，；。]{{2,10}}基础上|由[^，；。]{{2,30}}(?:负责|牵头|承担)[^，；。]{{0,6}}|[“"]?双|在|到|至|按|以|的)$'
    )


@cache
def _unit() -> re.Pattern[str]:
    data = lexicon("indicators")
    return re.compile(rf"[（(\[](?:单位[：:])?(?P<unit>{data['table_units']})[)）\]]$")


@cache
def _count_words() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(lexicon('indicators')['count_words'])})$")


@cache
def _levels() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("indicators")["levels"]))


def unit_in_brackets(cell: str) -> tuple[str, str]:
    """Return name and unit of a cell such as 技术合同成交额（亿元）; the unit is "" where the bracket holds none."""
    m = _unit().search(cell)
    return (cell[: m.start()], m["unit"]) if m else (cell, "")


def trim(text: str, start: int, end: int, region: str = "") -> tuple[int, int, str]:
    """Return the span of the indicator's name within ``text[start:end]`` and the scope word cut off (全市 …, or "")."""
    scope = ""
    before = -1
    while before != (end - start) and start < end:
        before = end - start
        piece = text[start:end]
        head = _HEAD.match(piece)
        m = _opening().match(piece)
        if head:
            start += head.end()
        elif m:
            scope = m["scope"] or scope
            start += m.end()
        elif region and piece.startswith(region) and len(piece) > len(region) + 1:
            scope, start = region, start + len(region)
        tail = _TAIL.search(text[start:end]) or _closing().search(text[start:end])
        if tail:
            end = start + tail.start()
    return start, end, scope


def is_name(name: str) -> bool:
    """Tell whether ``name`` can be an indicator's: some Chinese, not too long, no sentence."""
    return 2 <= len(name) <= _LONGEST and len(re.findall("[\u4e00-\u9fff]", name)) >= 2


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return ``name`` without the words that two writings of one indicator differ in."""
    folded = unicodedata.normalize("NFKC", _BRACKETED.sub("", name)).replace("＆", "&")
    for written, same in lexicon("indicators")["synonyms"]:
        folded = folded.replace(written, same)
    folded = re.sub(r"[\W_]", "", folded)
    shorter = _count_words().sub("", folded)
    return shorter if len(shorter) >= 2 else folded


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def alike(a: str, b: str) -> bool:
    """Tell whether two keys, whose values agree, may be one indicator: one holds the other, or most of it."""
    if a == b:
        return True
    first, second = set(_levels().findall(a)), set(_levels().findall(b))
    if first and second and first != second:
        return False
    short, long = sorted((a, b), key=len)
    if short in long and len(short) >= 0.5 * len(long):
        return True
    pairs, others = _bigrams(short), _bigrams(long)
    return len(pairs & others) >= 0.75 * max(1, len(pairs))
