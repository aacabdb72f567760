"""Which node is which entity of the gold file: one to one, first by form and type, then leniently."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.model import Node
from graphbuild.ontology import lexicon
from graphbuild.scoring.figures import Figures, Outcome
from graphbuild.scoring.folding import close, fold, without_kind
from graphbuild.scoring.gold import Gold, GoldEntity
from graphbuild.scoring.view import PlanView, forms


@dataclass(frozen=True, slots=True)
class Matching:
    """Node id by gold id, the entities that no node is, and the nodes that no entity is."""

    node_of: dict[str, str]
    missed: tuple[GoldEntity, ...]
    rest: tuple[Node, ...]

    def outcome(self) -> Outcome:
        """Return the figures; a second node for one entity is a split and counts as wrong."""
        return Outcome(
            Figures(len(self.node_of), len(self.rest), len(self.missed)),
            tuple(f"{g.name}（{g.type}）" for g in self.missed),
            tuple(sorted(f"{n.name}（{n.type}）" for n in self.rest)),
        )


def _gold_forms(entity: GoldEntity) -> frozenset[str]:
    return frozenset(map(fold, (entity.name, *entity.aliases)))


def _exact(want: list[GoldEntity], have: dict[str, Node]) -> dict[str, str]:
    """Give each entity, in order, the free node of its type that shares most forms with it."""
    by_form: dict[str, list[str]] = defaultdict(list)
    for node in have.values():
        for form in forms(node):
            by_form[form].append(node.id)
    node_of: dict[str, str] = {}
    used: set[str] = set()
    for entity in want:
        shared = Counter(
            node
            for form in sorted(_gold_forms(entity))
            for node in by_form[form]
            if node not in used and have[node].type == entity.type
        )
        if shared:
            node_of[entity.id] = shared.most_common(1)[0][0]
            used.add(node_of[entity.id])
    return node_of


def _alike_types(a: str, b: str) -> bool:
    return any(a in group and b in group for group in lexicon("score")["alike_types"])


def _leniently(want: Iterable[GoldEntity], have: dict[str, Node], node_of: dict[str, str]) -> None:
    """Add, for each entity without a node, the first free one of a like type whose name is close."""
    free = {i: [without_kind(f) for f in forms(n)] for i, n in have.items() if i not in set(node_of.values())}
    for entity in want:
        if entity.id in node_of:
            continue
        names = [without_kind(f) for f in _gold_forms(entity)]
        for node, others in free.items():
            if _alike_types(have[node].type, entity.type) and any(close(a, b) for a in others for b in names):
                node_of[entity.id] = node
                del free[node]
                break


def match_entities(gold: Gold, view: PlanView, types: frozenset[str], lenient: bool = False) -> Matching:
    """Return which node of ``types`` is which entity of ``gold``."""
    want = [g for g in gold.entities if g.type in types]
    have = {i: n for i, n in view.nodes.items() if n.type in types}
    node_of = _exact(want, have)
    if lenient:
        _leniently(want, have, node_of)
    used = set(node_of.values())
    return Matching(
        node_of,
        tuple(g for g in want if g.id not in node_of),
        tuple(n for i, n in have.items() if i not in used),
    )


def groups() -> dict[str, frozenset[str]]:
    """Return the types that are counted together, by name of the group."""
    return {name: frozenset(types) for name, types in lexicon("score")["groups"].items()}


def score_entities(gold: Gold, view: PlanView, lenient: bool = False) -> dict[str, Outcome]:
    """Return figures per group, and per type (".Park") always strict."""
    found = {name: match_entities(gold, view, types, lenient).outcome() for name, types in groups().items()}
    counted = groups()["core"] | groups()["soft"] | {g.type for g in gold.entities}
    for kind in sorted(counted):
        outcome = match_entities(gold, view, frozenset({kind})).outcome()
        if outcome.figures != Figures(0, 0, 0):
            found[f".{kind}"] = outcome
    return found
