"""The place that a plan is of: the region or zone that acts where a clause has no subject."""

from graphbuild.extract.clauses import View
from graphbuild.model import Mention, Ref

_PLACES = ("Region", "Park")


def _named(view: View, region: str) -> Ref | None:
    for mention in (*view.mentions, *view.aside, *(m for inner in view.inner.values() for m in inner)):
        if mention.type in _PLACES and region in (mention.entity, mention.form):
            return Ref(mention.type, mention.entity)
    return None


def _at_head(view: View) -> Ref | None:
    """Return the first place that the text names: the last of a run of regions, or that of the first body's name."""
    run: list[Mention] = []
    for mention in sorted((*view.mentions, *view.aside), key=lambda m: m.start)[:12]:
        if run and (mention.type != "Region" or mention.start != run[-1].end):
            break
        if mention.type in _PLACES:
            run.append(mention)
        elif inner := [m for m in view.inner.get(mention.start, ()) if m.type in _PLACES]:
            return Ref(inner[0].type, inner[0].entity)
        if run and run[-1].type == "Park":
            break
    return Ref(run[-1].type, run[-1].entity) if run else None


def own_place(view: View) -> Ref | None:
    """Return the plan's own region or zone as the document's mentions name it, or None if they do not."""
    region = view.document.plan.region
    return (_named(view, region) if region else None) or _at_head(view)
