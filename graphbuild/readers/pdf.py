"""PDF with a text layer, page by page."""

import pypdfium2
import pypdfium2.raw as pdfium_c

from graphbuild.errors import InnographError

# A scan has no text at all, or a stamp and a page number on some pages.
_LEAST_CHARACTERS = 20  # a page, on average
_MOST_UNREADABLE = 0.2  # share of characters without a Unicode meaning (fonts without a ToUnicode table)
MAX_PAGES = 5_000
_HYPHENS = str.maketrans({"\ufffe": None, "\x02": None})  # PDFium's sign for a hyphen at a line's end


def _fault(error: pypdfium2.PdfiumError, name: str) -> InnographError:
    if getattr(error, "err_code", None) in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
        return InnographError(
            f"{name} 有密码保护；请去掉密码后再试。", f"{name} is protected by a password; remove the password."
        )
    return InnographError(
        f"{name} 已损坏或不是有效的 PDF；请重新获取或另存。",
        f"{name} is damaged or no valid PDF; get it or save it again.",
    )


def _page(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    try:
        text = page.get_textpage()
        try:
            found: str = text.get_text_range()
        finally:
            text.close()
    finally:
        page.close()
    return found.translate(_HYPHENS).replace("\0", "")


def _pages(data: bytes, name: str) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > MAX_PAGES:
            raise InnographError(
                f"{name} 有 {len(document)} 页，超过上限 {MAX_PAGES} 页；请拆分。",
                f"{name} has {len(document)} pages, more than the limit of {MAX_PAGES}; split it.",
            )
        return [_page(document, i) for i in range(len(document))]
    finally:
        document.close()


def _is_unreadable(character: str) -> bool:
    return (
        character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or (character < " " and character not in "\r\n\t\f")
    )


def _check_layer(pages: list[str], name: str) -> None:
    """Raise InnographError when the pages are pictures of text, or their characters cannot be told."""
    characters = [c for page in pages for c in page if not c.isspace()]
    if len(characters) < _LEAST_CHARACTERS * len(pages):
        raise InnographError(
            f"{name} 没有文字层（疑为扫描件）；请先做文字识别（OCR）再试。",
            f"{name} has no text layer (it seems to be a scan); run text recognition (OCR) on it first.",
        )
    if sum(map(_is_unreadable, characters)) > _MOST_UNREADABLE * len(characters):
        raise InnographError(
            f"{name} 的文字层无法解读（字体缺少字符对照表）；请做文字识别（OCR）或换用 docx。",
            f"{name} has a text layer that cannot be read (fonts without a character table); use OCR or a docx.",
        )


def read_pdf(data: bytes, name: str) -> list[str]:
    """Return the text of each page, in the order of the text layer; lines break where the page's lines do.

    Raises InnographError when the file is encrypted, damaged or a scan without text.
    """
    try:
        pages = _pages(data, name)
    except pypdfium2.PdfiumError as error:
        raise _fault(error, name) from error
    _check_layer(pages, name)
    return pages
