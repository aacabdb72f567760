"""Tables among the lines: pipes, tabs, blanks between columns, one row a line, one cell a line, rows counted or not."""

import re
from functools import cache

from graphbuild.layout.cells import is_duty, is_head, is_year, number_columns, row_fits
from graphbuild.layout.characters import BLANK, fold
from graphbuild.layout.lines import Line
from graphbuild.layout.numbering import NUMBER
from graphbuild.ontology import lexicon

_GAP = re.compile(rf"[{BLANK}]*\t[{BLANK}]*|[ \u00a0]{{2,}}|\u3000[{BLANK}]*")
_HAS_GAP = re.compile("[\t\u3000 \u00a0](?:(?<=[\t\u3000])|[ \u00a0])")  # what every gap holds
_ONE = re.compile(rf"[{BLANK}]+")
_TAB = re.compile(r"\t")
_PIPE = re.compile(r"\|")
_PIPE_RULE = re.compile(r"[|:\-\s+]*-{2,}[|:\-\s+]*")
_INTEGER = re.compile(r"\d{1,3}")
_LEADING = re.compile(r"(\d{1,3})[.．、]?\s*(?=\S)")
_SENTENCE = re.compile("[。；]")
_GOES_ON = re.compile("[、（(]$")
_LEAST_COLUMNS, _MOST_COLUMNS = 3, 9
_LONGEST_CELL = 30
_LEAST_ROWS = 3  # of a table whose rows are not counted, its head included
_WRAPS = 12  # lines that one row of a table may take


@cache
def _notes() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(lexicon("layout")["table_notes"]) + ")[:：]")


def _head_cells(cells: list[str]) -> int:
    return sum(map(is_head, cells))


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
    m = NUMBER.match(text) if "\t" in text else None
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
    for first, last in _runs(lines, _HAS_GAP, 3, ""):
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
        line = lines[at]
        is_text = line.row or line.noise or line.width >= 120 or "\t" in line.text
        head = [] if is_text else _ONE.split(line.text)
        if 3 <= len(head) <= 12 and _head_cells(head) >= max(2, len(head) - 1):
            counted = fold(head[0]) in number_columns()
            at = _read_rows(lines, at, len(head)) if counted else _read_uncounted(lines, at, head)
        else:
            at += 1


def _read_rows(lines: list[Line], at: int, columns: int) -> int:
    head = fold(lines[at].text)
    numbers = number_columns()
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


def _read_uncounted(lines: list[Line], at: int, head: list[str]) -> int:
    """Read rows that nothing counts, each on a line: as many cells as the head has, of the kinds that it asks for."""
    here = at + 1
    while here < len(lines) and (lines[here].noise or row_fits(head, _ONE.split(lines[here].text))):
        here += 1
    rows = [x for x in lines[at:here] if not x.noise]
    if len(rows) < _LEAST_ROWS:
        return at + 1
    for line in rows:
        _set_row(line, [m.span() for m in _ONE.finditer(line.text)])
    return here


def _complete(row: list[Line], columns: int, widest: int) -> bool:
    """Say whether ``row`` has all its cells and its last line was not broken off at the edge of the page."""
    cells = sum(len(_ONE.findall(x.text)) for x in row) + 1
    return cells >= columns and row[-1].width < 0.8 * widest


def _ends_table(line: Line) -> bool:
    m = NUMBER.match(line.text)
    strong = m is not None and m.lastgroup not in ("ar_dot", "multi", "ar_paren")
    return strong or _notes().match(line.text) is not None or len(line.text) > 200


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
    numbers = number_columns()
    opening = {word[0] for word in numbers} | {"*", "#"}  # marks are folded away
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.row or line.noise or line.text[0] not in opening or fold(line.text) not in numbers:
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
    """Mark the lines of one row, a cell a line; one that ends in a separator goes on in the next."""
    for cell in cells:
        cell.row = "join" if _GOES_ON.search(cell.text) else "cell"
        cell.columns = 1
    cells[-1].row = "end"


def _wrapped(lines: list[Line], columns: int) -> int:
    """Return how many lines more than ``columns`` the row that opens ``lines`` takes for cells that go on."""
    end = columns
    for i, line in enumerate(lines):
        end += i < end and _GOES_ON.search(line.text) is not None
    return end - columns


def _read_cells(lines: list[Line], at: int, columns: int) -> int:
    expected = 1
    while at < len(lines) and lines[at].text == str(expected):
        following = str(expected + 1)
        stop = at + columns
        if stop < len(lines) and lines[stop].text != following:  # a row with too few or too many cells
            wraps = sum(_GOES_ON.search(x.text) is not None for x in lines[at : at + columns + _WRAPS])
            near = [k for k in range(at + 2, min(at + columns + 4 + wraps, len(lines))) if lines[k].text == following]
            stop = near[0] if near else stop + _wrapped(lines[at : at + columns + _WRAPS], columns)
        stop = min(stop, len(lines))
        while stop > at + 1 and _notes().match(lines[stop - 1].text):
            stop -= 1
        _set_cells(lines[at:stop])
        at = stop
        expected += 1
    return at


def _head_lines(lines: list[Line]) -> int:
    """Return how many lines, one head cell each, open a table; 0 if they open none."""
    count = next((i for i, x in enumerate(lines) if x.row or x.noise or not is_head(x.text)), len(lines))
    telling = [i for i in range(count) if is_year(lines[i].text) or is_duty(lines[i].text)]
    return count if count >= _LEAST_COLUMNS and telling and telling[0] > 0 else 0


def _fits(head: list[Line], row: list[Line]) -> bool:
    return row_fits([x.text for x in head], [x.text for x in row]) and not any(x.row for x in row)


def _closes(rest: list[Line]) -> bool:
    """Say whether a table can end above the lines ``rest``: none, a heading, a note, text, or an empty line first."""
    if not rest:
        return True
    after = rest[0]
    return (
        after.gap > 0 or after.width > 2 * _LONGEST_CELL or NUMBER.match(after.text) is not None or _ends_table(after)
    )


def _value_lines(lines: list[Line]) -> None:
    """One cell a line, rows not counted: the head has years, and each row a value under each."""
    kept = [x for x in lines if not x.noise]
    at = 0
    while at < len(kept):
        columns = _head_lines(kept[at : at + _MOST_COLUMNS])
        head, done = kept[at : at + columns], at + columns
        while columns and _fits(head, kept[done : done + columns]):
            done += columns
        if done > at + columns and (_closes(kept[done:]) or any(is_year(x.text) for x in head)):
            _set_cells(head)
            for row in range(at + columns, done, columns):
                _set_cells(kept[row : row + columns])
        at = max(done, at + 1)


def mark_tables(lines: list[Line], text: str) -> None:
    """Set ``row`` and ``separators`` of every line of a table; ``text`` is what the lines were cut from."""
    _pipes(lines)
    _row_lines(lines)
    _cell_lines(lines)
    _value_lines(lines)
    _tabs(lines, text)
    _gaps(lines)
