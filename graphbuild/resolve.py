"""One node per real thing, over all plans.

Order of evidence: what a name means in its plan (市科技局 of which city), then equal names and endings that say the
same, within one type and one province unless the name carries its place, then what people decided. A key that two
things of one plan share joins nothing: the plan itself tells them apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.context import Context, name_in_context
from graphbuild.decisions import Pair, pair
from graphbuild.identity_keys import alias_keys, name_keys, says_its_kind, scope_of
from graphbuild.merge import merged_edges, merged_node
from graphbuild.model import Edge, Graph, Node
from graphbuild.ontology import lexicon, load_ontology


class _Clusters:
    """Union-find over candidate ids that keeps pairs apart which were judged different."""

    def __init__(self, judged: Mapping[Pair, str]) -> None:
        self.parent: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for (a, b), judgement in judged.items():
            if judgement == "different":
                self.apart[a].add(b)
                self.apart[b].add(a)

    def find(self, a: str) -> str:
        """Return the id that stands for the cluster of ``a``."""
        self.members.setdefault(self.parent.setdefault(a, a), [a])
        while self.parent[a] != a:
            self.parent[a] = self.parent[self.parent[a]]
            a = self.parent[a]
        return a

    def join(self, a: str, b: str) -> None:
        """Make one cluster of two, unless a pair across them was judged different."""
        a, b = sorted((self.find(a), self.find(b)))
        if a == b or any(x in self.apart[y] for y in self.members[a] for x in self.members[b]):
            return
        self.parent[b] = a
        self.members[a] += self.members.pop(b)


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """A thing as one plan names it; ``id`` is ``Type/name``, with the area where the name means one only there."""

    id: str
    scope: str
    node: Node
    context: Context


def _occurrence(node: Node, context: Context) -> _Occurrence:
    name = name_in_context(node.type, node.name, context)
    aliases = tuple(sorted({node.name, *node.aliases} - {name}))
    named = replace(node, name=name, aliases=aliases)
    scope = scope_of(named.type, named.name, context)
    return _Occurrence(f"{node.type}/{name}" + (f"（{scope}）" if scope else ""), scope, named, context)


def _join_by_names(clusters: _Clusters, occurrences: Iterable[_Occurrence]) -> None:
    """Join what has one name, or names whose endings say the same."""
    first: dict[str, str] = {}
    for one in occurrences:
        for key in name_keys(one.node, one.context):
            clusters.join(first.setdefault(key, one.id), one.id)


def _join_by_aliases(clusters: _Clusters, occurrences: Iterable[_Occurrence]) -> None:
    """Join what shares an alias, unless one plan gives that alias to two things."""
    claims: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in occurrences:
        for key in {*name_keys(one.node, one.context), *alias_keys(one.node, one.context)}:
            claims[key][one.context.plan.title].add(clusters.find(one.id))
    for _, by_plan in sorted(claims.items()):
        if all(len(roots) == 1 for roots in by_plan.values()):
            first, *rest = sorted({root for roots in by_plan.values() for root in roots})
            for other in rest:
                clusters.join(first, other)


def _judged_ids(judged: Mapping[Pair, str], occurrences: Iterable[_Occurrence]) -> Mapping[Pair, str]:
    """Return the judgements on candidates: people name nodes without the province where that is clear."""
    known: dict[str, set[str]] = defaultdict(set)
    for one in occurrences:
        known[one.id].add(one.id)
        known[f"{one.node.type}/{one.node.name}"].add(one.id)
    pairs = ((pair(x, y), verdict) for (a, b), verdict in judged.items() for x in known[a] for y in known[b])
    return dict(sorted(pairs))


def _name_of(nodes: Sequence[_Occurrence]) -> str:
    """Return the name of a joined node: the longest form, or the one that most plans use, as the lexicon says."""
    names = {one.node.name for one in nodes}
    if nodes[0].node.type in lexicon("resolution")["most_used_name"]:
        uses = Counter(form for one in nodes for form in {one.node.name, *one.node.aliases})
        kind = nodes[0].node.type
        return min(uses, key=lambda name: (not says_its_kind(kind, name), -uses[name], -len(name), name))
    return min(names, key=lambda name: (-len(name), name))


def _final_ids(groups: Mapping[str, Sequence[_Occurrence]], called: Mapping[str, str]) -> dict[str, str]:
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


def _clustered(occurrences: Sequence[_Occurrence], judged: Mapping[Pair, str]) -> Mapping[str, list[_Occurrence]]:
    standing = _judged_ids(judged, occurrences)
    clusters = _Clusters(standing)
    for (a, b), verdict in standing.items():
        if verdict == "same":
            clusters.join(a, b)
    _join_by_names(clusters, occurrences)
    _join_by_aliases(clusters, occurrences)
    groups: dict[str, list[_Occurrence]] = defaultdict(list)
    for one in occurrences:
        groups[clusters.find(one.id)].append(one)
    return groups


def _is_own(node: Node) -> bool:
    """Parts of one plan (its sections, measures, passages) are never joined over plans."""
    return load_ontology().node(node.type).resolution == "never"


def _moved_edges(graph: Graph, ends: Mapping[str, str]) -> Iterator[Edge]:
    for e in graph.edges:
        yield replace(e, source=ends.get(e.source, e.source), target=ends.get(e.target, e.target))


def unknown_ids(stated: Sequence[tuple[Graph, Context]], judged: Mapping[Pair, str]) -> tuple[str, ...]:
    """Return the ids of the ledger that no plan of this build gives: a slip of the pen, or a plan that is not here."""
    if not judged:
        return ()
    known: set[str] = set()
    for graph, context in stated:
        for one in (_occurrence(n, context) for n in graph.nodes if not _is_own(n)):
            known |= {one.id, f"{one.node.type}/{one.node.name}"}
    return tuple(sorted({i for ids in judged for i in ids} - known))


def resolve(stated: Sequence[tuple[Graph, Context]], judged: Mapping[Pair, str]) -> Graph:
    """Return the graph of all plans: equal things one node, equal facts one edge, evidence of all united.

    ``stated`` holds each plan's graph with the plan's context; ``judged`` is the ledger's standing judgements on pairs
    of node ids. An edge whose two ends prove to be one thing is left out.
    """
    local = [
        (graph, [(n.id, _occurrence(n, context)) for n in graph.nodes if not _is_own(n)]) for graph, context in stated
    ]
    groups = _clustered([one for _, found in local for _, one in found], judged)
    called = {root: _name_of(group) for root, group in groups.items()}
    ids = _final_ids(groups, called)
    final = {one.id: ids[root] for root, nodes in groups.items() for one in nodes}
    nodes = [merged_node(ids[root], called[root], [one.node for one in group]) for root, group in groups.items()]
    nodes += [n for graph, _ in stated for n in graph.nodes if _is_own(n)]
    moved = [e for graph, found in local for e in _moved_edges(graph, {key: final[one.id] for key, one in found})]
    return Graph(tuple(nodes), merged_edges(e for e in moved if e.source != e.target))
