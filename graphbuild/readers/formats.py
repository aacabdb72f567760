"""Which format a file has: by its content where that is certain, else by its extension."""

from collections.abc import Callable
from pathlib import PurePath

from graphbuild.errors import InnographError
from graphbuild.readers.html import read_html
from graphbuild.readers.pdf import read_pdf
from graphbuild.readers.text import read_text
from graphbuild.readers.word import read_docx

# what a reader is: bytes and the file's name for messages -> the text of each page
Reader = Callable[[bytes, str], list[str]]

READERS: dict[str, Reader] = {
    "txt": read_text,
    "md": read_text,
    "html": read_html,
    "docx": read_docx,
    "pdf": read_pdf,
}
_EXTENSIONS = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORD = {".doc", ".wps", ".rtf", ".odt", ".docm", ".dotx"}


def _unsupported(name: str, suffix: str) -> InnographError:
    if suffix in _OLD_WORD:
        return InnographError(
            f"{name} 是 {suffix} 格式，无法直接读取；请在 Word 或 WPS 中另存为 .docx。",
            f"{name} is a {suffix} file, which cannot be read; save it as .docx in Word or WPS.",
        )
    kind = f"{suffix} 格式" if suffix else "没有扩展名的文件"
    return InnographError(
        f"{name} 已略过：不支持{kind}；规划须为 txt、md、docx、pdf、html 或 zip。",
        f"{name} was left out: {suffix or 'no extension'} is not supported; plans are txt, md, docx, pdf, html or zip.",
    )


def named_format(name: str) -> str:
    """Return the format that the extension of ``name`` tells; raises InnographError when no reader takes it."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in _EXTENSIONS:
        raise _unsupported(name, suffix)
    return _EXTENSIONS[suffix]


def actual_format(data: bytes, name: str) -> str:
    """Return the format to read ``data`` in: PDF, Word and HTML are known by content, whatever the extension.

    Raises InnographError for an old or encrypted Office file, and for a zip file under another extension.
    """
    if data.startswith(_OLD_OFFICE):
        raise InnographError(
            f"{name} 是旧版 Word（.doc）文件或加密的 Office 文件；请去掉密码并另存为 .docx。",
            f"{name} is an old Word file (.doc) or an encrypted Office file; save it as .docx without a password.",
        )
    if data.startswith(b"{\\rtf"):
        raise _unsupported(name, ".rtf")
    if b"%PDF-" in data[:1024] and data.lstrip()[:1] != b"<":
        return "pdf"
    named = named_format(name)
    if data.startswith(b"PK\x03\x04") and named != "docx":
        if b"word/" in data:
            return "docx"
        raise InnographError(
            f"{name} 的内容是 zip 压缩包，与扩展名不符；请改名为 .zip 或解压后再试。",
            f"{name} is a zip file in spite of its extension; rename it to .zip or unpack it.",
        )
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if named in {"txt", "docx"} and start.startswith((b"<!doctype html", b"<html")) else named
