"""What is drawn: things with their places, links with their proof, and how much is not shown."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass


def key_of(id_: str) -> str:
    """Return a short key for ``id_`` that holds within one picture, a link and a web address."""
    return hashlib.blake2b(id_.encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence that states a fact; ``start``/``end`` count characters of the plan's text as read."""

    plan: str
    section: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated fact behind a link: what it says besides its ends (label and value, for readers), and its proof.

    ``basis`` is "" where the ontology asks for none; ``stated_by`` are the plans of a fact that has no sentence.
    """

    basis: str
    details: tuple[tuple[str, str], ...]
    proofs: tuple[Proof, ...]
    stated_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """All facts of one type from one thing to another; ends are ids. ``inferred`` when no plan says it in words."""

    source: str
    type: str
    target: str
    facts: tuple[Fact, ...]
    inferred: bool

    @property
    def key(self) -> str:
        """Short, the same in every picture."""
        return f"{key_of(self.source)}~{self.type}~{key_of(self.target)}"


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as the store has it; ``mentions`` is how many places state it."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    status: str = ""
    mentions: int = 0

    @property
    def key(self) -> str:
        """Short, the same in every picture."""
        return key_of(self.id)


@dataclass(frozen=True, slots=True)
class Category:
    """The neighbours of ``thing`` by one relation, direction (out, in) and type: how many, and their ids by rank."""

    thing: str
    relation: str
    direction: str
    type: str
    total: int
    ranked: tuple[str, ...]

    @property
    def code(self) -> str:
        """What names it in an address."""
        return f"{self.relation}~{self.direction}~{self.type}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be drawn, before it has places: ids in order of rank.

    ``brought_by`` says from which thing another was reached; ``total`` is how many there are, shown or not;
    ``arrange`` is rings (round the focus) or columns (by type); ``columns`` may give a column to each id.
    """

    title: str
    focus: tuple[str, ...]
    ids: tuple[str, ...]
    total: int
    brought_by: Mapping[str, str]
    arrange: str
    columns: Mapping[str, int] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A thing in its place. ``lines`` is the label; ``size`` the symbol's diameter; ``member`` counts a bubble's."""

    thing: Thing
    x: float
    y: float
    lines: tuple[str, ...]
    size: int
    focus: bool = False


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link as a curve: ``bend`` is how far its middle stands off the straight line, to the left of source-target.

    ``label_at`` is the distance from the source where the relation's name has room, None where it has not; ``faint``
    lines stand back behind those at the focus.
    """

    link: Link
    bend: float = 0.0
    label_at: float | None = None
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole view. ``shown`` of ``total`` things are drawn; ``categories`` are the focus's; ``arrange`` is how."""

    title: str
    note: str
    things: tuple[Drawn, ...]
    links: tuple[DrawnLink, ...]
    categories: tuple[Category, ...]
    total: int
    arrange: str = "rings"

    @property
    def shown(self) -> int:
        """How many things are drawn."""
        return len(self.things)
