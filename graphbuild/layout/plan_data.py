"""What a plan says of itself: title, issuer, document number, date, period, version, level and region."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from graphbuild.document_types import PlanData, Source
from graphbuild.layout.characters import CJK, normalise_characters, normalise_punctuation
from graphbuild.layout.clean import Cleaned
from graphbuild.layout.numbering import number_at, value_of
from graphbuild.layout.plan_region import own_place, region_and_level
from graphbuild.ontology import lexicon

_FRONT_LINES, _FRONT, _BACK = 25, 4000, 400
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_DATE = re.compile(
    r"(?P<y>20\d\d|二[〇○零]{1}[〇○零一二三四五六七八九]{2})\s?[年.\-/]\s?(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?[月.\-/]\s?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s?日?|\s?月)?"
)
_NUMBER = re.compile(rf"[{CJK}]{{2,14}}[〔\[【（(]\s?20\d\d\s?[〕\]】）)]\s?(?:第\s?)?\d{{1,4}}\s?号")
_YEARS = re.compile(r"(20\d\d)\s?年?\s?[—\-~～至到]{1,2}\s?(20\d\d)\s?年?")
_FIVE_YEARS = re.compile(r"[“\"]?(十[一二三四五六七八九]?)五[”\"]?")
_QUOTED = re.compile(
    r"[^《》。；]{0,45}(?:印发|转发|发布|征求)[^《]{0,12}《(?P<title>[^《》]{4,80}(?:《[^》]*》[^《》]*)?)》[^《。]{0,15}"
)
_PLAIN = re.compile(r"[^《》。；]{0,45}(?:印发|转发)(?P<title>[^《》]{6,80}?)的通知")
_BRACKETED = re.compile(r"[（(]([^（）()]{2,20})[）)]$")
_OUTER = re.compile("^[#\\s《]+|[》\\s]+$")


@dataclass(frozen=True, slots=True)
class _Front:
    """The lines before the first numbered heading, and those at the end of the text."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    fields: Mapping[str, str]
    name: str


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    words = lexicon("plan_data")

    def ends(key: str) -> str:
        return "(?:" + "|".join(sorted(words[key], key=len, reverse=True)) + ")"

    fields = "|".join((*words["date_fields"], *words["number_fields"], *words["issuer_fields"]))
    return {
        "title": re.compile(ends("title_ends") + "$"),
        "version": re.compile(rf"[（(\[【]?({'|'.join(words['versions'])})[）)\]】]?"),
        "issuer": re.compile(rf"(?:中共)?[{CJK}]{{2,24}}{ends('issuer_ends')}"),
        "no_title": re.compile(words["no_title"]),
        "field": re.compile(rf"({fields})\s*[:：]\s*([^\s]{{1,40}})"),
    }


def _front(cleaned: Cleaned, source: Source) -> _Front:
    text = cleaned.text
    lines: list[str] = []
    at = 0
    for line in islice(text[:_FRONT].split("\n"), _FRONT_LINES):
        number = number_at(text, at, min(len(text), at + 20))
        if (
            number is not None
            and number.style in ("chapter", "section", "cn_comma", "part", "article", "cn_paren")
            and lines
        ):
            break
        lines.append(line.strip())
        at += len(line) + 1
    fields = dict(_rules()["field"].findall(normalise_characters(source.text[:_FRONT])))
    last = tuple(x.strip() for x in text[-_BACK:].split("\n"))[-8:]
    name = normalise_punctuation(normalise_characters(source.path.stem.strip()))
    return _Front(tuple(x for x in lines if x), last, fields, name)


def _without_brackets(title: str) -> str:
    """Return ``title`` without the version behind it; a period in brackets belongs to the title."""
    m = _BRACKETED.search(title)
    return title[: m.start()].rstrip() if m and _rules()["version"].fullmatch(m.group()) else title


def _is_title(text: str) -> bool:
    if number_at(text, 0, len(text)) is not None:
        return False
    bare = _BRACKETED.sub("", _without_brackets(text)).strip()
    return 6 <= len(bare) <= 70 and _rules()["title"].search(bare) is not None and not re.search("[。；！？：]", bare)


def _tidy(title: str) -> str:
    return _without_brackets(_OUTER.sub("", title))


def _title(front: _Front) -> str:
    """Return the title that the text gives, an empty string where it gives none."""
    lines = tuple(x for x in front.first if not _rules()["no_title"].search(x))
    joined = [
        "".join(lines[i : i + n])
        for i in range(min(len(lines), 12))
        for n in (1, 2, 3)
        if all(len(x) <= 45 for x in lines[i : i + n])
    ]
    for text in (*lines[:12], *joined):
        m = _QUOTED.fullmatch(text) or _PLAIN.fullmatch(text)
        if m is not None and _is_title(m["title"]):
            return _tidy(m["title"])
    for text in joined:
        if _is_title(text):
            return _tidy(text)
    return ""


def _version(front: _Front) -> str | None:
    for text in (*front.first[:6], front.name):
        m = _BRACKETED.search(text)
        found = _rules()["version"].fullmatch(m.group()) if m else None
        if found is not None:
            return found.group(1)
    return None


def _period(title: str, front: _Front) -> str | None:
    near = [title, *(x for x in front.first[:6] if len(x) <= 30 and x[:1] in "（(")]
    for text in near:
        m = _YEARS.search(text)
        if m is not None:
            return f"{m[1]}-{m[2]}"
    five = _FIVE_YEARS.search(title)
    if five is None:
        return None
    begin = 1951 + 5 * value_of(five[1])
    return f"{begin}-{begin + 4}"


def _number_of(text: str) -> int:
    return int(text) if text.isdecimal() else value_of(text)


def _iso(m: re.Match[str]) -> str | None:
    year, month = int(m["y"].translate(_CHINESE_DIGITS)), _number_of(m["m"])
    day = _number_of(m["d"]) if m["d"] else 0
    if not 1 <= month <= 12 or day > 31:
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _date(front: _Front) -> str | None:
    words = lexicon("plan_data")
    stated = [front.fields[f] for f in words["date_fields"] if f in front.fields]
    for text in (*stated, *reversed(front.last), *front.first):
        m = _DATE.fullmatch(
            text.strip("（）() 发布印").removesuffix("日") if text not in stated else text[:11].rstrip("日 T")
        )
        m = m or _DATE.fullmatch(text.strip("（）() "))
        found = _iso(m) if m else None
        if found:
            return found
    return None


def _document_number(front: _Front) -> str | None:
    words = lexicon("plan_data")
    stated = [front.fields[f] for f in words["number_fields"] if f in front.fields]
    for text in (*stated, *front.first[:12]):
        m = _NUMBER.fullmatch(text)
        if m is not None:
            return text.replace(" ", "").replace("[", "〔").replace("]", "〕").replace("（", "〔").replace("）", "〕")
    return None


def _issuer(front: _Front) -> str | None:
    rule = _rules()["issuer"]
    stated = [front.fields[f] for f in lexicon("plan_data")["issuer_fields"] if f in front.fields]
    if stated:
        return stated[0]
    for text in (*front.first[:12], *front.last[-4:]):
        head = text.split("关于")[0].replace(" ", "") if "关于" in text[:45] else text
        if len(head) <= 30 and rule.fullmatch(head) and (head.startswith("中共") or own_place(head)):
            return head
    return None


def read_plan_data(cleaned: Cleaned, source: Source, given: Mapping[str, str]) -> tuple[PlanData, str]:
    """Return the plan's data and the title that its text gives (that of the data where the text gives none).

    The fields of ``given`` come first, then what the text says, then the file's name as title. A title that is given
    names the plan; whose plan it is and for which years is read from the text's own title all the same.

    Dates are ISO (a month without a day as 2021-10), periods 2021-2025, ``level`` is province, city, county or zone.
    """
    front = _front(cleaned, source)
    title = given.get("title") or _title(front) or _tidy(front.name) or front.name
    own = _title(front) or title
    issuer = given.get("issuer") or _issuer(front)
    region, level = region_and_level(own, issuer, cleaned.text)
    found = {
        "title": title,
        "issuer": issuer,
        "level": level,
        "region": region,
        "document_number": _document_number(front),
        "issued_on": _date(front),
        "period": _period(own, front),
        "version": _version(front),
    }
    return PlanData(**{k: v for k, v in (found | dict(given)).items() if v is not None}), own
