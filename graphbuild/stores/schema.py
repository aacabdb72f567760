"""What the ontology says about labels, keys and properties, and the constraints and indexes that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import load_ontology

THING = "Thing"
"""The label of every node: ids are unique over all types, and MATCH uses the index of the label it names."""
EVIDENCE = ("quotes", "plans", "sections", "starts", "ends")
"""The five parallel lists that hold the evidence of a node or edge."""
STATED_BY = "stated_by"
"""The plans that state a fact without evidence (a region's place in the code list); null where there is evidence."""
BUILD = "build"
"""The fingerprint of the graph file that stated the fact last."""
NODE = ("type", "name", "aliases", "names")
"""What only nodes carry; ``names`` is name and aliases in one text, for the full-text index."""
OF_EDGES = frozenset({"id", *EVIDENCE, STATED_BY, BUILD})
"""The names of properties that the store needs itself, on edges."""
OF_NODES = OF_EDGES | set(NODE)
"""The names of properties that the store needs itself, on nodes."""
_LONG_TEXT = "text"

UNIQUE_THINGS = f"CREATE CONSTRAINT {THING}_id IF NOT EXISTS FOR (n:{THING}) REQUIRE n.id IS UNIQUE"
"""What a load cannot do without; everything else is quicker made once the facts are there."""


def full_text_index(label: str, name: str) -> str:
    """Return the Cypher of Neo4j that makes the full-text index ``label[name]`` of Chinese."""
    return (
        f"CREATE FULLTEXT INDEX `{label}[{name}]` IF NOT EXISTS FOR (n:`{label}`) ON EACH [n.`{name}`] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )


@dataclass(frozen=True, slots=True)
class Schema:
    """``labels`` per node type: the further ones; ``keys`` per edge type: the properties that tell facts apart.

    ``properties`` per type are all that it may have, so that one which a new version no longer gives is taken away.
    """

    labels: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    properties: Mapping[str, tuple[str, ...]]

    def indexes(self) -> tuple[str, ...]:
        """Return the Cypher that makes ids unique and names quick to find under every label of the ontology."""
        labels = sorted({THING, *self.labels, *(label for more in self.labels.values() for label in more)})
        return tuple(
            statement
            for label in labels
            for statement in (
                f"CREATE CONSTRAINT {label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE",
                f"CREATE INDEX {label}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)",
            )
        )

    def full_texts(self) -> tuple[tuple[str, str], ...]:
        """Return label and property of each full-text index: the names of all things, and every long text."""
        texts = ((type_, _LONG_TEXT) for type_ in self.labels if _LONG_TEXT in self.properties[type_])
        return ((THING, "names"), *texts)


@cache
def schema() -> Schema:
    """Return what the ontology says; a type that it does not know has no labels, key or properties of its own."""
    ontology = load_ontology()
    return Schema(
        {node.name: node.labels for node in ontology.nodes.values()},
        {edge.name: edge.key for edge in ontology.edges.values()},
        {one.name: tuple(p.name for p in one.properties) for one in ontology},
    )
