"""Regions and their short forms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tools.packages import Division

Words = Mapping[str, tuple[int, str]]

# one-character and other short signs of provinces, as city groups use them (京津冀)
SIGNS = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙", "21": "辽", "22": "吉", "23": "黑",
    "31": "沪", "32": "苏", "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁", "41": "豫",
    "42": "鄂", "43": "湘", "44": "粤", "45": "桂", "46": "琼", "50": "渝", "51": "川", "52": "贵",
    "53": "云", "54": "藏", "61": "陕", "62": "甘", "63": "青", "64": "宁", "65": "新", "71": "台",
    "81": "港", "82": "澳",
}  # fmt: skip
_LONG_SUFFIXES = (
    "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区",
)  # fmt: skip
_SHORT_SUFFIXES = "省市州盟县区旗"
_PEOPLES = (
    "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族",
    "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克",
    "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族",
    "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族",
    "仡佬族", "锡伯", "普米族", "塔吉克", "怒族", "鄂温克族", "保安族", "裕固族", "独龙族",
    "鄂伦春族", "各族",
)  # fmt: skip
# where the people's name is the place's name, or where usage has settled on another form
_SETTLED = {
    "东乡族自治县": "东乡", "鄂温克族自治旗": "鄂温克", "鄂伦春自治旗": "鄂伦春",
    "积石山保安族东乡族撒拉族自治县": "积石山",
    "神农架林区": "神农架", "六枝特区": "六枝",
}  # fmt: skip

# what the table of former names writes for "no division of this level"
_NO_NAMES = {"市辖区", "县", "省直辖县", "自治区直辖县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
# jieba tags many a county n or nr; only other classes, and common nouns, make a short form an ordinary word
_ORDINARY_TAGS = {"a", "ad", "an", "b", "c", "d", "f", "i", "l", "m", "p", "r", "s", "t", "v", "vd", "vn"}
_COMMON_NOUN = 300


@dataclass(frozen=True, slots=True)
class Region:
    """One row of regions.tsv; ``until`` is the last year of a former name, empty for a name of today.

    ``use`` is ``full`` where the short form cannot be trusted alone: an ordinary word (互助, 平安) or the name of
    another region.
    """

    code: str
    name: str
    short: str
    level: str
    parent: str
    sign: str = ""
    until: str = ""
    use: str = "free"


def _without_peoples(stem: str) -> str:
    """Strip the names of peoples from the end of ``stem``, as long as a place name of two characters remains."""
    for _ in range(4):
        people = next((p for p in _PEOPLES if stem.endswith(p) and len(stem) - len(p) >= 2), None)
        if people is None:
            return stem
        stem = stem[: -len(people)]
    return stem


def short_form(name: str) -> str:
    """Return ``name`` without suffix and peoples (延边朝鲜族自治州 -> 延边), "" where only one character remains."""
    if name in _SETTLED:
        return _SETTLED[name]
    suffix = next((s for s in _LONG_SUFFIXES if name.endswith(s)), None)
    if suffix is not None:
        stem = _without_peoples(name[: -len(suffix)])
    else:
        stem = name[:-1] if name[-1] in _SHORT_SUFFIXES else name
    return stem if len(stem) >= 2 else ""


def _level(code: str) -> str:
    """Return the level by the code's length; counties under a province directly have six digits, too."""
    return {2: "province", 4: "city", 6: "county"}[len(code)]


def _code(division: Division) -> str:
    return division.code[:-2] if len(division.code) == 6 and division.code.endswith("00") else division.code


def _former(former: dict[Division, int], names: set[str]) -> list[Region]:
    newest = max(former.values())
    latest: dict[str, Region] = {}
    for division, year in sorted(former.items(), key=lambda item: (item[1], item[0].code)):
        if division.name not in names | _NO_NAMES and year < newest and len(division.code) in (4, 6):
            short, level = short_form(division.name), _level(division.code)
            latest[division.name] = Region(division.code, division.name, short, level, division.parent, "", str(year))
    return sorted(latest.values(), key=lambda region: region.code)


def _is_ordinary(word: str, words: Words) -> bool:
    count, tag = words.get(word, (0, ""))
    return tag in _ORDINARY_TAGS or (tag == "n" and count >= _COMMON_NOUN)


def _with_use(rows: list[Region], words: Words) -> list[Region]:
    """Mark short forms that are ordinary words or that a region of higher rank, or of the same rank before, has."""
    owners: dict[str, Region] = {}
    for row in sorted(rows, key=lambda region: (bool(region.until), len(region.code))):
        for form in (row.name, row.short):
            owners.setdefault(form, row)
    marked = []
    for row in rows:
        ordinary = row.level == "county" and _is_ordinary(row.short, words)
        trusted = row.short != "" and owners[row.short] is row and not ordinary
        marked.append(replace(row, use="free" if trusted else "full"))
    return marked


def regions(today: list[Division], former: dict[Division, int], words: Words) -> list[Region]:
    """Return the rows of regions.tsv: today's divisions, the Corps, and former names (same code space) after them.

    ``words`` are a dictionary's words with frequency and part of speech.
    """
    rows = [
        Region(_code(d), d.name, short_form(d.name), _level(_code(d)), d.parent, SIGNS.get(d.code, "")) for d in today
    ]
    rows.append(Region("66", "新疆生产建设兵团", "兵团", "province", ""))
    return _with_use(rows + _former(former, {row.name for row in rows}), words)
