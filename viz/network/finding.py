"""From what a visitor writes to things: search first."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.queries import run_query
from graphbuild.stores.store import Store
from viz.network.reading import things
from viz.network.shown import type_sign
from viz.network.words import type_word

MOST = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that is called so; ``plans`` counts the plans that name it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    type: str
    word: str
    sign: str
    plans: int


def find(store: Store, words: str, limit: int = MOST) -> tuple[Found, ...]:
    """Return the things whose name or alias holds ``words``, those of exactly that name first."""
    if not words.strip():
        return ()
    rows = run_query(store, "search_names", {"words": words.strip(), "limit": str(limit)}).rows
    return tuple(
        Found(id_, name, tuple(aliases or ()), type_, type_word(type_), type_sign(type_), plans)
        for type_, name, aliases, id_, plans in rows
    )


def resolve(store: Store, given: str) -> str | None:
    """Return the id that ``given`` means: itself, or the first thing of that name; None where there is none."""
    if things(store, [given]):
        return given
    found = find(store, given, 1)
    return found[0].id if found else None


def by_type(found: Sequence[Found]) -> dict[str, list[Found]]:
    """Return ``found`` by the word of their types, in the order of the first of each."""
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(one.word, []).append(one)
    return groups
