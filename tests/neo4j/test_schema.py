"""Constraints and indexes come from the ontology, also where an earlier load left some half made."""

from pathlib import Path

from graphbuild.stores.loader import load
from graphbuild.stores.schema import schema
from graphbuild.stores.store import Store
from tests.stores.sample import A, plan_graph, written


def names(store: Store, what: str) -> set[str]:
    return {row[0] for row in store.read(f"SHOW {what} YIELD name").rows}


def test_every_type_has_its_constraint_and_index(neo4j_empty: Store, tmp_path: Path) -> None:
    load(written(tmp_path, plan_graph(A, 100)), neo4j_empty)
    types = {*schema().labels, "Thing", *(label for more in schema().labels.values() for label in more)}
    assert {f"{one}_id" for one in types} <= names(neo4j_empty, "CONSTRAINTS")
    assert {f"{one}_name" for one in types} | {"Thing[names]", "Passage[text]"} <= names(neo4j_empty, "INDEXES")


def test_an_index_that_a_killed_server_left_without_its_constraint_is_made_anew(
    neo4j_empty: Store, tmp_path: Path
) -> None:
    neo4j_empty.write("CREATE INDEX Section_id FOR (n:Section) ON (n.id)")
    load(written(tmp_path, plan_graph(A, 100)), neo4j_empty)
    assert "Section_id" in names(neo4j_empty, "CONSTRAINTS")
