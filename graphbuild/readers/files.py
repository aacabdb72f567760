"""What lies between a path on the command line and the text of a plan: plan files, failures, limits."""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import InnographError

# The longest plans that are published have some 300,000 characters; what is longer than this is a mistake or an attack.
MAX_CHARACTERS = 2_000_000
MAX_BYTES = 100_000_000
MAX_XML_BYTES = 32_000_000  # a part of a docx, or a page; markup takes some ten bytes a character
MAX_MEMBERS = 10_000


_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "文件不存在",
    errno.ENAMETOOLONG: "路径过长",
    errno.ELOOP: "链接成环",
    errno.EIO: "磁盘读取错误",
}


def unreadable(name: str, error: OSError) -> InnographError:
    """Return the error for a file or folder that the system does not let us read."""
    reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return InnographError(
        f"无法读取 {name}：{reason}；请检查路径和权限。",
        f"Cannot read {name}: {error.strerror}; check the path and its permissions.",
    )


def _is_printable(name: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in name)


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file that is to be read as a plan; it can be pickled, so that a process pool can read it.

    ``member`` is the name inside the zip file ``path``, or None when ``path`` is the plan itself. ``given`` are the
    manifest's fields for it but ``file``, all as strings (issued_on as an ISO date).
    """

    path: Path
    member: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return what messages call the file: its path, or the zip's path, ``/`` and the member; always printable."""
        name = str(self.path) if self.member is None else f"{self.path}/{self.member}"
        return name if _is_printable(name) else os.fsencode(name).decode("gb18030", "replace")

    @property
    def is_nameable(self) -> bool:
        """Tell whether the path is text; one that is not UTF-8 (from an old zip, say) cannot stand in a graph."""
        return _is_printable(str(self.path))


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, folder or path that gives no plan, and why: one sentence in Chinese and in English."""

    name: str
    zh: str
    en: str

    @classmethod
    def of(cls, name: str, error: InnographError) -> "Failure":
        """Return the failure of ``name`` that ``error`` tells."""
        return cls(name, error.zh, error.en)


@dataclass(frozen=True, slots=True)
class Collection:
    """The plan files found, sorted by name, each once, and everything that was met and is none."""

    files: tuple[PlanFile, ...]
    failures: tuple[Failure, ...]
