"""Web pages: the main text without navigation, paragraphs as lines, table rows as lines of cells.

The main text is the smallest element that holds nearly all sentence punctuation outside links. Of trafilatura, the
usual tool, short headings and cells of tables got lost in trials, and both are what plans are made of.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

import lxml.html
from lxml import etree

from graphbuild.errors import InnographError
from graphbuild.ontology import lexicon
from graphbuild.readers.text import decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_CHINESE_SETS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
_MARKS = re.compile("[，。；：、,;]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+")  # between a page's title and the site's name
_CELL_BREAK = "\u3000"
_MAIN = 0.97  # share of the punctuation that the main element holds
_KEPT = 0.5  # share that saves a block in spite of its name
_LAYOUT_CELL = 400  # a longer cell of several lines is no cell but a column of the page


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon("web_pages")[key])


def _decoded(data: bytes, name: str) -> str:
    """Return the page's text: UTF-8 where the bytes are that, else in the charset that the page states, else found."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:4096])
        if stated:
            charset = stated[1].decode("ascii", "replace").lower()
            try:
                return data.decode(_CHINESE_SETS.get(charset, charset))
            except (UnicodeDecodeError, LookupError, ValueError):
                pass
    return decode(data, name)


def _flat(element: etree._Element) -> str:
    return str(cast(lxml.html.HtmlElement, element).text_content())


def _drop(element: etree._Element) -> None:
    cast(lxml.html.HtmlElement, element).drop_tree()


def _weights(root: etree._Element) -> dict[etree._Element, int]:
    """Return the number of sentence marks below each element, those in links not counted."""
    weights: dict[etree._Element, int] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        if element.tag == "a":
            weights[element] = 0
            continue
        own = [element.text, *(child.tail for child in element)]
        marks = sum(len(_MARKS.findall(t)) for t in own if t)
        weights[element] = marks + sum(weights[child] for child in element)
    return weights


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _is_furniture(element: etree._Element, weight: int, total: int) -> bool:
    """Tell whether the element is navigation, footer and the like, by its tag, role, name, or being all links."""
    if element.tag in _words("dropped_tags") or element.get("role") in _words("dropped_roles") or _is_hidden(element):
        return True
    if element.tag not in _words("named_tags") or weight > _KEPT * total:
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not _words("dropped_words").isdisjoint(w.lower() for w in _WORDS.findall(named)):
        return True
    links = [len(_flat(a).strip()) for a in element.iter("a")]
    return len(links) > 2 and sum(links) > 0.7 * len("".join(_flat(element).split()))


def _strip(root: etree._Element) -> None:
    """Remove the page's furniture; what follows an element in the same line stays."""
    for element in list(root.iter("script", "style")):
        _drop(element)
    weights = _weights(root)
    total = weights[root]
    for element in list(root.iter()):
        if element.getparent() is not None and _is_furniture(element, weights.get(element, 0), total):
            _drop(element)


def _main(root: etree._Element) -> etree._Element:
    """Return the smallest element with nearly all sentence marks of the page."""
    weights = _weights(root)
    total = weights[root]
    main = root
    while total:
        inner = next((c for c in main if weights[c] >= _MAIN * total and c.tag not in _words("inline_tags")), None)
        if inner is None or inner.tag in {"p", "tr", "td", "tbody"}:
            break
        main = inner
    return main


def _number(element: etree._Element) -> str:
    """Return the number that a browser shows before an item of an ordered list."""
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    start = parent.get("start") or "1"
    before = sum(1 for _ in element.itersiblings("li", preceding=True))
    return f"{(int(start) if re.fullmatch('[0-9]{1,6}', start) else 1) + before}."


def _lines(pieces: Iterator[str]) -> list[str]:
    return [line.strip(" ") for line in "".join(pieces).split("\n") if line.strip()]


def _cells(row: etree._Element) -> list[etree._Element]:
    return [c for c in row if c.tag in {"td", "th"}]


def _span(cell: etree._Element, name: str) -> int:
    stated = (cell.get(name) or "1").strip()
    return min(int(stated), 100) if re.fullmatch("[0-9]{1,6}", stated) and int(stated) else 1


def _is_column(cell: etree._Element, lines: list[str]) -> bool:
    """Tell whether the cell is a column of the page's layout."""
    return next(cell.iter("table"), None) is not None or (len(lines) > 2 and sum(map(len, lines)) > _LAYOUT_CELL)


def _table(table: etree._Element) -> Iterator[str]:
    """Yield the rows of a table; cells that a merged one covers are empty."""
    covered: dict[int, int] = {}  # column -> rows that a cell above still covers
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        cells = [(c, _lines(_pieces(c))) for c in _cells(row)]
        if (len(cells) == 1 and not covered) or any(_is_column(c, lines) for c, lines in cells):
            yield from ("\n" + line + "\n" for _, lines in cells for line in lines)
            continue
        texts: list[str] = []
        for cell, lines in cells:
            _cover(texts, covered)
            for offset in range(_span(cell, "colspan")):
                if (rows := _span(cell, "rowspan")) > 1:
                    covered[len(texts)] = rows - 1
                texts.append("" if offset else _CELL_BREAK.join(line.replace("\t", _CELL_BREAK) for line in lines))
        _cover(texts, covered)
        if any(texts):
            yield "\n" + "\t".join(texts) + "\n"


def _cover(texts: list[str], covered: dict[int, int]) -> None:
    """Append an empty cell for each next column that a cell above covers."""
    while (column := len(texts)) in covered:
        texts.append("")
        covered[column] -= 1
        if not covered[column]:
            del covered[column]


def _text(text: str | None, preserve: bool) -> str:
    shown = _CONTROLS.sub("", text or "")
    return shown if preserve else _BLANKS.sub(" ", shown)


def _pieces(element: etree._Element, preserve: bool = False) -> Iterator[str]:
    """Yield the text below ``element`` with line breaks where a browser shows them."""
    preserve = preserve or element.tag == "pre"
    yield _text(element.text, preserve)
    for child in element:
        block = child.tag not in _words("inline_tags")
        if child.tag == "table":
            yield from ("\n", *_table(child), "\n")
        elif block:
            yield "\n" + (_number(child) if child.tag == "li" else "")
            yield from _pieces(child, preserve)
            yield "\n"
        else:
            yield from _pieces(child, preserve)
        yield _text(child.tail, preserve)


def _title(root: etree._Element) -> str:
    """Return the title as the page states it: in a heading, in its metadata, or before the site's name."""
    metas = {m.get("name") or m.get("property"): m.get("content") or "" for m in root.iter("meta")}
    stated = [_flat(h) for h in root.iter("h1")][:1]
    stated += [metas.get(m, "") for m in sorted(_words("title_metas"))]
    stated += [_SITE.split(_flat(t).strip())[0] for t in root.iter("title")][:1]
    return next((t for t in (_text(s, False).strip() for s in stated) if t), "")


def _parsed(text: str, name: str) -> etree._Element:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = lxml.html.fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:  # nothing but comments
        root = None
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InnographError(
            f"{name} 无法按网页解析；请用浏览器打开后重新保存。",
            f"{name} cannot be parsed as html; save it again in a browser.",
        ) from error
    if any("XML_PARSE_HUGE" in error.message for error in parser.error_log):  # the parser stopped half-way
        raise InnographError(
            f"{name} 嵌套过深或单段过长，只能读出一部分；请用浏览器打开后重新保存，或改用 docx。",
            f"{name} is nested too deeply or has too long a piece of text; save it again in a browser, or use docx.",
        )
    if root is None:
        raise InnographError(
            f"{name} 中没有正文；请换成有正文的网页。", f"{name} holds no text; give a page with text."
        )
    return root


def read_html(data: bytes, name: str) -> list[str]:
    """Return the main text of a web page as its only page, its title first.

    Block elements are lines; a table row is a line of cells joined by tabs (U+3000 for a new line within a cell; the
    further cells of a merged one are empty), a row of one cell is the lines in it; items of ordered lists carry their
    numbers. Raises InnographError for an unknown encoding and for a page without text.
    """
    root = _parsed(_decoded(data, name), name)
    title = _title(root)
    try:
        _strip(root)
        lines = _lines(_pieces(_main(root)))
    except RecursionError as error:
        raise InnographError(
            f"{name} 的结构嵌套过深，无法读取；请重新保存。", f"{name} is nested too deeply; save it again."
        ) from error
    if lines and title and "".join(title.split()) not in "".join("".join(lines[:10]).split()):
        lines.insert(0, title)
    return ["\n".join(lines)]
