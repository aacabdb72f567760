"""A picture as files of other programs: CSV and GraphML."""

import csv
import io
from collections.abc import Iterator

import networkx as nx

from viz.network.labels import clean
from viz.network.picture import Picture
from viz.network.shown import Row, rows
from viz.network.words import status_word, type_word

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes the file for GBK
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEAD = ("起点", "起点类型", "关系", "终点", "终点类型", "说明", "依据方式", "规划", "章节", "原文")


def _cell(text: str) -> str:
    """What a spreadsheet would run as a formula is given an apostrophe (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _lines(row: Row) -> Iterator[tuple[str, ...]]:
    source, target = row.source.thing, row.target.thing
    head = source.name, type_word(source.type), row.relation, target.name, type_word(target.type), row.note
    way = "推断" if row.drawn.link.inferred else "写明"
    for fact in row.drawn.link.facts:
        for proof in fact.proofs:
            yield *head, way, proof.plan.removeprefix("Plan/"), proof.section, proof.quote
    if not row.sentences:
        yield *head, way, "", "", ""


def as_csv(picture: Picture) -> str:
    """Return the table of a picture, one line a sentence, as Excel opens it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in rows(picture):
        writer.writerows([_cell(text) for text in line] for line in _lines(row))
    return _BYTE_ORDER_MARK + out.getvalue()


def as_graphml(picture: Picture) -> str:
    """Return things with places and links as GraphML (Gephi, yEd, Cytoscape desktop)."""
    graph = nx.MultiDiGraph(name=clean(picture.title))
    for one in picture.things:
        thing = one.thing
        said = {"label": clean(thing.name), "type": thing.type, "type_zh": type_word(thing.type)}
        status = status_word(thing.status)
        graph.add_node(clean(thing.id), **said, status=status, x=one.x, y=one.y)
    for row in rows(picture):
        link = row.drawn.link
        quotes = " / ".join(clean(proof.quote) for fact in link.facts for proof in fact.proofs)
        ends = clean(link.source), clean(link.target)
        graph.add_edge(*ends, link.key, type=link.type, label=row.relation, inferred=link.inferred, quotes=quotes)
    out = io.BytesIO()
    nx.write_graphml_xml(graph, out, encoding="utf-8")
    return out.getvalue().decode()
