"""Responsibilities, targets and citations: facts that are compared by what they say."""

from graphbuild.model import Edge
from graphbuild.scoring.figures import Figures, Outcome
from graphbuild.scoring.folding import (
    close,
    fold,
    fold_heading,
    fold_indicator,
    number,
    same_heading,
    shared_pairs,
)
from graphbuild.scoring.gold import Gold, GoldTarget
from graphbuild.scoring.view import PlanView, forms, headings_of


def score_duties(gold: Gold, view: PlanView) -> Outcome:
    """Return the figures of stated responsibilities: the measure by heading, the body by any of its forms."""
    want = {(fold_heading(d.measure), fold(d.body)): d for d in gold.duties}
    free = dict(want)
    wrong: list[str] = []
    roles_right = 0
    for edge in view.edges_of("RESPONSIBLE_FOR"):
        if edge.properties.get("basis") not in (None, "stated"):
            continue
        names = {fold(n) for n in (str(edge.properties.get("stated_as", "")), *view.names_of(edge.source))}
        headings = headings_of(view, edge.target)
        hit = next((w for w in free if w[1] and w[1] in names and any(same_heading(h, w[0]) for h in headings)), None)
        if hit is None:
            wrong.append(f"{edge.source} → {edge.target}")
        else:
            roles_right += free.pop(hit).role == edge.properties.get("role")
    figures = Figures(len(want) - len(free), len(wrong), len(free), roles_right)
    return Outcome(figures, tuple(f"{d.measure} → {d.body}" for d in free.values()), tuple(wrong))


def _is_target(view: PlanView, edge: Edge, want: GoldTarget) -> bool:
    year = edge.properties.get("year")
    if number(edge.properties.get("value")) != number(want.value):
        return False
    if year and want.year and int(str(year)) != int(want.year):
        return False
    name = fold_indicator(want.name)
    others = {fold_indicator(n) for n in view.names_of(edge.target) or [""]}
    return any(close(name, other) or shared_pairs(name, other) >= 0.6 for other in others)


def score_targets(gold: Gold, view: PlanView) -> Outcome:
    """Return the figures of indicators: like names, equal numbers, and equal years where both give one."""
    free = view.edges_of("SETS_TARGET")
    missed = []
    for want in gold.targets:
        hit = next((e for e in free if _is_target(view, e, want)), None)
        if hit is None:
            missed.append(f"{want.name} {want.value}（{want.year or '—'}）")
        else:
            free = [e for e in free if e is not hit]
    figures = Figures(len(gold.targets) - len(missed), len(free), len(missed))
    return Outcome(figures, tuple(missed), tuple(f"{e.target} {e.properties.get('value')}" for e in free))


def score_citations(gold: Gold, view: PlanView) -> Outcome:
    """Return the figures of cited documents, by title; several places that cite one are one citation."""
    want = {fold(title): title for title in gold.citations}
    have = {forms(view.every[e.target]): e.target for e in view.edges_of("CITES") if e.target in view.every}

    def cited(title: str, names: frozenset[str]) -> bool:
        return any(close(title, name) for name in names)

    missed = tuple(t for folded, t in want.items() if not any(cited(folded, names) for names in have))
    wrong = tuple(target for names, target in have.items() if not any(cited(folded, names) for folded in want))
    return Outcome(Figures(len(want) - len(missed), len(wrong), len(missed)), missed, wrong)
