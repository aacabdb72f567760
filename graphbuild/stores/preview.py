"""What a load would change, found out by reading only."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.stores.contents import Contents, Kind, batches, by_type, look
from graphbuild.stores.facts import Row, columns, rows_of, with_others
from graphbuild.stores.loader import BATCH
from graphbuild.stores.schema import BUILD, schema
from graphbuild.stores.statements import loose_statements, preview_statements
from graphbuild.stores.store import Store
from graphbuild.stores.survey import Survey, edge_types, survey


@dataclass(slots=True)
class Change:
    """How many facts of a type a load would add, change and remove."""

    type: str
    added: int = 0
    changed: int = 0
    removed: int = 0


def _differs(row: Row, names: tuple[str, ...], stored: Mapping[str, Any], contents: Contents) -> bool:
    """The stamp of the file is no change; what is null in the row is absent in the store."""
    values = with_others(list(row.values), names, stored, contents.plans)
    wanted = {name: value for name, value in zip(names, values, strict=True) if value is not None and name != BUILD}
    return wanted != {name: value for name, value in stored.items() if name not in (BUILD, "id")}


class _Preview:
    """Compares the file with the store, type by type."""

    def __init__(self, path: Path, store: Store) -> None:
        self.store = store
        self.rules = schema()
        self.contents = look(path, self.rules)
        self.before: Survey = survey(store, self.contents, self.rules)
        self.kept: Counter[tuple[bool, str]] = Counter()
        self.changes: dict[tuple[bool, str], Change] = {}

    def _compare(self, is_node: bool, kind: Kind, rows: list[Row], change: Change) -> None:
        keys: list[object] = [row.id if is_node else (row.id, row.source) for row in rows]
        about = {"keys": keys, "plans": self.contents.plans}
        found = self.store.read(preview_statements(kind, is_node), about).rows
        stored = {has["id"]: has for has, _ in found}
        self.kept[is_node, kind.type] += sum(loose for _, loose in found)
        names = columns(kind, is_node)
        for row in rows:
            if row.id not in stored:
                change.added += 1
            elif _differs(row, names, stored[row.id], self.contents):
                change.changed += 1

    def _remove(self) -> None:
        """What would go if no file stated it, less what this file states."""
        about = {"plans": self.contents.plans}
        for is_node, statement in zip(
            (True, False), loose_statements(edge_types(self.contents, self.rules)), strict=True
        ):
            for type_, loose in self.store.read(statement, about).rows:
                change = self.changes.setdefault((is_node, type_), Change(type_))
                change.removed = loose - self.kept[is_node, type_]

    def run(self) -> Iterator[Change]:
        for is_node, type_, facts in by_type(self.contents.path):
            kind = self.contents.kind(is_node, type_)
            change = self.changes.setdefault((is_node, type_), Change(type_))
            for rows in batches(rows_of(is_node, facts, self.contents, self.rules), BATCH):
                self._compare(is_node, kind, rows, change)
        self._remove()
        yield from self.changes.values()


def preview(path: Path, store: Store) -> tuple[Change, ...]:
    """Return what loading the graph file at ``path`` into ``store`` would change, by type; nothing is written.

    Types that would stay as they are are left out. Raises InnographError as ``load`` does for the file.
    """
    return tuple(change for change in _Preview(path, store).run() if change.added or change.changed or change.removed)
