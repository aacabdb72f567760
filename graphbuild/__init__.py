"""Turns science, technology and innovation plans into a knowledge graph that proves itself."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.export.network import to_networkx
    from graphbuild.responsibility import ask

__all__ = ["ask", "to_networkx"]
__version__ = "0.1.0"

_HOME = {"ask": "graphbuild.responsibility", "to_networkx": "graphbuild.export.network"}


def __getattr__(name: str) -> Any:
    """``from graphbuild import ask`` imports the answering only where it is used."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
