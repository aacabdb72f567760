"""The graphs on which the query library is proved, and the real Neo4j that holds one of them at a time."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import neo4j

from graphbuild.build import build
from graphbuild.graphfile import load_graph
from graphbuild.paths import data_root
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.conftest import emptied

read_graph = cache(load_graph)
PLANS: Mapping[str, Path | None] = {
    "examples": data_root() / "examples" / "plans",
    # five real plans, of which no copy is kept here
    "real": next((p / "shared" / "plans" for p in Path(__file__).parents if (p / "shared" / "plans").is_dir()), None),
}


@dataclass(slots=True)
class Graphs:
    """Builds each graph, and loads it into an embedded store, at most once; ``stack`` closes the stores."""

    folder: Path
    stack: ExitStack
    files: dict[str, Path] = field(default_factory=dict)
    stores: dict[str, Store] = field(default_factory=dict)

    def file(self, name: str) -> Path:
        """Return the graph file of ``PLANS[name]``."""
        plans = PLANS[name]
        if name not in self.files and plans is not None:
            build((plans,), self.folder / name, self.folder / "no decisions")
            self.files[name] = self.folder / name / "graph.jsonl"
        return self.files[name]

    def embedded(self, name: str) -> Store:
        """Return an embedded store that holds the graph of ``PLANS[name]``."""
        if name not in self.stores:
            store = self.stack.enter_context(open_store(f"embedded:{self.folder / name / 'store'}"))
            load(self.file(name), store)
            self.stores[name] = store
        return self.stores[name]


@dataclass(frozen=True, slots=True)
class Told:
    """What Neo4j says to a statement: its answer, every notification, and its plan where it was asked to explain."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notifications: tuple[neo4j.GqlStatusObject, ...]
    plan: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OnNeo4j:
    """A real Neo4j: ``store`` is the product's way to it; ``driver`` hears every notification, which ``store`` mutes."""

    store: Store
    driver: neo4j.Driver

    def hold(self, file: Path) -> None:
        """Have the graph of ``file`` and nothing else; what other tests left in the one database is asked, not known."""
        graph = read_graph(file)
        plans = sorted(n.id for n in graph.nodes if n.type == "Plan")
        there = sorted(row[0] for row in self.store.read("MATCH (p:Plan) RETURN p.id").rows)
        if there != plans or self.store.read("MATCH (n) RETURN count(n)").rows != ((len(graph.nodes),),):
            load(file, emptied(self.store))
            # plans are made from samples of the indexes, which else follow later: those of the graph before lead astray
            self.tell("CALL db.prepareForReplanning()", {})

    def tell(self, cypher: str, given: Mapping[str, Any]) -> Told:
        """Run ``cypher`` for reading."""
        answer = self.driver.execute_query(cypher, dict(given), routing_=neo4j.RoutingControl.READ)
        rows = tuple(tuple(record.values()) for record in answer.records)
        notes = tuple(status for status in answer.summary.gql_status_objects if status.is_notification)
        return Told(tuple(answer.keys), rows, notes, answer.summary.plan or {})
