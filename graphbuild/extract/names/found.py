"""A name found by one rule, before names of one document are weighed against each other and grouped."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """``start`` .. ``end`` (clean offsets) names a thing of ``type``; ``form`` is its name, expanded where coordinated.

    ``same_as`` is another form of the thing that the text gives beside it (a defined alias, the form without rank).
    ``evidence`` says what spoke for it, the decisive word first; ``weight`` decides between names that overlap.
    """

    start: int
    end: int
    type: str
    form: str
    evidence: tuple[str, ...]
    weight: float = 1.0
    same_as: str = ""

    @property
    def rule(self) -> str:
        """The rule or list that decided."""
        return self.evidence[0]
