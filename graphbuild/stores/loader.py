"""Loads a graph file into a store: exactly, again without a change, and plan by plan.

Order: constraints, nodes, edges, what nobody states any more, full text, counts. Each batch asks first which of its
facts are there, then creates the others and sets the known: both engines do this with their index on ids, which they
do not for MERGE over several labels, and what other plans state comes along in the same question. Labels and types
stand in the text of the statements (planned once a type); ids and values never do.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.graphfile import read
from graphbuild.model import Edge, Node
from graphbuild.stores.facts import (
    BUILD,
    EVIDENCE,
    STATED_BY,
    Contents,
    Kind,
    Row,
    columns,
    edge_rows,
    look,
    node_row,
    with_others,
)
from graphbuild.stores.schema import THING, Schema, schema
from graphbuild.stores.store import Store

BATCH = 5000
Progress = Callable[[int, int], None]
"""Called with the facts written so far and in all."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: facts of the file, how many of them were new to the store, and how many facts it removed."""

    nodes: int
    edges: int
    created: int
    removed: int


@dataclass(frozen=True, slots=True)
class _Statements:
    """The Cypher of one node or edge type."""

    known: str
    create: str
    update: str


_OTHERS = f"any(p IN x.plans + coalesce(x.{STATED_BY}, []) WHERE NOT p IN $plans)"


def _values(names: tuple[str, ...], first: int) -> list[tuple[str, str]]:
    return [(name, f"row[{first + i}]") for i, name in enumerate(names)]


def _node_statements(kind: Kind) -> _Statements:
    values = _values(columns(kind, node=True), 1)
    labels = ":".join((kind.type, *kind.labels, THING))
    return _Statements(
        f"UNWIND $ids AS row MATCH (x:{THING} {{id: row[0]}}) RETURN x.id, CASE WHEN {_OTHERS} THEN properties(x) END",
        f"UNWIND $rows AS row CREATE (:{labels} {{id: row[0], " + ", ".join(f"`{n}`: {v}" for n, v in values) + "})",
        f"UNWIND $rows AS row MATCH (x:{THING} {{id: row[0]}}) SET " + ", ".join(f"x.`{n}` = {v}" for n, v in values),
    )


def _edge_statements(kind: Kind) -> _Statements:
    """The embedded engine walks the edges of the end that is written first: that is the one with fewer of them."""
    values = _values(columns(kind, node=False), 3)
    ends = f"MATCH (a:{THING} {{id: row[1]}}) MATCH (b:{THING} {{id: row[2]}})"
    edge = f"[x:{kind.type} {{id: row[0]}}]"
    found = f"MATCH (a:{THING} {{id: row[1]}})-{edge}->(b:{THING} {{id: row[2]}})"
    if not kind.outward:
        found = f"MATCH (b:{THING} {{id: row[2]}})<-{edge}-(a:{THING} {{id: row[1]}})"
    given = ", ".join(f"`{n}`: {v}" for n, v in values)
    return _Statements(
        f"UNWIND $ids AS row {found} RETURN x.id, CASE WHEN {_OTHERS} THEN properties(x) END",
        f"UNWIND $rows AS row {ends} CREATE (a)-[x:{kind.type} {{id: row[0], {given}}}]->(b) RETURN count(x)",
        f"UNWIND $rows AS row {found} SET " + ", ".join(f"x.`{n}` = {v}" for n, v in values) + " RETURN count(x)",
    )


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch


def _flat(row: Row) -> list[object]:
    return [row.id, *row.values] if row.source is None else [row.id, row.source, row.target, *row.values]


def _unwritten(kind: str, asked: int, written: int, store: Store) -> InnographError:
    return InnographError(
        f"图文件有 {asked} 条 {kind}，{store.address} 中只写成 {written} 条；请用 innograph check 检查端点。",
        f"Of {asked} facts of type {kind}, {store.address} has {written}; run innograph check for missing ends.",
    )


def _write_batch(store: Store, batch: list[Row], kind: Kind, cypher: _Statements, contents: Contents) -> int:
    """Write ``batch`` and return how many of its facts were new; raises InnographError when one was not written."""
    ids = [[row.id, row.source, row.target] for row in batch]
    known = dict(store.write(cypher.known, {"ids": ids, "plans": contents.plans}).rows)
    names = columns(kind, node=batch[0].source is None)
    new = [_flat(row) for row in batch if row.id not in known]
    old = [row for row in batch if row.id in known]
    for row in old:
        if stored := known[row.id]:
            row.values[:] = with_others(row.values, names, stored, contents.plans)
    for rows, statement in ((new, cypher.create), ([_flat(row) for row in old], cypher.update)):
        if rows:
            written = store.write(statement, {"rows": rows}).rows
            if written and written[0][0] != len(rows):
                raise _unwritten(kind.type, len(rows), written[0][0], store)
    return len(new)


def _rows(is_node: bool, records: Iterable[Node | Edge], contents: Contents, rules: Schema) -> Iterator[Row]:
    if is_node:
        return (node_row(record, contents) for record in records if isinstance(record, Node))
    return edge_rows((record for record in records if isinstance(record, Edge)), contents, rules.keys)


def _write_all(store: Store, contents: Contents, rules: Schema, progress: Progress) -> int:
    """Stream the file into the store, one type after the other; return how many facts were new."""
    done = created = 0
    total = sum(k.count for k in (*contents.nodes.values(), *contents.edges.values()))
    for (is_node, type_), records in groupby(read(contents.path), key=lambda r: (isinstance(r, Node), r.type)):
        kind = contents.nodes[type_] if is_node else contents.edges[type_]
        cypher = _node_statements(kind) if is_node else _edge_statements(kind)
        for batch in _batches(_rows(is_node, records, contents, rules)):
            created += _write_batch(store, batch, kind, cypher, contents)
            done += len(batch)
            progress(done, total)
    return created


def _constrain(store: Store, contents: Contents) -> None:
    """An id is unique over all types; each label has its own index, because a MATCH uses that of the label it names."""
    kinds = contents.nodes.values()
    labels = sorted({THING, *(k.type for k in kinds), *(label for k in kinds for label in k.labels)})
    for label in labels:
        store.write(f"CREATE CONSTRAINT {label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        store.write(f"CREATE INDEX {label}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)")
    store.await_indexes()


def _index_texts(store: Store, contents: Contents) -> None:
    """Names and aliases of everything, and the text of whatever type has one."""
    store.index_full_text(THING, "names")
    for kind in contents.nodes.values():
        if "text" in kind.properties:
            store.index_full_text(kind.type, "text")
    store.await_indexes()


_OLD = f"x.{BUILD} <> $build"
_MINE = f"any(p IN x.plans + coalesce(x.{STATED_BY}, []) WHERE p IN $plans)"
_LEFT = "[i IN range(0, size(x.plans) - 1) WHERE NOT x.plans[i] IN $plans | x.{0}[i]]"
# plans last: the others are picked by them
_STRIP = ", ".join(
    [f"x.{key} = {_LEFT.format(key)}" for key in (*(k for k in EVIDENCE if k != "plans"), "plans")]
    + [f"x.{STATED_BY} = [p IN x.{STATED_BY} WHERE NOT p IN $plans]"]
)


def _all_of(store: Store, statement: str, about: Mapping[str, Any]) -> int:
    """Run ``statement``, which changes a batch and counts it, until there is nothing left to change."""
    changed = 0
    while now := store.write(statement, about).rows[0][0]:
        changed += now
    return changed


def _forget(store: Store, contents: Contents) -> int:
    """Delete what nobody states any more, and take the file's plans out of what only others state now.

    A node to which others still hold an edge stays, without evidence of its own. Returns how many facts were deleted.
    """
    about = {"build": contents.build, "plans": contents.plans, "batch": BATCH}
    gone = f"WHERE {_OLD} AND NOT {_OTHERS}"
    edges = f"MATCH ()-[x]->() {gone} WITH x LIMIT $batch DELETE x RETURN count(*)"
    nodes = f"MATCH (x:{THING}) {gone} AND NOT EXISTS {{ (x)--() }} WITH x LIMIT $batch DELETE x RETURN count(*)"
    removed = _all_of(store, edges, about) + _all_of(store, nodes, about)
    for pattern in ("()-[x]->()", f"(x:{THING})"):
        strip = f"MATCH {pattern} WHERE {_OLD} AND {_MINE} WITH x LIMIT $batch SET {_STRIP} RETURN count(*)"
        _all_of(store, strip, about)
    return removed


def _check_counts(store: Store, contents: Contents) -> None:
    about = {"build": contents.build}
    for patterns, kinds in (("(x:{0})", contents.nodes), ("()-[x:{0}]->()", contents.edges)):
        for kind in kinds.values():
            statement = f"MATCH {patterns.format(kind.type)} WHERE x.{BUILD} = $build RETURN count(x)"
            there: int = store.read(statement, about).rows[0][0]
            if there != kind.count:
                raise _unwritten(kind.type, kind.count, there, store)


def load(path: Path, store: Store, progress: Progress = lambda _done, _total: None) -> Loaded:
    """Bring ``store`` to what the graph file at ``path`` says of the plans in it; other plans' facts stay.

    Loading twice changes nothing, and so does loading again after a load that was cut off. Raises InnographError when
    the file is broken, a fact is not written, or the counts afterwards are not those of the file.
    """
    rules = schema()
    contents = look(path, rules)
    _constrain(store, contents)
    created = _write_all(store, contents, rules, progress)
    removed = _forget(store, contents)
    _index_texts(store, contents)
    _check_counts(store, contents)
    nodes, edges = (sum(k.count for k in kinds.values()) for kinds in (contents.nodes, contents.edges))
    return Loaded(nodes, edges, created, removed)
