"""What keeps two names apart however alike they are: another place, another legal form, another listed thing."""

import re
from functools import cache

from graphbuild.identity.forms import Form
from graphbuild.identity.lists import is_listed, owner_of
from graphbuild.identity.places import divisions_in, related
from graphbuild.ontology import lexicon
from graphbuild.regions import Region, region_of

_BRACKETS = re.compile(r"\(([^()]*)\)")


@cache
def _places(form: Form) -> tuple[Region, ...]:
    scope = region_of(form.scope) if form.scope else None
    named = divisions_in(form.text) if form.kind != "Enterprise" else divisions_in(form.name)
    return named or ((scope,) if scope is not None else ())


def _elsewhere(a: Form, b: Form) -> bool:
    here, there = _places(a), _places(b)
    return bool(here and there) and not any(related(x, y) for x in here for y in there)


def _other_branch(a: Form, b: Form) -> bool:
    return a.kind in lexicon("resolution")["told_by_brackets"] and set(_BRACKETS.findall(a.core)) != set(
        _BRACKETS.findall(b.core)
    )


def _other_owner(a: Form, b: Form) -> bool:
    owners = [owner_of(form.name) for form in (a, b)] if a.kind in lexicon("resolution")["owned"] else [None, None]
    return owners[0] is not None and owners[1] is not None and owners[0][1] != owners[1][1]


def _other_legal_form(a: Form, b: Form) -> bool:
    return a.mark != b.mark and bool((a.mark and b.mark) or (a.legal and b.legal))


def _both_listed(a: Form, b: Form) -> bool:
    known = a.kind in lexicon("resolution")["by_full_name"]
    return known and a.core != b.core and is_listed(a.kind, a.name) and is_listed(b.kind, b.name)


@cache
def contradicts(a: Form, b: Form) -> bool:
    """Say whether ``a`` and ``b`` cannot be one thing."""
    if a.key == b.key:
        return False
    apart = (_elsewhere, _other_branch, _other_owner, _other_legal_form, _both_listed)
    return a.kind != b.kind or any(rule(a, b) for rule in apart)
