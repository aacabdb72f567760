"""The outline of a plan as nodes and edges: the plan, its sections, measures and passages, each part of the next.

Units with parts of their own are sections; units that say what is to be done, and any unit that a fact speaks of, are
measures. A chapter that does both is both: its measure is then part of its section.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphbuild.document import Document, Unit
from graphbuild.model import Edge, Evidence, Extraction, Node, Value
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives
from graphbuild.quotes import Quotes


def unit_id(document: Document, unit: int, kind: str) -> str:
    """Return the id of the ``kind`` (Measure or Section) node of a unit."""
    return f"{kind}/{document.plan.title}/{document.path(unit)}"


@cache
def _background() -> re.Pattern[str]:
    return re.compile(alternatives(lexicon("outline_nodes")["background"]))


def _scene(document: Document) -> set[int]:
    """Return the units that only set the scene (results of the past, the situation, principles), with all they hold."""
    told: set[int] = set()
    for unit in document.units[1:]:  # what holds a unit stands before it
        if unit.parent in told or unit.heading == "" or _background().search(unit.heading):
            told.add(unit.index)
    return told


@dataclass(frozen=True, slots=True)
class Outline:
    """Which units are sections, which measures, and which only set the scene (results, principles: no promise)."""

    sections: frozenset[int]
    measures: frozenset[int]
    scene: frozenset[int]

    def holder(self, document: Document, unit: int) -> str:
        """Return the id of what holds the text of ``unit``: its measure, else its section, else the plan."""
        if unit in self.measures:
            return unit_id(document, unit, "Measure")
        return self.section(document, unit)

    def section(self, document: Document, unit: int) -> str:
        """Return the id of the section of ``unit`` or of the nearest one around it, the plan at last."""
        while unit > 0 and unit not in self.sections:
            unit = document.units[unit].parent
        return unit_id(document, unit, "Section") if unit > 0 else f"Plan/{document.plan.title}"


def read_outline(document: Document, found: Extraction) -> Outline:
    """Return which units of ``document`` are sections and which measures; a unit that a fact speaks of is a measure."""
    parents = {u.parent for u in document.units if u.parent > 0}
    index = {path: i for i, path in enumerate(document.paths)}
    acting = {
        index[r.name] for f in found.facts for r in (f.source, f.target) if r.type == "Measure" and r.name in index
    }
    leaves = {u.index for u in document.units if u.index > 0 and u.index not in parents}
    scene = _scene(document)
    measures = acting | (leaves - scene)
    sections = parents | (leaves - measures)
    return Outline(frozenset(sections), frozenset(measures), frozenset(scene))


def unit_nodes(document: Document, outline: Outline, quotes: Quotes) -> Iterator[Node]:
    """Yield a Section node, a Measure node, or both for every unit of the outline; the heading is the evidence."""
    title = document.plan.title
    for kind, units in (("Section", outline.sections), ("Measure", outline.measures)):
        for i in sorted(units):
            unit = document.units[i]
            name = unit.heading or title
            proof = _heading_evidence(document, unit, quotes)
            places: dict[str, Value] = {"start": proof.start, "end": document.read_span(0, max(unit.end, 1))[1]}
            yield Node(unit_id(document, i, kind), kind, name, (), places, (proof,))


def _heading_evidence(document: Document, unit: Unit, quotes: Quotes) -> Evidence:
    if document.written[unit.start : unit.body].strip():
        return quotes.of(unit.start, unit.body)
    first = next((p for p in document.passages if p.start >= unit.start), document.passages[0])
    return quotes.of(first.start, first.end)


def unit_edges(document: Document, outline: Outline, quotes: Quotes) -> Iterator[Edge]:
    """Yield PART_OF from every section and measure to what holds it, up to the plan."""
    for i in sorted(outline.sections | outline.measures):
        unit = document.units[i]
        proof = (_heading_evidence(document, unit, quotes),)
        above = outline.section(document, unit.parent) if i else f"Plan/{document.plan.title}"
        if i in outline.sections:
            yield Edge("PART_OF", unit_id(document, i, "Section"), above, {}, proof)
        if i in outline.measures:
            target = outline.section(document, i) if i in outline.sections else above
            yield Edge("PART_OF", unit_id(document, i, "Measure"), target, {}, proof)


def passage_parts(document: Document, outline: Outline, quotes: Quotes) -> Iterator[tuple[Node, Edge]]:
    """Yield a Passage node for every passage with its PART_OF edge; text and evidence are the whole passage."""
    for passage in document.passages:
        proof = quotes.of(passage.start, passage.end)
        places: dict[str, Value] = {"text": proof.quote, "start": proof.start, "end": proof.end}
        node = Node(f"Passage/{document.plan.title}/{proof.start}", "Passage", proof.quote[:30], (), places, (proof,))
        yield node, Edge("PART_OF", node.id, outline.holder(document, passage.unit), {}, (proof,))


def plan_node(document: Document, quotes: Quotes) -> Node:
    """Return the Plan node with what is known of the plan; its title in the text is the evidence."""
    plan = document.plan
    fields = ("issuer", "level", "region", "document_number", "issued_on", "period", "version")
    known: dict[str, Value] = {f: value for f in fields if (value := getattr(plan, f)) is not None}
    proof = _heading_evidence(document, document.units[0], quotes)
    return Node(f"Plan/{plan.title}", "Plan", plan.title, (), known, (proof,))


def task_parts(document: Document, outline: Outline, found: Extraction, quotes: Quotes) -> Iterator[tuple[Node, Edge]]:
    """Yield a Measure node for every task of running text with its PART_OF edge."""
    for task in found.tasks:
        proof = quotes.of(task.start, task.end)
        places: dict[str, Value] = {"start": proof.start, "end": proof.end}
        node = Node(f"Measure/{document.plan.title}/{task.name}", "Measure", task.title, (), places, (proof,))
        yield node, Edge("PART_OF", node.id, outline.section(document, task.unit), {}, (proof,))
