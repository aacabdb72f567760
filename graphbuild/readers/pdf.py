"""To come."""

from graphbuild.errors import InnographError


def read_pdf(data: bytes, name: str) -> list[str]:
    """Refuse."""
    raise InnographError(f"{name}：尚不支持（{len(data)} 字节）。", f"{name}: to come.")
