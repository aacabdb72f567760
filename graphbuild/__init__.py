"""Turns science, technology and innovation plans into a knowledge graph that proves itself."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.responsibility import ask

__all__ = ["ask"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """``from graphbuild import ask`` imports the answering only where it is used."""
    if name == "ask":
        from graphbuild.responsibility import ask  # noqa: PLC0415

        return ask
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
