"""An answer to a question: rows with their proof, and the sentence over them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

ROLES = ("lead", "responsible", "cooperating")
STATED = ("stated", "inherited")
"""What a plan says of who is responsible; a leading group (``group``) and an issuer are inferred."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One row; ``name`` is the answer itself, ``start``/``end`` are read offsets of ``quote`` in ``plan`` (a title).

    ``basis`` of a body: ``stated`` for ``measure`` itself; ``inherited``, stated for ``measure``, which what was asked
    for stands in; ``group``, the leading group that coordinates the plan; ``issuer``, who issued it. ``role`` is stated
    only with the first two.
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

    ``others`` are rows of a later basis: of plans that name what is asked without naming a body, while another plan
    does, and the issuers of plans whose leading group answers.
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
