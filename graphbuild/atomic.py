"""Files that are there whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphbuild.errors import InnographError

_BUFFER = 1 << 20


def _encoded(lines: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
    return (line.encode() if isinstance(line, str) else line for line in lines)


def write_atomically(path: Path, lines: str | Iterable[str] | Iterable[bytes]) -> None:
    """Write text, as UTF-8, or bytes to ``path``: a reader sees the old file or the whole new one, never a part.

    Missing folders are made. Raises InnographError that names the file when it cannot be written (no permission, disk
    full); what was there before stays.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb", buffering=_BUFFER) as file:
            file.writelines(_encoded([lines] if isinstance(lines, str) else lines))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise InnographError(
            f"写不了 {path}（{error.strerror}）；请检查目录权限与磁盘空间，或换一个输出目录。",
            f"Cannot write {path} ({error.strerror}); check permissions and disk space, or choose another folder.",
        ) from error
    finally:
        if part.parent.is_dir():
            part.unlink(missing_ok=True)
