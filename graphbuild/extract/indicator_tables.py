"""Targets in tables: rows of indicators, columns of years."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Cell, Document, Table
from graphbuild.extract.indicator_names import alternatives, is_name, unit_in_brackets
from graphbuild.extract.indicator_target import Target
from graphbuild.extract.indicator_years import Period
from graphbuild.ontology import lexicon

_YEAR = re.compile(r"20\d\d")
_INDEX = re.compile(r"^[（(]?\d{1,3}[)）]?[.．、]?(?=[^\d.%％])")
_MARK = re.compile(r"[*＊①②③④⑤]+")
_VALUE = re.compile(
    r"^[\[【［（(]?(?P<rate>年均|累计)?(?:增长|达到|增速)?(?P<sign>[≥≧≤≦>＞<＜〉〈]|超过|大于|不低于|不少于|不超过|小于|低于)?=?"
    r"(?P<value>[前第]?[-－−]?\d+(?:[,，]\d{3})*(?:\.\d+)?(?:[—－\-–~～至]\d+(?:\.\d+)?)?[百千万亿]*强?)"
    r"(?P<unit>[^\d]*?)(?P<bound>以上|以下|以内|左右)?[\]】］)）]?(?P<unit_after>[^\d\]】)）]{0,4})$"
)
_SIGNS = {
    **dict.fromkeys(("≥", "≧", "不低于", "不少于", "以上"), "≥"),
    **dict.fromkeys(("≤", "≦", "不超过", "以下", "以内"), "≤"),
    **dict.fromkeys((">", "＞", "〉", "超过", "大于"), ">"),
    **dict.fromkeys(("<", "＜", "〈", "小于", "低于"), "<"),
    "左右": "≈",
}
_AFTER_TABLE = 300


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column of a table holds what; ``values`` are (column, year or None, is target, rate or 累计 or "")."""

    name: int
    unit: int | None
    kind: int | None
    values: tuple[tuple[int, int | None, bool, str], ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """A cell read: the number as written, what bounds it, its own unit, and the footnote marks on it."""

    number: str
    comparator: str
    unit: str
    mark: str


@cache
def _headers() -> dict[str, re.Pattern[str]]:
    data = lexicon("indicators")["headers"]
    whole = {role: re.compile(f"(?:{alternatives(data[role])})") for role in ("index", "unit", "kind", "group", "name")}
    return whole | {
        role: re.compile(alternatives(data[role])) for role in ("baseline", "target", "growth", "cumulative")
    }


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["footnote_mark"])


def _texts(document: Document, row: tuple[Cell, ...]) -> list[str]:
    return [re.sub(r"\s", "", document.text[c.start : c.end]) for c in row]


def _role(header: str) -> str | None:
    bare = unit_in_brackets(header)[0]
    for role in ("index", "unit", "kind", "group", "name"):
        if _headers()[role].fullmatch(bare):
            return role
    return None


def _value_columns(headers: list[str], taken: set[int], period: Period) -> list[tuple[int, int | None, bool, str]]:
    roles = _headers()
    found = []
    for i, h in enumerate(headers):
        years = [int(y) for y in _YEAR.findall(h)]
        target, baseline = bool(roles["target"].search(h)), bool(roles["baseline"].search(h))
        if i in taken or not (years or target or baseline or ("十" in h and "五" in h)):
            continue
        year = max(years) if years else (period.end if target or not baseline else None)
        rate = "年均" if roles["growth"].search(h) else "累计" if roles["cumulative"].search(h) else ""
        found.append((i, year, target or not baseline, rate))
    return found


def _split_baseline(
    values: list[tuple[int, int | None, bool, str]], period: Period
) -> list[tuple[int, int | None, bool, str]]:
    """Mark the columns of the past as baselines: those before the plan's years, or the first where nothing says."""
    levels = [v for v in values if not v[3] and v[2]]
    if len(levels) < 2 or any(not v[2] for v in values):
        return [(i, y, t and not (y is not None and y < period.start), r) for i, y, t, r in values]
    last = max((y for _, y, _, _ in levels if y), default=None)
    first = levels[0]
    known_past = [v for v in levels if v[1] is not None and v[1] < period.start and v[1] != last]
    past = known_past or ([first] if first[1] is None or first[1] != last else [])
    return [(i, y, t and (i, y, t, r) not in past, r) for i, y, t, r in values]


def _columns(headers: list[str], period: Period) -> _Columns | None:
    """Return the columns of a table whose first row is ``headers``, or None if it is no table of indicators."""
    role = {i: r for i, h in enumerate(headers) if (r := _role(h))}
    names = [i for i, r in role.items() if r == "name"]
    values = _split_baseline(_value_columns(headers, set(role), period), period)
    said = any("指标" in headers[i] for i in names) or any(r in ("unit", "kind") for r in role.values())
    if not names or not said or not any(target for _, _, target, _ in values):
        return None
    unit = next((i for i, r in role.items() if r == "unit"), None)
    kind = next((i for i, r in role.items() if r == "kind"), None)
    return _Columns(names[-1], unit, kind, tuple(values))


def _read_value(cell: str) -> _Value | None:
    """Return what a cell says, or None where it gives no number (—, 定性评价)."""
    mark = "".join(_MARK.findall(cell))
    plain = _MARK.sub("", cell)
    m = _VALUE.match(plain)
    if not m or plain in lexicon("indicators")["missing"]:
        return None
    rate = m["rate"] or ("累计" if plain[:1] in "[【［" else "")
    sign = _SIGNS.get(m["sign"] or m["bound"] or "", "")
    return _Value(m["value"].replace("－", "-").replace("−", "-"), rate + sign, m["unit"] or m["unit_after"], mark)


def _notes(document: Document, table: Table) -> dict[str, int]:
    """Return year by footnote mark, as the note below the table says (注：*为2019年数据)."""
    end = max(c.end for row in table.rows for c in row)
    return {
        m["mark"].replace("＊", "*"): int(m["year"])
        for m in _footnote().finditer(document.text, end, end + _AFTER_TABLE)
    }


def _baseline(texts: list[str], columns: _Columns, notes: dict[str, int]) -> tuple[str, int | None]:
    """Return value and year of the last column of the past that has one."""
    for i, year, target, _ in reversed(columns.values):
        value = _read_value(texts[i]) if not target and i < len(texts) else None
        if value:
            return value.number, notes.get(value.mark.replace("＊", "*"), year)
    return "", None


def _row_targets(document: Document, row: tuple[Cell, ...], columns: _Columns, notes: dict[str, int]) -> list[Target]:
    texts = _texts(document, row)
    if columns.name >= len(texts):
        return []
    cell = texts[columns.name]
    index = _INDEX.match(cell)
    name, unit = unit_in_brackets(cell[index.end() :] if index else cell)
    name = _MARK.sub("", name)
    if not is_name(name):
        return []
    named = row[columns.name]
    name_start = named.start + (index.end() if index else 0)
    if columns.unit is not None and columns.unit < len(texts):
        unit = texts[columns.unit] or unit
    kind = next((t for t in texts for k in lexicon("indicators")["kinds"] if t == k), "")
    baseline, baseline_year = _baseline(texts, columns, notes)
    targets = []
    for i, year, is_target, rate in columns.values:
        value = _read_value(texts[i]) if is_target and i < len(texts) else None
        if value is None:
            continue
        comparator = value.comparator or "="
        if rate and not comparator.startswith(rate):
            comparator = rate + comparator.replace("=", "")
        targets.append(
            Target(
                name,
                name_start,
                max(name_start + 1, min(named.end, name_start + len(name))),
                row[0].start,
                max(c.end for c in row),
                value.number,
                "%" if "%" in (value.unit, unit) or "％" in (value.unit, unit) else unit or value.unit,
                comparator,
                year,
                baseline,
                baseline_year,
                kind,
                table=True,
            )
        )
    return targets


def is_indicator_table(document: Document, table: Table, period: Period) -> bool:
    """Tell whether the header of ``table`` names indicators and years or targets."""
    return bool(table.rows) and _columns(_texts(document, table.rows[0]), period) is not None


def find_table_targets(document: Document, table: Table, period: Period) -> list[Target]:
    """Return the targets of an indicator table, [] for a table of another kind; a missing value sets none."""
    columns = _columns(_texts(document, table.rows[0]), period) if table.rows else None
    if columns is None:
        return []
    notes = _notes(document, table)
    return [t for row in table.rows[1:] for t in _row_targets(document, row, columns, notes)]
