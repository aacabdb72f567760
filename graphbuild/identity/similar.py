"""Things that stayed apart though their names are much alike, or equal in two areas: for people to judge."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from graphbuild.identity.clusters import Clusters
from graphbuild.identity.contradiction import contradicts
from graphbuild.identity.doubt import MOST_ASKED, Doubt
from graphbuild.identity.folding import fold
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.words import says_kind_only
from graphbuild.ontology import lexicon, load_ontology

_LIKE = 84  # of 100: one word of a name of eight characters
_MOST = 3000  # names of one area that are compared with each other, so that time stays in bounds


def _told_apart(a: str, b: str) -> bool:
    """Say whether two names differ in what tells things apart: 第一、第二, 东、西, 国家级、省级, a part."""
    if a.startswith(b) or b.startswith(a):
        return True
    counting = set(lexicon("resolution")["counting"]) | set(lexicon("resolution")["telling"])
    changed = [
        piece
        for op in Indel.opcodes(a, b)
        if op.tag != "equal"
        for piece in (a[op.src_start : op.src_end], b[op.dest_start : op.dest_end])
    ]
    return any(counting & set(piece) for piece in changed)


def _areas(found: Sequence[Occurrence]) -> dict[tuple[str, str], dict[str, Occurrence]]:
    """Return one occurrence a name, by type and province."""
    areas: dict[tuple[str, str], dict[str, Occurrence]] = defaultdict(dict)
    for one in found:
        if load_ontology().node(one.node.type).resolution == "reviewed":
            areas[one.node.type, one.context.province].setdefault(fold(one.node.name), one)
    return areas


def _alike(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    scores = cdist(names, names, scorer=fuzz.ratio, score_cutoff=_LIKE)
    rows, columns = scores.nonzero()
    yield from ((names[i], names[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True) if i < j)


def _equal_names(clusters: Clusters, found: Sequence[Occurrence]) -> Iterator[Doubt]:
    named: dict[tuple[str, str], dict[str, Occurrence]] = defaultdict(dict)
    for one in found:
        local = says_kind_only(one.node.type, fold(one.node.name))  # each city has its own 科技大市场
        if load_ontology().node(one.node.type).resolution == "reviewed" and not local:
            named[one.node.type, fold(one.node.name)].setdefault(clusters.find(one.id), one)
    for same in (same for same in named.values() if len(same) <= MOST_ASKED):
        yield from (Doubt(a, b, "same_name", False) for a, b in combinations(same.values(), 2))


def similar(clusters: Clusters, found: Sequence[Occurrence]) -> Iterator[Doubt]:
    """Yield the pairs of things with much alike or equal names that nothing keeps apart."""
    for names in _areas(found).values():
        for a, b in _alike(sorted(names)[:_MOST]):
            one, other = names[a], names[b]
            apart = clusters.find(one.id) != clusters.find(other.id) and not clusters.kept_apart(one.id, other.id)
            if apart and not contradicts(one.form, other.form) and not _told_apart(a, b):
                yield Doubt(one, other, "similar", False)
    yield from (d for d in _equal_names(clusters, found) if not clusters.kept_apart(d.a.id, d.b.id))
