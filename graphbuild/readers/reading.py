"""From one plan file to its text as read."""

import re
from pathlib import Path

from graphbuild.document import Source
from graphbuild.errors import InnographError
from graphbuild.model import Issue
from graphbuild.readers.archive import Archive
from graphbuild.readers.files import MAX_BYTES, MAX_CHARACTERS, MAX_XML_BYTES, PlanFile, unreadable
from graphbuild.readers.formats import READERS, actual_format

# no encoding takes more than four bytes a character
_LIMITS = {"txt": 4 * MAX_CHARACTERS, "md": 4 * MAX_CHARACTERS, "html": MAX_XML_BYTES}
_NEWLINE = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]"
)  # no text, and no XML or JSON could hold all of them
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")


def _check_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise InnographError(
            f"{name} 有 {size} 字节，超过上限 {limit} 字节；请拆分文件或检查内容。",
            f"{name} has {size} bytes, more than the limit of {limit}; split it or check its content.",
        )


def read_bytes(path: Path) -> bytes:
    """Return the content of the file; InnographError when it is no regular file, unreadable or over the limit."""
    try:
        if not path.is_file():  # a pipe or a device would never end
            raise InnographError(
                f"{path} 不存在或不是普通文件；请检查路径。",
                f"{path} does not exist or is no regular file; check the path.",
            )
        _check_size(str(path), path.stat().st_size, MAX_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(str(path), error) from error


def _content(file: PlanFile) -> bytes:
    if file.member is None:
        return read_bytes(file.path)
    with Archive(file.path, str(file.path)) as archive:
        return archive.read(file.member)


def _join(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the pages as one text whose only line break is ``\\n``, and the offsets where they begin."""
    offsets = []
    parts: list[str] = []
    at = 0
    for page in pages:
        text = _CONTROL.sub("", _NEWLINE.sub("\n", page))
        offsets.append(at)
        parts.append(text if text.endswith("\n") or page is pages[-1] else text + "\n")
        at += len(parts[-1])
    return "".join(parts), tuple(offsets)


def _empty_pages(text: str, pages: tuple[int, ...]) -> tuple[Issue, ...]:
    """Return an issue for each page without text: beside pages with text it may be a scanned table or annex."""
    ends = (*pages[1:], len(text))
    empty = [i for i, (start, end) in enumerate(zip(pages, ends, strict=True)) if _BLANK.fullmatch(text, start, end)]
    message = "第 {} 页没有文字：可能是空白页，也可能是扫描的图表，后者需要先做文字识别（OCR）"
    return tuple(Issue("", "page-without-text", message.format(i + 1), pages[i], ends[i]) for i in empty)


def _check_length(name: str, length: int) -> None:
    if length > MAX_CHARACTERS:
        raise InnographError(
            f"{name} 有 {length} 个字符，超过一份规划的上限 {MAX_CHARACTERS}；请拆分文件或检查内容。",
            f"{name} has {length} characters, more than the limit of {MAX_CHARACTERS}; split it or check its content.",
        )


def read(file: PlanFile) -> Source:
    """Return the text of ``file`` as read, the text in which all read offsets count.

    It is all the text that the format holds, in reading order, with ``\\n`` as its only line break (CR, CRLF, form
    feed and the Unicode separators are made one), no byte order mark and no control characters. Paragraphs are
    lines; a table row of docx and html is a line of cells joined by tabs. Numbers that Word or html count by
    themselves are written out. A page without text among others is an issue of the source.

    Raises InnographError, with the file and the remedy, for everything that gives no text, and for more than
    ``MAX_BYTES`` bytes or ``MAX_CHARACTERS`` characters; never another exception, whatever the bytes are.
    """
    data = _content(file)
    if not data:
        raise InnographError(
            f"{file.name} 是空文件；请换成有正文的文件。", f"{file.name} is empty; give a file with text."
        )
    kind = actual_format(data, file.name)
    _check_size(file.name, len(data), _LIMITS.get(kind, MAX_BYTES))
    text, pages = _join(READERS[kind](data, file.name))
    if _BLANK.fullmatch(text):
        raise InnographError(
            f"{file.name} 只有空白，没有正文；请换成有正文的文件。",
            f"{file.name} holds only blanks; give a file with text.",
        )
    _check_length(file.name, len(text))
    path = file.path if file.member is None else file.path / file.member
    return Source(path, kind, text, pages, _empty_pages(text, pages))
