"""What table and prose finders of indicators hand over."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """One target as one place states it (clean offsets): the name's span, and the words that state the value.

    ``name`` is the indicator's name, which may differ from the text at its span where the text coordinates or carries
    a subject; ``value`` is as written, without unit; ``year`` is None where none is given.
    """

    name: str
    name_start: int
    name_end: int
    start: int
    end: int
    value: str
    unit: str
    comparator: str
    year: int | None
    baseline: str = ""
    baseline_year: int | None = None
    kind: str = ""
    scope: str = ""
    table: bool = False
