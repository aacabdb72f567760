"""What the ontology says about labels, keys and properties, as the loader needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import load_ontology

THING = "Thing"
"""The label of every node: ids are unique over all types, and MATCH uses the index of the label it names."""


@dataclass(frozen=True, slots=True)
class Schema:
    """``labels`` per node type: the further ones; ``keys`` per edge type: the properties that tell facts apart.

    ``properties`` per type are all that it may have, so that one which a new version no longer gives is taken away.
    """

    labels: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    properties: Mapping[str, tuple[str, ...]]


@cache
def schema() -> Schema:
    """Return what the ontology says; a type that it does not know has no labels, key or properties of its own."""
    ontology = load_ontology()
    return Schema(
        {node.name: node.labels for node in ontology.nodes.values()},
        {edge.name: edge.key for edge in ontology.edges.values()},
        {one.name: tuple(p.name for p in one.properties) for one in ontology},
    )
