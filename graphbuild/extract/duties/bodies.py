"""Takes a list of bodies apart (市科技局、昆山市、太仓市人民政府等), and says what reads as the name of one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graphbuild.extract.duties.words import any_of, pattern, tail_pattern, words
from graphbuild.ontology import gazetteer
from graphbuild.patterns import alternatives

_KEPT = 8192  # names come again and again
_OPEN, _CLOSE = "（(〔【[｛〈", "）)〕】]｝〉"
_BRACKETS = frozenset(_OPEN + _CLOSE)
_SEPARATOR = "、，,；;|/"
_BLANK = " \u3000\t\xa0\n.．·•。"
_ETC = re.compile(r"等(?:\d{0,2}[个家])?(?:有关|相关)?(?:部门|单位|处室)?$")
_ALIAS = re.compile(r"[（(]以下(?:简)?称[^（）()]*[）)]$")
# 某市加快建设储能中心: what a place does, no name
_INTENDED = re.compile(
    r"[^、]{1,7}?[省市区县州盟旗](?:加快|加大|大力|全面|深入|积极|着力|推动|打造|支持|培育)[^办局委]*$"
)
_COUNTED = re.compile(r"\d{1,2}[.．、][\u4e00-\u9fff]")
_TIERS = re.compile(r"[市县区州旗盟乡镇街道开发、]+")
_TIER = re.compile(r"[市县区州旗盟]{1,2}[（〔(][市县区旗、]+[）〕)](?:人民政府|政府)?$")
_GOVERNMENT = re.compile(r"(?:人民政府|政府|管委会)$")
_EACH = re.compile(r"各(?:[市县区州旗盟镇乡]|地)+(?:人民政府|政府)?$")
_ENUMERATED = re.compile(r"[{<＜｛]|[①-⑳]|\d{1,2}[.．)）]")
_REMARK = re.compile(r"^(?P<name>[^（(〔]{2,})[（(〔](?P<inside>.*)[）)〕]$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text with the offsets that blanks were taken out before (``gaps``), so that they still separate names."""

    text: str
    gaps: frozenset[int]


@dataclass(frozen=True, slots=True)
class Part:
    """One member of a list: clean offsets, and the separator before it."""

    start: int
    end: int
    before: str


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(rf"[^、，。；：]*?(?:{alternatives(words('suffixes', 'strong'))})$")


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"[^、，。；：]+?(?:{alternatives(words('suffixes', 'place'))})$")


@cache
def _group() -> re.Pattern[str]:
    openers, ends = alternatives(words("suffixes", "group_openers")), alternatives(words("suffixes", "group"))
    return re.compile(
        rf"(?:{openers})[^。；：]*(?:{ends}|{alternatives(words('suffixes', 'strong'))})(?:（[^（）]*）|〔[^〔〕]*〕)?$"
    )


@cache
def _field() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('prefixes'))})?(?:{alternatives(words('departments'))})")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('kinds'))})")


@cache
def _department() -> re.Pattern[str]:
    prefixes, fields = alternatives(words("prefixes")), alternatives(words("departments"))
    return re.compile(rf"(?:各?(?:{prefixes})(?:（[^（）]{{1,6}}）)?级?)?(?:{fields})(?:行政|主管)*部门$")


@cache
def _official() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(words('prefixes'))})(?!属)|国家|中国|全国")


@cache
def region_names() -> frozenset[str]:
    """Return the full names of regions (让胡路区, 和平区)."""
    return frozenset(row[1] for row in gazetteer("regions"))


def is_official(name: str) -> bool:
    """Say whether ``name`` begins with a level of government (市住建), or names a field of it (教育)."""
    return bool(_official().match(name)) or is_field(name)


def opens_with_region(text: str, start: int = 0) -> bool:
    """Say whether the full name of a region begins at ``start``, whatever word its first character is otherwise."""
    return any(text[start:end] in region_names() for end in range(start + 3, min(start + 9, len(text)) + 1))


def opened_by_verb(name: str) -> bool:
    """Say whether ``name`` begins with a verb (支持云江大学): only a region's has one in it (让胡路区)."""
    return bool(pattern("openers").match(name)) and not opens_with_region(name)


@cache
def ends_like_office() -> re.Pattern[str]:
    """Return the pattern of the end of an office's name (局, 管委会, 党工委)."""
    return re.compile(f"(?:{alternatives(words('suffixes', 'government'))})$")


@cache
def last_characters() -> frozenset[str]:
    """Return the characters that a name of a body can end in."""
    ends = [w for kind in ("strong", "place", "group") for w in words("suffixes", kind)]
    return frozenset(w[-1] for w in ends) | frozenset("等）)〕门关地")


def _one_bracket(text: str) -> bool:
    """Say whether ``text`` is one bracket with what it holds, brackets in it included."""
    depth = 0
    for i, char in enumerate(text):
        depth += (char in _OPEN) - (char in _CLOSE)
        if depth == 0:
            return i == len(text) - 1
    return False


@lru_cache(_KEPT)
def base_name(name: str) -> str:
    """Return ``name`` without a remark in brackets at its end (市交通委（市道运局） is 市交通委)."""
    match = _REMARK.match(name)
    if not match or not _one_bracket(name[len(match["name"]) :]) or _TIERS.fullmatch(match["inside"]):
        return name
    return match["name"] if _ends_like_body(match["name"]) else name


def _ends_like_body(name: str) -> bool:
    return bool(_strong().match(name) or _place().match(name) or _group().match(name))


@lru_cache(_KEPT)
def is_kind(name: str) -> bool:
    """Say whether ``name`` means a kind of actor (科研院所, 企业): an office may name one (市企业服务中心)."""
    ends = [m.end() for m in _kind().finditer(name)]
    return bool(ends) and (ends[-1] == len(name) or not (_official().match(name) or opens_with_region(name)))


@lru_cache(_KEPT)
def is_group(name: str) -> bool:
    """Say whether ``name`` means several bodies (各旗区人民政府, 有关部门)."""
    bare = base_name(name)
    return bool(_group().match(bare) or _EACH.search(bare) or _TIER.match(bare)) or bare.endswith(
        ("企业", "部门", "相关单位", "有关单位", "各单位")
    )


def _sound(name: str) -> bool:
    """Say whether ``name`` has the length of a name, its brackets in pairs, and no 由 in it but that of 自由."""
    pairs = _BRACKETS.isdisjoint(name) or all(
        name.count(a) == name.count(b) for a, b in zip(_OPEN, _CLOSE, strict=True)
    )
    return (
        2 <= len(name) <= 40
        and pairs
        and "《" not in name
        and name[0] not in "（(〔【[“"
        and not re.search("(?<!自)由", name)
    )


def is_field(name: str) -> bool:
    """Say whether ``name`` is a department by its field only (省教育, 科技), as before a shared 部门."""
    return bool(_field().fullmatch(name))


@lru_cache(_KEPT)
def is_body(name: str) -> bool:
    """Say whether ``name`` reads as the name of a body (or group) wherever it stands, a place not included."""
    bare = base_name(name)
    if not _sound(bare) or bare in words("bare_kinds") or opened_by_verb(bare) or _INTENDED.match(bare):
        return False
    named = _group().match(bare) or _TIER.match(bare) or _department().match(bare) or _strong().match(bare)
    return named is not None and not is_kind(bare)


@lru_cache(_KEPT)
def is_place(name: str) -> bool:
    """Say whether ``name`` can stand for the government of a place (昆山市, 各区)."""
    return 2 <= len(name) <= 15 and bool(_place().match(name)) and not opened_by_verb(name)


@cache
def _glued() -> re.Pattern[str]:
    """Return the pattern of where a name begins without separator (市科技局市财政局, 市科技局2.市财政局)."""
    prefixes, fields = alternatives(words("prefixes")), alternatives(words("departments"))
    counted = rf"(?<=[\u4e00-\u9fff)）])(?={_COUNTED.pattern})"
    return re.compile(rf"(?<=[局厅委办府会部院])(?=(?:{prefixes})(?:{fields}|委|政府|人民政府))|{counted}")


def _cuts(stretch: Stretch, start: int, end: int, separators: str) -> Iterator[tuple[int, int]]:
    depth = 0
    glued = {m.start() for m in _glued().finditer(stretch.text, start + 1, end)}
    for i in range(start, end):
        char = stretch.text[i]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in separators:
            yield i, i + 1
        elif depth == 0 and (char in _BLANK or i in stretch.gaps or i in glued) and i > start:
            yield i, i + (char in _BLANK)


def _up_to_separator(text: str, start: int, end: int) -> str:
    """Return the text from ``start`` to the next separator or blank that no bracket holds."""
    depth, at = 0, start
    for at in range(start, end):
        char = text[at]
        depth += (char in _OPEN) - (char in _CLOSE)
        if depth <= 0 and (char in _SEPARATOR or char in _BLANK) and at > start:
            return text[start:at]
    return text[start:end]


def _ahead(stretch: Stretch, start: int, end: int) -> Iterator[str]:
    """Give what stands from ``start`` on: up to the next separator, and up to the next gap, where one comes first."""
    whole = _up_to_separator(stretch.text, start, end)
    yield whole
    gap = next((i for i in range(start + 1, start + len(whole)) if i in stretch.gaps), None)
    if gap is not None:
        yield stretch.text[start:gap]


def _closes(words: str) -> bool:
    """Say whether ``words`` are the name of a body, 等 or a role word behind it left out."""
    name = tail_pattern().sub("", _ETC.sub("", words))
    return len(name) > 2 and is_body(name)


def _joined(stretch: Stretch, cut: tuple[int, int], start: int, end: int) -> bool:
    """Say whether the blank at ``cut`` stands within a name: it separates only where both sides are names."""
    i, j = cut
    if _COUNTED.match(stretch.text, j):
        return False
    if stretch.text[i:j] and (stretch.text[i] not in _BLANK or stretch.text[i] == "。"):
        return False
    left = stretch.text[start:i].strip()
    while j < end and stretch.text[j] in _BLANK:
        j += 1
    return not (len(left) > 2 and is_body(left) and any(map(_closes, _ahead(stretch, j, end))))


def _conjoined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at 和, 及, 以及, 与 where names stand on both sides (文化和旅游局 stays whole)."""
    at = start
    for match in re.compile("以及|和|及|与").finditer(text, start, end):
        left, right = text[at : match.start()], tail_pattern().sub("", text[match.end() : end])
        left = _ETC.sub("", left)
        governments = len(left) > 2 and is_place(left) and is_place(_GOVERNMENT.sub("", right))
        if match.start() >= at and (governments or (is_body(left) and (is_body(right) or is_place(right)))):
            yield at, match.start()
            at = match.end()
    yield at, end


def split(stretch: Stretch, start: int, end: int, separators: str = _SEPARATOR) -> list[Part]:
    """Return the members of the list in clean ``start`` .. ``end``, brackets kept whole, empty members left out."""
    parts: list[Part] = []
    at, before = start, ""
    for cut in [*_cuts(stretch, start, end, separators), (end, end)]:
        if cut[0] < at or (cut[0] < end and _joined(stretch, cut, at, end)):
            continue
        for i, (left, right) in enumerate(_conjoined(stretch.text, at, cut[0])):
            trimmed = _trim(stretch.text, left, right, first=not parts)
            if trimmed:
                parts.append(Part(*trimmed, before if i == 0 else "和"))
        before = stretch.text[cut[0] : cut[1]] or "\u3000"
        at = cut[1]
    return parts


def _trim(text: str, start: int, end: int, first: bool) -> tuple[int, int] | None:
    """Return the stretch without numbering, marks, conjunction, short form and 等; nothing is joined to the first."""
    number = _ENUMERATED.match(text, start, end)
    start = number.end() if number else start
    while start < end and (text[start].isspace() or text[start] in "。.：:、，,；;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "。：:、，,；;}>＞｝"):
        end -= 1
    lead = any_of("connectors").match(text, start, end)
    named = first or text.startswith(words("no_connectors"), start) or opens_with_region(text, start)
    if lead and end - lead.end() >= 2 and not (lead.group() in "和与及" and named):
        start = lead.end()
    alias = _ALIAS.search(text, start, end)
    end = alias.start() if alias and alias.start() > start + 1 else end
    tail = _ETC.search(text, start, end)
    if tail and tail.start() > start + 1:
        end = tail.start()
    return (start, end) if end > start else None
