"""Tables among the lines: pipes, tabs, blanks between columns, one row a line, one cell a line, rows counted or not."""

import re
from functools import cache

from graphbuild.layout.characters import BLANK
from graphbuild.layout.line_noise import fold
from graphbuild.layout.lines import Line
from graphbuild.layout.numbering import NUMBER
from graphbuild.ontology import lexicon

_GAP = re.compile(rf"[{BLANK}]*\t[{BLANK}]*|[ \u00a0]{{2,}}|\u3000[{BLANK}]*")
_ONE = re.compile(rf"[{BLANK}]+")
_TAB = re.compile(r"\t")
_PIPE = re.compile(r"\|")
_PIPE_RULE = re.compile(r"[|:\-\s+]*-{2,}[|:\-\s+]*")
_YEAR = re.compile(r"(?:19|20)\d\d\s*年?(?:\S{0,6})?|[“”十一二三四五]{3,6}\S{0,4}")
_INTEGER = re.compile(r"\d{1,3}")
_LEADING = re.compile(r"(\d{1,3})[.．、]?\s*(?=\S)")
_SENTENCE = re.compile("[。；]")
_MOST_COLUMNS = 9
_LONGEST_CELL = 30
# a value in a cell of its own: 2.6, ≥2.6, [90], 〔1500〕, 1.2万, 15左右, 30%以上, 前10, or a dash
_VALUE = re.compile(
    r"[\[〔【（(]?(?:[≥≤<>＞＜]|超过|不低于|大于|前|第|年均增长|年均)?\d[\d.,—\-~]*[万亿]?[%％‰位名倍]?(?:以上|以下|左右|以内)?"
    r"[\]〕】）)]?\*?|[—\-/－–―…]{1,3}|翻[一两]?番|无"
)
_WRAPS = 12  # lines that one row of a table may take


@cache
def _words() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    words = lexicon("layout")
    notes = re.compile("(?:" + "|".join(words["table_notes"]) + ")[:：]")
    return frozenset(words["number_columns"]), frozenset(words["column_words"]), notes


def _is_head_cell(text: str) -> bool:
    numbers, names, _ = _words()
    folded = fold(text)
    bare = re.sub(r"[（(].*", "", folded)
    return folded in numbers or folded in names or bare in names or _YEAR.fullmatch(folded) is not None


def _head_cells(cells: list[str]) -> int:
    return sum(map(_is_head_cell, cells))


def _set_row(line: Line, separators: list[tuple[int, int]], row: str = "end") -> None:
    line.separators = separators
    line.columns = len(separators) + 1
    line.row = row


def _pipe_separators(line: Line) -> list[tuple[int, int]]:
    """Return the pipes between cells; the ones at the edges are left to be dropped as markup."""
    at = [m.start() for m in _PIPE.finditer(line.text)]
    if at and at[0] == 0:
        at = at[1:]
    if at and at[-1] == len(line.text) - 1:
        at = at[:-1]
    return [(p, p + 1) for p in at]


def _pipes(lines: list[Line]) -> None:
    for at, line in enumerate(lines):
        if line.text.count("|") < 2:
            continue
        beside = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
        if not any(x.text.count("|") >= 2 for x in beside):
            continue
        if _PIPE_RULE.fullmatch(line.text):
            line.noise = "markup"
        else:
            _set_row(line, _pipe_separators(line))


def _after_number(text: str) -> int:
    """Return where the text of an item begins: a tab behind its number makes no table of it."""
    m = NUMBER.match(text)
    return m.end() + 1 if m and text[m.end() : m.end() + 1] == "\t" else 0


def _runs(lines: list[Line], wanted: re.Pattern[str], least: int, text: str) -> list[tuple[int, int]]:
    """Return (first, last + 1) of runs of at least ``least`` neighbouring lines in which ``wanted`` occurs.

    A line of the run but the first may have it at its end only, where ``text`` goes on behind the line.
    """
    runs = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and not lines[end].row and not lines[end].noise:
            if not wanted.search(lines[end].text, _after_number(lines[end].text)) and (
                end == at or text[lines[end].end : lines[end].end + 1] != "\t"
            ):
                break
            end += 1
        if end - at >= least:
            runs.append((at, end))
        at = max(end, at + 1)
    return runs


def _tabs(lines: list[Line], text: str) -> None:
    for first, last in _runs(lines, _TAB, 2, text):
        for line in lines[first:last]:
            lead = line.start - 1
            if line.indent and text[lead] == "\t":  # an empty first cell
                line.start, line.text = lead, "\t" + line.text
            while line.end < len(text) and text[line.end] == "\t":  # empty last cells
                line.end, line.text = line.end + 1, line.text + "\t"
            line.after = max(line.after, line.end)
            _set_row(line, [m.span() for m in _TAB.finditer(line.text)])


def _gaps(lines: list[Line]) -> None:
    for first, last in _runs(lines, _GAP, 3, ""):
        rows = lines[first:last]
        counts = [len(_GAP.findall(x.text)) for x in rows]
        head = _GAP.split(rows[0].text)
        if _head_cells(head) < 2 or counts[0] < 1 or any(_SENTENCE.search(x.text) for x in rows[:1]):
            continue
        for line, count in zip(rows, counts, strict=True):
            if abs(count - counts[0]) > 1:
                break
            _set_row(line, [m.span() for m in _GAP.finditer(line.text)])


def _fit(texts: list[str], columns: int) -> list[int]:
    """Return which separators (i stands after text i) a row of ``columns`` cells has; blanks in long cells go first."""
    texts, kept = list(texts), list(range(len(texts) - 1))
    while len(texts) > columns and kept:
        joins = [(len(texts[i]) + len(texts[i + 1]), -i) for i in range(1, len(texts) - 1) if not _plain(texts[i + 1])]
        at = -max(joins)[1] if joins else min(1, len(kept) - 1)
        texts[at : at + 2] = [texts[at] + texts[at + 1]]
        del kept[at]
    return kept


def _plain(text: str) -> bool:
    """Say whether a cell is a value of its own: a number, a dash, a percent sign."""
    return (
        re.fullmatch(r"[\d.≥≤<>％%±+*\-—／/\[\]（）()约左右以上年均]+|[万亿]?[家个件项元%‰人]+|人年|亿元|万元", text)
        is not None
    )


def _row_lines(lines: list[Line]) -> None:
    """One row a line, cells separated by one blank: a head, then rows that count 1, 2, 3."""
    at = 0
    while at < len(lines):
        head = [] if lines[at].row or lines[at].noise or "\t" in lines[at].text else _ONE.split(lines[at].text)
        if 3 <= len(head) <= 12 and _head_cells(head) >= max(2, len(head) - 1) and lines[at].width < 120:
            at = _read_rows(lines, at, len(head))
        else:
            at += 1


def _read_rows(lines: list[Line], at: int, columns: int) -> int:
    head = fold(lines[at].text)
    numbers = _words()[0]
    counted = fold(_ONE.split(lines[at].text)[0]) in numbers
    rows: list[list[Line]] = []
    here = at + 1
    expected = 1
    while here < len(lines):
        line = lines[here]
        if line.noise or (fold(line.text) == head and rows):
            here += 1
            continue
        m = _LEADING.match(line.text)
        if m and counted and int(m.group(1)) == expected:
            rows.append([line])
            expected += 1
        elif (
            _ends_table(line)
            or not rows
            or not counted
            or len(rows[-1]) >= _WRAPS
            or _complete(rows[-1], columns, max(x.width for row in rows[-_WRAPS:] for x in row))
        ):
            break
        else:
            rows[-1].append(line)
        here += 1
    if not rows:
        return at + 1
    _set_row(lines[at], [m.span() for m in _ONE.finditer(lines[at].text)])
    for line in lines[at + 1 : here]:
        if fold(line.text) == head and not line.noise:
            line.noise = "repeated_header"
    for row in rows:
        _set_wrapped(row, columns)
    return here


def _complete(row: list[Line], columns: int, widest: int) -> bool:
    """Say whether ``row`` has all its cells and its last line was not broken off at the edge of the page."""
    cells = sum(len(_ONE.findall(x.text)) for x in row) + 1
    return cells >= columns and row[-1].width < 0.8 * widest


def _ends_table(line: Line) -> bool:
    m = NUMBER.match(line.text)
    strong = m is not None and m.lastgroup not in ("ar_dot", "multi", "ar_paren")
    return strong or _words()[2].match(line.text) is not None or len(line.text) > 200


def _set_wrapped(row: list[Line], columns: int) -> None:
    """Mark the lines of one row; a row that wraps is one text, so that the wrap stands inside a cell."""
    spans: list[tuple[int, int]] = []
    owners: list[int] = []
    texts: list[str] = [""]
    for k, line in enumerate(row):
        done = 0
        for m in _ONE.finditer(line.text):
            texts[-1] += line.text[done : m.start()]
            texts.append("")
            spans.append(m.span())
            owners.append(k)
            done = m.end()
        texts[-1] += line.text[done:]
    kept = _fit(texts, columns)
    for k, line in enumerate(row):
        _set_row(line, [spans[i] for i in kept if owners[i] == k], "join" if k + 1 < len(row) else "end")


def _cell_lines(lines: list[Line]) -> None:
    """One cell a line: the cells of the head, then rows that begin with 1, 2, 3."""
    numbers = _words()[0]
    at = 0
    while at < len(lines):
        if lines[at].row or lines[at].noise or fold(lines[at].text) not in numbers:
            at += 1
            continue
        end = at + 1
        while (
            end < len(lines)
            and end - at <= 12
            and len(lines[end].text) <= 20
            and not _INTEGER.fullmatch(lines[end].text)
        ):
            end += 1
        columns = end - at
        if columns >= 2 and end < len(lines) and lines[end].text == "1":
            _set_cells(lines[at:end])
            at = _read_cells(lines, end, columns)
        else:
            at += 1


def _set_cells(cells: list[Line]) -> None:
    for cell in cells:
        cell.row = "cell"
        cell.columns = 1
    cells[-1].row = "end"


def _read_cells(lines: list[Line], at: int, columns: int) -> int:
    expected = 1
    while at < len(lines) and lines[at].text == str(expected):
        following = str(expected + 1)
        stop = at + columns
        if stop < len(lines) and lines[stop].text != following:  # a row with too few or too many cells
            near = [k for k in range(at + 2, min(at + columns + 4, len(lines))) if lines[k].text == following]
            stop = near[0] if near else stop
        stop = min(stop, len(lines))
        while stop > at + 1 and _words()[2].match(lines[stop - 1].text):
            stop -= 1
        _set_cells(lines[at:stop])
        at = stop
        expected += 1
    return at


def _head_lines(lines: list[Line]) -> int:
    """Return how many lines, one head cell each, open a table of values by years; 0 if they open none."""
    count = next((i for i, x in enumerate(lines) if x.row or x.noise or not _is_head_cell(x.text)), len(lines))
    years = [i for i in range(count) if _YEAR.fullmatch(fold(lines[i].text))]
    return count if count >= 3 and years and years[0] > 0 else 0


def _fits(row: list[Line], head: list[Line]) -> bool:
    """Say whether ``row`` has words under the first head, and a value under each year."""
    if len(row) < len(head) or any(x.row or x.width > 2 * _LONGEST_CELL for x in row) or _plain(row[0].text):
        return False
    years = (i for i, x in enumerate(head) if _YEAR.fullmatch(fold(x.text)))
    return all(_VALUE.fullmatch(row[i].text) for i in years)


def _value_lines(lines: list[Line]) -> None:
    """One cell a line, rows not counted: the head has years, and each row a value under each."""
    kept = [x for x in lines if not x.noise]
    at = 0
    while at < len(kept):
        columns = _head_lines(kept[at : at + _MOST_COLUMNS])
        head, done = kept[at : at + columns], at + columns
        while columns and _fits(kept[done : done + columns], head):
            _set_cells(kept[done : done + columns])
            done += columns
        if done > at + columns:
            _set_cells(head)
        at = max(done, at + 1)


def mark_tables(lines: list[Line], text: str) -> None:
    """Set ``row`` and ``separators`` of every line of a table; ``text`` is what the lines were cut from."""
    _pipes(lines)
    _row_lines(lines)
    _cell_lines(lines)
    _value_lines(lines)
    _tabs(lines, text)
    _gaps(lines)
