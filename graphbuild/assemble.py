"""From one plan's extraction to its nodes and edges, with evidence in read offsets; ids are still those of the plan.

What a plan names becomes one node a thing, with every mention as evidence; what it states becomes an edge.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graphbuild.document import Document
from graphbuild.model import Edge, Evidence, Extraction, Fact, Graph, Mention, Node, Ref, Value
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.outline_graph import passage_parts, plan_node, read_outline, task_parts, unit_edges, unit_id, unit_nodes
from graphbuild.quotes import Quotes

# What one mention says outright beats what another leaves open.
_STATUS_ORDER = ("existing", "planned", "unclear")


@dataclass(slots=True)
class _Draft:
    """A node that grows while the extraction is read."""

    type: str
    name: str
    forms: dict[str, None] = field(default_factory=dict)
    properties: dict[str, Value] = field(default_factory=dict)
    evidence: dict[tuple[int, int], Evidence] = field(default_factory=dict)

    def prove(self, proof: Evidence) -> None:
        self.evidence.setdefault((proof.start, proof.end), proof)

    def node(self) -> Node:
        aliases = tuple(sorted(f for f in self.forms if f != self.name))
        evidence = tuple(self.evidence[k] for k in sorted(self.evidence))
        return Node(f"{self.type}/{self.name}", self.type, self.name, aliases, self.properties, evidence)


def _is_of_plan(kind: str) -> bool:
    """Sections and measures belong to one plan: their ids carry its title."""
    return kind in lexicon("outline_nodes")["own_types"]


def _ref_id(ref: Ref, title: str) -> str:
    return f"{ref.type}/{title}/{ref.name}" if _is_of_plan(ref.type) else f"{ref.type}/{ref.name}"


def _status(mentions: list[Mention]) -> str:
    said = {m.status for m in mentions}
    return next(s for s in _STATUS_ORDER if s in said)


def _draft(mentions: list[Mention], quotes: Quotes) -> _Draft:
    draft = _Draft(mentions[0].type, mentions[0].entity)
    for mention in mentions:
        proof = quotes.of(mention.start, mention.end)
        draft.forms[mention.form] = None
        draft.properties.update(mention.properties)
        draft.prove(proof)
    if load_ontology().node(draft.type).property("status") is not None:
        draft.properties["status"] = _status(mentions)
    return draft


def _drafts(found: Extraction, quotes: Quotes) -> dict[str, _Draft]:
    grouped: dict[str, list[Mention]] = defaultdict(list)
    for mention in found.mentions:
        grouped[f"{mention.type}/{mention.entity}"].append(mention)
    return {key: _draft(mentions, quotes) for key, mentions in grouped.items()}


def _prove_bare_ends(facts: Iterable[Fact], drafts: dict[str, _Draft], quotes: Quotes) -> None:
    """Make things that only a fact names (a level, say) nodes on that fact's evidence."""
    for fact in facts:
        for ref in (fact.source, fact.target):
            key = f"{ref.type}/{ref.name}"
            if ref.type == "Plan" or _is_of_plan(ref.type) or key in drafts:
                continue
            drafts[key] = _Draft(ref.type, ref.name)
            drafts[key].prove(quotes.of(fact.start, fact.end))


def _fact_edge(fact: Fact, quotes: Quotes) -> Edge:
    title = quotes.document.plan.title
    proof = quotes.of(fact.start, fact.end)
    return Edge(fact.type, _ref_id(fact.source, title), _ref_id(fact.target, title), dict(fact.properties), (proof,))


def _mention_edges(mentions: Iterable[Mention], quotes: Quotes) -> Iterator[Edge]:
    passages = quotes.document.passages
    starts = [p.start for p in passages]
    sources: dict[int, str] = {}  # a passage may hold thousands of names: it is quoted once
    for mention in mentions:
        at = max(bisect_right(starts, mention.start) - 1, 0)
        if at not in sources:
            around = quotes.of(passages[at].start, passages[at].end)
            sources[at] = f"Passage/{quotes.document.plan.title}/{around.start}"
        proof = quotes.of(mention.start, mention.end)
        places: dict[str, Value] = {"start": proof.start, "end": proof.end}
        yield Edge("MENTIONS", sources[at], f"{mention.type}/{mention.entity}", places, (proof,))


def _issuer_edges(promises: Iterable[str], edges: list[Edge]) -> Iterator[Edge]:
    """Where a plan names nobody for a measure its issuer answers, marked as such, never mixed with what is stated."""
    named = {e.target for e in edges if e.type == "RESPONSIBLE_FOR"}
    issuers = [e for e in edges if e.type == "ISSUED_BY"]
    for measure in promises:
        if measure not in named:
            for issued in issuers:
                stated_as = issued.target.split("/", 1)[1]
                said: dict[str, Value] = {"role": "responsible", "stated_as": stated_as, "basis": "issuer"}
                yield Edge("RESPONSIBLE_FOR", issued.target, measure, said, issued.evidence)


def assemble(document: Document, found: Extraction) -> Graph:
    """Return what ``document`` states as nodes and edges whose ids are still those of this plan alone.

    Every evidence has read offsets and a quote in the file's own characters. Equal facts at several places are several
    edges here; ``resolve`` joins them.
    """
    quotes = Quotes(document)
    outline = read_outline(document, found)
    drafts = _drafts(found, quotes)
    _prove_bare_ends(found.facts, drafts, quotes)
    parts = [*passage_parts(document, outline, quotes), *task_parts(document, outline, found, quotes)]
    nodes = [plan_node(document, quotes), *unit_nodes(document, outline, quotes), *(node for node, _ in parts)]
    edges = [*unit_edges(document, outline, quotes), *(edge for _, edge in parts)]
    edges += [_fact_edge(fact, quotes) for fact in found.facts]
    promises = (unit_id(document, i, "Measure") for i in sorted(outline.measures - outline.scene) if i > 0)
    edges += _issuer_edges(promises, edges)
    edges += _mention_edges(found.mentions, quotes)
    return Graph((*nodes, *(draft.node() for draft in drafts.values())), tuple(edges))
