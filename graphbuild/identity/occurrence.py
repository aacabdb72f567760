"""A thing as one plan names it, with all its names read for comparison."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphbuild.context import Context, name_in_context
from graphbuild.identity.forms import Form, alias_forms, name_keys, read_form, scope_of
from graphbuild.model import Node


@dataclass(frozen=True, slots=True)
class Occurrence:
    """``id`` is ``Type/name``, with the area where the name means one thing only there (``scope``).

    ``node`` is the plan's node under its name outside the plan; ``form`` and ``keys`` are its name's, ``others`` the
    forms of what else the plan calls it.
    """

    id: str
    scope: str
    node: Node
    context: Context
    form: Form
    keys: tuple[str, ...]
    others: tuple[Form, ...]


def told_apart(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return ``found`` with the area behind ids that are equal though the names mean different things (滨海新区)."""
    keys: dict[str, set[str]] = defaultdict(set)
    for one in found:
        keys[one.id].add(one.form.key)

    def area(one: Occurrence) -> str:
        return one.form.place.name if one.form.place is not None else one.context.province

    return [replace(one, id=f"{one.id}（{area(one)}）") if len(keys[one.id]) > 1 else one for one in found]


def occurrence(node: Node, context: Context) -> Occurrence:
    """Return ``node`` of a plan of ``context`` as it is compared with those of other plans."""
    name = name_in_context(node.type, node.name, context)
    aliases = tuple(sorted({node.name, *node.aliases} - {name}))
    named = Node(node.id, node.type, name, aliases, node.properties, node.evidence)
    scope = scope_of(named.type, named.name, context)
    keys = tuple(dict.fromkeys(name_keys(named.type, named.name, context)))
    return Occurrence(
        f"{node.type}/{name}" + (f"（{scope}）" if scope else ""), scope, named, context,
        read_form(named.type, named.name, context), keys, tuple(alias_forms(named, context)),
    )  # fmt: skip
