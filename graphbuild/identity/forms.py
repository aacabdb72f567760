"""A name as it is compared: its place, its standard words, and the area within which it means one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphbuild.context import Context, begins_with_level, carries_place, name_in_context
from graphbuild.extract.names.offices import parse_office
from graphbuild.identity.bodies import standard_body
from graphbuild.identity.firms import read_firm
from graphbuild.identity.folding import fold, unbracketed
from graphbuild.identity.lists import begins_with_owner, in_full, is_listed, known_as, with_owner_in_full
from graphbuild.identity.places import holds_group, is_foreign_short, leading_divisions
from graphbuild.identity.words import endings, is_zone, reworded, says_kind_only, standard
from graphbuild.model import Node
from graphbuild.ontology import lexicon
from graphbuild.regions import Region, by_name, unique_name

_QUOTED = re.compile('[“"]([^”"]{2,})[”"]')


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a thing.

    ``name`` is the name in its plan's context, folded; ``place`` the division that it begins with, ``core`` the rest in
    standard words, ``mark`` and ``legal`` what a firm's name says of its form (``firms.Firm``); ``scope`` is the area
    within which the name means one thing, empty where that is everywhere.
    """

    kind: str
    name: str
    place: Region | None
    core: str
    scope: str = ""
    mark: str = ""
    legal: str = ""

    @property
    def key(self) -> str:
        """Two names of one key are one thing."""
        where = f"@{self.place.code}" if self.place is not None else self.scope
        return "|".join((self.kind, where, self.core, self.mark))

    @property
    def text(self) -> str:
        """The whole name in standard words."""
        return (self.place.name if self.place is not None else "") + self.core + self.mark


def _is_local(kind: str, name: str) -> bool:
    return kind in lexicon("resolution")["local_kinds"] and says_kind_only(kind, name)


def _local_scope(kind: str, context: Context) -> str:
    """Return the area within which a name without a place means one thing: a body's is the plan's own region."""
    return (context.plan.region or "") if kind in lexicon("resolution")["local"] else context.province


def _has_own_name(kind: str, name: str) -> bool:
    """Say whether a lab bears a name that no other has, though it may begin like a place: 崖州湾实验室."""
    topic = standard(kind, name).removesuffix("实验室")
    return kind in lexicon("resolution")["national"] and topic in lexicon("resolution")["own_labs"]


def _is_nationwide(kind: str, name: str) -> bool:
    rules = lexicon("resolution")
    if kind in rules["nationwide"]:
        return True
    if kind in rules["national"] and rules["national_word"] in name:
        return True
    known = {name, standard(kind, name)} & set(rules["nationwide_names"])
    return _has_own_name(kind, name) or bool(known) or name.startswith(tuple(rules["nationwide_beginnings"]))


def scope_of(kind: str, name: str, context: Context) -> str:
    """Return the area within which ``name`` is unique, or an empty string where it is so everywhere."""
    folded = fold(name)
    if known_as(kind, folded, context) is not None or (carries_place(folded) and folded not in by_name()):
        return ""
    if _is_local(kind, folded):
        return context.plan.region or ""
    return "" if _is_nationwide(kind, folded) or holds_group(folded) else _local_scope(kind, context)


def _own_zone(name: str, context: Context) -> str:
    """Return the zone whose own plan calls it by its last word (园区)."""
    zone = fold(context.plan.region or "")
    return zone if name in lexicon("resolution")["own_zone"] and zone.endswith(name) and zone != name else name


def _placed(kind: str, name: str, context: Context) -> tuple[Region | None, str]:
    """Return the division that ``name`` begins with and the rest; what says a kind only is of the plan's region."""
    whole = begins_with_owner(kind, name) or _has_own_name(kind, name)
    region, rest = (None, name) if whole else leading_divisions(name, context)
    known = known_as(kind, name, context) is not None
    if region is not None and not known and is_foreign_short(region, name, context):
        return None, name
    if region is None and not known and _is_local(kind, name):
        return context.region, name
    return region, with_owner_in_full(kind, rest)


def _split(kind: str, name: str, context: Context) -> Form:
    name = reworded(kind, in_full(kind, _own_zone(name, context), context))
    region, rest = _placed(kind, name, context)
    plain = lexicon("resolution")["plain_zone"].get(kind, {})
    core = plain.get(rest, standard(kind, rest)) if region is not None else standard(kind, name)
    return Form(kind, name, region, core, "" if region is not None else scope_of(kind, name, context))


def _firm(name: str) -> Form:
    firm = read_firm(name)
    return Form("Enterprise", name, None, firm.base, "", firm.mark, firm.legal)


def _of_zone(body: str, context: Context) -> str:
    """Return a zone's body with the zone in standard words: 临沂高新区管委会, 临沂高新技术产业开发区管委会."""
    office = parse_office(body)
    if office is None or not is_zone(office.place):
        return body
    return read_form("Park", office.place, context).text + body.removeprefix(office.place)


@cache
def read_form(kind: str, name: str, context: Context) -> Form:
    """Return ``name`` of type ``kind``, as a plan of ``context`` writes it, as it is compared."""
    meant = name_in_context(kind, unbracketed(kind, name).name, context)
    folded = fold(meant)
    if kind == "Enterprise":
        return _firm(folded)
    if kind == "GovernmentBody":
        body = standard_body(_of_zone(folded, context), context)
        return Form(kind, folded, None, standard(kind, body), scope_of(kind, body, context))
    if kind in lexicon("resolution")["placed"]:
        return _split(kind, folded, context)
    full = in_full(kind, folded, context)
    return Form(kind, full, None, standard(kind, full), scope_of(kind, meant, context))


def _quoted_core(kind: str, name: str) -> str:
    """Return the one quoted part of ``name`` where only an ending that says nothing follows it, else nothing."""
    found = _QUOTED.search(name)
    if kind not in lexicon("resolution")["quoted_core"] or found is None or _QUOTED.search(name, found.end()):
        return ""
    rest = fold(name[found.end() :])
    return found[1] if rest in {"", *(ending for ending, _ in endings(kind))} else ""


def name_keys(kind: str, name: str, context: Context) -> Iterator[str]:
    """Yield the keys of a node's own name: what has one of them in common is one thing."""
    form = read_form(kind, name, context)
    yield form.key
    for former in unbracketed(kind, name).former:
        yield read_form(kind, former, context).key
    core = _quoted_core(kind, name)
    rest = name.removeprefix(context.province) if context.province else name
    if kind in lexicon("resolution")["province_told_or_not"] and rest != name and len(rest) >= 4:
        yield f"{kind}|{context.province}|{standard(kind, fold(rest))}|"
    if core:
        yield f"{kind}|{scope_of(kind, core, context)}|{standard(kind, fold(core))}|"


def alias_forms(node: Node, context: Context) -> Iterator[Form]:
    """Yield the node's other names that are long enough to mean one thing, as its plan means them.

    What stands in brackets behind its name is one of them (成都高新技术产业开发区（成都高新区）).
    """
    rules = lexicon("resolution")
    shortest = rules["shortest_alias"].get(node.type, rules["shortest_alias"]["default"])
    for alias in (*node.aliases, *unbracketed(node.type, node.name).others):
        meant = fold(name_in_context(node.type, alias, context))
        if len(meant) >= shortest and not begins_with_level(meant):
            yield read_form(node.type, alias, context)


def place_name(form: Form) -> str:
    """Return the unique name of the division that the name begins with, empty where it begins with none."""
    return unique_name(form.place) if form.place is not None else ""


def is_known(kind: str, name: str) -> bool:
    """Say whether a list has ``name`` as that of a thing of type ``kind``."""
    return is_listed(kind, fold(name))
