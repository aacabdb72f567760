"""One node per real thing, over all plans.

Order of evidence: what a name means in its plan (市科技局 of which city), then equal names in standard words, within
one type and one province unless the name carries its place, then likeness that can mean one thing alone; what people
decided goes before all of it. What was weighed on the way is told as doubts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.context import Context
from graphbuild.decisions import Pair, pair
from graphbuild.identity.doubt import Doubt
from graphbuild.identity.folding import fold, unbracketed
from graphbuild.identity.forms import is_known
from graphbuild.identity.joining import joined
from graphbuild.identity.occurrence import Occurrence, occurrence, told_apart
from graphbuild.identity.words import says_its_kind
from graphbuild.merge import merged_edges, merged_node
from graphbuild.model import Edge, Graph, Node
from graphbuild.ontology import lexicon, load_ontology


@dataclass(frozen=True, slots=True)
class Resolved:
    """The graph of all plans, and what was doubtful about which names are one thing."""

    graph: Graph
    doubts: tuple[Doubt, ...]


def _meant_by(found: Iterable[Occurrence]) -> Mapping[str, set[str]]:
    """Return the candidates that an id of the ledger means: people name nodes without the area where that is clear.

    The graph may call a node by an alias of one plan: such an id means what bears the alias, where nothing bears it as
    its name.
    """
    by_name: dict[str, set[str]] = defaultdict(set)
    by_alias: dict[str, set[str]] = defaultdict(set)
    for one in found:
        for known in (one.id, f"{one.node.type}/{one.node.name}"):
            by_name[known].add(one.id)
        for alias in one.node.aliases:
            by_alias[f"{one.node.type}/{alias}"].add(one.id)
    return {**by_alias, **by_name}


def _judged_ids(judged: Mapping[Pair, str], found: Iterable[Occurrence]) -> Mapping[Pair, str]:
    """Return the judgements on candidates."""
    meant = _meant_by(found) if judged else {}
    every = ((x, y, v) for (a, b), v in judged.items() for x in meant.get(a, ()) for y in meant.get(b, ()))
    return dict(sorted((pair(x, y), verdict) for x, y, verdict in every if x != y))


def _adds(kind: str, name: str) -> bool:
    """Say whether ``name`` carries another name in brackets (原…): good to find it by, not to call the thing."""
    return unbracketed(kind, name).name != name


def _name_of(nodes: Sequence[Occurrence]) -> str:
    """Return the name of a joined node: the longest form, or the one that most plans use, as the lexicon says."""
    kind = nodes[0].node.type
    if kind in lexicon("resolution")["most_used_name"]:
        uses = Counter(form for one in nodes for form in {one.node.name, *one.node.aliases})
        own = set(lexicon("resolution")["nationwide_names"])
        return min(
            uses, key=lambda name: (fold(name) not in own, not says_its_kind(kind, name), -uses[name], -len(name), name)
        )
    uses = Counter(one.node.name for one in nodes)
    return min(uses, key=lambda name: (_adds(kind, name), -len(name), not is_known(kind, name), -uses[name], name))


def _final_ids(groups: Mapping[str, Sequence[Occurrence]], called: Mapping[str, str]) -> dict[str, str]:
    """Return the id of every cluster by what it is ``called``.

    Equal names of different things get the area that they are of, then a number.
    """
    names = {root: f"{nodes[0].node.type}/{called[root]}" for root, nodes in groups.items()}
    often, seen = Counter(names.values()), Counter[str]()
    ids: dict[str, str] = {}
    for root, name in sorted(names.items()):
        wanted = name if often[name] == 1 else f"{name}（{groups[root][0].scope or groups[root][0].context.province}）"
        seen[wanted] += 1
        ids[root] = wanted if seen[wanted] == 1 else f"{wanted}#{seen[wanted]}"
    return ids


def _is_own(node: Node) -> bool:
    """Parts of one plan (its sections, measures, passages) are never joined over plans."""
    return load_ontology().node(node.type).resolution == "never"


def _moved_edges(graph: Graph, ends: Mapping[str, str]) -> Iterator[Edge]:
    for e in graph.edges:
        source, target = ends.get(e.source, e.source), ends.get(e.target, e.target)
        stays = source == e.source and target == e.target  # most names are the same outside their plan
        yield e if stays else Edge(e.type, source, target, e.properties, e.evidence)


def unknown_ids(stated: Sequence[tuple[Graph, Context]], judged: Mapping[Pair, str]) -> tuple[str, ...]:
    """Return the ids of the ledger that no plan of this build gives: a slip of the pen, or a plan that is not here."""
    if not judged:
        return ()
    known = _meant_by(_found(stated))
    return tuple(sorted({i for ids in judged for i in ids} - set(known)))


def _found(stated: Sequence[tuple[Graph, Context]]) -> list[Occurrence]:
    """Return what the plans name, in their order."""
    return told_apart([occurrence(n, context) for graph, context in stated for n in graph.nodes if not _is_own(n)])


def resolve_with_doubts(stated: Sequence[tuple[Graph, Context]], judged: Mapping[Pair, str]) -> Resolved:
    """Return the graph of all plans: equal things one node, equal facts one edge, evidence of all united.

    ``stated`` holds each plan's graph with the plan's context; ``judged`` is the ledger's standing judgements on pairs
    of node ids. An edge whose two ends prove to be one thing is left out.
    """
    found = _found(stated)
    each = iter(found)
    local = [(graph, [(n.id, next(each)) for n in graph.nodes if not _is_own(n)]) for graph, _ in stated]
    clusters, doubts = joined(found, _judged_ids(judged, found))
    groups: dict[str, list[Occurrence]] = defaultdict(list)
    for one in found:
        groups[clusters.find(one.id)].append(one)
    called = {root: _name_of(group) for root, group in groups.items()}
    ids = _final_ids(groups, called)
    final = {one.id: ids[root] for root, nodes in groups.items() for one in nodes}
    nodes = [merged_node(ids[root], called[root], [one.node for one in group]) for root, group in groups.items()]
    nodes += [n for graph, _ in stated for n in graph.nodes if _is_own(n)]
    moved = [e for graph, named in local for e in _moved_edges(graph, {key: final[one.id] for key, one in named})]
    graph = Graph(tuple(nodes), merged_edges(e for e in moved if e.source != e.target))
    return Resolved(graph, doubts)


def resolve(stated: Sequence[tuple[Graph, Context]], judged: Mapping[Pair, str]) -> Graph:
    """Return the graph alone of what ``resolve_with_doubts`` returns."""
    return resolve_with_doubts(stated, judged).graph
