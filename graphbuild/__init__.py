"""Turns science, technology and innovation plans into a knowledge graph that proves itself."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.export.network import to_networkx
    from graphbuild.graphfile import load_graph
    from graphbuild.queries import query
    from graphbuild.responsibility import ask
    from graphbuild.stores.store import open_store

__all__ = ["ask", "load_graph", "open_store", "query", "to_networkx"]
__version__ = "0.1.0"

_HOME = {
    "ask": "graphbuild.responsibility",
    "load_graph": "graphbuild.graphfile",
    "open_store": "graphbuild.stores.store",
    "query": "graphbuild.queries",
    "to_networkx": "graphbuild.export.network",
}


def __getattr__(name: str) -> Any:
    """``from graphbuild import ask`` imports the answering only where it is used."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
