"""The place that a plan is of: the region or zone that acts where a clause has no subject."""

from graphbuild.extract.clauses import View, within
from graphbuild.model import Mention, Ref
from graphbuild.ontology import lexicon

_PLACES = ("Region", "Park")


def _every(view: View) -> tuple[Mention, ...]:
    return (*view.mentions, *view.aside, *(m for inner in view.inner.values() for m in inner))


def _named(view: View, region: str) -> Ref | None:
    found = [m for m in _every(view) if m.type in _PLACES and region in (m.entity, m.form)]
    return Ref(found[0].type, found[0].entity) if found else None


def _of_name(view: View, name: Mention) -> Ref | None:
    """Return the place of a name in the title: a zone itself, unless the name gives a region in full before it."""
    regions = [m for m in within(view, name) if m.type == "Region"]
    full = [m for m in regions if m.form.endswith(tuple(lexicon("places")["cut"])) and m.end < name.end]
    if name.type in _PLACES and not (full and name.type == "Park"):
        return Ref(name.type, name.entity)
    best = (full or regions)[-1:]
    return Ref(best[0].type, best[0].entity) if best else None


def _at_head(view: View) -> Ref | None:
    """Return the first place that the text names: of regions in a row (北京市海淀区) the last."""
    found: Ref | None = None
    last = -1
    for mention in sorted((*view.mentions, *view.aside), key=lambda m: m.start)[:12]:
        if found is not None and not (mention.type == "Region" and mention.start == last):
            break
        found, last = _of_name(view, mention) or found, mention.end
        if found is not None and mention.type != "Region":
            break
    return found


def own_place(view: View) -> Ref | None:
    """Return the plan's own region or zone as the document's mentions name it, or None if they do not.

    A name that is a region here and a zone there (a 新区) is the zone.
    """
    region = view.document.plan.region
    own = (_named(view, region) if region else None) or _at_head(view)
    if own is not None and any(m.type == "Park" and m.entity == own.name for m in _every(view)):
        return Ref("Park", own.name)
    return own
