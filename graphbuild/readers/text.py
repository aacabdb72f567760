"""Plain text and Markdown: finds the encoding, refuses what it cannot be sure of."""

import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from graphbuild.errors import InnographError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b\x1f]")  # beside line and file separators
_SURE = 0.8  # share of usual characters; Chinese text has > .95, UTF-8 read as GB18030 < .6
_SAMPLE = 65_536


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_usual(character: str) -> bool:
    """Tell whether Chinese text uses the character often: ASCII, GB 2312 signs and its 3,755 first characters."""
    if character < "\x80":
        return character >= " " or character in "\t\n\r\f"
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return character in "—·•\u3000\u200b\xa0\ufeff"
    return code[0] <= 0xA3 or 0xB0 <= code[0] <= 0xD7


def _usual(text: str) -> float:
    """Return the share of usual characters among those beyond ASCII (0.0 when there are none)."""
    telling = [c for c in text[:_SAMPLE] if c >= "\x80" or c < " "]
    telling = [c for c in telling if c not in "\r\n\t\f"]
    return sum(map(_is_usual, telling)) / len(telling) if telling else 0.0


def _has_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text[:_SAMPLE])


def _is_binary(text: str) -> bool:
    """Tell by control characters; single ones stay behind where text was copied out of Word."""
    return "\0" in text or len(_CONTROL.findall(text)) * 100 > len(text)


def _candidates(data: bytes) -> Iterator[str]:
    """Yield the encodings to try after UTF-8: the Chinese ones, then the library's guess for the rest."""
    yield from ("gb18030", "utf-16-le", "utf-16-be")
    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None and best.encoding.startswith(("big5", "cp950", "hz", "utf_16", "utf_32")):
        yield best.encoding


def _guess(data: bytes) -> str | None:
    """Return the text of ``data`` in the first encoding that makes usual Chinese of it, else None."""
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and "\0" not in utf8:
        # a few GB18030 characters can happen to be valid UTF-8 (of other scripts)
        other = _strict(data, "gb18030") if utf8 and not utf8.isascii() and not _has_chinese(utf8) else None
        return other if other is not None and _has_chinese(other) and _usual(other) >= _SURE > _usual(utf8) else utf8
    for encoding in _candidates(data):
        text = _strict(data, encoding)
        if text is None or "\0" in text or not _has_chinese(text):
            continue
        if encoding.startswith(("big5", "cp950")) or _usual(text) >= _SURE:
            return text
    return None


def _undecodable(data: bytes, name: str) -> InnographError:
    if b"\0" in data or sum(b < 9 for b in data[:_SAMPLE]) > len(data[:_SAMPLE]) // 100:
        return InnographError(
            f"{name} 是二进制文件，不是文本；请换成 txt、md、docx、pdf 或 html 格式的规划。",
            f"{name} is a binary file, not text; give the plan as txt, md, docx, pdf or html.",
        )
    try:
        data.decode("utf-8")
        at = 0
    except UnicodeDecodeError as error:
        at = error.start
    return InnographError(
        f"{name} 的编码无法识别（第 {at + 1} 个字节不是 UTF-8，也不是 GB18030、UTF-16 的中文）；请另存为 UTF-8。",
        f"{name} has an unknown encoding (no valid UTF-8 from byte {at + 1} on, nor Chinese in GB18030 or UTF-16); "
        "save it as UTF-8.",
    )


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data`` without its byte order mark; ``name`` is the file in messages.

    UTF-8, UTF-16 and UTF-32 with a mark; without one UTF-8, GB18030 (so GBK and GB 2312), UTF-16 or Big5.
    Raises InnographError when the bytes are no text or their encoding is not certain: never mojibake.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _strict(data, encoding)
            break
    else:
        text = _guess(data)
    if text is None or _is_binary(text):
        raise _undecodable(data, name)
    return text


def read_text(data: bytes, name: str) -> list[str]:
    """Return the text of a txt or md file as its only page; raises InnographError as ``decode`` does."""
    return [decode(data, name)]
