"""The constraints and indexes of a loaded graph as Cypher of Neo4j, for a database that no loader filled."""

from collections.abc import Iterator

from graphbuild.stores.facts import Contents
from graphbuild.stores.schema import THING


def _full_text(label: str, name: str) -> str:
    return (
        f"CREATE FULLTEXT INDEX `{label}[{name}]` IF NOT EXISTS FOR (n:`{label}`) ON EACH [n.`{name}`] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )


def index_statements(contents: Contents) -> Iterator[str]:
    """Yield the statements that make the constraints, indexes and full-text indexes that a load would make.

    A test compares what they make with what the loader makes.
    """
    kinds = contents.nodes.values()
    for label in sorted({THING, *(k.type for k in kinds), *(label for k in kinds for label in k.labels)}):
        yield f"CREATE CONSTRAINT {label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        yield f"CREATE INDEX {label}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)"
    yield _full_text(THING, "names")
    yield from (_full_text(kind.type, "text") for kind in kinds if "text" in kind.properties)
