"""Loads a graph file into a store: exactly, again without a change, and plan by plan.

Order: unique ids, nodes, edges, what nobody states any more, indexes, counts. What the store already has from this
very file (by the count of its fingerprint, type by type) is not written again. Else each batch asks in its own
transaction which of its facts are there, creates the others and sets the known, so that a batch tried again after the
server went away doubles nothing. Edges find their ends by the element ids that the nodes of this load were given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.collector import without_collector
from graphbuild.errors import InnographError
from graphbuild.stores.batch import Batch, Written
from graphbuild.stores.contents import Contents, Kind, batches, by_type, look
from graphbuild.stores.facts import Row, rows_of
from graphbuild.stores.flow import Flow
from graphbuild.stores.schema import UNIQUE_THINGS, Schema, schema
from graphbuild.stores.statements import edge_statements, forget_statements, node_statements, wipe_statements
from graphbuild.stores.store import Store
from graphbuild.stores.survey import Survey, edge_types, survey

BATCH = 5000
Progress = Callable[[int, int], None]
"""Called with the facts seen to so far and in all."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: facts of the file, how many of them were new to the store, and how many facts it removed."""

    nodes: int
    edges: int
    created: int
    removed: int


def _unwritten(kind: str, asked: int, written: int, store: Store) -> InnographError:
    return InnographError(
        f"图文件有 {asked} 条 {kind}，{store.address} 中只写成 {written} 条；请用 innograph check 检查端点。",
        f"Of {asked} facts of type {kind}, {store.address} has {written}; run innograph check for missing ends.",
    )


class Writing:
    """Streams the file into the store, type by type."""

    def __init__(self, store: Store, contents: Contents, rules: Schema, progress: Progress) -> None:
        self.store = store
        self.contents = contents
        self.rules = rules
        self.progress = progress
        self.before = survey(store, contents, rules)
        self.ends_needed = bool(self.before.lacks(contents.edges, False))
        self.done = self.created = 0
        self.total = sum(contents.size)

    def _job(self, is_node: bool, kind: Kind) -> Callable[[list[Row]], Written]:
        cypher = node_statements(kind) if is_node else edge_statements(kind)
        fresh = self.before.of(is_node, kind.type)[0] == 0

        def write(rows: list[Row]) -> Written:
            batch = Batch(rows, kind, cypher, self.contents)
            # tried again, it may have been written all the same: the answer was lost, not the work
            return self.store.transact(lambda run, again: (batch.merge if again or not fresh else batch.create)(run))

        return write

    def _count(self, written: Written) -> None:
        self.contents.table.place(written.ids, written.elements)
        self.created += written.created
        self.done += written.size
        self.progress(self.done, self.total)

    def _is_done(self, is_node: bool, kind: Kind) -> bool:
        """Nodes are asked for their places even where nothing is to be written, as long as an edge needs them."""
        own = self.before.of(is_node, kind.type)[1]
        return own == kind.count and not (is_node and self.ends_needed)

    def run(self) -> Survey:
        """Write everything and return what the store holds then."""
        contents = self.contents
        if not self.ends_needed and not self.before.lacks(contents.nodes, True):
            return self.before
        self._write()
        return survey(self.store, contents, self.rules)

    def _write(self) -> None:
        was_node = True
        with Flow(self.store.writers, self._count) as flow:
            for is_node, type_, facts in by_type(self.contents.path):
                if was_node and not is_node:
                    flow.drain()  # edges need all places
                was_node = is_node
                kind = self.contents.kind(is_node, type_)
                if self._is_done(is_node, kind):
                    self.done += kind.count
                    continue
                job = self._job(is_node, kind)
                for batch in batches(rows_of(is_node, facts, self.contents, self.rules), BATCH):
                    flow.put(job, batch)


def _until_nothing(store: Store, statement: str, about: Mapping[str, Any]) -> int:
    """Run ``statement``, which changes a batch and counts it, until there is nothing left to change."""
    changed = 0
    while now := store.transact(lambda run, _again: run(statement, about).rows[0][0]):
        changed += now
    return changed


def _forget(store: Store, contents: Contents, rules: Schema) -> int:
    """Delete what nobody states any more, and take the file's plans out of what only others state now."""
    about = {"build": contents.build, "plans": contents.plans, "batch": BATCH}
    deletes, strips = forget_statements(edge_types(contents, rules))
    removed = sum(_until_nothing(store, statement, about) for statement in deletes)
    for statement in strips:
        _until_nothing(store, statement, about)
    return removed


def _index(store: Store, rules: Schema) -> None:
    for statement in rules.indexes():
        store.define(statement)
    for label, name in rules.full_texts():
        store.index_full_text(label, name)
    store.await_indexes()


def wipe(store: Store, contents: Contents, rules: Schema) -> None:
    """Delete every node and edge of ours; what else the store holds stays, and so do constraints and indexes."""
    for statement in wipe_statements(edge_types(contents, rules)):
        _until_nothing(store, statement, {"batch": BATCH})


def _check_counts(store: Store, contents: Contents, after: Survey) -> None:
    for is_node, kinds in ((True, contents.nodes), (False, contents.edges)):
        for kind in after.lacks(kinds, is_node):
            raise _unwritten(kind.type, kind.count, after.of(is_node, kind.type)[1], store)


def load(path: Path, store: Store, progress: Progress = lambda _done, _total: None, *, anew: bool = False) -> Loaded:
    """Bring ``store`` to what the graph file at ``path`` says of the plans in it; other plans' facts stay.

    With ``anew`` the store is wiped first, once the file is known to be whole. Loading twice changes nothing, and so
    does loading again after a load that was cut off. Raises InnographError when the file is broken, a fact is not
    written, or the counts afterwards are not those of the file.
    """
    rules = schema()
    with without_collector():
        contents = look(path, rules)
    store.define(UNIQUE_THINGS)
    with store.alone(), without_collector():
        if anew:
            wipe(store, contents, rules)
        writing = Writing(store, contents, rules, progress)
        after = writing.run()
        removed = _forget(store, contents, rules) if after.others else 0
    _index(store, rules)
    _check_counts(store, contents, after)
    return Loaded(*contents.size, writing.created, removed)
