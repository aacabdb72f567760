"""An answer to a question: rows with their proof, and the sentence over them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

ROLES = ("lead", "responsible", "cooperating")


@dataclass(frozen=True, slots=True)
class Answer:
    """One row; ``name`` is the answer itself, ``start``/``end`` are read offsets of ``quote`` in ``plan`` (a title).

    Fields that do not apply are None.
    """

    id: str
    type: str
    name: str
    aliases: Sequence[str] = ()
    role: str | None = None
    basis: str | None = None
    measure: str | None = None
    value: str | None = None
    unit: str | None = None
    year: int | None = None
    plan: str | None = None
    section: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    deadline: str | None = None
    persons: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What ``ask`` returns; no answer is an empty list with the nearest names in ``nearest``.

    ``others`` are the plans that name what is asked without naming a body, while another plan does: their issuers.
    ``known`` tells, where there is no answer, that plans name what is asked all the same.
    """

    question: str
    intent: str | None
    subject: str
    text: str
    answers: Sequence[Answer] = ()
    nearest: Sequence[str] = field(default_factory=tuple)
    others: Sequence[Answer] = ()
    known: bool = False

    def as_json(self) -> Mapping[str, Any]:
        """Return the reply as the object that ``innograph ask --json`` prints."""
        return asdict(self)
