"""Targets in tables: rows of indicators, columns of years."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Cell, Document, Table
from graphbuild.extract.indicators.headers import Columns, columns_of
from graphbuild.extract.indicators.names import is_name, unit_in_brackets
from graphbuild.extract.indicators.target import Target
from graphbuild.extract.indicators.years import Period
from graphbuild.ontology import lexicon

_INDEX = re.compile(r"^(?:[（(]?\d{1,3}[)）]?[.．、]?(?=[^\d.%％])|其中[：:]?|[#＃])+")
_MARK = re.compile(r"[*＊①②③④⑤]+")
_OPEN = "[【［〔（("
_VALUE = re.compile(
    r"^[\[【［〔（(]?(?P<rate>年均|累计)?(?:增长|达到|增速|提高|下降|降低|控制在)?"
    r"(?P<sign>[≥≧≤≦>＞<＜〉〈]|超过|大于|不低于|不少于|不超过|小于|低于)?=?"
    r"(?P<value>[前第]?[-－−]?\d+(?:[,，]\d{3})*(?:\.\d+)?(?:[—－\-–~～至]\d+(?:\.\d+)?)?万?强?)"
    r"(?P<unit>[^\d]*?)(?P<bound>以上|以下|以内|左右)?[\]】］〕)）]?(?P<unit_after>[^\d\]】〕)）]{0,4})$"
)
_SIGNS = {
    **dict.fromkeys(("≥", "≧", "不低于", "不少于", "以上"), "≥"),
    **dict.fromkeys(("≤", "≦", "不超过", "以下", "以内"), "≤"),
    **dict.fromkeys((">", "＞", "〉", "超过", "大于"), ">"),
    **dict.fromkeys(("<", "＜", "〈", "小于", "低于"), "<"),
    "左右": "≈",
}
_AFTER_TABLE = 300
_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class TableTargets:
    """The targets of an indicator table, and the clean spans of target cells that say something but no number."""

    targets: tuple[Target, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Value:
    """A cell read: the number as written, what bounds it, its own unit, and the footnote marks on it."""

    number: str
    comparator: str
    unit: str
    mark: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of an indicator table: the indicator's name (clean span), and its cells without blanks."""

    name: str
    start: int
    end: int
    unit: str
    cells: tuple[Cell, ...]
    texts: tuple[str, ...]


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["footnote_mark"])


@cache
def _multiple() -> re.Pattern[str]:
    return re.compile(lexicon("indicators")["multiples"])


def _texts(document: Document, row: tuple[Cell, ...]) -> list[str]:
    return [re.sub(r"\s", "", document.text[c.start : c.end]) for c in row]


def _header(document: Document, table: Table, period: Period) -> tuple[Columns, int] | None:
    """Return the columns of an indicator table and its first row of data; titles or a second header may stand above."""
    rows = [_texts(document, row) for row in table.rows[:_HEADER_ROWS]]
    for i, row in enumerate(rows):
        columns = columns_of(row, period)
        if columns:
            return columns, i + 1
        if i + 1 < len(rows) and len(rows[i + 1]) == len(row):
            columns = columns_of([a if a == b else a + b for a, b in zip(row, rows[i + 1], strict=True)], period)
            if columns and not any(t[:1].isdigit() and "年" not in t for t in rows[i + 1]):
                return columns, i + 2
    return None


def _read_value(cell: str) -> _Value | None:
    """Return what a cell says, or None where it gives no number (—, 定性评价)."""
    mark = "".join(_MARK.findall(cell)).replace("＊", "*")
    plain = _MARK.sub("", cell)
    multiple = _multiple().fullmatch(plain)
    if multiple:
        return _Value(multiple["value"], "", "", mark)
    m = _VALUE.match(plain)
    if not m:
        return None
    rate = m["rate"] or ("累计" if plain[:1] in _OPEN[:4] else "")
    sign = _SIGNS.get(m["sign"] or m["bound"] or "", "")
    return _Value(m["value"].replace("－", "-").replace("−", "-"), rate + sign, m["unit"] or m["unit_after"], mark)


def _notes(document: Document, table: Table) -> dict[str, int]:
    """Return year by footnote mark, as the note below the table says (注：*为2019年数据)."""
    end = max(c.end for row in table.rows for c in row)
    found = _footnote().finditer(document.text, end, end + _AFTER_TABLE)
    return {m["mark"].replace("＊", "*"): int(m["year"]) for m in found}


def _row(document: Document, cells: tuple[Cell, ...], columns: Columns) -> _Row | None:
    """Return the row with its name and unit, None where it names nothing (a heading within the table, say)."""
    texts = _texts(document, cells)
    if columns.name >= len(texts):
        return None
    cell = texts[columns.name]
    index = _INDEX.match(cell)
    begin = index.end() if index else 0
    name, unit = unit_in_brackets(cell[begin:])
    name = _MARK.sub("", name)
    if not is_name(name):
        return None
    if columns.unit is not None and columns.unit < len(texts):
        unit = texts[columns.unit] or unit
    start = cells[columns.name].start + begin
    end = max(start + 1, min(cells[columns.name].end, start + len(name)))
    return _Row(name, start, end, unit, cells, tuple(texts))


def _baseline(row: _Row, columns: Columns, notes: dict[str, int]) -> tuple[str, int | None]:
    """Return value and year of the last column of the past that has one."""
    for column in reversed(columns.values):
        value = _read_value(row.texts[column.at]) if not column.target and column.at < len(row.texts) else None
        if value:
            return value.number, notes.get(value.mark, column.year)
    return "", None


def _kind(row: _Row) -> str:
    return next((t for t in row.texts if t in lexicon("indicators")["kinds"]), "")


def _comparator(value: _Value, rate: str) -> str:
    stated = value.comparator or ("" if rate else "=")
    return stated if stated.startswith(rate) else rate + stated


def _unit(row: _Row, value: _Value) -> str:
    return "%" if {"%", "％"} & {row.unit, value.unit} else row.unit or value.unit


def _row_targets(row: _Row, columns: Columns, notes: dict[str, int]) -> TableTargets:
    """Return the row's targets; a rate (年均, 累计) beside a level says the same again and is left out."""
    baseline, baseline_year = _baseline(row, columns, notes)
    end, kind = max(c.end for c in row.cells), _kind(row)
    targets: list[Target] = []
    unread = []
    for column in sorted(columns.values, key=lambda c: bool(c.rate)):
        if not column.target or column.at >= len(row.texts) or (column.rate and targets):
            continue
        value = _read_value(row.texts[column.at])
        if value is None:
            if row.texts[column.at] not in lexicon("indicators")["missing"]:
                unread.append((row.cells[column.at].start, row.cells[column.at].end))
            continue
        targets.append(
            Target(
                row.name,
                row.start,
                row.end,
                row.cells[0].start,
                end,
                value.number,
                _unit(row, value),
                _comparator(value, column.rate),
                column.year,
                baseline,
                baseline_year,
                kind,
                table=True,
            )
        )
    return TableTargets(tuple(targets), tuple(unread))


def find_table_targets(document: Document, table: Table, period: Period) -> TableTargets | None:
    """Return what an indicator table sets, None for a table of another kind; a missing value sets no target."""
    header = _header(document, table, period)
    if header is None:
        return None
    columns, first = header
    notes = _notes(document, table)
    rows = (_row(document, cells, columns) for cells in table.rows[first:])
    found = [_row_targets(row, columns, notes) for row in rows if row]
    return TableTargets(tuple(t for f in found for t in f.targets), tuple(u for f in found for u in f.unread))
