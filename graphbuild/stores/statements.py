"""The Cypher of a load. Labels, types and property names stand in its text (planned once a type); values never do."""

from dataclasses import dataclass

from graphbuild.stores.contents import Kind
from graphbuild.stores.facts import columns
from graphbuild.stores.schema import BUILD, EVIDENCE, STATED_BY, THING

OTHERS = f"any(p IN x.plans + coalesce(x.{STATED_BY}, []) WHERE NOT p IN $plans)"
"""Whether plans other than those of the file state ``x``, too."""
MINE = f"any(p IN x.plans + coalesce(x.{STATED_BY}, []) WHERE p IN $plans)"
"""Whether plans of the file state ``x``, as the store has it."""
STALE = f"x.{BUILD} <> $build"
"""Whether another file than this wrote ``x`` last."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The Cypher of one node or edge type.

    ``known`` takes $keys and answers in one row which of them are there, the element ids of nodes, which of them this
    very file wrote, and the properties of those that other plans state, too. ``create`` and ``update`` take $rows and
    answer with their number; ``create`` of nodes with ids and element ids instead.
    """

    known: str
    create: str
    update: str


_KNOWN = (
    f"RETURN collect(x.id), collect(elementId(x)), collect(CASE WHEN x.{BUILD} = $build THEN x.id END), "
    f"collect(CASE WHEN {STALE} AND {OTHERS} THEN properties(x) END)"
)


def _given(names: tuple[str, ...], first: int) -> list[tuple[str, str]]:
    return [(name, f"row[{first + i}]") for i, name in enumerate(names)]


def node_statements(kind: Kind) -> Statements:
    """Return the Cypher for nodes of ``kind``; a key is an id, a row the id and the values."""
    given = _given(columns(kind, node=True), 1)
    labels = ":".join((kind.type, *kind.labels, THING))
    values = ", ".join(f"`{name}`: {value}" for name, value in given)
    return Statements(
        f"UNWIND $keys AS key MATCH (x:{THING} {{id: key}}) {_KNOWN}",
        f"UNWIND $rows AS row CREATE (x:{labels} {{id: row[0], {values}}}) RETURN collect(x.id), collect(elementId(x))",
        f"UNWIND $rows AS row MATCH (x:{THING} {{id: row[0]}}) SET {_set(given)} RETURN count(x)",
    )


def edge_statements(kind: Kind) -> Statements:
    """Return the Cypher for edges of ``kind``; a key is an id and the element id of the end to start from.

    A row is the id, the element ids of both ends and the values. The engines walk the edges of the end that is looked
    up, so that is the one with fewer of them.
    """
    given = _given(columns(kind, node=False), 3)
    values = ", ".join(f"`{name}`: {value}" for name, value in given)
    arrow = f"-[x:{kind.type} {{{{id: {{0}}[0]}}}}]->" if kind.outward else f"<-[x:{kind.type} {{{{id: {{0}}[0]}}}}]-"
    near = "MATCH (n) WHERE elementId(n) = {0}[{1}] MATCH (n)" + arrow + "()"
    return Statements(
        f"UNWIND $keys AS key {near.format('key', 1)} {_KNOWN}",
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[1] MATCH (b) WHERE elementId(b) = row[2] "
        f"CREATE (a)-[x:{kind.type} {{id: row[0], {values}}}]->(b) RETURN count(x)",
        f"UNWIND $rows AS row {near.format('row', 1 if kind.outward else 2)} SET {_set(given)} RETURN count(x)",
    )


def _set(given: list[tuple[str, str]]) -> str:
    """An explicit list: ``x += row`` would make the server hold all rows back (an Eager in its plan)."""
    return ", ".join(f"x.`{name}` = {value}" for name, value in given)


def survey_statements(edge_types: list[str]) -> tuple[str, str]:
    """Return the Cypher that counts nodes and edges by type: type, all, those that this very file wrote."""
    count = f"count(*), sum(CASE WHEN x.{BUILD} = $build THEN 1 ELSE 0 END)"
    return f"MATCH (x:{THING}) RETURN x.type, {count}", f"MATCH {_edge(edge_types)} RETURN type(x), {count}"


def _edge(types: list[str]) -> str:
    return f"()-[x:{'|'.join(f'`{t}`' for t in types)}]->()"


def preview_statements(kind: Kind, node: bool) -> str:
    """Return the Cypher that takes $keys (ids; an edge's id and its source's) and answers with what is there of them.

    That is the properties, and whether the fact would go if the file did not state it.
    """
    if node:
        return f"UNWIND $keys AS key MATCH (x:{THING} {{id: key}}) RETURN properties(x), {_ALONE}"
    edge = f"(:{THING} {{id: key[1]}})-[x:{kind.type} {{id: key[0]}}]->()"
    return f"UNWIND $keys AS key MATCH {edge} RETURN properties(x), NOT {OTHERS}"


def loose_statements(edge_types: list[str]) -> tuple[str, str]:
    """Return the Cypher that counts, by type, the nodes and the edges that would go if no file stated them."""
    return (
        f"MATCH (x:{THING}) WHERE {_ALONE} RETURN x.type, count(*)",
        f"MATCH {_edge(edge_types)} WHERE NOT {OTHERS} RETURN type(x), count(*)",
    )


def wipe_statements(edge_types: list[str]) -> tuple[str, str]:
    """Return the Cypher that deletes edges and nodes of ours, a $batch at a time; other things in the store stay."""
    return (
        f"MATCH {_edge(edge_types)} WITH x LIMIT $batch DELETE x RETURN count(*)",
        f"MATCH (x:{THING}) WITH x LIMIT $batch DETACH DELETE x RETURN count(*)",
    )


_HELD = OTHERS.replace("x.", "e.")
_ALONE = f"NOT {OTHERS} AND NOT EXISTS {{ (x)-[e]-() WHERE e.plans IS NULL OR {_HELD} }}"
_LEFT = "[i IN range(0, size(x.plans) - 1) WHERE NOT x.plans[i] IN $plans | x.{0}[i]]"
# plans last: the others are picked by them; without a build of its own, so that the next load looks at it again
_STRIP = ", ".join(
    [f"x.{key} = {_LEFT.format(key)}" for key in (*(k for k in EVIDENCE if k != "plans"), "plans")]
    + [f"x.{STATED_BY} = [p IN x.{STATED_BY} WHERE NOT p IN $plans]", f"x.{BUILD} = ''"]
)


def forget_statements(edge_types: list[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the Cypher that forgets, a $batch at a time: two that delete edges, nodes; two that take plans out.

    Deleted is what nobody states any more; a node to which others still hold an edge stays, without evidence.
    """
    edge, node = _edge(edge_types), f"(x:{THING})"
    gone = f"WHERE {STALE} AND NOT {OTHERS}"
    alone = f"{gone} AND NOT EXISTS {{ (x)--() }}"
    delete = "WITH x LIMIT $batch DELETE x RETURN count(*)"
    strip = f"WHERE {STALE} AND {MINE} WITH x LIMIT $batch SET {_STRIP} RETURN count(*)"
    return (
        (f"MATCH {edge} {gone} {delete}", f"MATCH {node} {alone} {delete}"),
        (f"MATCH {edge} {strip}", f"MATCH {node} {strip}"),
    )
