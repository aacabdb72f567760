"""The place that a plan is of: the region or zone that acts where a clause has no subject."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from graphbuild.document import Document
from graphbuild.model import Mention, Ref
from graphbuild.ontology import lexicon

_PLACES = ("Region", "Park")


def _of_name(name: Mention, inner: Sequence[Mention]) -> Ref | None:
    """Return the place of a name in the title: a zone itself, unless the name gives a region in full before it."""
    regions = [m for m in inner if m.type == "Region"]
    full = [m for m in regions if m.form.endswith(tuple(lexicon("places")["full"])) and m.end < name.end]
    if name.type in _PLACES and not (full and name.type == "Park"):
        return Ref(name.type, name.entity)
    best = (full or regions)[-1:]
    return Ref(best[0].type, best[0].entity) if best else None


def _at_head(outer: Sequence[Mention], inner: Mapping[int, tuple[Mention, ...]]) -> Ref | None:
    """Return the first place that the text names: of regions in a row (北京市海淀区) the last."""
    found: Ref | None = None
    last = -1
    for mention in outer[:12]:
        if found is not None and not (mention.type == "Region" and mention.start == last):
            break
        found, last = _of_name(mention, inner.get(mention.start, ())) or found, mention.end
        if found is not None and mention.type != "Region":
            break
    return found


def own_place(document: Document, outer: Sequence[Mention], inner: Mapping[int, tuple[Mention, ...]]) -> Ref | None:
    """Return the plan's own region or zone as the document's mentions name it, or None if they do not.

    ``outer`` are the outermost mentions in order, ``inner`` those inside them. The plan's data come before its first
    lines; a name that is a region here and a zone there (a 新区) is the zone.
    """

    def every() -> Iterator[Mention]:
        return (m for m in chain(outer, *inner.values()) if m.type in _PLACES)

    region = document.plan.region
    named = (Ref(m.type, m.entity) for m in every() if region and region in (m.entity, m.form))
    own = next(named, None) or _at_head(outer, inner)
    if own is not None and any(m.type == "Park" and m.entity == own.name for m in every()):
        return Ref("Park", own.name)
    return own
