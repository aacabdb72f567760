"""Reads members of a zip file, in memory and within limits; nothing is ever unpacked to the disk."""

import lzma
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from graphbuild.errors import InnographError
from graphbuild.readers.files import MAX_BYTES, MAX_MEMBERS

# what the zip machinery raises on damaged input, beside BadZipFile
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
)
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def _name(info: zipfile.ZipInfo) -> str:
    """Return the member's name, relative and with ``/``; names without the UTF-8 flag are UTF-8 or, as a rule, GBK."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:  # taken from the Unicode extra field
            raw = name.encode()
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return "/".join(p for p in re.split(r"[\\/]", name) if p not in {"", ".", ".."})


class Archive:
    """An open zip file. ``name`` is what messages call it. Raises InnographError when it is damaged."""

    def __init__(self, file: Path | BinaryIO, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise self._damaged() from error
        files = [i for i in self._zip.infolist() if i.filename and not i.filename.endswith("/")]
        if len(files) > MAX_MEMBERS:
            raise InnographError(
                f"{name} 内有 {len(files)} 个文件，超过上限 {MAX_MEMBERS} 个；请拆分后再试。",
                f"{name} holds {len(files)} files, more than the limit of {MAX_MEMBERS}; split it.",
            )
        self.members: dict[str, zipfile.ZipInfo] = {}
        self.repeated: list[str] = []
        for info in files:
            member = _name(info)
            if member in self.members:
                self.repeated.append(member)
            self.members.setdefault(member, info)

    def _damaged(self, member: str | None = None) -> InnographError:
        at = self.name if member is None else f"{self.name}/{member}"
        return InnographError(
            f"{at} 已损坏，无法解压；请重新获取该文件。", f"{at} is damaged and cannot be unpacked; get it again."
        )

    def read(self, member: str, limit: int = MAX_BYTES) -> bytes:
        """Return the bytes of ``member``; InnographError when it is missing, encrypted, damaged or over ``limit``."""
        info = self.members.get(member)
        if info is None:
            raise InnographError(
                f"{self.name} 中没有 {member}；请检查压缩包。", f"{self.name} holds no {member}; check the zip file."
            )
        if info.flag_bits & _ENCRYPTED:
            raise InnographError(
                f"{self.name}/{member} 有密码保护；请解密后再试。",
                f"{self.name}/{member} is protected by a password; remove the password.",
            )
        if info.file_size > limit:  # zipfile never inflates beyond the declared size, so this bounds memory
            raise InnographError(
                f"{self.name}/{member} 解压后有 {info.file_size} 字节，超过上限 {limit}；请换成较小的文件。",
                f"{self.name}/{member} unpacks to {info.file_size} bytes, over the limit of {limit}; shrink it.",
            )
        try:
            return self._zip.read(info)
        except (*_BROKEN, RuntimeError) as error:
            raise self._damaged(member) from error

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()
