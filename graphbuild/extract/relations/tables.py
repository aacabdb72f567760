"""What tables tell that list things, one a row: that the plan supports them, whose they are and where they are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.document_types import Cell, Table
from graphbuild.extract.relations.supports import measure_at
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon

_COLUMNS = ("thing", "owner", "place")
_EDGES = {
    "owner": ("AFFILIATED_WITH", "affiliations", "branches", "parents"),
    "place": ("LOCATED_IN", "places", "things", "places"),
}


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    return {key: re.compile(lexicon("table_columns")[key]) for key in (*_COLUMNS, "existing")}


def _columns(document: Document, table: Table) -> dict[str, list[int]]:
    """Return the columns of ``table`` that say something of the thing in a row, by what they say."""
    heads = [document.text[cell.start : cell.end].strip() for cell in table.rows[0]] if table.rows else []
    return {key: [i for i, head in enumerate(heads) if _heads()[key].search(head)] for key in _COLUMNS}


def _outermost(mentions: Sequence[Mention], cell: Cell) -> list[Mention]:
    """Return the names of ``cell`` that lie in no other one of it."""
    starts = [m.start for m in mentions]
    inside = mentions[bisect_left(starts, cell.start) : bisect_right(starts, cell.end)]
    inside = [m for m in inside if m.end <= cell.end]
    return [
        m
        for m in inside
        if not any(o.start <= m.start and m.end <= o.end and len(o.form) > len(m.form) for o in inside)
    ]


_REST = 4


def _fills(cell: Cell, name: Mention) -> bool:
    """Say whether the cell holds hardly more than ``name`` (甲产业园（一期）, not 甲大学二期工程)."""
    return name.start - cell.start <= 1 and cell.end - name.end <= _REST


def _unit_at(document: Document, offset: int) -> int:
    at = bisect_right([p.start for p in document.passages], offset) - 1
    return document.passages[at].unit if at >= 0 else 0


def _told(thing: Mention, others: Sequence[Mention], key: str, row: Sequence[Cell]) -> Iterator[Fact]:
    """Yield that ``thing`` is of or in ``others``, as far as the types allow."""
    edge, data, sources, targets = _EDGES[key]
    rule = lexicon(data)
    for other in others:
        if thing.type in rule[sources] and other.type in rule[targets]:
            ends = Ref(thing.type, thing.entity), Ref(other.type, other.entity)
            yield Fact(edge, *ends, row[0].start, row[-1].end, {"basis": "stated"})


def _of_row(
    document: Document, row: Sequence[Cell], columns: dict[str, list[int]], names: Sequence[Mention]
) -> Iterator[Fact]:
    cells = [row[i] for i in columns["thing"] if i < len(row)]
    things = [m for cell in cells for m in _outermost(names, cell)[:1] if _fills(cell, m)]
    for thing in things:
        measure = measure_at(document, _unit_at(document, row[0].start))
        if thing.type in lexicon("actions")["targets"]["SUPPORTS"] and not _heads()["existing"].search(measure.name):
            target = Ref(thing.type, thing.entity)
            action = {"action": lexicon("table_columns")["action"]}
            yield Fact("SUPPORTS", measure, target, row[0].start, row[-1].end, action)
        for key in _EDGES:
            others = [m for i in columns[key] if i < len(row) for m in _outermost(names, row[i])]
            yield from _told(thing, others, key, row)


def find_in_tables(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the facts of the rows of tables with a column of names of things (平台名称, 项目名称)."""
    document: Document = doc.user_data["document"]
    tables = [(table, _columns(document, table)) for table in document.tables]
    listed = [(table, columns) for table, columns in tables if columns["thing"]]
    names = sorted(mentions, key=lambda m: m.start) if listed else []
    facts = [f for table, columns in listed for row in table.rows[1:] for f in _of_row(document, row, columns, names)]
    return Extraction(facts=tuple(facts))
