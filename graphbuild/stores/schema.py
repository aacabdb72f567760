"""What the ontology says about labels and keys, as the loader needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graphbuild.ontology import read_yaml
from graphbuild.paths import data_root

THING = "Thing"
"""The label of every node: ids are unique over all types, and MATCH uses the index of the label that it names."""


@dataclass(frozen=True, slots=True)
class Schema:
    """``labels`` per node type: the further labels; ``keys`` per edge type: the properties that tell two facts apart."""

    labels: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]


def _types(folder: str) -> list[Mapping[str, Any]]:
    return [read_yaml(path) for path in sorted((data_root() / "ontology" / folder).glob("*.yaml"))]


@cache
def schema() -> Schema:
    """Return labels and keys from ``ontology/``, read once."""
    return Schema(
        {t["type"]: tuple(t.get("labels", ())) for t in _types("nodes")},
        {t["type"]: tuple(t.get("key", ())) for t in _types("edges")},
    )
