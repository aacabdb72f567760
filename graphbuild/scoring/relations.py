"""Relations: an edge is right when its ends are the entities (or the measure) that the gold file names."""

from dataclasses import dataclass

from graphbuild.model import Edge
from graphbuild.ontology import lexicon
from graphbuild.scoring.entities import groups, match_entities
from graphbuild.scoring.figures import Figures, Outcome
from graphbuild.scoring.folding import fold_heading, same_heading
from graphbuild.scoring.gold import Gold, GoldRelation
from graphbuild.scoring.view import PlanView, headings_of


@dataclass(frozen=True, slots=True)
class _Ends:
    """An edge in the terms of the gold file: its ends' ids there, and the headings of its source."""

    source: str | None
    target: str | None
    headings: frozenset[str]


def _ends(view: PlanView, edge: Edge, gold_of: dict[str, str]) -> _Ends:
    sections = frozenset(e.section for e in view.evidence(edge))
    return _Ends(gold_of.get(edge.source), gold_of.get(edge.target), headings_of(view, edge.source, sections))


def _states(ends: _Ends, relation: GoldRelation) -> bool:
    swapped = relation.type in lexicon("score")["symmetric_relations"] and (ends.source, ends.target) == (
        relation.tail,
        relation.head,
    )
    if ends.target != relation.tail and not swapped:
        return False
    if relation.head.startswith("M:"):
        heading = fold_heading(relation.head)
        return any(same_heading(name, heading) for name in ends.headings)
    return ends.source == relation.head or swapped


def _is_known(ends: _Ends, kind: str) -> bool:
    """Tell whether both ends are gold things: another edge's fault is an entity's, and counted there."""
    return ends.target is not None and (kind in lexicon("score")["measure_relations"] or ends.source is not None)


def _score_kind(gold: Gold, view: PlanView, kind: str, gold_of: dict[str, str]) -> Outcome:
    want = [r for r in gold.relations if r.type == kind]
    have = [e for e in view.edges_of(kind) if e.properties.get("basis") != "gazetteer"]
    ends = [_ends(view, e, gold_of) for e in have]
    right = {i for i, e in enumerate(ends) if any(_states(e, r) for r in want)}
    hit = {i for i, r in enumerate(want) if any(_states(e, r) for e in ends)}
    wrong = [e for i, e in enumerate(have) if i not in right and _is_known(ends[i], kind)]
    name = {g.id: g.name for g in gold.entities}
    return Outcome(
        Figures(len(hit), len(wrong), len(want) - len(hit)),
        tuple(f"{name.get(r.head, r.head)} → {name.get(r.tail, r.tail)}" for i, r in enumerate(want) if i not in hit),
        tuple(f"{e.source} → {e.target}" for e in wrong),
    )


def score_relations(gold: Gold, view: PlanView) -> dict[str, Outcome]:
    """Return figures per relation, and of all together."""
    types = frozenset(lexicon("score")["also_ends"]).union(*groups().values())
    gold_of = {node: g for g, node in match_entities(gold, view, types, lenient=True).node_of.items()}
    found = {kind: _score_kind(gold, view, kind, gold_of) for kind in lexicon("score")["relations"]}
    total = sum((o.figures for o in found.values()), Figures(0, 0, 0))
    return {**found, "all": Outcome(total)}
