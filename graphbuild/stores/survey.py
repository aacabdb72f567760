"""What a store holds, counted by type."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.stores.contents import Contents, Kind
from graphbuild.stores.schema import Schema
from graphbuild.stores.statements import survey_statements
from graphbuild.stores.store import Store


@dataclass(frozen=True, slots=True)
class Survey:
    """What the store holds: for each type the number of its facts, and of those that this very file wrote."""

    nodes: Mapping[str, tuple[int, int]]
    edges: Mapping[str, tuple[int, int]]

    def of(self, is_node: bool, type_: str) -> tuple[int, int]:
        """Return both numbers for a type, zero where the store has none."""
        return (self.nodes if is_node else self.edges).get(type_, (0, 0))

    def lacks(self, kinds: Mapping[str, Kind], is_node: bool) -> list[Kind]:
        """Return those of ``kinds`` of which not every fact in the store is as the file has it."""
        return [kind for kind in kinds.values() if self.of(is_node, kind.type)[1] != kind.count]

    @property
    def others(self) -> bool:
        """Whether the store holds facts that this file did not write."""
        return any(total != own for kinds in (self.nodes, self.edges) for total, own in kinds.values())


def edge_types(contents: Contents, rules: Schema) -> list[str]:
    """Return the types of all edges that can be ours in a store."""
    return sorted({*contents.edges, *rules.keys})


def survey(store: Store, contents: Contents, rules: Schema) -> Survey:
    """Count what the store holds; nothing is written."""
    about = {"build": contents.build}
    nodes, edges = (
        {type_: (total, own) for type_, total, own in store.read(statement, about).rows}
        for statement in survey_statements(edge_types(contents, rules))
    )
    return Survey(nodes, edges)
