"""Word (.docx): paragraphs with their numbers, tables, boxes and notes, in the order of the document.

The XML is read directly: python-docx gives neither list numbers, content controls nor text boxes, and fails in many
ways on damaged files.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import takewhile

from lxml import etree

from graphbuild.errors import InnographError
from graphbuild.readers.archive import Archive
from graphbuild.readers.files import MAX_XML_BYTES
from graphbuild.readers.numbering import Numbering, W, number, value

_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEADER = "……"  # what Word draws between a heading and its page in a contents list
_SKIPPED = {
    W + "del",
    W + "moveFrom",
    W + "instrText",
    W + "delText",
    _FALLBACK,
    W + "txbxContent",
    W + "pPr",
    W + "rPr",
}
_CELL_BREAK = "\u3000"


def _parsed(archive: Archive, member: str, name: str) -> etree._Element | None:
    """Return the root of an XML part, None where the document lacks it."""
    if member not in archive.members:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(archive.read(member, MAX_XML_BYTES).replace(*_STRICT), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InnographError(
            f"{name} 已损坏（{member} 无法解析）；请用 Word 或 WPS 打开后重新保存。",
            f"{name} is damaged ({member} cannot be parsed); open it in Word and save it again.",
        ) from error


class _Style:
    """What of a paragraph style matters: its list, its level there, whether it is of a contents list."""

    def __init__(self, element: etree._Element) -> None:
        settings = element.find(f"{W}pPr/{W}numPr")
        self.base = value(element, "basedOn")
        self.list_id = value(settings, "numId")
        self.level = value(settings, "ilvl")
        self.is_contents = (value(element, "name") or "").lower().startswith("toc ")


class _Word:
    """One document: turns its elements into lines, and remembers where the numbering stands."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        found = styles.findall(W + "style") if styles is not None else []
        self._styles = {e.get(W + "styleId"): _Style(e) for e in found}
        self._default = next((e.get(W + "styleId") for e in found if _is_default(e)), None)
        self._numbering = Numbering(numbering)

    def _inherited(self, style: str | None) -> Iterator[_Style]:
        seen: set[str | None] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = self._styles[style].base

    def _number(self, paragraph: etree._Element, styles: list[_Style]) -> str:
        """Return the number that Word shows before the paragraph; its own setting wins over its styles'."""
        settings = paragraph.find(f"{W}pPr/{W}numPr")
        stated = [(value(settings, "numId"), value(settings, "ilvl")), *((s.list_id, s.level) for s in styles)]
        list_id = next((i for i, _ in stated if i is not None), None)
        if list_id is None or list_id == "0":  # 0 takes a paragraph out of its style's list
            return ""
        return self._numbering.next(list_id, number(next((at for _, at in stated if at is not None), None)))

    def paragraph(self, paragraph: etree._Element) -> list[str]:
        """Return the paragraph's lines, then those of the boxes that hang on it."""
        styles = list(self._inherited(value(paragraph.find(W + "pPr"), "pStyle") or self._default))
        contents = bool(styles) and any(s.is_contents for s in styles)
        text = "".join(_pieces(paragraph, _LEADER if contents else " "))
        shown = self._number(paragraph, styles) if text.strip() else ""
        lines = (shown + text.lstrip() if shown else text).split("\n")
        for box in paragraph.iter(W + "txbxContent"):
            between = takewhile(lambda a: a is not paragraph, box.iterancestors())
            if not any(a.tag in {_FALLBACK, box.tag} for a in between):  # a box in a box comes with the outer one
                lines += self.blocks(box)
        return lines

    def row(self, row: etree._Element) -> list[str]:
        """Return the row as one line of cells joined by tabs; a row of one cell (a box) as the lines in it."""
        cells: list[str] = []
        alone: list[str] = []
        for cell in _children(row, W + "tc"):
            settings = cell.find(W + "tcPr")
            alone = self.blocks(cell)
            merged = settings is not None and settings.find(W + "vMerge") is not None
            continued = merged and value(settings, "vMerge") != "restart"
            text = _CELL_BREAK.join(x.strip().replace("\t", _CELL_BREAK) for x in alone if x.strip())
            cells.append("" if continued else text)
            cells += [""] * min(number(value(settings, "gridSpan"), 1) - 1, 100)
        if sum(c != "" for c in cells) <= 1 and len(_children(row, W + "tc")) == 1:
            return alone
        return ["\t".join(cells)] if any(cells) else []

    def blocks(self, parent: etree._Element) -> list[str]:
        """Return the lines of all paragraphs and tables below ``parent``."""
        lines: list[str] = []
        for element in parent:
            if element.tag == W + "p":
                lines += self.paragraph(element)
            elif element.tag == W + "tbl":
                for row in _children(element, W + "tr"):
                    lines += self.row(row)
            elif element.tag not in _SKIPPED:  # content controls, insertions, custom XML
                lines += self.blocks(element)
        return lines


def _is_default(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}


def _children(parent: etree._Element, tag: str) -> list[etree._Element]:
    """Return the children with the tag, also those that stand in a content control or an insertion."""
    found: list[etree._Element] = []
    for element in parent:
        if element.tag == tag:
            found.append(element)
        elif element.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "smartTag"}:
            found += _children(element, tag)
    return found


_SIGNS: dict[str, Callable[[etree._Element], str]] = {
    W + "t": lambda e: (e.text or "").replace("\n", " "),
    _MATH + "t": lambda e: e.text or "",
    W + "br": lambda _: "\n",
    W + "cr": lambda _: "\n",
    W + "noBreakHyphen": lambda _: "-",
}


def _pieces(element: etree._Element, tab: str) -> Iterator[str]:
    """Yield the text below ``element``, without what is deleted, boxes and field codes; ``tab`` for each tab."""
    for child in element:
        if child.tag == W + "tab":
            yield tab
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag](child)
        elif child.tag not in _SKIPPED:
            yield from _pieces(child, tab)


def _notes(root: etree._Element | None, word: _Word) -> list[str]:
    """Return the lines of footnotes or endnotes; the separators that Word keeps among them have a type."""
    if root is None:
        return []
    return [line for note in root if note.get(W + "type") is None for line in word.blocks(note)]


def read_docx(data: bytes, name: str) -> list[str]:
    """Return the text of a docx file as its only page.

    A paragraph is a line, with the number that Word counts for it; a table row is a line of cells joined by tabs
    (U+3000 for a new line within a cell; the further cells of a merged one are empty), a row of one cell is the
    lines in it; text boxes follow the paragraph that they hang on; footnotes and endnotes come last. Deleted text,
    page headers and footers are left out. Raises InnographError when the file is damaged or no Word document.
    """
    with Archive(BytesIO(data), name) as archive:
        root = _parsed(archive, "word/document.xml", name)
        if root is None:
            raise InnographError(
                f"{name} 不是 Word 文档（缺少 word/document.xml）；请用 Word 或 WPS 另存为 .docx。",
                f"{name} is no Word document (word/document.xml is missing); save it as .docx in Word.",
            )
        word = _Word(_parsed(archive, "word/styles.xml", name), _parsed(archive, "word/numbering.xml", name))
        try:
            lines = word.blocks(root)
            for part in ("word/footnotes.xml", "word/endnotes.xml"):
                lines += _notes(_parsed(archive, part, name), word)
        except RecursionError as error:
            raise InnographError(
                f"{name} 的结构嵌套过深，无法读取；请重新保存。", f"{name} is nested too deeply; save it again."
            ) from error
    return ["\n".join(lines)]
