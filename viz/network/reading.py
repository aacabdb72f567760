"""Rows of the queries under ``cypher/explore`` as things, links and categories."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from graphbuild.ontology import load_ontology
from graphbuild.ontology_types import PropertyType
from graphbuild.stores.store import Store
from viz.network.picture import Category, Fact, Link, Proof, Thing
from viz.network.words import value_word
from viz.shelf import rows_of

Row = Mapping[str, Any]

Kind = tuple[str, str, str, str]
"""Thing, relation, direction and type of a category."""

POOL = 4000
"""Links of which a thing's neighbours are ranked: to rank all of ten thousands would take seconds."""
_STATED = "stated"


def read(store: Store, query: str, **parameters: Any) -> list[Row]:
    """Return the rows of ``cypher/explore/<query>.cypher`` by column; raises InnographError when the store fails."""
    return rows_of(store, f"explore/{query}", **parameters)


def things(store: Store, ids: Sequence[str]) -> dict[str, Thing]:
    """Return what the store has of ``ids``, by id; one that it has not is left out."""
    rows = read(store, "given_things", things=list(ids)) if ids else []
    return {
        row["id"]: Thing(
            row["id"], row["type"], row["name"], tuple(row["aliases"] or ()), row["status"] or "", row["mentions"] or 0
        )
        for row in rows
    }


def _said(property_: PropertyType, value: Any) -> tuple[str, str]:
    return str(property_.label), value_word(property_, value)


def _proofs(properties: Row) -> tuple[Proof, ...]:
    columns = (properties.get(name) or () for name in ("plans", "sections", "quotes", "starts", "ends"))
    return tuple(Proof(*proof) for proof in zip(*columns, strict=True))


def _fact(type_: str, properties: Row) -> Fact:
    """Properties that the ontology does not know are the store's own."""
    known = load_ontology().edge(type_).properties
    said = tuple(
        _said(p, properties[p.name])
        for p in known
        if p.name != "basis" and properties.get(p.name) not in (None, [], "")
    )
    return Fact(properties.get("basis") or "", said, _proofs(properties), tuple(properties.get("stated_by") or ()))


def _inferred(facts: Iterable[Fact]) -> bool:
    return all(fact.basis not in ("", _STATED) for fact in facts)


def links(store: Store, ids: Sequence[str]) -> list[Link]:
    """Return every link among ``ids`` with all its facts, in order of ends and type."""
    rows = read(store, "links", things=list(ids)) if ids else []
    found: list[Link] = []
    for (source, type_, target), some in groupby(rows, key=lambda r: (r["source"], r["relation"], r["target"])):
        facts = tuple(_fact(type_, row["properties"]) for row in some)
        found.append(Link(source, type_, target, facts, _inferred(facts)))
    return found


def counts(store: Store, ids: Sequence[str]) -> dict[Kind, int]:
    """Return how many things stand next to each of ``ids``, by thing, relation, direction and type."""
    rows = read(store, "neighbour_counts", things=list(ids)) if ids else []
    return {(row["thing"], row["relation"], row["direction"], row["type"]): row["total"] for row in rows}


def categories(store: Store, ids: Sequence[str], each: int, known: Mapping[Kind, int] | None = None) -> list[Category]:
    """Return what stands next to ``ids``, by thing, relation, direction and type; at most ``each`` ids a category.

    ``known`` are their ``counts`` where they are known already. Of a thing with thousands of links the best among the
    first POOL are given; all are counted.
    """
    totals = {kind: n for kind, n in (counts(store, ids) if known is None else known).items() if kind[0] in ids}
    few = sum(totals.values()) <= POOL // 2  # things, which may have several links each
    asked = [list(ids)] if few else [[one] for one in ids]
    ranked: dict[Kind, list[str]] = defaultdict(list)
    for some in asked if ids else ():
        for row in read(store, "neighbours", things=some, each=each, pool=POOL):
            ranked[row["thing"], row["relation"], row["direction"], row["type"]].append(row["id"])
    return [Category(*kind, total, tuple(ranked[kind])) for kind, total in totals.items()]
