"""Citations: which policy documents a plan cites, by title in 《》 or by number, and as what."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref, Value
from graphbuild.ontology import lexicon

_BRACKETS = re.compile("[《》]")
_SENTENCE_END = re.compile("[。！？；\n]")
_YEAR = re.compile(r"[〔﹝\[［【（(] ?(?:19|20)\d\d")  # in the middle of every number of a document
_BEFORE_YEAR, _BEHIND_YEAR = 11, 20  # how far a number reaches to both sides of the bracket of its year
_SHORT_FOR = re.compile(r"[（(](?:(?:以下|下)?(?:统称|简称)|下称|以下称)(?:为)?[“\"「]?$")
_LONGEST_TITLE = 120
_SPAN_BEFORE = 60
_HEAD = 300
_TITLE_BEFORE = re.compile(r"(?:通知|意见|决定|办法|方案|规划|计划|要点|措施|规定|函|批复|令|）)[（(]?\s*$")
# what goes on behind a number that is cited (国函〔2018〕159号文批复)
_BESIDE = re.compile("文件?|印发|批复|[，、）)]")
_YEAR_BRACKETS = str.maketrans("﹝[［【（(﹞]］】）)", "〔" * 6 + "〕" * 6, " 第")


@dataclass(frozen=True, slots=True)
class _Citation:
    """A document cited at ``start`` .. ``end`` (brackets and number included); ``name_start`` .. ``name_end`` names it.

    ``title`` is the number where only that is given.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    title: str
    number: str | None


def _fold(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


@cache
def _number() -> re.Pattern[str]:
    return re.compile(lexicon("citations")["number"])


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(".*(?:" + "|".join(lexicon("citations")["before_number"]) + ")(?=[\u4e00-\u9fff]{2})")


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, str]]:
    relation = {cue: name for name, cues in lexicon("citations")["relations"].items() for cue in cues}
    longest_first = sorted(relation, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), relation


def _titles(text: str) -> Iterator[tuple[int, int] | int]:
    """Yield the span of each outermost 《…》, brackets included, and the bare offset of a 《 that is never closed."""
    opened: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        at = bracket.start()
        if opened and at - opened[0] > _LONGEST_TITLE:
            yield opened[0]
            opened.clear()
        if bracket.group() == "《":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened:
                yield start, at + 1
    if opened:
        yield opened[0]


def _canonical(number: str) -> str:
    """Return a document number in the brackets that the standard for official documents asks for: 国发〔2022〕2号."""
    return number.translate(_YEAR_BRACKETS)


def _numbers(text: str) -> list[tuple[int, int]]:
    """Return the spans of the document numbers in ``text``, without the words that they are glued to."""
    found: list[tuple[int, int]] = []
    for year in _YEAR.finditer(text):
        at = year.start()
        done = found[-1][1] if found else 0
        m = _number().search(text, max(done, at - _BEFORE_YEAR), at + _BEHIND_YEAR)
        if m is None:
            continue
        glued = _glued().match(m.group().translate(_YEAR_BRACKETS).split("〔")[0])
        found.append((m.start() + (glued.end() if glued else 0), m.end()))
    return found


def _number_beside(text: str, start: int, end: int, numbers: dict[int, int]) -> tuple[int, int] | None:
    """Return the span of the number that belongs to the title at ``start`` .. ``end``: in the bracket behind it."""
    after = end + 1 if text[end : end + 1] in ("（", "(") else end
    if after in numbers:
        return after, numbers[after]
    before = [(a, b) for a, b in numbers.items() if b <= start and start - b <= 8 and "《" not in text[b:start]]
    if before and re.fullmatch(r"[）)]?文?件?(?:印发|批复|转发|公布|发布)?的?", text[before[-1][1] : start]):
        return before[-1]
    return None


def _reason_to_ignore(title: str, before: str) -> str | None:
    """Return why what 《》 encloses is no policy, or None; ``before`` is the sentence up to it."""
    data = lexicon("citations")
    if title in data["short_forms"]["titles"]:
        return str(data["short_forms"]["reason"])
    for group in data["ignored"]:
        if (
            title in group.get("titles", ())
            or title.endswith(tuple(group["suffixes"]))
            or before.endswith(tuple(group.get("before", ())))
        ):
            return str(group["reason"])
    return None


def _bare_title(title: str) -> str:
    return _fold(re.sub(r"[（(][^（()）]*[)）]", "", title))


def _is_own(document: Document, c: _Citation) -> bool:
    """Tell whether the plan names itself: its title but for a bracket (征求意见稿), its number, or 现将《…》印发."""
    before = document.text[max(0, c.start - 8) : c.start]
    return (
        _bare_title(c.title) == _bare_title(document.own_title)
        or (c.number is not None and c.number == _canonical(document.plan.document_number or ""))
        or before.endswith(tuple(lexicon("citations")["own_title_cues"]))
        or re.sub(r"[\s：:]", "", before).endswith(tuple(lexicon("citations")["own_number_labels"]))
    )


def _stands_alone(document: Document, start: int, end: int) -> bool:
    """Tell whether a number is all there is in its line: then it is the plan's own."""
    text = document.text
    left = max(text.rfind("\n", 0, start) + 1, max((p.start for p in document.passages if p.start <= start), default=0))
    passage_ends = (p.end for p in document.passages if p.end >= end)
    right = min([x for x in (text.find("\n", end),) if x >= 0] + [next(passage_ends, len(text))])
    return text[left:start].strip("（( ") == "" and text[end:right].strip("）) ") == ""


def _heads(document: Document, start: int, end: int) -> bool:
    """Tell whether a number stands in the head of the plan, above the first sentence: then it is the plan's own."""
    before = document.text[:start] if start <= _HEAD else "。"
    return (
        bool(_TITLE_BEFORE.search(before)) and not re.search("[。：]", before) and not _BESIDE.match(document.text, end)
    )


def _sentence_before(text: str, start: int) -> str:
    """Return the sentence up to ``start``, with nested titles blanked, at most as long as a cue can be away."""
    before = text[max(0, start - 400) : start]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def _relation(before: str) -> str:
    pattern, relation = _cues()
    plain = re.sub("《[^《》]*》", lambda m: "□" * len(m.group()), before)
    found = [relation[m.group()] for m in pattern.finditer(plain)]
    return found[-1] if found else "mentions"


def _cited_titles(
    document: Document, numbers: dict[int, int]
) -> tuple[list[_Citation], list[Issue], list[tuple[int, int]]]:
    text = document.text
    citations: list[_Citation] = []
    issues: list[Issue] = []
    taken: list[tuple[int, int]] = []
    for found in _titles(text):
        if isinstance(found, int):
            message = f"书名号没有右半边：{text[found : found + 30]}"
            end = min(found + 1, len(text))
            issues.append(document.issue("title without closing bracket", message, found, end))
            continue
        start, end = found
        taken.append((start, end))
        beside = _number_beside(text, start, end, numbers)
        title = text[start + 1 : end - 1].strip()
        if not title:
            continue
        if beside:
            taken.append(beside)
        number = _canonical(text[slice(*beside)]) if beside else None
        close = max(end, beside[1]) if beside else end
        citations.append(_Citation(start, close, start + 1, end - 1, title, number))
    return citations, issues, taken


def _is_own_number(document: Document, start: int, end: int) -> bool:
    return _stands_alone(document, start, end) or _heads(document, start, end)


def _cited_numbers(document: Document, numbers: dict[int, int], taken: list[tuple[int, int]]) -> Iterator[_Citation]:
    for start, end in numbers.items():
        if any(a < end and start < b for a, b in taken) or _is_own_number(document, start, end):
            continue
        number = _canonical(document.text[start:end])
        yield _Citation(start, end, start, end, number, number)


def _full_titles(citations: list[_Citation]) -> dict[str, str]:
    """Return the entity of each folded title: citations with one number, or one folded title, are one document."""
    by_number: dict[str, str] = {}
    for c in citations:
        if c.number and len(c.title) > len(by_number.get(c.number, "")) and c.title != c.number:
            by_number[c.number] = c.title
    entity: dict[str, str] = {}
    for c in citations:
        name = by_number.get(c.number, c.title) if c.number else c.title
        if len(name) > len(entity.get(_fold(c.title), "")):
            entity[_fold(c.title)] = name
    return entity


def _numbers_of(citations: list[_Citation], entity: dict[str, str]) -> dict[str, str]:
    return {entity[_fold(c.title)]: c.number for c in citations if c.number}


def _abbreviations(text: str, citations: list[_Citation]) -> dict[str, str]:
    """Return title by the short title defined behind it: 《A》（以下简称《规划》)."""
    defined = {}
    for full, short in pairwise(citations):
        if _SHORT_FOR.search(text[full.end : short.start]):
            defined[short.title] = full.title
    return defined


def _policies(document: Document, citations: list[_Citation]) -> Iterator[_Citation]:
    """Yield the citations of other plans' and bodies' documents, a defined abbreviation under its full title."""
    full = _abbreviations(document.text, citations)
    for c in citations:
        title = full.get(c.title, c.title)
        if _is_own(document, replace(c, title=title)):
            continue
        if title == c.title and _reason_to_ignore(title, _sentence_before(document.text, c.start)):
            continue
        yield replace(c, title=title)


def find_citations(doc: Doc, _mentions: tuple[Mention, ...] = ()) -> Extraction:
    """Return the Policy mentions and CITES facts of a plan (clean offsets), and an Issue per 《 that is never closed.

    The plan's own title and number are not cited; nested titles belong to the outer one; journals, books and short
    forms are ignored for the reasons in ``ontology/lexicon/citations.yaml``.
    """
    document: Document = doc.user_data["document"]
    numbers = dict(_numbers(document.text))
    titled, issues, taken = _cited_titles(document, numbers)
    cited = list(
        _policies(document, sorted([*titled, *_cited_numbers(document, numbers, taken)], key=lambda c: c.start))
    )
    entity = _full_titles(cited)
    number_of = _numbers_of(cited, entity)
    mentions, facts = [], []
    for c in cited:
        name = entity[_fold(c.title)]
        number: dict[str, Value] = {"number": number_of[name]} if name in number_of else {}
        before = _sentence_before(document.text, c.start)
        form = document.text[c.name_start : c.name_end]
        rule = "number" if c.title == c.number else "title"
        mentions.append(Mention(c.name_start, c.name_end, "Policy", name, form, rule, "existing", number))
        facts.append(
            Fact(
                "CITES",
                Ref("Plan", document.plan.title),
                Ref("Policy", name),
                max(c.start - len(before), c.start - _SPAN_BEFORE),
                c.end,
                {"relation": _relation(before), **number},
            )
        )
    return Extraction(tuple(mentions), tuple(facts), (), tuple(issues))
