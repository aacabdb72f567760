"""Joins occurrences to things: what people judged, equal keys, then likeness that can mean one thing alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from graphbuild.decisions import Pair, pair
from graphbuild.identity.clusters import Clusters
from graphbuild.identity.doubt import MOST_ASKED, Doubt
from graphbuild.identity.like_bodies import contracted_bodies
from graphbuild.identity.like_carriers import (
    contracted_zones,
    told_without_owner,
    told_without_place,
    told_without_words,
)
from graphbuild.identity.like_firms import (
    bare_firms,
    contracted_firms,
    firms_with_place,
    firms_with_place_and_words,
    firms_with_words,
)
from graphbuild.identity.likeness import Likeness
from graphbuild.identity.misprints import misprints
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.similar import similar

_PROPOSALS = (
    bare_firms,
    firms_with_words,
    firms_with_place,
    firms_with_place_and_words,
    contracted_firms,
    told_without_place,
    told_without_owner,
    told_without_words,
    contracted_zones,
    contracted_bodies,
    misprints,
)


def _join_equal(clusters: Clusters, found: Sequence[Occurrence]) -> None:
    first: dict[str, str] = {}
    for one in found:
        for key in one.keys:
            clusters.join(first.setdefault(key, one.id), one.id)


def _join_alike(clusters: Clusters, alike: Likeness) -> Iterator[Doubt]:
    """Join ``alike.short`` where it can stand for one thing alone; what was weighed is a doubt either way."""
    fitting: dict[str, Occurrence] = {}
    for full in alike.fuller:
        if clusters.find(full.id) != clusters.find(alike.short.id) and clusters.fit(alike.short.id, full.id):
            fitting.setdefault(clusters.find(full.id), full)
    alone = len(fitting) == 1
    for full in fitting.values() if len(fitting) <= MOST_ASKED else ():
        if not clusters.kept_apart(alike.short.id, full.id):
            joined = alone and clusters.join(alike.short.id, full.id)
            yield Doubt(alike.short, full, alike.why if alone else "several", joined)


@dataclass(slots=True)
class _Claims:
    """Who bears a key, by name or by an alias, in each plan."""

    by_plan: dict[str, set[str]]
    bearers: dict[str, Occurrence]


def _claims(clusters: Clusters, found: Sequence[Occurrence]) -> dict[str, _Claims]:
    claims: dict[str, _Claims] = defaultdict(lambda: _Claims(defaultdict(set), {}))
    for one in found:
        for key in {*one.keys, *(form.key for form in one.others)}:
            root = clusters.find(one.id)
            claims[key].by_plan[one.context.plan.title].add(root)
            if key in one.keys:
                claims[key].bearers[root] = one
            else:
                claims[key].bearers.setdefault(root, one)
    return {key: claim for key, claim in sorted(claims.items()) if 1 < len(claim.bearers) <= MOST_ASKED}


def _one_name(a: Occurrence, b: Occurrence, key: str) -> bool:
    """Say whether a shared key makes two occurrences one: it is the name of one of them, or the names go together."""
    if key in a.keys or key in b.keys:
        return True
    short, full = sorted((a.form.core, b.form.core), key=len)
    rest = iter(full)
    return all(character in rest for character in short)


def _join_by_aliases(clusters: Clusters, found: Sequence[Occurrence]) -> Iterator[Doubt]:
    """Join what shares an alias, unless a plan gives it to two things, or things share it whose names differ."""
    for key, claim in _claims(clusters, found).items():
        pairs = [
            (a, b) for a, b in combinations(claim.bearers.values(), 2) if clusters.find(a.id) != clusters.find(b.id)
        ]
        clear = all(len(roots) == 1 for roots in claim.by_plan.values()) and all(
            _one_name(a, b, key) and clusters.fit(a.id, b.id) for a, b in combinations(claim.bearers.values(), 2)
        )
        for a, b in (both for both in pairs if not clusters.kept_apart(both[0].id, both[1].id)):
            joined = clear and clusters.join(a.id, b.id)
            yield Doubt(a, b, "shared_name", joined)


def _once_a_pair(clusters: Clusters, doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return one doubt a pair, the first reason, with what became of the two in the end."""
    pairs: dict[Pair, Doubt] = {}
    for doubt in doubts:
        done = clusters.find(doubt.a.id) == clusters.find(doubt.b.id)
        pairs.setdefault(pair(doubt.a.id, doubt.b.id), replace(doubt, joined=done))
    return tuple(pairs.values())


def joined(found: Sequence[Occurrence], judged: Mapping[Pair, str]) -> tuple[Clusters, tuple[Doubt, ...]]:
    """Return the clusters of ``found`` with the doubts on the way; ``judged`` are standing judgements on their ids."""
    clusters = Clusters(found, judged)
    for (a, b), verdict in judged.items():
        if verdict == "same":
            clusters.join(a, b)
    _join_equal(clusters, found)
    doubts: list[Doubt] = []
    for propose in _PROPOSALS:
        for alike in tuple(propose(found)):
            doubts += _join_alike(clusters, alike)
    doubts += _join_by_aliases(clusters, found)
    doubts += similar(clusters, found)
    return clusters, _once_a_pair(clusters, doubts)
