"""Who issued the plan and for which region: facts ISSUED_BY and APPLIES_TO, from the plan's own data."""

from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.model import Extraction, Fact, Mention, Ref

RULE = "plan data"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands in the clean text, and whether it does (else the title stands for it)."""

    start: int
    end: int
    stated: bool


def _title_span(document: Document) -> tuple[int, int] | None:
    """Return the clean stretch of the plan's title: where the text has it, else its first passage."""
    at = document.text.find(document.own_title)
    if at >= 0:
        return at, at + len(document.own_title)
    return next(((p.start, p.end) for p in document.passages), None)


def _place(document: Document, name: str) -> _Place | None:
    """Return the first place in the text that says ``name``, else the title's; None for an empty text."""
    at = document.text.find(name)
    if at >= 0:
        return _Place(at, at + len(name), stated=True)
    title = _title_span(document)
    return _Place(*title, stated=False) if title else None


def _mention(name: str, kind: str, place: _Place, mentions: tuple[Mention, ...]) -> Mention:
    """Return the mention for ``name``: one that is known there or under this name, else a new one."""
    alike = [m for m in mentions if m.type == kind]
    there = next((m for m in alike if place.stated and (m.start, m.end) == (place.start, place.end)), None)
    same = next((m for m in alike if name in (m.entity, m.form)), None)
    known = there or same
    if known and (known.start, known.end) == (place.start, place.end):
        return known
    return Mention(place.start, place.end, kind, known.entity if known else name, name, RULE)


def find_issuer(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return ISSUED_BY and APPLIES_TO of the plan of ``doc``, each with a mention of the body or region.

    Issuer and region are those of ``document.plan`` (the manifest's, or what the text said); the words that state the
    fact are the first that name the body or region, or the title's where the text names it nowhere. A plan without
    issuer or region has no such fact.
    """
    document: Document = doc.user_data["document"]
    plan = Ref("Plan", document.plan.title)
    asked = (("ISSUED_BY", "GovernmentBody", document.plan.issuer), ("APPLIES_TO", "Region", document.plan.region))
    found: list[Mention] = []
    facts: list[Fact] = []
    for edge, kind, name in asked:
        place = _place(document, name) if name else None
        if not name or not place or place.end <= place.start:
            continue
        mention = _mention(name, kind, place, mentions)
        found.append(mention)
        facts.append(Fact(edge, plan, Ref(kind, mention.entity), place.start, place.end))
    return Extraction(tuple(m for m in found if m not in mentions), tuple(facts))
