"""Some facts of one type, written in one transaction."""

from dataclasses import dataclass
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.stores.contents import Contents, Kind
from graphbuild.stores.facts import Row, columns, with_others
from graphbuild.stores.statements import Statements
from graphbuild.stores.store import Run


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a batch: how many of its facts were new, and where the store keeps its nodes."""

    size: int
    created: int
    ids: list[str]
    elements: list[str]


class Batch:
    """One batch of facts of a type, to be written in one transaction."""

    def __init__(self, rows: list[Row], kind: Kind, cypher: Statements, contents: Contents) -> None:
        self.rows = rows
        self.kind = kind
        self.cypher = cypher
        self.contents = contents
        self.is_node = rows[0].source is None
        self.ends = [] if self.is_node else self._find_ends()

    def _find_ends(self) -> list[tuple[str, str]]:
        table = self.contents.table
        sources = table.elements([str(row.source) for row in self.rows])
        return list(zip(sources, table.elements([str(row.target) for row in self.rows]), strict=True))

    def _flat(self, at: int, values: list[Any]) -> list[Any]:
        return [self.rows[at].id, *(() if self.is_node else self.ends[at]), *values]

    def _key(self, at: int) -> object:
        return self.rows[at].id if self.is_node else (self.rows[at].id, self.ends[at][not self.kind.outward])

    def _known(self, run: Run) -> list[list[Any]]:
        keys = [self._key(at) for at in range(len(self.rows))]
        about = {"keys": keys, "plans": self.contents.plans, "build": self.contents.build}
        return list(run(self.cypher.known, about).rows[0])

    def _create(self, run: Run, rows: list[list[Any]]) -> tuple[list[str], list[str]]:
        answer = run(self.cypher.create, {"rows": rows}).rows[0] if rows else ([], [])
        written = len(answer[0]) if self.is_node or not rows else answer[0]
        self._assert_all(len(rows), written)
        return (answer[0], answer[1]) if self.is_node else ([], [])

    def _update(self, run: Run, rows: list[list[Any]]) -> None:
        if rows:
            self._assert_all(len(rows), run(self.cypher.update, {"rows": rows}).rows[0][0])

    def _assert_all(self, asked: int, written: int) -> None:
        if asked != written:
            raise InnographError(
                f"{self.kind.type} 的 {asked} 条事实中图库只写成 {written} 条；该批未写入，请重新装载。",
                f"Of {asked} facts of type {self.kind.type} the store wrote {written}; none of the batch is kept.",
            )

    def create(self, run: Run) -> Written:
        """Write the batch into a store that has nothing of its type."""
        made = self._create(run, [self._flat(at, row.values) for at, row in enumerate(self.rows)])
        return Written(len(self.rows), len(self.rows), *made)

    def merge(self, run: Run) -> Written:
        """Write what the store lacks of the batch or has otherwise."""
        known, elements, current, shared = self._known(run)
        there, done = set(known), set(current)
        stored = {has["id"]: has for has in shared}
        names = columns(self.kind, self.is_node)
        new, old = [], []
        for at, row in enumerate(self.rows):
            if row.id not in there:
                new.append(self._flat(at, row.values))
            elif row.id in stored:
                old.append(self._flat(at, with_others(row.values, names, stored[row.id], self.contents.plans)))
            elif row.id not in done:
                old.append(self._flat(at, row.values))
        made, places = self._create(run, new)
        self._update(run, old)
        if not self.is_node:
            return Written(len(self.rows), len(new), [], [])
        return Written(len(self.rows), len(new), known + made, elements + places)
